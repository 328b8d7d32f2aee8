"""Conditions evaluated in any algebra: for many people at once (bit masks), or for a solver (literals).

Each condition becomes two elements, one for "is true" and one for "is false"; unknown is neither. This is
`outcome_of` for many people, and tests compare the two.
"""

from collections.abc import Iterable, Mapping
from typing import Generic, NamedTuple, Protocol, TypeVar

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
    """A Boolean algebra, with elements for the replies to each question.

    `ticked`, `several` and `in_state` assume that the question is asked; `Kleene` adds whether it is.
    """

    def conjunction(self, parts: Iterable[Element]) -> Element:
        """All parts are true; without parts, always true."""

    def disjunction(self, parts: Iterable[Element]) -> Element:
        """At least one part is true; without parts, never true."""

    def complement(self, part: Element) -> Element:
        """The part is not true."""

    def ticked(self, link_id: str, codes: Iterable[str]) -> Element:
        """At least one of these codes is ticked."""

    def several(self, link_id: str) -> Element:
        """Two or more codes are ticked."""

    def in_state(self, link_id: str, states: Iterable[State]) -> Element:
        """The question is in one of these states: answered, left open in some way, or not reached."""


class Pair(NamedTuple, Generic[Element]):
    """The element in which a condition is true, and that in which it is false."""

    true: Element
    false: Element


class Kleene(Generic[Element]):
    """Evaluates conditions in an algebra, and caches them.

    Args:
        algebra: the algebra.
        asked_when: link_id -> condition under which it is asked.
    """

    def __init__(self, algebra: Algebra[Element], asked_when: Mapping[str, Condition]) -> None:
        self.algebra = algebra
        self.asked_when = asked_when
        self._pairs: dict[Condition, Pair[Element]] = {}
        self._lefts: dict[str, Element] = {}

    def pair(self, condition: Condition) -> Pair[Element]:
        """Return where a condition is true and where it is false."""
        cached = self._pairs.get(condition)
        if cached is None:
            cached = self._pairs[condition] = self._evaluate(condition)
        return cached

    def pair_uncached(self, condition: Condition) -> Pair[Element]:
        """Like `pair`, without caching the condition."""
        return self._evaluate_part(condition)

    def asked(self, link_id: str) -> Pair[Element]:
        """Return where the enabling condition of a question is true and where it is false.

        Earlier questions are evaluated first, in a loop: a long chain of questions must not recurse deeply.
        """
        cached = self._pairs.get(self.asked_when[link_id])
        if cached is not None:
            return cached
        todo = [link_id]
        while todo:
            tested = {test.link_id for test in tests_of(self.asked_when[todo[-1]])}
            missing = [one for one in sorted(tested) if self.asked_when[one] not in self._pairs]
            if missing:
                todo += missing
            else:
                self.pair(self.asked_when[todo.pop()])
        return self.pair(self.asked_when[link_id])

    def has_outcome(self, condition: Condition, outcomes: Iterable[Outcome]) -> Element:
        """Return where a condition has one of some outcomes."""
        pair, of = self.pair(condition), self.algebra
        wanted = frozenset(outcomes)
        sides = {Outcome.TRUE: pair.true, Outcome.FALSE: pair.false}
        if Outcome.UNKNOWN not in wanted:
            return of.disjunction(side for outcome, side in sides.items() if outcome in wanted)
        return of.conjunction(of.complement(side) for outcome, side in sides.items() if outcome not in wanted)

    def finished(self, link_ids: Iterable[str]) -> Element:
        """Return where each of these questions has an answer or a state, if it is asked."""
        of = self.algebra
        return of.complement(of.disjunction(map(self._left, link_ids)))

    def _left(self, link_id: str) -> Element:
        """Return where a question is asked, and has neither an answer nor a state."""
        if link_id not in self._lefts:
            of = self.algebra
            unreached = of.in_state(link_id, (State.NOT_REACHED,))
            self._lefts[link_id] = of.conjunction((self.asked(link_id).true, unreached))
        return self._lefts[link_id]

    def _evaluate(self, condition: Condition) -> Pair[Element]:
        of = self.algebra
        match condition:
            case All(parts):
                pairs = [self._evaluate_part(part) for part in parts]
                return Pair(
                    of.conjunction(pair.true for pair in pairs), of.disjunction(pair.false for pair in pairs)
                )
            case AnyOf(parts):
                pairs = [self._evaluate_part(part) for part in parts]
                return Pair(
                    of.disjunction(pair.true for pair in pairs), of.conjunction(pair.false for pair in pairs)
                )
            case Not(part):
                pair = self._evaluate_part(part)
                return Pair(pair.false, pair.true)
            case StateIs(link_id, states):
                return self._evaluate_state(link_id, states)
            case _:
                return self._evaluate_codes(condition)

    def _evaluate_part(self, part: Condition) -> Pair[Element]:
        """Evaluate a part; only single tests are cached, since other conditions contain them as well."""
        return self._evaluate(part) if isinstance(part, All | AnyOf | Not) else self.pair(part)

    def _evaluate_codes(self, test: HasAny | Several) -> Pair[Element]:
        of, asked = self.algebra, self.asked(test.link_id)
        holds = (
            of.several(test.link_id)
            if isinstance(test, Several)
            else of.ticked(test.link_id, sorted(test.codes))
        )
        answered = of.in_state(test.link_id, (State.ANSWERED,))
        fails = of.conjunction((asked.true, answered, of.complement(holds)))
        return Pair(of.conjunction((asked.true, holds)), of.disjunction((asked.false, fails)))

    def _evaluate_state(self, link_id: str, states: frozenset[State]) -> Pair[Element]:
        of, asked = self.algebra, self.asked(link_id)
        where = [of.conjunction((asked.true, of.in_state(link_id, sorted(states))))]
        if State.NOT_REACHED in states:
            where.append(of.conjunction((of.complement(asked.true), of.complement(asked.false))))
        holds = of.disjunction(where)
        return Pair(holds, of.complement(holds))
