"""Conditions read into any algebra: for many people at once, or for a solver.

Two elements for each condition, one for "is true" and one for "is false", so that unknown is neither. What
`outcome_of` says of one person, this says of all; a test holds the two to each other.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

from rules.conditions.conditions import (
    All,
    AnyOf,
    Condition,
    HasAny,
    Not,
    Outcome,
    Several,
    StateIs,
    tests_of,
)
from rules.conditions.facts import State

Element = TypeVar("Element")


class Algebra(Protocol[Element]):
    """Truth for many, and what was said to each question if it is asked.

    `ticked`, `several` and `stands` speak of what would be said; whether the question is asked is added here.
    """

    def both(self, parts: Iterable[Element]) -> Element:
        """All of them hold; without parts, it always holds."""

    def either(self, parts: Iterable[Element]) -> Element:
        """At least one of them holds; without parts, it never holds."""

    def without(self, part: Element) -> Element:
        """It does not hold."""

    def ticked(self, link_id: str, codes: Iterable[str]) -> Element:
        """At least one of these codes is given."""

    def several(self, link_id: str) -> Element:
        """Two or more codes are given."""

    def stands(self, link_id: str, states: Iterable[State]) -> Element:
        """The question, if asked, stands in one of these: answered, left open in some way, not reached."""


@dataclass(frozen=True, slots=True)
class Pair(Generic[Element]):
    """Where a condition is true and where it is false."""

    true: Element
    false: Element


class Kleene(Generic[Element]):
    """Reads conditions into an algebra, each once.

    Args:
        algebra: what to read them into.
        asked_when: link_id -> condition under which it is asked.
    """

    def __init__(self, algebra: Algebra[Element], asked_when: Mapping[str, Condition]) -> None:
        self.algebra = algebra
        self.asked_when = asked_when
        self._pairs: dict[Condition, Pair[Element]] = {}

    def pair(self, condition: Condition) -> Pair[Element]:
        """Return where a condition is true and where it is false."""
        known = self._pairs.get(condition)
        if known is None:
            known = self._pairs[condition] = self._read(condition)
        return known

    def once(self, condition: Condition) -> Pair[Element]:
        """Return the same of a condition that will not come again: only its tests are remembered."""
        return self._part(condition)

    def asked(self, link_id: str) -> Pair[Element]:
        """Return where a question is asked and where it surely is not.

        What enables it is read first, from the far end: a long chain of questions is no deep recursion.
        """
        known = self._pairs.get(self.asked_when[link_id])
        if known is not None:
            return known
        todo = [link_id]
        while todo:
            tested = {test.link_id for test in tests_of(self.asked_when[todo[-1]])}
            unread = [one for one in sorted(tested) if self.asked_when[one] not in self._pairs]
            if unread:
                todo += unread
            else:
                self.pair(self.asked_when[todo.pop()])
        return self.pair(self.asked_when[link_id])

    def comes_to(self, condition: Condition, outcomes: Iterable[Outcome]) -> Element:
        """Return where a condition comes to one of some outcomes."""
        pair, of = self.pair(condition), self.algebra
        wanted = frozenset(outcomes)
        sides = {Outcome.TRUE: pair.true, Outcome.FALSE: pair.false}
        if Outcome.UNKNOWN not in wanted:
            return of.either(side for outcome, side in sides.items() if outcome in wanted)
        return of.both(of.without(side) for outcome, side in sides.items() if outcome not in wanted)

    def finished(self, link_ids: Iterable[str]) -> Element:
        """Return where every one of these questions has an answer or a state, if it is asked."""
        of = self.algebra
        return of.without(
            of.either(
                of.both((self.asked(link_id).true, of.stands(link_id, (State.NOT_REACHED,))))
                for link_id in link_ids
            )
        )

    def _read(self, condition: Condition) -> Pair[Element]:
        of = self.algebra
        match condition:
            case All(parts):
                pairs = [self._part(part) for part in parts]
                return Pair(of.both(pair.true for pair in pairs), of.either(pair.false for pair in pairs))
            case AnyOf(parts):
                pairs = [self._part(part) for part in parts]
                return Pair(of.either(pair.true for pair in pairs), of.both(pair.false for pair in pairs))
            case Not(part):
                pair = self._part(part)
                return Pair(pair.false, pair.true)
            case StateIs(link_id, states):
                return self._read_state(link_id, states)
            case _:
                return self._read_codes(condition)

    def _part(self, part: Condition) -> Pair[Element]:
        """Read a part; only single tests are worth remembering, since they come again in other conditions."""
        return self._read(part) if isinstance(part, All | AnyOf | Not) else self.pair(part)

    def _read_codes(self, test: HasAny | Several) -> Pair[Element]:
        of, asked = self.algebra, self.asked(test.link_id)
        holds = (
            of.several(test.link_id)
            if isinstance(test, Several)
            else of.ticked(test.link_id, sorted(test.codes))
        )
        answered = of.stands(test.link_id, (State.ANSWERED,))
        fails = of.both((asked.true, answered, of.without(holds)))
        return Pair(of.both((asked.true, holds)), of.either((asked.false, fails)))

    def _read_state(self, link_id: str, states: frozenset[State]) -> Pair[Element]:
        of, asked = self.algebra, self.asked(link_id)
        where = [of.both((asked.true, of.stands(link_id, sorted(states))))]
        if State.NOT_REACHED in states:
            where.append(of.both((of.without(asked.true), of.without(asked.false))))
        holds = of.either(where)
        return Pair(holds, of.without(holds))
