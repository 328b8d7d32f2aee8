"""The facts about one person: all that rules see of the answers.

Facts map a link_id to the codes that were ticked or, for a question without codes or without an answer, to
its state. Typed text and numbers never get here: a typed answer is only ANSWERED.
"""

from collections.abc import Mapping
from enum import StrEnum
from typing import TypeAlias


class State(StrEnum):
    """The state of a question. The person sets the first four; the questionnaire sets the last two."""

    ANSWERED = "answered"
    NOT_SURE = "not-sure"
    PREFER_NOT_TO_SAY = "prefer-not-to-say"
    SKIPPED = "skipped"
    NOT_REACHED = "not-reached"
    NOT_ASKED = "not-asked"


Fact: TypeAlias = frozenset[str] | State
"""Codes (never empty) of an answered choice, or the state of anything else."""

Facts: TypeAlias = Mapping[str, Fact]
"""link_id -> Fact. A link_id that is missing is NOT_REACHED."""


_NOT_REACHED = State.NOT_REACHED  # looking up a member takes long in Python 3.11


def fact_of(facts: Facts, link_id: str) -> Fact:
    """Return the fact on one question; a question without one is not reached."""
    return facts.get(link_id, _NOT_REACHED)


def state_of(fact: Fact) -> State:
    """Return the state behind a fact: codes mean that the question was answered."""
    return State.ANSWERED if isinstance(fact, frozenset) else fact
