"""Updating outcomes incrementally gives what evaluating anew gives, and leaves the old outcomes unchanged."""

from collections.abc import Sequence
from itertools import pairwise, product
from random import Random
from typing import TypeAlias

from hypothesis import given, settings
from hypothesis import strategies as st

from questionnaire.pack.questions import Item
from rules.conditions.conditions import All, AnyOf, Condition, HasAny, Outcome, outcome_of
from rules.conditions.facts import Fact, Facts, State
from rules.evaluation.dnf import dnf_of
from rules.evaluation.index import Index, Outcomes
from support.extent import in_full
from support.packs import random_condition
from support.strategies import conditions, is_so, pick, questionnaires

TICKS = [frozenset(codes) for codes in ("a", "b", "c", "ab", "ac", "bc", "abc")]
ANY_FACT: Sequence[Fact] = (State.NOT_REACHED, *TICKS, *State)
SEEDS = range(1_000)
STEPS = range(2, 10)

Conditions: TypeAlias = dict[str, Condition]
History: TypeAlias = list[tuple[Facts, Outcomes]]
"""One person's facts after each change, with the outcomes that were updated incrementally."""


def too_wide(items: Sequence[Item]) -> Condition:
    """A condition whose DNF has too many terms, given enough questions."""
    tests = [HasAny(item.link_id, frozenset(code)) for item in items for code in "abc"]
    return All(tuple(AnyOf(pair) for pair in pairwise(tests)))


def some_facts(draw: st.DrawFn, items: Sequence[Item], most: int) -> Facts:
    return {pick(draw, items).link_id: pick(draw, ANY_FACT) for _ in range(pick(draw, range(1, most + 1)))}


@st.composite
def histories(draw: st.DrawFn) -> tuple[Conditions, History]:
    """Conditions of every shape, and a person whose facts change, starting from any earlier facts."""
    items = draw(questionnaires(most=8)).item
    drawn = [draw(conditions(items)) for _ in range(pick(draw, range(4)))]
    drawn += [random_condition([*items], Random(pick(draw, SEEDS))) for _ in range(pick(draw, range(6)))]
    drawn += [too_wide(items)] if is_so(draw) else []
    named = {f"n{at}": one for at, one in enumerate(drawn)}
    facts = some_facts(draw, items, most=8)
    history = [(facts, Index(named).evaluate(facts))]
    for _ in range(pick(draw, STEPS)):
        facts, outcomes = history[-1] if is_so(draw) else pick(draw, history)
        changed = some_facts(draw, items, most=3)
        history.append(({**facts, **changed}, outcomes.after(changed)))
    return named, history


@given(histories())
@settings(max_examples=in_full(700, 175))
def test_updated_outcomes_are_those_of_evaluating_anew_and_of_each_condition_alone(
    drawn: tuple[Conditions, History],
) -> None:
    """Compared at the end, so that no update may have changed earlier outcomes."""
    conditions, history = drawn
    index = Index(conditions)
    for facts, outcomes in history:
        anew = index.evaluate(facts)
        assert (outcomes.true, outcomes.unknown) == (anew.true, anew.unknown)
        alone = {name: outcome_of(when, facts) for name, when in conditions.items()}
        assert {name: outcomes.of(name) for name in conditions} == alone


@given(histories())
@settings(max_examples=in_full(200, 50))
def test_the_difference_of_outcomes_is_that_of_the_names(drawn: tuple[Conditions, History]) -> None:
    _, history = drawn
    for (_, one), (_, other) in product(history, repeat=2):
        assert one.true_but_not_in(other) == tuple(name for name in one.true if name not in other.true)


def test_a_condition_of_too_many_terms_is_evaluated_again() -> None:
    pairs = [(f"p{number}", f"q{number}") for number in range(8)]
    wide = All(tuple(AnyOf(tuple(HasAny(one, frozenset("ab")) for one in pair)) for pair in pairs))
    assert dnf_of(wide) is None
    facts = {one: frozenset(code) for pair in pairs for one, code in zip(pair, "ac", strict=True)}
    before = Index({"wide": wide}).evaluate(facts)
    outcomes = [
        before.after({"p3": fact}).of("wide") for fact in (frozenset("b"), State.SKIPPED, frozenset("c"))
    ]
    assert outcomes == [Outcome.TRUE, Outcome.UNKNOWN, Outcome.FALSE]


def test_a_fact_that_nothing_tests_changes_nothing() -> None:
    before = Index({"note": HasAny("p", frozenset("a"))}).evaluate({"p": frozenset("a")})
    assert before.after({"other": frozenset("a")}).true == ("note",)


def test_names_come_and_go_among_many_that_stay_in_their_order() -> None:
    notes = [f"note-{number}" for number in range(40)]
    index = Index({note: HasAny(note, frozenset("a")) for note in notes})
    before = index.evaluate({note: frozenset("a" if note != "note-7" else "b") for note in notes})
    assert before.true == tuple(note for note in notes if note != "note-7")
    after = before.after({"note-7": frozenset("a"), "note-20": frozenset("b")})
    assert after.true == tuple(note for note in notes if note != "note-20")
