"""Runs all checks on one pack, and reports what they find and prove."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

from questionnaire.check.checks import (
    length,
    length_bounds,
    open_for_nothing,
    other_lines,
    pairs_of_notes,
    questions,
    single_notes,
    wordings,
)
from questionnaire.check.checks.context import CheckContext
from questionnaire.check.checks.verdicts import CheckResult
from questionnaire.check.engine.prover import Budgets, Prover
from questionnaire.check.engine.response_paths import count_paths
from questionnaire.check.findings import Finding, FindingCode, NotProved, Report, Severity, in_rules
from questionnaire.pack.pack import Pack
from questionnaire.pack.questions import Item
from rules.ruleset.ruleset import Accepted, Factor, Note

OnProgress: TypeAlias = Callable[[int, int], None]
"""Called with the number of steps done and the total."""

QUESTIONS_PER_BATCH = 20
"""After so many questions the solver starts afresh, with a small formula."""


@dataclass(frozen=True, slots=True)
class Check:
    """One property to prove of each of its subjects.

    proves: the property as a sentence, with the number of subjects in it; empty to report nothing.
    """

    proves: str
    subjects: tuple[Any, ...]
    run: Callable[[CheckContext, Any], Iterator[CheckResult]]


def checks_on(pack: Pack) -> tuple[Check, ...]:
    """Return the checks on a pack, in the order in which they are reported."""
    items, rules = pack.questionnaire.item, pack.ruleset
    excluding = tuple(note for note in rules.note if note.excludes)
    paired = tuple(note for note in rules.note if note.beside)
    reassuring = tuple(note for note in rules.note if note.reassures)
    lengths = () if rules.length is None else (rules.length,)
    return (
        Check("every question can be asked ({count})", items, questions.can_be_asked),
        Check("every option can matter (questions: {count})", items, questions.options_can_matter),
        Check("every note can apply ({count})", rules.note, single_notes.can_apply),
        Check(
            "no note applies to everybody unless it is declared to ({count})",
            rules.note,
            single_notes.applies_as_declared,
        ),
        Check(
            "no note waits for an answer that cannot make it apply ({count})",
            rules.note,
            open_for_nothing.waits_for_something,
        ),
        Check(
            "no note only repeats other notes of its factor (factors: {count})",
            rules.factor,
            pairs_of_notes.each_adds_something,
        ),
        Check(
            "no note applies together with one that it excludes ({count})",
            excluding,
            pairs_of_notes.never_contradict,
        ),
        Check("no note shows without its other half ({count})", paired, single_notes.shows_beside),
        Check(
            "no note reassures anybody who did not answer ({count})",
            reassuring,
            single_notes.reassures_only_who_answered,
        ),
        Check(
            "everybody who finishes gets a note, an open note or an unsaid line on every factor ({count})",
            rules.factor,
            other_lines.is_never_silent,
        ),
        Check("every claim can reach somebody ({count})", rules.claim, other_lines.is_carried),
        Check("every safety line can show ({count})", rules.safety, other_lines.safety_can_show),
        Check("every unsaid line can show ({count})", rules.unsaid, other_lines.unsaid_can_show),
        *(Check(length_bounds.as_sentence(one), (one,), length_bounds.is_short_enough) for one in lengths),
        Check("", (rules,), other_lines.open_lines_can_show),
        Check("", rules.note, other_lines.ask_can_show),
        Check("", rules.note, pairs_of_notes.ask_different_things),
        Check("", (pack,), wordings.are_hedged),
        Check("", (rules,), length.longest_sheet),
        Check("", (rules,), length.notes_on_silence),
    )


def check_pack(
    pack: Pack,
    budgets: Budgets | None = None,
    on_progress: OnProgress | None = None,
    prover: Prover | None = None,
) -> Report:
    """Prove what can be proved of a pack, and find a witness for whatever is refuted.

    An interrupt (Ctrl-C) stops it early; the report then holds the results so far.
    """
    context = CheckContext(pack, prover or Prover(pack, budgets))
    checks = checks_on(pack)
    response_paths = count_paths(pack.questionnaire)
    results: list[list[CheckResult]] = [[] for _ in checks]
    done = [0 for _ in checks]
    stopped = False
    try:
        _run(context, checks, results, done, on_progress or (lambda _done, _total: None))
    except KeyboardInterrupt:
        stopped = True
    findings = [one for of_check in results for one in of_check if isinstance(one, Finding)]
    not_proved = tuple(one for of_check in results for one in of_check if isinstance(one, NotProved))
    entries = pack.ruleset.accepted
    accepted, kept = _split_accepted(entries, findings)
    if not stopped:
        undecided = {one.code.value for one in not_proved}
        kept += _accepting_nothing((one for one in entries if one.finding not in undecided), accepted)
    proved = tuple(
        check.proves.format(count=_count(number, len(check.subjects)))
        for check, of_check, number in zip(checks, results, done, strict=True)
        if check.proves and number and not of_check
    )
    return Report(tuple(kept), accepted, not_proved, proved, response_paths, stopped)


def _run(
    context: CheckContext,
    checks: Sequence[Check],
    results: list[list[CheckResult]],
    done: list[int],
    on_progress: OnProgress,
) -> None:
    """Check the pack in batches: what the solver learns about one batch is of little use for the next."""
    batches: dict[str, list[tuple[int, Any]]] = {}
    for at, check in enumerate(checks):
        for number, subject in enumerate(check.subjects):
            batches.setdefault(_batch_of(subject, number), []).append((at, subject))
    total = sum(len(batch) for batch in batches.values())
    for batch in batches.values():
        context.prover.reset_solver()
        for at, subject in batch:
            results[at] += checks[at].run(context, subject)
            done[at] += 1
            on_progress(sum(done), total)


def _batch_of(subject: object, number: int) -> str:
    """Return the batch of a subject: its factor, some questions in a row, or everything else."""
    match subject:
        case Item():
            return f"questions {number // QUESTIONS_PER_BATCH}"
        case Note(factor=factor) | Factor(code=factor):
            return f"factor {factor}"
        case _:
            return ""


def _count(number: int, total: int) -> str:
    return f"{number:,}" if number == total else f"{number:,} of {total:,} checked"


def _split_accepted(
    entries: Iterable[Accepted], findings: list[Finding]
) -> tuple[tuple[tuple[Finding, str], ...], list[Finding]]:
    """Split findings into those that the author accepts, each with the reason, and all others."""
    reasons = {(entry.finding, frozenset(entry.of)): entry.reason for entry in entries}
    accepted: list[tuple[Finding, str]] = []
    kept: list[Finding] = []
    for finding in findings:
        reason = reasons.get((finding.code, frozenset(finding.of)))
        if reason is not None and finding.severity is not Severity.INFO:
            accepted.append((finding, reason))
        else:
            kept.append(finding)
    return tuple(accepted), kept


def _accepting_nothing(
    entries: Iterable[Accepted], accepted: Iterable[tuple[Finding, str]]
) -> Iterator[Finding]:
    """Yield a finding for each entry that accepts nothing."""
    used = {(finding.code.value, frozenset(finding.of)) for finding, _ in accepted}
    for entry in entries:
        if (entry.finding, frozenset(entry.of)) not in used:
            message = (
                f'"{entry.finding}" of {", ".join(entry.of)} is accepted here, but there is no such finding. '
                "Remove the entry, or correct its names."
            )
            location = in_rules("accepted", entry.finding)
            yield Finding(FindingCode.NOTHING_ACCEPTED, location, message, entry.of)
