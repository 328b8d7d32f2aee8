"""The same people, after each takes back one tick: whoever ticked nothing else has skipped the question.

What is true of somebody before and not after, or the other way round, depends on that tick.
"""

from collections.abc import Iterable
from typing import Generic

from questionnaire.check.engine.kleene import Algebra, Element, Kleene, Pair
from questionnaire.pack.questions import Item
from rules.conditions.conditions import Condition, tests_of
from rules.conditions.facts import State


class Unticked(Kleene[Element]):
    """Evaluates conditions after the tick was taken back.

    Args:
        before: evaluates them for the same people as they were.
        item: the question, and `code` the option that is no longer ticked.
        depending: the question and all that are asked or not depending on it; only tests on these are
            evaluated again.
    """

    def __init__(self, before: Kleene[Element], item: Item, code: str, depending: frozenset[str]) -> None:
        super().__init__(_WithoutTick(before.algebra, item, code), before.asked_when)
        self.before = before
        self._depending = depending

    def _evaluate(self, condition: Condition) -> Pair[Element]:
        if any(test.link_id in self._depending for test in tests_of(condition)):
            return super()._evaluate(condition)
        return self.before.pair_uncached(condition)


class _WithoutTick(Generic[Element]):
    """An algebra in which nobody ticks one option."""

    def __init__(self, before: Algebra[Element], item: Item, code: str) -> None:
        self._before, self._link_id, self._code = before, item.link_id, code
        self._others = [option.code for option in item.answer_option if option.code != code]
        self.conjunction = before.conjunction
        self.disjunction = before.disjunction
        self.complement = before.complement

    def ticked(self, link_id: str, codes: Iterable[str]) -> Element:
        """Return where one of these codes is still ticked."""
        if link_id == self._link_id:
            codes = [code for code in codes if code != self._code]
        return self._before.ticked(link_id, codes)

    def several(self, link_id: str) -> Element:
        """Return where two or more codes are still ticked."""
        if link_id != self._link_id:
            return self._before.several(link_id)
        ticks = [self._before.ticked(link_id, (code,)) for code in self._others]
        return self.disjunction(
            self.conjunction((tick, self.disjunction(ticks[:position])))
            for position, tick in enumerate(ticks)
        )

    def in_state(self, link_id: str, states: Iterable[State]) -> Element:
        """Return where the question is in one of these states; without another tick, it is skipped."""
        if link_id != self._link_id:
            return self._before.in_state(link_id, states)
        wanted = frozenset(states)
        others = self._before.ticked(link_id, self._others)
        where = [self._before.in_state(link_id, sorted(wanted - {State.ANSWERED}))]
        if State.ANSWERED in wanted:
            where.append(others)
        if State.SKIPPED in wanted:
            ticked = self._before.ticked(link_id, (self._code,))
            where.append(self.conjunction((ticked, self.complement(others))))
        return self.disjunction(where)
