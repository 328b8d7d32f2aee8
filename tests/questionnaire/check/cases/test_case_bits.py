"""One bit a case tells of mutants and goals what judging one case after another tells."""

from collections.abc import Iterator
from dataclasses import replace
from random import Random

import pytest

from questionnaire import Pack
from questionnaire.check.cases.as_toml import case_of
from questionnaire.check.cases.case_bits import CaseBits
from questionnaire.check.cases.coverage import goals_of
from questionnaire.check.cases.judging import JudgedCase, judge
from questionnaire.check.cases.mutants import mutants_of
from questionnaire.check.cases.reading import Case
from questionnaire.check.subjects import conditions_of
from questionnaire.session.session import Session
from rules import HasAny
from support.packs import choice, declared_pack, every_response, gated_pack, note, pack_of

MOST_CASES = 12


def cases_of(pack: Pack, random: Random) -> Iterator[Case]:
    """Cases of people who finish, some of which leave things out that others expect."""
    everybody = [Session(pack, given, None) for given in every_response(pack.questionnaire)]
    finished = [session for session in everybody if session.finished]
    for at, session in enumerate(random.sample(finished, min(MOST_CASES, len(finished)))):
        case = case_of(session, str(at))
        if random.random() < 0.3:
            case = replace(case, unsaid=None, not_asked=None)
        if random.random() < 0.3:
            case = replace(case, safety=None)
        if random.random() < 0.4:
            case = with_one_note(case, random.choice(pack.ruleset.note).id)
        yield case


def with_one_note(case: Case, id_: str) -> Case:
    """The case that expects something of one note, and of the questions that the person answers."""
    applies, open_ = (tuple(one for one in names if one == id_) for names in (case.applies, case.open))
    absent = () if applies or open_ else (id_,)
    return replace(case, applies=applies, open=open_, absent=absent, safety=None, unsaid=None, not_asked=None)


def passing(seed: int) -> tuple[Pack, tuple[JudgedCase, ...], CaseBits]:
    pack = (gated_pack if seed % 2 else declared_pack)(seed)
    judged = judge(pack, [*cases_of(pack, Random(seed))])
    assert all(one.passed for one in judged)
    return pack, judged, CaseBits(pack, judged)


def bits_of(cases: list[bool]) -> int:
    return sum(1 << at for at, holds in enumerate(cases) if holds)


@pytest.mark.parametrize("seed", range(40))
def test_a_mutant_kills_the_cases_that_fail_on_the_mutated_pack(seed: int) -> None:
    pack, judged, bits = passing(seed)

    for mutant in mutants_of(pack):
        plain = judge(mutant.applied_to(pack), [one.case for one in judged])
        assert bits.killed_by(mutant) == bits_of([not one.passed for one in plain]), str(mutant)


@pytest.mark.parametrize("seed", range(20))
def test_a_goal_is_covered_by_the_cases_that_show_it(seed: int) -> None:
    pack, judged, bits = passing(seed)

    for goal in goals_of(conditions_of(pack)):
        assert bits.showing(goal) == bits_of([goal in one.shows for one in judged]), str(goal)


def test_a_case_that_was_removed_neither_shows_nor_fails_anything() -> None:
    pack, judged, bits = passing(1)
    for at in range(len(judged)):
        bits.remove(1 << at)

    assert not any(bits.showing(goal) for goal in goals_of(conditions_of(pack)))
    assert not any(bits.killed_by(mutant) for mutant in mutants_of(pack))


def test_a_mutant_is_followed_through_questions_behind_questions() -> None:
    enabled = [HasAny(name, frozenset("a")) for name in "pqr"]
    items = [choice("p"), choice("q", when=enabled[0]), choice("r", when=enabled[1])]
    pack = pack_of(items, [note("remark", enabled[2])])
    judged = judge(pack, [Case(name="Says b", answers={"p": "b"}, absent=("remark",))])
    dropped = next(one for one in mutants_of(pack) if one.subject.name == "q")

    assert CaseBits(pack, judged).killed_by(dropped) == 1
