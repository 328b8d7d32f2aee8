"""Several processes find in a pack what one finds, in the same order, and none stays behind."""

import signal
from collections.abc import Iterable
from multiprocessing import active_children
from random import Random
from threading import Event, Thread

import pytest

from questionnaire import Pack, load_pack, parse_pack
from questionnaire.check import Budgets, FindingCode, Report, check_pack
from questionnaire.check.checks.catalogue import checks_on
from questionnaire.check.checks.context import CheckContext
from questionnaire.check.checks.parts import Part, never_applying, rounds_of, run_part
from questionnaire.check.checks.verdicts import CheckResult
from questionnaire.check.engine.prover import Prover
from questionnaire.check.report import FORMATS, Sources, SourceText
from questionnaire.errors import WorkerError
from support.edited_packs import DEFECTIVE
from support.extent import in_full
from support.packs import declared_pack, gated_pack

SOLVING = Budgets(sample=1, people=0)
"""Whatever is found is found by the solver, whose people depend on what it was asked before."""
PACKS = [*map(declared_pack, range(in_full(12, 4))), *map(gated_pack, range(in_full(12, 4)))]


def written(pack: Pack, report: Report, texts: Iterable[str]) -> list[str]:
    """The report in every format."""
    sources = Sources(*map(SourceText, ("questionnaire.toml", "rules.toml"), texts))
    return [write(pack, report, sources) for write in FORMATS.values()]


@pytest.mark.parametrize("jobs", [2, 3])
@pytest.mark.parametrize("defect", DEFECTIVE.names[:: in_full(1, 7)])
def test_the_report_on_a_defect_is_the_same_in_every_format(defect: str, jobs: int) -> None:
    texts = DEFECTIVE.pack(defect).texts()
    pack = parse_pack(*texts)
    one, several = check_pack(pack), check_pack(pack, jobs=jobs)
    assert written(pack, several, texts) == written(pack, one, texts)


@pytest.mark.parametrize("budgets", [Budgets(), SOLVING, Budgets(sample=1, people=0, conflicts=1)])
def test_the_report_on_packs_that_are_drawn_is_the_same(budgets: Budgets) -> None:
    for pack in PACKS:
        one, *several = (check_pack(pack, budgets, jobs=jobs) for jobs in (1, 2, 3))
        assert several == [one, one]


def results_of(context: CheckContext, parts: Iterable[Part]) -> dict[Part, list[CheckResult]]:
    """What comes of each part, checked in this order."""
    checks = checks_on(context.pack)
    return {part: [one for _, some in run_part(context, checks, part) for one in some] for part in parts}


def test_what_comes_of_a_part_does_not_depend_on_the_parts_before_it() -> None:
    for seed, pack in enumerate(PACKS):
        first, later = rounds_of(checks_on(pack))
        shuffled = [Random(seed).sample(parts, len(parts)) for parts in (first, later)]
        found = []
        for rounds in ((first, later), shuffled):
            context = CheckContext(pack, Prover(pack, SOLVING))
            of_first = results_of(context, rounds[0])
            context.hand_over(never_applying(one for some in of_first.values() for one in some))
            found.append(of_first | results_of(context, rounds[1]))
        assert found[0] == found[1]


def test_every_subject_of_every_check_is_in_one_part() -> None:
    for pack in PACKS:
        checks = checks_on(pack)
        steps = [step for parts in rounds_of(checks) for part in parts for step in part]
        of_checks = [(at, number) for at, check in enumerate(checks) for number in range(len(check.subjects))]
        assert sorted(steps) == of_checks


def test_beside_other_threads_processes_start_afresh_and_find_the_same() -> None:
    over = Event()
    thread = Thread(target=over.wait)
    thread.start()
    try:
        report = check_pack(PACKS[0], jobs=2)
    finally:
        over.set()
        thread.join()
    assert report == check_pack(PACKS[0])


def test_the_people_in_findings_share_the_pack_and_no_process_stays() -> None:
    pack = PACKS[3]
    report = check_pack(pack, jobs=2)
    witnesses = [one.witness for one in report.findings if one.witness is not None]
    assert witnesses
    assert {id(witness.session.pack) for witness in witnesses} == {id(pack)}
    assert active_children() == []


def test_a_process_that_is_killed_ends_the_check_with_a_sentence() -> None:
    def kill(_done: int, _total: int) -> None:
        for process in active_children():
            process.kill()
            process.join()

    with pytest.raises(WorkerError, match=r"ended before it was done: .* with fewer --jobs"):
        check_pack(PACKS[0], on_progress=kill, jobs=2)
    assert active_children() == []


def test_an_error_in_a_process_is_the_error_of_the_check() -> None:
    def no_solver() -> None:
        raise RecursionError

    with pytest.raises(RecursionError):
        check_pack(PACKS[0], prover=Prover(PACKS[0], SOLVING, solver=no_solver), jobs=2)
    assert active_children() == []


def test_an_interrupt_leaves_what_was_found_and_no_process() -> None:
    def interrupt(done: int, _total: int) -> None:
        if done == 20:
            signal.raise_signal(signal.SIGINT)

    report = check_pack(load_pack(DEFECTIVE.base), on_progress=interrupt, jobs=2)
    assert report.stopped
    assert report.proved or report.findings
    assert FindingCode.NOTHING_ACCEPTED not in {one.code for one in report.findings}
    assert active_children() == []
