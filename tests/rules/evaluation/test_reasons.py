"""The questions behind an outcome are found in one walk, however deep they depend on each other."""

import pytest

from rules.conditions.conditions import ALWAYS, AnyOf, Condition, HasAny
from rules.conditions.facts import Fact, State
from rules.evaluation.reasons import Reasons

DEEP = 2_000
"""A chain of questions longer than Python's recursion limit."""

NO: Fact = frozenset({"no"})


def yes(number: int) -> HasAny:
    return HasAny(f"q{number}", frozenset({"yes"}))


@pytest.fixture(scope="module")
def reasons() -> Reasons:
    """Each question depends on either of the two before it: the paths back are too many to walk each."""
    first: dict[str, Condition] = {"q0": ALWAYS, "q1": ALWAYS}
    later = {f"q{number}": AnyOf((yes(number - 1), yes(number - 2))) for number in range(2, DEEP)}
    return Reasons({**first, **later})


def test_a_question_that_is_not_asked_is_replaced_by_the_answers_that_decide_it(reasons: Reasons) -> None:
    later: dict[str, Fact] = {f"q{number}": State.NOT_ASKED for number in range(2, DEEP)}
    assert reasons.because(yes(DEEP - 1), {"q0": NO, "q1": NO, **later}) == ("q0", "q1")


def test_an_unreached_question_needs_those_that_can_be_answered_now(
    reasons: Reasons,
) -> None:
    assert reasons.because(yes(DEEP - 1), {}) == (f"q{DEEP - 1}",)
    assert reasons.needs(yes(DEEP - 1), {}) == ("q0", "q1")
    assert reasons.needs(yes(DEEP - 1), {"q0": NO}) == ("q1",)
    assert reasons.needs(yes(3), {"q1": State.NOT_SURE, "q2": State.SKIPPED, "q0": frozenset({"yes"})}) == (
        "q1",
        "q2",
    )
