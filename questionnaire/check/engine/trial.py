"""Changes the answers of a person one by one, as long as a query stays true; only what depends is redone."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from heapq import heapify, heappop, heappush
from typing import NamedTuple

from questionnaire.answers.response import Answer
from questionnaire.answers.standing import Standing, fact_on
from questionnaire.check.engine.queries import Query
from questionnaire.pack.questions import Item, Questionnaire
from rules.conditions.conditions import Outcome, outcome_of, tests_of
from rules.conditions.facts import Fact

_TRUE = Outcome.TRUE  # looking up a member takes long in Python 3.11


class _Stand(NamedTuple):
    """How one question stands: what is said to it, whether it is asked, and what the rules see."""

    said: Answer | None
    outcome: Outcome
    fact: Fact

    @property
    def is_left(self) -> bool:
        """Whether it is asked and has neither an answer nor a state."""
        return self.outcome is _TRUE and self.said is None


class Trial:
    """A person with some answers, and whether a query is true for them.

    Args:
        questionnaire: the questions that the query depends on.
        query: what is to stay true.
        said: what the person says to each question, asked or not.
    """

    def __init__(self, questionnaire: Questionnaire, query: Query, said: Mapping[str, Answer]) -> None:
        self._questionnaire, self._query, self._items = questionnaire, query, questionnaire.item
        self._position = {item.link_id: at for at, item in enumerate(self._items)}
        self._enables: dict[str, list[int]] = defaultdict(list)
        for at, item in enumerate(self._items):
            for test in tests_of(item.enable_when):
                self._enables[test.link_id].append(at)
        self._bearing_on = _bearing_on(query, self._items)
        self._facts: dict[str, Fact] = {}
        self._answers: dict[str, Answer] = {}
        self._standing = Standing((), self._answers, {}, self._facts)
        self._stands: dict[int, _Stand] = {}
        self._left = 0
        for at, item in enumerate(self._items):
            self._put(at, self._stand(at, said.get(item.link_id), self._outcome(at)))
        self._broken = {number for number in range(len(query.constraints)) if not self._holds(number)}

    @property
    def given(self) -> dict[str, Answer]:
        """The answers to questions that are asked, in the order of the questionnaire."""
        return {
            item.link_id: self._answers[item.link_id] for item in self._items if item.link_id in self._answers
        }

    def says(self, link_id: str) -> bool:
        """Return whether the person says something to a question that is asked."""
        return link_id in self._answers

    @property
    def succeeds(self) -> bool:
        """Whether the query is true for them."""
        return not self._broken and not (self._query.finished and self._left)

    def change(self, said: Mapping[str, Answer | None]) -> bool:
        """Let them say something else, or nothing, to some questions, if the query is true then.

        Return whether it is. If not, nothing changes.
        """
        before: dict[int, _Stand] = {}
        changes = {self._position[link_id]: answer for link_id, answer in said.items()}
        todo = [*changes]
        heapify(todo)
        waiting = set[int]()
        while todo:
            at = heappop(todo)
            last = self._stands[at]
            outcome = self._outcome(at) if at in waiting else last.outcome
            stand = self._stand(at, changes.get(at, last.said), outcome)
            if stand != last:
                before.setdefault(at, last)
                for later in self._enables[self._items[at].link_id]:
                    if later not in waiting:
                        waiting.add(later)
                        heappush(todo, later)
                self._put(at, stand)
        if self._would_succeed(before):
            self._broken = set()
            return True
        for at, stand in before.items():
            self._put(at, stand)
        return False

    def _would_succeed(self, changed: Iterable[int]) -> bool:
        """Return whether the query is true after some questions changed."""
        if self._query.finished and self._left:
            return False
        numbers = {number for at in changed for number in self._bearing_on[self._items[at].link_id]}
        return self._broken <= numbers and all(map(self._holds, numbers))

    def _holds(self, number: int) -> bool:
        return self._query.constraints[number].holds(self._questionnaire, self._standing)

    def _outcome(self, at: int) -> Outcome:
        return outcome_of(self._items[at].enable_when, self._facts)

    def _stand(self, at: int, said: Answer | None, outcome: Outcome) -> _Stand:
        return _Stand(said, outcome, fact_on(self._items[at], outcome, said if outcome is _TRUE else None))

    def _put(self, at: int, stand: _Stand) -> None:
        link_id, before = self._items[at].link_id, self._stands.get(at)
        self._left += stand.is_left - (before is not None and before.is_left)
        self._stands[at], self._facts[link_id] = stand, stand.fact
        self._answers.pop(link_id, None)
        if stand.outcome is _TRUE and stand.said is not None:
            self._answers[link_id] = stand.said


def _bearing_on(query: Query, items: Sequence[Item]) -> Mapping[str, set[int]]:
    """Return, for each question, which constraints of a query depend on it, also by what is asked."""
    numbers: dict[str, set[int]] = defaultdict(set)
    for number, one in enumerate(query.constraints):
        for condition in one.conditions:
            for test in tests_of(condition):
                numbers[test.link_id].add(number)
    for item in reversed(items):
        for test in tests_of(item.enable_when):
            numbers[test.link_id] |= numbers[item.link_id]
    return numbers
