"""Every mutant is killed by a case, or survives and a case that kills it is proposed, or is equivalent."""

import tomllib
from collections.abc import Iterable
from dataclasses import replace
from functools import cache
from pathlib import Path
from random import Random

import pytest

import questionnaire
from questionnaire import Pack, load_pack
from questionnaire.check.cases.as_toml import case_as_toml, case_of
from questionnaire.check.cases.coverage import coverage_of
from questionnaire.check.cases.in_words import mutants_in_words
from questionnaire.check.cases.judging import judge
from questionnaire.check.cases.loading import load_cases
from questionnaire.check.cases.mutants import mutants_of
from questionnaire.check.cases.mutation import Mutation, mutate
from questionnaire.check.cases.proposals import Proposals
from questionnaire.check.cases.reading import Case, read_cases
from questionnaire.check.engine.prover import Budgets, Prover
from questionnaire.session.session import Session
from rules import All, AnyOf, Condition, HasAny, Not
from rules.ruleset.ruleset import SafetyLine, UnsaidLine
from support.edited_packs import DEFECTIVE, INVALID
from support.extent import in_full
from support.packs import choice, every_response, note, pack_of, random_condition, random_pack

STARTER = Path(questionnaire.__file__).parent / "content" / "starter"
FOLDERS = [None, STARTER, DEFECTIVE.base, INVALID.base]
IDS = ["shipped", "starter", "clean", "valid"]

A, B, AB = (HasAny("p", frozenset(codes)) for codes in ("a", "b", "ab"))

pack_in = cache(load_pack)


def mutation(pack: Pack, cases: Iterable[Case] = ()) -> Mutation:
    cases = list(cases)
    return mutate(judge(pack, cases), Proposals(Prover(pack), cases))


def drawn_pack(seed: int) -> Pack:
    """A random pack with a line of each kind."""
    pack, random = random_pack(seed), Random(seed)
    one, other = (random_condition(list(pack.questionnaire.item), random) for _ in range(2))
    unsaid = UnsaidLine(id="unsaid", factor="f", when=one, text="More.")
    safety = SafetyLine(id="safety", when=other, text="Care.")
    return Pack(pack.questionnaire, replace(pack.ruleset, unsaid=(unsaid,), safety=(safety,)))


def everybody(pack: Pack) -> list[Case]:
    """The complete case of everybody who finishes."""
    sessions = [Session(pack, given, None) for given in every_response(pack.questionnaire)]
    return [case_of(session, str(at)) for at, session in enumerate(sessions) if session.finished]


def pack_with(when: Condition) -> Pack:
    """A question of three options, and one note."""
    return pack_of([choice("p")], [note("remark", when)])


@pytest.mark.parametrize("folder", FOLDERS, ids=IDS)
def test_each_proposed_case_passes_and_fails_with_its_mutant(folder: Path | None) -> None:
    pack = pack_in(folder)
    survivors = mutation(pack).survivors

    assert survivors
    for one in survivors:
        cases = read_cases(tomllib.loads("\n".join(case_as_toml(one.case))), pack)
        assert judge(pack, cases)[0].passed
        assert not judge(one.mutant.applied_to(pack), cases)[0].passed, str(one.mutant)


@pytest.mark.parametrize("folder", FOLDERS, ids=IDS)
def test_no_mutant_survives_once_every_proposed_case_is_pasted(folder: Path | None) -> None:
    pack = pack_in(folder)
    to_paste = {one.case.name: one.case for one in mutation(pack).survivors}

    assert mutation(pack, to_paste.values()).is_clean


@pytest.mark.parametrize("folder", FOLDERS[:2], ids=IDS[:2])
def test_a_mutant_is_killed_exactly_if_judging_the_mutated_pack_fails_a_case(
    folder: Path | None,
) -> None:
    pack = pack_in(folder)
    cases = load_cases(folder, pack)[::2]
    survivors = {one.mutant for one in mutation(pack, cases).survivors}

    for mutant in mutants_of(pack):
        failing = [one for one in judge(mutant.applied_to(pack), cases) if not one.passed]
        assert bool(failing) is (mutant not in survivors), str(mutant)


