"""Nine easy mistakes in evaluating conditions for many people; each gave false proofs, and has a test."""

from itertools import combinations

import pytest

from questionnaire.check.engine.prover import Budgets, Prover
from questionnaire.check.engine.queries import FALSE, NOT_TRUE, TRUE, Impossible, Possible, query
from questionnaire.pack.questions import Item
from rules import AnyOf, Condition, HasAny, Not, Outcome, State, StateIs
from support.packs import choice, pack_of

TIERS = {"exhaustive": Budgets(sample=1), "solver": Budgets(sample=1, people=0)}
LEFT = frozenset({State.NOT_SURE, State.PREFER_NOT_TO_SAY, State.SKIPPED})


@pytest.fixture(params=TIERS)
def tier(request: pytest.FixtureRequest) -> Budgets:
    """The budgets that force a proof by exhaustive search, or by the solver."""
    return TIERS[request.param]


def has(link_id: str, *codes: str) -> HasAny:
    return HasAny(link_id, frozenset(codes))


def can_be(
    tier: Budgets, items: list[Item], *wanted: tuple[Condition, frozenset[Outcome]], finished: bool = False
) -> bool:
    verdict = Prover(pack_of(items, []), tier).find(query(wanted, finished=finished))
    assert isinstance(verdict, Possible | Impossible)
    return isinstance(verdict, Possible)


def test_not_of_a_test_is_unknown_where_there_is_no_answer(tier: Budgets) -> None:
    is_left = StateIs("p", LEFT)
    assert not can_be(tier, [choice("p")], (Not(has("p", "a")), TRUE), (is_left, TRUE))


def test_somebody_who_is_not_asked_has_no_answer(tier: Budgets) -> None:
    items = [choice("p"), choice("q", when=has("p", "a"))]
    assert not can_be(tier, items, (has("p", "b"), TRUE), (has("q", "a"), TRUE))


def test_people_skip(tier: Budgets) -> None:
    assert can_be(tier, [choice("p")], (has("p", "a", "b", "c"), NOT_TRUE), finished=True)


def test_not_asked_is_not_declined(tier: Budgets) -> None:
    items = [choice("p"), choice("q", when=has("p", "a"))]
    assert not can_be(tier, items, (has("p", "b"), TRUE), (StateIs("q", LEFT), TRUE))


def test_an_exclusive_option_stands_alone(tier: Budgets) -> None:
    items = [choice("p", "abc", alone="yz", repeats=True)]
    for one, other in [("z", "a"), ("y", "z"), ("y", "c")]:
        assert not can_be(tier, items, (has("p", one), TRUE), (has("p", other), TRUE))
    assert can_be(tier, items, (has("p", "a"), TRUE), (has("p", "b"), TRUE))


@pytest.mark.parametrize("codes", ["ab", "abcdefg", "abcdefghijklmnop"])
def test_a_single_choice_has_one_answer(tier: Budgets, codes: str) -> None:
    prover = Prover(pack_of([choice("p", codes)], []), tier)
    for one, other in combinations(codes, 2):
        verdict = prover.find(query([(has("p", one), TRUE), (has("p", other), TRUE)]))
        assert isinstance(verdict, Impossible)


@pytest.mark.parametrize("repeats", [False, True])
def test_somebody_who_answered_ticked_something(tier: Budgets, repeats: bool) -> None:
    is_answered = StateIs("p", frozenset({State.ANSWERED}))
    items = [choice("p", repeats=repeats)]
    assert not can_be(tier, items, (is_answered, TRUE), (has("p", "a", "b", "c"), NOT_TRUE))


def test_a_gate_is_encoded_in_both_directions(tier: Budgets) -> None:
    items = [choice("p", "ab"), choice("q", "ab")]
    either = AnyOf((has("p", "a"), has("q", "a")))
    assert not can_be(tier, items, (either, TRUE), (has("p", "a"), NOT_TRUE), (has("q", "a"), NOT_TRUE))
    assert not can_be(tier, items, (either, NOT_TRUE), (has("p", "a"), TRUE))
    assert not can_be(tier, items, (either, FALSE), (has("q", "b"), NOT_TRUE))


def test_the_closure_contains_all_enabling_questions(tier: Budgets) -> None:
    items = [
        choice("p"),
        choice("q", when=has("p", "a")),
        choice("r", when=has("p", "b")),
        choice("s", when=has("q", "a")),
        choice("t", when=has("r", "a")),
    ]
    assert can_be(tier, items, (has("s", "a"), TRUE))
    assert not can_be(tier, items, (has("s", "a"), TRUE), (has("t", "a"), TRUE))
