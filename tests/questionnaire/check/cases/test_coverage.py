"""Every goal is covered by a case, or is a gap with a case that closes it, or is proved impossible."""

import tomllib
from functools import cache
from pathlib import Path

import pytest

import questionnaire
from questionnaire import Pack, load_pack
from questionnaire.check.cases.as_toml import case_as_toml, case_of
from questionnaire.check.cases.coverage import Coverage, coverage_of
from questionnaire.check.cases.in_words import cases_in_words
from questionnaire.check.cases.judging import judge
from questionnaire.check.cases.loading import load_cases
from questionnaire.check.cases.proposals import Proposals
from questionnaire.check.cases.reading import Case, read_cases
from questionnaire.check.engine.prover import Budgets, Prover
from questionnaire.check.subjects import Effect, Goal, Subject
from questionnaire.session.session import Session
from rules import ALWAYS, Condition, HasAny, State, StateIs
from rules.ruleset.ruleset import SafetyLine, UnsaidLine
from support.edited_packs import DEFECTIVE, INVALID
from support.extent import in_full
from support.packs import choice, every_response, note, pack_of, random_pack

STARTER = Path(questionnaire.__file__).parent / "content" / "starter"
FOLDERS = [None, STARTER, DEFECTIVE.base, INVALID.base]
IDS = ["shipped", "starter", "clean", "valid"]

pack_in = cache(load_pack)


def coverage(pack: Pack, cases: list[Case]) -> Coverage:
    return coverage_of(judge(pack, cases), Proposals(Prover(pack), cases))


def read_back(case: Case, pack: Pack) -> Case:
    """The case after pasting it into a file and reading the file."""
    (read,) = read_cases(tomllib.loads("\n".join(case_as_toml(case))), pack)
    return read


@pytest.mark.parametrize("folder", FOLDERS, ids=IDS)
def test_each_case_to_paste_passes_and_closes_its_gap(folder: Path | None) -> None:
    pack = pack_in(folder)
    gaps = coverage(pack, []).gaps

    assert gaps
    for gap in gaps:
        (judged,) = judge(pack, [read_back(gap.case, pack)])
        assert judged.passed
        assert gap.goal in judged.shows


@pytest.mark.parametrize("folder", FOLDERS, ids=IDS)
def test_coverage_is_full_once_every_case_is_pasted(folder: Path | None) -> None:
    pack = pack_in(folder)
    text = [
        line
        for case in {gap.case.name: gap.case for gap in coverage(pack, []).gaps}.values()
        for line in case_as_toml(case)
    ]

    assert coverage(pack, list(read_cases(tomllib.loads("\n".join(text)), pack))).is_full


@pytest.mark.parametrize("folder", FOLDERS[:2], ids=IDS[:2])
def test_removing_a_case_opens_exactly_the_gaps_that_it_alone_closed(folder: Path | None) -> None:
    pack = pack_in(folder)
    judged = judge(pack, load_cases(folder, pack))
    for out in judged:
        others = [one for one in judged if one is not out]
        alone = out.shows - frozenset[Goal]().union(*(one.shows for one in others))

        found = coverage(pack, [one.case for one in others])

        assert {gap.goal for gap in found.gaps} == {one for one in alone if not is_question_asked(one)}


def is_question_asked(goal: Goal) -> bool:
    return goal.effect is Effect.ASKED


def test_a_goal_is_a_gap_if_anybody_can_show_it_and_proved_impossible_if_nobody_can() -> None:
    for seed in range(in_full(100, 30)):
        pack = random_pack(seed)
        sessions = [Session(pack, given, None) for given in every_response(pack.questionnaire)]
        cases = [case_of(session, str(at)) for at, session in enumerate(sessions) if session.finished]
        shown = frozenset[Goal]().union(*(one.shows for one in judge(pack, cases)))

        found = coverage(pack, [])

        assert {gap.goal for gap in found.gaps} <= shown, seed
        assert shown.isdisjoint(found.impossible), seed
        assert len(found.gaps) + len(found.impossible) == found.goals, seed


