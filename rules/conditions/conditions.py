"""The condition language: what must be true for a note, a line or a question.

A condition has three outcomes, by strong Kleene logic. A question without an answer makes a test UNKNOWN,
never false: missing is not No. Only a question that is not asked, because its own condition is false, makes a
test on it FALSE. A state test is about the state itself and is never unknown.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from rules.conditions.facts import Facts, State, fact_of, state_of


class Outcome(StrEnum):
    """The value of a condition for one person."""

    TRUE = "true"
    FALSE = "false"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class HasAny:
    """At least one of `codes` is ticked at `link_id`."""

    link_id: str
    codes: frozenset[str]


@dataclass(frozen=True, slots=True)
class Several:
    """Two or more codes are ticked at `link_id`."""

    link_id: str


@dataclass(frozen=True, slots=True)
class StateIs:
    """The state of `link_id` is one of `states`."""

    link_id: str
    states: frozenset[State]


@dataclass(frozen=True, slots=True)
class All:
    """Every part is true. Without parts it is always true."""

    parts: tuple["Condition", ...]


@dataclass(frozen=True, slots=True)
class AnyOf:
    """At least one part is true."""

    parts: tuple["Condition", ...]


@dataclass(frozen=True, slots=True)
class Not:
    """The part is false."""

    part: "Condition"


Test: TypeAlias = HasAny | Several | StateIs
Condition: TypeAlias = Test | All | AnyOf | Not

ALWAYS = All(())
"""The condition of whatever is asked or shown to everybody."""

# Python 3.11 takes longer to look up a member of an enumeration than to evaluate a test.
_TRUE, _FALSE, _UNKNOWN = Outcome.TRUE, Outcome.FALSE, Outcome.UNKNOWN
_NOT_ASKED = State.NOT_ASKED


def outcome_of(condition: Condition, facts: Facts) -> Outcome:
    """Evaluate a condition for one person. Pure; raises nothing."""
    match condition:
        case All(parts):
            return _outcome_of_parts(parts, facts, _FALSE, _TRUE)
        case AnyOf(parts):
            return _outcome_of_parts(parts, facts, _TRUE, _FALSE)
        case Not(part):
            return negation(outcome_of(part, facts))
        case StateIs(link_id, states):
            return _TRUE if state_of(fact_of(facts, link_id)) in states else _FALSE
        case _:
            return _outcome_of_codes(condition, facts)


def negation(outcome: Outcome) -> Outcome:
    """Kleene's "not": unknown stays unknown."""
    if outcome is _UNKNOWN:
        return outcome
    return _FALSE if outcome is _TRUE else _TRUE


def tests_of(condition: Condition) -> Iterator[Test]:
    """Yield every single test of a condition, from left to right."""
    match condition:
        case All(parts) | AnyOf(parts):
            for part in parts:
                yield from tests_of(part)
        case Not(part):
            yield from tests_of(part)
        case _:
            yield condition


def _outcome_of_parts(
    parts: tuple[Condition, ...], facts: Facts, decisive: Outcome, otherwise: Outcome
) -> Outcome:
    """Return the decisive outcome if any part has it; else unknown, if any part is; else the other one."""
    outcome = otherwise
    for part in parts:
        of_part = outcome_of(part, facts)
        if of_part is decisive:
            return decisive
        if of_part is _UNKNOWN:
            outcome = of_part
    return outcome


def _outcome_of_codes(test: HasAny | Several, facts: Facts) -> Outcome:
    fact = fact_of(facts, test.link_id)
    if isinstance(fact, frozenset):
        holds = len(fact) > 1 if isinstance(test, Several) else not fact.isdisjoint(test.codes)
        return _TRUE if holds else _FALSE
    return _FALSE if fact is _NOT_ASKED else _UNKNOWN
