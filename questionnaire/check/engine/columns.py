"""Many people at once: a Python integer holds one bit for each.

Either everybody there can be (every combination of replies to a closed set of questions), or some thousands
drawn at random. Exact for as many as 2 ** 24 without any library.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from random import Random
from typing import TypeVar

from questionnaire.check.engine.replies import LEFT_OPEN, Reply
from questionnaire.pack.questions import Item
from rules.conditions.conditions import HasAny, tests_of
from rules.conditions.facts import Fact, State

Way = TypeVar("Way")


class Columns:
    """What each of `count` people would say to some questions; an Algebra whose elements are integers."""

    def __init__(self, count: int) -> None:
        self.count = count
        self.everybody = (1 << count) - 1
        self._ticks: dict[str, dict[str, int]] = {}
        self._states: dict[str, dict[State, int]] = {}

    @classmethod
    def of_every_reply(cls, replies: Mapping[str, Sequence[Reply]]) -> "Columns":
        """Return one person for every combination of replies."""
        count = 1
        for said in replies.values():
            count *= len(said)
        columns = cls(count)
        step = 1
        for link_id, said in replies.items():
            for place, reply in enumerate(said):
                columns._say(link_id, reply.fact, _stripes(step, place, len(said), count))
            step *= len(said)
        return columns

    @classmethod
    def of_people(cls, link_ids: Iterable[str], people: Sequence[Mapping[str, Fact]]) -> "Columns":
        """Return some people; of what is not told of them, they said nothing."""
        columns = cls(len(people))
        spoken: dict[str, int] = dict.fromkeys(link_ids, 0)
        for place, facts in enumerate(people):
            for link_id, fact in facts.items():
                columns._say(link_id, fact, 1 << place)
                spoken[link_id] |= 1 << place
        for link_id, who in spoken.items():
            columns._say(link_id, State.NOT_REACHED, columns.everybody ^ who)
        return columns

    @classmethod
    def at_random(cls, items: Sequence[Item], count: int, random: Random) -> "Columns":
        """Return people who mostly answer, and otherwise leave a question open in any way.

        Half of the answers are such that another question is asked because of them: else hardly anybody would
        come to the end of a long chain of questions.
        """
        columns = cls(count)
        leading = {item.link_id: set[str]() for item in items}
        for item in items:
            for test in tests_of(item.enable_when):
                leading[test.link_id] |= test.codes if isinstance(test, HasAny) else set()
        for item in items:
            open_ = random.getrandbits(count) & random.getrandbits(count) & random.getrandbits(count)
            for state, who in _split(open_, LEFT_OPEN, count, random):
                columns._say(item.link_id, state, who)
            answering, on = columns.everybody & ~open_, random.getrandbits(count)
            columns._answer_at_random(item, answering & on, random, leading[item.link_id])
            columns._answer_at_random(item, answering & ~on, random, set())
        return columns

    def both(self, parts: Iterable[int]) -> int:
        """Everybody for whom all parts hold."""
        who = self.everybody
        for part in parts:
            who &= part
            if not who:
                return 0
        return who

    def either(self, parts: Iterable[int]) -> int:
        """Everybody for whom one part holds."""
        who = 0
        for part in parts:
            who |= part
        return who

    def without(self, part: int) -> int:
        """Everybody else."""
        return self.everybody ^ part

    def ticked(self, link_id: str, codes: Iterable[str]) -> int:
        """Everybody who would give one of these codes."""
        ticks = self._ticks[link_id]
        return self.either(ticks.get(code, 0) for code in codes)

    def several(self, link_id: str) -> int:
        """Everybody who would give two codes or more."""
        one = more = 0
        for who in self._ticks[link_id].values():
            more |= one & who
            one |= who
        return more

    def stands(self, link_id: str, states: Iterable[State]) -> int:
        """Everybody for whom the question would stand so."""
        found = self._states[link_id]
        return self.either(found.get(state, 0) for state in states)

    def facts_of(self, person: int, link_ids: Iterable[str]) -> dict[str, Fact]:
        """Return what one of them would say to those of some questions that are looked at here."""
        return {link_id: self._fact_of(link_id, person) for link_id in link_ids if link_id in self._states}

    def _fact_of(self, link_id: str, person: int) -> Fact:
        ticks = frozenset(code for code, who in self._ticks[link_id].items() if who >> person & 1)
        return ticks or next(state for state, who in self._states[link_id].items() if who >> person & 1)

    def _say(self, link_id: str, fact: Fact, who: int) -> None:
        ticks = self._ticks.setdefault(link_id, {})
        states = self._states.setdefault(link_id, {})
        state = State.ANSWERED if isinstance(fact, frozenset) else fact
        states[state] = states.get(state, 0) | who
        for code in fact if isinstance(fact, frozenset) else ():
            ticks[code] = ticks.get(code, 0) | who

    def _answer_at_random(self, item: Item, who: int, random: Random, wanted: set[str]) -> None:
        """Let people answer one question, with one of the wanted codes if there are any."""
        if not item.kind.is_coded:
            self._say(item.link_id, State.ANSWERED, who)
            return
        codes = [option.code for option in item.answer_option]
        alone = {option.code for option in item.answer_option if option.exclusive or not item.repeats}
        firsts = [code for code in codes if code in wanted] or codes
        for code, some in _split(who, firsts, self.count, random):
            self._say(item.link_id, frozenset({code}), some)
            if code not in alone:
                for other in (other for other in codes if other not in alone and other != code):
                    more = some & random.getrandbits(self.count) & random.getrandbits(self.count)
                    self._say(item.link_id, frozenset({other}), more)


def first_of(people: int) -> int:
    """Return the place of the first person among some."""
    return (people & -people).bit_length() - 1


def _split(people: int, ways: Sequence[Way], count: int, random: Random) -> Iterator[tuple[Way, int]]:
    """Part people among ways at random, about evenly."""
    if len(ways) == 1:
        yield ways[0], people
    elif ways:
        half = (len(ways) + 1) // 2
        left = people & random.getrandbits(count)
        yield from _split(left, ways[:half], count, random)
        yield from _split(people ^ left, ways[half:], count, random)


def _stripes(step: int, place: int, ways: int, count: int) -> int:
    """Return a pattern: of each `ways` runs of `step` people, the run at `place`."""
    pattern = ((1 << step) - 1) << (place * step)
    length = step * ways
    while length < count:
        pattern |= pattern << length
        length *= 2
    return pattern & ((1 << count) - 1)
