"""The reasons behind an outcome: the answers on which it rests, and the questions it waits for."""

from collections.abc import Callable, Iterator, Mapping

from rules.conditions.conditions import All, AnyOf, Condition, Not, Outcome, Test, outcome_of
from rules.conditions.facts import Facts, State, fact_of


class Reasons:
    """Finds the questions behind outcomes.

    Args:
        asked_when: link_id -> condition under which it is asked, in the order of the questionnaire.
    """

    def __init__(self, asked_when: Mapping[str, Condition]) -> None:
        self._asked_when = dict(asked_when)
        self._position = {link_id: position for position, link_id in enumerate(asked_when)}

    def because(self, condition: Condition, facts: Facts) -> tuple[str, ...]:
        """Return the questions whose answers decide the outcome, in the questionnaire's order.

        A question that is not asked is replaced by those whose answers keep it from being asked.
        """

        def is_asked(link_id: str) -> bool:
            return fact_of(facts, link_id) is not State.NOT_ASKED

        return self._behind(condition, facts, is_asked)

    def needs(self, condition: Condition, facts: Facts) -> tuple[str, ...]:
        """Return the questions that can be answered now and could settle an unknown condition, in order."""

        def can_be_answered(link_id: str) -> bool:
            return outcome_of(self._asked_when[link_id], facts) is Outcome.TRUE

        return self._behind(condition, facts, can_be_answered)

    def _behind(self, condition: Condition, facts: Facts, counts: Callable[[str], bool]) -> tuple[str, ...]:
        """Return the questions that decide an outcome, each that does not count replaced by those behind it.

        Each question is visited once, however many others lead to it.
        """
        counting: list[str] = []
        seen: set[str] = set()
        todo = [condition]
        while todo:
            for link_id in {test.link_id for test in _deciding(todo.pop(), facts)} - seen:
                seen.add(link_id)
                if counts(link_id):
                    counting.append(link_id)
                else:
                    todo.append(self._asked_when[link_id])
        return tuple(sorted(counting, key=self._position.__getitem__))


def _deciding(condition: Condition, facts: Facts) -> Iterator[Test]:
    """Yield the tests that decide the outcome of a condition."""
    match condition:
        case All(parts) | AnyOf(parts):
            outcome = outcome_of(condition, facts)
            for part in parts:
                if outcome_of(part, facts) is outcome:
                    yield from _deciding(part, facts)
        case Not(part):
            yield from _deciding(part, facts)
        case test:
            yield test
