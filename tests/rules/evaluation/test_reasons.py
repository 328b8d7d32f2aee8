"""The questions behind an outcome are found in one walk, however they hang together."""

import pytest

from rules.conditions.conditions import ALWAYS, AnyOf, Condition, HasAny
from rules.conditions.facts import Fact, State
from rules.evaluation.reasons import Reasons

DEEP = 2_000
"""More questions that wait for each other than Python calls can be nested."""

NO: Fact = frozenset({"no"})


def yes(place: int) -> HasAny:
    return HasAny(f"q{place}", frozenset({"yes"}))


@pytest.fixture(scope="module")
def reasons() -> Reasons:
    """Each question waits for either of the two before it: there are more ways back than could be tried."""
    first: dict[str, Condition] = {"q0": ALWAYS, "q1": ALWAYS}
    later = {f"q{place}": AnyOf((yes(place - 1), yes(place - 2))) for place in range(2, DEEP)}
    return Reasons({**first, **later})


def test_what_is_not_asked_rests_on_the_answers_that_closed_it(reasons: Reasons) -> None:
    later: dict[str, Fact] = {f"q{place}": State.NOT_ASKED for place in range(2, DEEP)}
    assert reasons.because(yes(DEEP - 1), {"q0": NO, "q1": NO, **later}) == ("q0", "q1")


def test_what_is_not_reached_waits_for_the_questions_that_can_be_answered_now(reasons: Reasons) -> None:
    assert reasons.because(yes(DEEP - 1), {}) == (f"q{DEEP - 1}",)
    assert reasons.needs(yes(DEEP - 1), {}) == ("q0", "q1")
    assert reasons.needs(yes(DEEP - 1), {"q0": NO}) == ("q1",)
    assert reasons.needs(yes(3), {"q1": State.NOT_SURE, "q2": State.SKIPPED, "q0": frozenset({"yes"})}) == (
        "q1",
        "q2",
    )
