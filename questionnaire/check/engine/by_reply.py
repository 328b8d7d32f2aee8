"""Thousands of conditions, and which of them are true for one person, without trying each.

A condition such as "all of p = yes, q = no" is true only for somebody who says yes at p. So it is found under
that reply, or under the other one if fewer conditions name it, and is tried only for those who gave it.
"""

from bisect import bisect_left, insort
from collections import Counter, defaultdict
from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from heapq import merge
from typing import TypeAlias

from questionnaire.check.engine.person import Person
from rules.conditions.conditions import All, AnyOf, Condition, HasAny, Not, Several, StateIs, Test, tests_of
from rules.conditions.facts import Fact, State

Key: TypeAlias = tuple[str, str] | None
"""A question, and a reply to it as a test names it; None stands for whatever is said."""

WHATEVER: frozenset[Key] = frozenset({None})
SEVERAL = ""
"""Stands for two or more ticks; no code is empty."""
UNSAID = frozenset({State.NOT_REACHED, State.NOT_ASKED})


class ByReply:
    """Conditions at places in a row, of which some can be taken out and put back.

    Args:
        conditions: place -> condition, in the order of the places.
    """

    def __init__(self, conditions: Mapping[int, Condition]) -> None:
        self._at, self._count = conditions, len(conditions)
        self._places: dict[Condition, list[int]] = defaultdict(list)
        for place, condition in conditions.items():
            self._places[condition].append(place)
        uses = Counter(key for one in self._places for test in tests_of(one) for key in _keys_of_test(test))
        needs = {condition: needs_of(condition, uses) for condition in self._places}
        self._needs = {place: needs[condition] for place, condition in conditions.items()}
        self._keys = {one: min(keys, key=_by(uses), default=WHATEVER) for one, keys in needs.items()}
        self._under: dict[Key, list[int]] = defaultdict(list)
        for place in sorted(places[-1] for places in self._places.values()):
            for key in self._keys[conditions[place]]:
                self._under[key].append(place)

    def __len__(self) -> int:
        """Return how many conditions are left."""
        return self._count

    def condition_at(self, place: int) -> Condition:
        """Return the condition at a place."""
        return self._at[place]

    def alike(self, place: int) -> Sequence[int]:
        """Return the places that are left with the same condition as one place."""
        return self._places[self._at[place]]

    def take_out(self, place: int) -> None:
        """Take out the condition at a place."""
        places = self.alike(place)
        before = places[-1]
        del self._places[self._at[place]][bisect_left(places, place)]
        self._count -= 1
        self._moved(self._at[place], before)

    def put_back(self, place: int) -> None:
        """Put a condition back that was taken out."""
        places = self._places[self._at[place]]
        before = places[-1] if places else None
        insort(places, place)
        self._count += 1
        self._moved(self._at[place], before)

    def last_for(self, person: Person) -> int | None:
        """Return the last place of all at which the condition is true for a person."""
        return next(self._true_for(person), None)

    def all_for(self, person: Person, among: Container[int]) -> list[int]:
        """Return all of some places at which the condition is true for a person."""
        found = {one: None for place in self._true_for(person) for one in self.alike(place)}
        return sorted(place for place in found if place in among)

    def _true_for(self, person: Person) -> Iterator[int]:
        """Yield the last place of each condition that is true for a person, the last of all first."""
        said, tried = frozenset(_keys_in(person.said)), None
        found = (reversed(self._under[key]) for key in said if key in self._under)
        for place in merge(*found, reverse=True):
            if place == tried:
                continue
            tried = place
            if not any(map(said.isdisjoint, self._needs[place])) and person.has(self._at[place]):
                yield place

    def _moved(self, condition: Condition, before: int | None) -> None:
        """Keep a condition under its keys at its last place, which was another one before."""
        places = self._places[condition]
        last = places[-1] if places else None
        for under in (self._under[key] for key in self._keys[condition] if last != before):
            if before is not None:
                del under[bisect_left(under, before)]
            if last is not None:
                insort(under, last)


def needs_of(condition: Condition, uses: Mapping[Key, int]) -> list[frozenset[Key]]:
    """Return sets of replies; if a condition is true for a person, they gave at least one of each.

    uses: how many tests name each reply; where one set must do, it is the one that fewest name.
    """
    match condition:
        case All(parts):
            return [keys for part in parts for keys in needs_of(part, uses)]
        case AnyOf(parts):
            choices = [needs_of(part, uses) for part in parts]
            return (
                [frozenset[Key]().union(*(min(keys, key=_by(uses)) for keys in choices))]
                if all(choices)
                else []
            )
        case Not():
            return []
        case test:
            keys = frozenset(_keys_of_test(test))
            return [] if keys == WHATEVER else [keys]


def _by(uses: Mapping[Key, int]) -> Callable[[frozenset[Key]], int]:
    """Return by what to choose a set of replies: how many tests name them."""
    return lambda keys: sum(uses[key] for key in keys)


def _keys_of_test(test: Test) -> Iterable[Key]:
    match test:
        case HasAny(link_id, codes):
            return ((link_id, code) for code in codes)
        case Several(link_id):
            return ((link_id, SEVERAL),)
        case StateIs(link_id, states):
            return WHATEVER if states & UNSAID else ((link_id, state) for state in states)


def _keys_in(said: Mapping[str, Fact]) -> Iterator[Key]:
    """Yield all keys to what somebody said."""
    yield None
    for link_id, fact in said.items():
        if isinstance(fact, State):
            yield link_id, fact
            continue
        yield from ((link_id, code) for code in fact)
        yield link_id, State.ANSWERED
        if len(fact) > 1:
            yield link_id, SEVERAL
