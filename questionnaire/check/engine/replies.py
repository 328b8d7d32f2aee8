"""The replies that a person can give to the questions of a proof.

A proof looks at a closed set of questions: those that its conditions test and, transitively, all that decide
whether these are asked. Any replies to such a set extend to a whole response (skip the rest), so a proof over
the set is a proof over the whole pack.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations
from math import prod

from questionnaire.pack.questions import Item, Questionnaire
from rules.conditions.conditions import Condition, HasAny, Several, Test, outcome_of, tests_of
from rules.conditions.facts import Fact, State

LEFT_OPEN = (State.SKIPPED, State.NOT_SURE, State.PREFER_NOT_TO_SAY, State.NOT_REACHED)
"""The states in which a question that is asked can be left without an answer; the simplest first."""


@dataclass(frozen=True, slots=True)
class Reply:
    """One reply to a question, representing all replies that the tests at hand cannot distinguish from it.

    count: the number of replies that it represents.
    """

    fact: Fact
    count: int


class Dependencies:
    """The questions that decide whether a question is asked: itself and, transitively, those that enable it.

    tests: link_id -> the tests in its enabling condition.
    """

    def __init__(self, questionnaire: Questionnaire) -> None:
        self._items = questionnaire.item
        self._position = {item.link_id: position for position, item in enumerate(questionnaire.item)}
        self._closures: dict[str, frozenset[str]] = {}
        self.tests = {item.link_id: tuple(tests_of(item.enable_when)) for item in questionnaire.item}
        for item in questionnaire.item:
            earlier = [self._closures[test.link_id] for test in self.tests[item.link_id]]
            self._closures[item.link_id] = frozenset({item.link_id}).union(*earlier)

    @cached_property
    def _depending(self) -> dict[str, list[str]]:
        depending: dict[str, list[str]] = {item.link_id: [] for item in self._items}
        for item in self._items:
            for link_id in self._closures[item.link_id]:
                depending[link_id].append(item.link_id)
        return depending

    def of(self, link_ids: Iterable[str]) -> frozenset[str]:
        """Return some questions and all that decide whether they are asked."""
        return frozenset().union(*(self._closures[link_id] for link_id in link_ids))

    def depending(self, link_id: str) -> tuple[str, ...]:
        """Return a question, and all that are asked or not depending on it, in the questionnaire's order."""
        return tuple(self._depending[link_id])

    def closure(self, conditions: Iterable[Condition]) -> tuple[Item, ...]:
        """Return the questions that some conditions depend on, in the questionnaire's order."""
        found = self.of({test.link_id for condition in conditions for test in tests_of(condition)})
        return tuple(self._items[position] for position in sorted(map(self._position.__getitem__, found)))


def tests_by_question(items: Iterable[Item], conditions: Iterable[Condition]) -> dict[str, set[Test]]:
    """Return every test on each of a closed set of questions, in some conditions and in `enable_when`."""
    tests: dict[str, set[Test]] = {item.link_id: set() for item in items}
    for condition in (*conditions, *(item.enable_when for item in items)):
        for test in tests_of(condition):
            tests[test.link_id].add(test)
    return tests


def count_of_replies(item: Item, tests: Iterable[Test]) -> int:
    """Return an upper bound on the number of replies that `replies_to` would return."""
    if not item.kind.is_coded:
        return 1 + len(LEFT_OPEN)
    classes = _classes(item, tests)
    if not item.repeats:
        return len(classes) + len(LEFT_OPEN)
    alone = sum(exclusive for _, exclusive in classes)
    return alone + int(2 ** (len(classes) - alone)) + len(classes) + len(LEFT_OPEN)


def replies_to(item: Item, tests: Iterable[Test]) -> tuple[Reply, ...]:
    """Return the replies to a question that is asked, one for each class that some tests can distinguish."""
    distinct = sorted(set(tests), key=repr)
    naming = _tests_by_code(distinct)
    rest = [test for test in distinct if not isinstance(test, HasAny)]
    merged: dict[tuple[object, ...], Reply] = {}
    for reply in (*_values(item, distinct), *(Reply(state, 1) for state in LEFT_OPEN)):
        facts = {item.link_id: reply.fact}
        chosen = reply.fact if isinstance(reply.fact, frozenset) else ()
        told = frozenset(test for code in chosen for test in naming[code])
        key = (
            bool(chosen) or reply.fact is State.ANSWERED,
            told,
            *(outcome_of(test, facts) for test in rest),
        )
        first = merged.setdefault(key, Reply(reply.fact, 0))
        merged[key] = Reply(first.fact, first.count + reply.count)
    return tuple(merged.values())


def _tests_by_code(tests: Iterable[Test]) -> dict[str, list[HasAny]]:
    """Return the tests that name each option: where it is chosen, these are true."""
    naming: dict[str, list[HasAny]] = defaultdict(list)
    for test in tests:
        if isinstance(test, HasAny):
            for code in test.codes:
                naming[code].append(test)
    return naming


def _classes(item: Item, tests: Iterable[Test]) -> dict[tuple[frozenset[Test], bool], list[str]]:
    """Group the options that no test distinguishes: (tests that name them, exclusive or not) -> codes."""
    naming = _tests_by_code(tests)
    classes: dict[tuple[frozenset[Test], bool], list[str]] = defaultdict(list)
    for option in item.answer_option:
        classes[frozenset(naming[option.code]), option.exclusive].append(option.code)
    return classes


def _values(item: Item, tests: Iterable[Test]) -> Iterator[Reply]:
    if not item.kind.is_coded:
        yield Reply(State.ANSWERED, 1)
        return
    classes = _classes(item, tests)
    together = [codes for (_, exclusive), codes in classes.items() if not exclusive]
    for (_, exclusive), codes in classes.items():
        if exclusive or not item.repeats:
            yield Reply(frozenset(codes[:1]), len(codes))
    if item.repeats:
        yield from _ticks(together, any(isinstance(test, Several) for test in tests))


def _ticks(classes: list[list[str]], counted: bool) -> Iterator[Reply]:
    """Yield ticks in every combination of classes; if ticks are counted, one tick apart from several."""
    for count in range(1, len(classes) + 1):
        for chosen in combinations(classes, count):
            combined = prod(2 ** len(codes) - 1 for codes in chosen)
            codes = [codes[0] for codes in chosen]
            single = len(chosen[0]) if counted and count == 1 else 0
            if single:
                yield Reply(frozenset(codes), single)
                codes = chosen[0][:2]
            if combined > single:
                yield Reply(frozenset(codes), combined - single)
