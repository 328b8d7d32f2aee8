"""What one tick settles by itself, whatever all other answers are: the cheapest proof that nothing changes.

An element is True or False where the tick settles it, and None where it depends on other answers. Questions
far down a chain are settled with the first of them, which a solver would have to find out for each.
"""

from collections.abc import Iterable, Mapping
from typing import TypeAlias

from questionnaire.check.engine.kleene import Kleene
from questionnaire.pack.questions import Item
from rules.conditions.conditions import ALWAYS, Condition
from rules.conditions.facts import State

Settled: TypeAlias = bool | None


def settled_by(item: Item, code: str, asked_when: Mapping[str, Condition]) -> Kleene[Settled]:
    """Return the evaluation of conditions for everybody who is asked a question and ticks one option."""
    return Kleene(_OneTick(item, code), {**asked_when, item.link_id: ALWAYS})


class _OneTick:
    """An Algebra of what is settled."""

    def __init__(self, item: Item, code: str) -> None:
        self._link_id, self._code = item.link_id, code
        options = item.answer_option if item.repeats else ()
        alone = any(option.exclusive and option.code == code for option in options)
        together = (option.code for option in options if not (alone or option.exclusive))
        self._others = frozenset(together) - {code}

    def conjunction(self, parts: Iterable[Settled]) -> Settled:
        """Return False if a part is, True if all are."""
        result: Settled = True
        for part in parts:
            if part is False:
                return False
            if part is None:
                result = None
        return result

    def disjunction(self, parts: Iterable[Settled]) -> Settled:
        """Return True if a part is, False if all are."""
        result: Settled = False
        for part in parts:
            if part is True:
                return True
            if part is None:
                result = None
        return result

    def complement(self, part: Settled) -> Settled:
        """Return the opposite of what is settled."""
        return None if part is None else not part

    def ticked(self, link_id: str, codes: Iterable[str]) -> Settled:
        """Return whether one of these codes is ticked; other questions may have any answer."""
        wanted = frozenset(codes)
        if link_id != self._link_id:
            return None if wanted else False
        if self._code in wanted:
            return True
        return None if wanted & self._others else False

    def several(self, link_id: str) -> Settled:
        """Return whether two or more codes are ticked."""
        return None if link_id != self._link_id or self._others else False

    def in_state(self, link_id: str, states: Iterable[State]) -> Settled:
        """Return whether the question is in one of these states; the one with the tick is answered."""
        return None if link_id != self._link_id else State.ANSWERED in frozenset(states)
