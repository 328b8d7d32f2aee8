"""What no case shows is told, with a case that shows it; what nobody can show is told to be proved."""

import tomllib
from functools import cache
from pathlib import Path

import pytest

import questionnaire
from questionnaire import Pack, load_pack
from questionnaire.check.cases.as_toml import case_of, pasted
from questionnaire.check.cases.coverage import Coverage, coverage_of
from questionnaire.check.cases.in_words import cases_in_words
from questionnaire.check.cases.judging import judge
from questionnaire.check.cases.loading import load_cases
from questionnaire.check.cases.proposals import Proposals
from questionnaire.check.cases.reading import Case, read_cases
from questionnaire.check.engine.prover import Budgets, Prover
from questionnaire.check.subjects import How, Sight, Subject
from questionnaire.session.session import Session
from rules import ALWAYS, Condition, HasAny, State, StateIs
from rules.ruleset.ruleset import SafetyLine, UnsaidLine
from support.edited_packs import DEFECTIVE, INVALID
from support.packs import choice, every_response, note, pack_of, random_pack

STARTER = Path(questionnaire.__file__).parent / "content" / "starter"
FOLDERS = [None, STARTER, DEFECTIVE.base, INVALID.base]
IDS = ["shipped", "starter", "clean", "valid"]

pack_in = cache(load_pack)


def coverage(pack: Pack, cases: list[Case]) -> Coverage:
    return coverage_of(judge(pack, cases), Proposals(Prover(pack), cases))


def read_back(case: Case, pack: Pack) -> Case:
    """The case as it is once somebody has pasted it into a file."""
    (read,) = read_cases(tomllib.loads("\n".join(pasted(case))), pack)
    return read


@pytest.mark.parametrize("folder", FOLDERS, ids=IDS)
def test_each_case_to_paste_passes_and_closes_its_gap(folder: Path | None) -> None:
    pack = pack_in(folder)
    gaps = coverage(pack, []).gaps

    assert gaps
    for gap in gaps:
        (judged,) = judge(pack, [read_back(gap.case, pack)])
        assert judged.passed
        assert gap.sight in judged.shows


@pytest.mark.parametrize("folder", FOLDERS, ids=IDS)
def test_coverage_is_full_once_every_case_is_pasted(folder: Path | None) -> None:
    pack = pack_in(folder)
    text = [
        line
        for case in {gap.case.name: gap.case for gap in coverage(pack, []).gaps}.values()
        for line in pasted(case)
    ]

    assert coverage(pack, list(read_cases(tomllib.loads("\n".join(text)), pack))).is_full


@pytest.mark.parametrize("folder", FOLDERS[:2], ids=IDS[:2])
def test_a_case_that_is_taken_out_leaves_the_gaps_that_it_alone_closed(folder: Path | None) -> None:
    pack = pack_in(folder)
    judged = judge(pack, load_cases(folder, pack))
    for out in judged:
        others = [one for one in judged if one is not out]
        alone = out.shows - frozenset[Sight]().union(*(one.shows for one in others))

        found = coverage(pack, [one.case for one in others])

        assert {gap.sight for gap in found.gaps} == {one for one in alone if not is_question_asked(one)}


def is_question_asked(sight: Sight) -> bool:
    return sight.how is How.ASKED


def test_a_thing_is_a_gap_if_somebody_shows_it_and_proved_never_to_be_if_nobody_does() -> None:
    for seed in range(100):
        pack = random_pack(seed)
        sessions = [Session(pack, given, None) for given in every_response(pack.questionnaire)]
        cases = [case_of(session, str(place)) for place, session in enumerate(sessions) if session.finished]
        shown = frozenset[Sight]().union(*(one.shows for one in judge(pack, cases)))

        found = coverage(pack, [])

        assert {gap.sight for gap in found.gaps} <= shown, seed
        assert shown.isdisjoint(found.never), seed
        assert len(found.gaps) + len(found.never) == found.wanted, seed


def pack_with_lines(when: Condition) -> Pack:
    """Two questions, a note on a state, and a line of each kind."""
    items = [choice("p"), choice("q", when=HasAny("p", frozenset("a")))]
    unsaid = UnsaidLine(id="unsaid-q", factor="f", when=when, text="More.")
    safety = SafetyLine(id="safety-q", when=when, text="Care.")
    unsure = note("unsure", StateIs("p", frozenset({State.NOT_SURE})))
    return pack_of(items, [unsure], unsaid=(unsaid,), safety=(safety,))


def test_notes_in_every_way_lines_and_questions_not_asked_are_wanted() -> None:
    found = coverage(pack_with_lines(HasAny("q", frozenset("b"))), [])

    assert {str(gap.sight) for gap in found.gaps} == {
        'the note "unsure" applies',
        'the note "unsure" does not apply',
        'the unsaid line "unsaid-q" shows',
        'the unsaid line "unsaid-q" does not show',
        'the safety line "safety-q" shows',
        'the safety line "safety-q" does not show',
        'the question "q" is not asked',
    }
    assert [str(sight) for sight in found.never] == ['the note "unsure" is open']


def test_a_line_for_everybody_need_not_be_shown() -> None:
    found = coverage(pack_with_lines(ALWAYS), [])

    assert {gap.sight.subject.table for gap in found.gaps} == {"note", "item"}


def test_what_a_case_expects_and_does_not_find_is_not_shown() -> None:
    pack = pack_with_lines(ALWAYS)

    found = coverage(pack, [Case(name="Skips everything", applies=("unsure",))])

    assert Sight(Subject("note", "unsure"), How.APPLIES) in [gap.sight for gap in found.gaps]


def test_without_a_proof_a_gap_is_neither_closed_nor_called_impossible() -> None:
    pack = pack_with_lines(ALWAYS)
    prover = Prover(pack, Budgets(sample=1, people=0), solver=lambda: None)

    found = coverage_of([], Proposals(prover, []))

    assert found.undecided
    assert found.never == ()
    assert not found.is_full


def test_a_proposed_case_never_takes_a_name_that_is_taken() -> None:
    pack = pack_in(STARTER)
    taken = [gap.case for gap in coverage(pack, []).gaps][:1]

    names = {gap.case.name for gap in coverage(pack, [Case(name=taken[0].name)]).gaps}

    assert taken[0].name not in names
    assert f"{taken[0].name}, case 2" in names


def test_an_author_reads_what_differs_what_is_missing_and_what_to_paste() -> None:
    pack = pack_with_lines(ALWAYS)
    cases = [
        Case(name="Unsure", not_sure=("p",), open=("unsure",)),
        Case(name="Not about q", answers={"p": "b"}, not_asked=("q",)),
    ]

    assert cases_in_words(judge(pack, cases), coverage(pack, cases)) == [
        "2 cases: 1 not as written.",
        'case "Unsure": the note "unsure" should be open and applies, because of "p".',
        "Notes applying, open and absent, lines shown and not, questions not asked: "
        "2 of 3 are shown by a case.",
        'No case is needed for this, as it comes of nobody (proved): the note "unsure" is open.',
        "",
        "No case shows:",
        '- the note "unsure" applies',
        "This case would, ready to paste:",
        "",
        "[[case]]",
        'name = "unsure applies"',
        "answers = {}",
        'not_sure = ["p"]',
        'applies = ["unsure"]',
        "open = []",
        'safety = ["safety-q"]',
        'unsaid = ["unsaid-q"]',
        'not_asked = ["q"]',
    ]