def pack_with_lines(when: Condition) -> Pack:
    """Two questions, a note on a state, and a line of each kind."""
    items = [choice("p"), choice("q", when=HasAny("p", frozenset("a")))]
    unsaid = UnsaidLine(id="unsaid-q", factor="f", when=when, text="More.")
    safety = SafetyLine(id="safety-q", when=when, text="Care.")
    unsure = note("unsure", StateIs("p", frozenset({State.NOT_SURE})))
    return pack_of(items, [unsure], unsaid=(unsaid,), safety=(safety,))


def test_the_goals_are_all_effects_on_notes_and_lines_and_questions_not_asked() -> None:
    found = coverage(pack_with_lines(HasAny("q", frozenset("b"))), [])

    assert {str(gap.goal) for gap in found.gaps} == {
        'the note "unsure" applies',
        'the note "unsure" does not apply',
        'the unsaid line "unsaid-q" shows',
        'the unsaid line "unsaid-q" does not show',
        'the safety line "safety-q" shows',
        'the safety line "safety-q" does not show',
        'the question "q" is not asked',
    }
    assert [str(goal) for goal in found.impossible] == ['the note "unsure" is open']


def test_a_line_without_a_condition_has_no_goal() -> None:
    found = coverage(pack_with_lines(ALWAYS), [])

    assert {gap.goal.subject.table for gap in found.gaps} == {"note", "item"}


def test_an_expectation_that_fails_covers_nothing() -> None:
    pack = pack_with_lines(ALWAYS)

    found = coverage(pack, [Case(name="Skips everything", applies=("unsure",))])

    assert Goal(Subject("note", "unsure"), Effect.APPLIES) in [gap.goal for gap in found.gaps]


def test_without_a_proof_a_goal_is_undecided_and_never_called_impossible() -> None:
    pack = pack_with_lines(ALWAYS)
    prover = Prover(pack, Budgets(sample=1, people=0), solver=lambda: None)

    found = coverage_of([], Proposals(prover, []))

    assert found.undecided
    assert found.impossible == ()
    assert not found.is_full


def test_a_proposed_case_has_a_name_that_no_case_has() -> None:
    pack = pack_in(STARTER)
    taken = [gap.case for gap in coverage(pack, []).gaps][:1]

    names = {gap.case.name for gap in coverage(pack, [Case(name=taken[0].name)]).gaps}

    assert taken[0].name not in names
    assert f"{taken[0].name}, case 2" in names


def test_the_report_lists_mismatches_coverage_and_cases_to_paste() -> None:
    pack = pack_with_lines(ALWAYS)
    cases = [
        Case(name="Unsure", not_sure=("p",), open=("unsure",)),
        Case(name="Not about q", answers={"p": "b"}, not_asked=("q",)),
    ]

    assert cases_in_words(judge(pack, cases), coverage(pack, cases)) == [
        "2 cases: 1 failed.",
        'case "Unsure": the note "unsure" should be open but applies, because of "p".',
        "Coverage: 2 of 3 goals (each note applying, open and absent; each line shown and hidden; "
        "each question not asked).",
        'Impossible (proved), so no case is needed: the note "unsure" is open.',
        "",
        "No case covers:",
        '- the note "unsure" applies',
        "This case does, ready to paste:",
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


def test_a_list_to_paste_is_wrapped_between_names_and_a_long_name_has_a_line_of_its_own() -> None:
    long, short = "a" * 120, ["b" * 30] * 4
    lines = case_as_toml(Case(name="Wide", applies=(long, *short)))

    assert lines[3:8] == [
        "applies = [",
        f'    "{long}",',
        f'    "{short[0]}", "{short[1]}",',
        f'    "{short[2]}", "{short[3]}",',
        "]",
    ]