def test_an_equivalent_mutant_makes_no_difference_to_anybody_who_finishes() -> None:
    equivalent = 0
    for seed in range(in_full(30, 10)):
        pack = drawn_pack(seed)
        found = mutation(pack)
        assert not found.undecided
        cases = everybody(pack)
        for mutant in found.equivalent:
            equivalent += 1
            assert all(one.passed for one in judge(mutant.applied_to(pack), cases)), (seed, mutant)
        for one in found.survivors:
            assert not judge(one.mutant.applied_to(pack), [one.case])[0].passed, (seed, one.mutant)
    assert equivalent > 3


@pytest.mark.parametrize(
    ("when", "changes"),
    [
        (A, []),
        (AB, ['{ p = ["a", "b"] } -> { p = "b" }', '{ p = ["a", "b"] } -> { p = "a" }']),
        (Not(A), ['{ not = { p = "a" } } -> { p = "a" }']),
        (All((A, B)), ['{ all = [{ p = "a" }, { p = "b" }] } -> { any = [{ p = "a" }, { p = "b" }] }']),
        (AnyOf((A, B)), ['{ any = [{ p = "a" }, { p = "b" }] } -> { all = [{ p = "a" }, { p = "b" }] }']),
        (
            AnyOf((Not(AB),)),
            [
                '{ not = { p = ["a", "b"] } } -> { p = ["a", "b"] }',
                '{ p = ["a", "b"] } -> { p = "b" }',
                '{ p = ["a", "b"] } -> { p = "a" }',
            ],
        ),
    ],
    ids=["one option", "two options", "not", "all", "any", "nested"],
)
def test_there_is_one_mutant_for_each_possible_mistake(when: Condition, changes: list[str]) -> None:
    mutants = [str(mutant) for mutant in mutants_of(pack_with(when))]

    assert mutants == [f'note "remark" > when: {change}' for change in changes]


def test_the_whole_condition_of_a_question_can_be_dropped() -> None:
    pack = pack_of([choice("p"), choice("q", when=A)], [])

    assert [str(mutant) for mutant in mutants_of(pack)] == ['item "q" > enable_when: { p = "a" } -> dropped']


def test_a_case_that_fails_without_a_mutant_kills_none() -> None:
    pack = pack_with(AB)
    failing = Case(name="Says b", answers={"p": "b"})

    assert mutation(pack, [replace(failing, applies=("remark",))]).killed == 1
    assert mutation(pack, [failing]).killed == 0


def test_without_a_proof_a_mutant_is_undecided_and_never_called_equivalent() -> None:
    pack = pack_with(AB)

    found = mutate([], Proposals(Prover(pack, Budgets(sample=1, people=0), solver=lambda: None), []))

    assert len(found.undecided) == found.count == 2
    assert not found.is_clean
    assert "Undecided: note" in mutants_in_words(found)[1]


def test_the_report_lists_survivors_equivalent_mutants_and_cases_to_paste() -> None:
    pack = pack_with(AnyOf((A, AB)))
    cases = [Case(name="Says a", answers={"p": "a"}, applies=("remark",))]

    assert mutants_in_words(mutation(pack, cases)) == [
        "3 mutants: 0 killed by a case, 2 survived, 1 equivalent (proved), 0 undecided.",
        'Equivalent (proved): note "remark" > when: { p = ["a", "b"] } -> { p = "b" }.',
        "",
        "No case kills:",
        '- note "remark" > when: { any = [{ p = "a" }, { p = ["a", "b"] }] } -> '
        '{ all = [{ p = "a" }, { p = ["a", "b"] }] }',
        '- note "remark" > when: { p = ["a", "b"] } -> { p = "a" }',
        "This case does, ready to paste:",
        "",
        "[[case]]",
        'name = "remark applies"',
        'answers = { p = "b" }',
        'applies = ["remark"]',
        "open = []",
        "safety = []",
        "unsaid = []",
        "not_asked = []",
    ]


def test_a_case_that_was_printed_above_is_named_and_not_printed_again() -> None:
    pack = pack_with(AB)
    proposals = Proposals(Prover(pack), [])
    coverage = coverage_of([], proposals)

    lines = mutants_in_words(mutate([], proposals), coverage)

    assert 'The case "remark applies", printed above, does.' in lines
    assert lines.count("[[case]]") == 1
