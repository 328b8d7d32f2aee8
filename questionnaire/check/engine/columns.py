"""Many people at once: bit masks in Python integers, one bit per person.

The people are either all that there can be (every combination of replies to a closed set of questions) or
some thousands drawn at random. Plain Python is enough for 2 ** 24 people.

With three replies to p and two to q there are six people: person n gives reply n % 3 to p and reply n // 3 to
q. Their columns are stripes, one person wide for p and three for q (person 0 is the rightmost bit):

    >>> a, b, skipped = Reply(frozenset("a"), 1), Reply(frozenset("b"), 1), Reply(State.SKIPPED, 1)
    >>> people = Columns.of_every_reply({"p": [a, b, skipped], "q": [a, skipped]})
    >>> [f"{people.ticked('p', code):06b}" for code in "ab"]
    ['001001', '010010']
    >>> f"{people.ticked('q', 'a'):06b}"
    '000111'

Who ticks b at p and a at q? The "and" of the two columns leaves person 1, whose replies are 1 % 3 and 1 // 3:

    >>> both = people.conjunction([people.ticked("p", "b"), people.ticked("q", "a")])
    >>> f"{both:06b}", people.facts_of(first_of(both), ["p", "q"])
    ('000010', {'p': frozenset({'b'}), 'q': frozenset({'a'})})
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from random import Random
from typing import TypeVar

from questionnaire.check.engine.replies import LEFT_OPEN, Reply
from questionnaire.pack.questions import Item
from rules.conditions.conditions import HasAny, tests_of
from rules.conditions.facts import Fact, State

Choice = TypeVar("Choice")


class Columns:
    """An Algebra whose elements are bit masks: the replies of `count` people to some questions."""

    def __init__(self, count: int) -> None:
        self.count = count
        self.everybody = (1 << count) - 1
        self._ticks: dict[str, dict[str, int]] = {}
        self._states: dict[str, dict[State, int]] = {}

    @classmethod
    def of_every_reply(cls, replies: Mapping[str, Sequence[Reply]]) -> "Columns":
        """Return one person for every combination of replies."""
        count = 1
        for choices in replies.values():
            count *= len(choices)
        columns = cls(count)
        step = 1
        for link_id, choices in replies.items():
            for position, reply in enumerate(choices):
                columns._set_fact(link_id, reply.fact, _stripes(step, position, len(choices), count))
            step *= len(choices)
        return columns

    @classmethod
    def of_people(cls, link_ids: Iterable[str], people: Sequence[Mapping[str, Fact]]) -> "Columns":
        """Return some people; they did not reach the questions on which they have no fact."""
        columns = cls(0)
        columns.extend(link_ids, people)
        return columns

    @classmethod
    def at_random(cls, items: Sequence[Item], count: int, random: Random) -> "Columns":
        """Return random people: seven in eight answer a question, the others leave it open in any way.

        Half of the answers are chosen to enable further questions: otherwise hardly anybody would reach the
        end of a long chain of questions.
        """
        columns = cls(count)
        enabling = {item.link_id: set[str]() for item in items}
        for item in items:
            for test in tests_of(item.enable_when):
                enabling[test.link_id] |= test.codes if isinstance(test, HasAny) else set()
        for item in items:
            open_ = random.getrandbits(count) & random.getrandbits(count) & random.getrandbits(count)
            for state, who in _split(open_, LEFT_OPEN, count, random):
                columns._set_fact(item.link_id, state, who)
            answering, on = columns.everybody & ~open_, random.getrandbits(count)
            columns._answer_at_random(item, answering & on, random, enabling[item.link_id])
            columns._answer_at_random(item, answering & ~on, random, set())
        return columns

    def extend(self, link_ids: Iterable[str], people: Sequence[Mapping[str, Fact]]) -> None:
        """Add people, as with `of_people`."""
        reached, before = dict.fromkeys(link_ids, 0), self.everybody
        for facts in people:
            who = self.add(facts.items())
            for link_id in facts:
                reached[link_id] |= who
        added = self.everybody ^ before
        for link_id, some in reached.items():
            self._set_fact(link_id, State.NOT_REACHED, added ^ some)

    def add(self, facts: Iterable[tuple[str, Fact]]) -> int:
        """Add one person, with a fact on every question; return their bit."""
        who = 1 << self.count
        self.count += 1
        self.everybody |= who
        for link_id, fact in facts:
            self._set_fact(link_id, fact, who)
        return who

    def conjunction(self, parts: Iterable[int]) -> int:
        """Return everybody in all parts."""
        who = self.everybody
        for part in parts:
            who &= part
            if not who:
                return 0
        return who

    def disjunction(self, parts: Iterable[int]) -> int:
        """Return everybody in at least one part."""
        who = 0
        for part in parts:
            who |= part
        return who

    def complement(self, part: int) -> int:
        """Return everybody else."""
        return self.everybody ^ part

    def ticked(self, link_id: str, codes: Iterable[str]) -> int:
        """Return everybody who ticks at least one of these codes, if asked."""
        ticks = self._ticks[link_id]
        return self.disjunction(ticks.get(code, 0) for code in codes)

    def several(self, link_id: str) -> int:
        """Return everybody who ticks two or more codes, if asked."""
        one = more = 0
        for who in self._ticks[link_id].values():
            more |= one & who
            one |= who
        return more

    def in_state(self, link_id: str, states: Iterable[State]) -> int:
        """Return everybody who leaves the question in one of these states, if asked."""
        masks = self._states[link_id]
        return self.disjunction(masks.get(state, 0) for state in states)

    def replying(self, link_id: str, fact: Fact) -> int:
        """Return everybody with exactly this reply to a question, if asked."""
        if not isinstance(fact, frozenset):
            return self.in_state(link_id, (fact,))
        ticks = self._ticks[link_id]
        others = self.ticked(link_id, ticks.keys() - fact)
        return self.conjunction([*(ticks.get(code, 0) for code in fact), self.complement(others)])

    def facts_of(self, person: int, link_ids: Iterable[str]) -> dict[str, Fact]:
        """Return the replies of one person to those of some questions that have a column."""
        return {link_id: self._fact_of(link_id, person) for link_id in link_ids if link_id in self._states}

    def _fact_of(self, link_id: str, person: int) -> Fact:
        ticks = frozenset(code for code, who in self._ticks[link_id].items() if who >> person & 1)
        return ticks or next(state for state, who in self._states[link_id].items() if who >> person & 1)

    def _set_fact(self, link_id: str, fact: Fact, who: int) -> None:
        ticks = self._ticks.setdefault(link_id, {})
        states = self._states.setdefault(link_id, {})
        state = State.ANSWERED if isinstance(fact, frozenset) else fact
        states[state] = states.get(state, 0) | who
        for code in fact if isinstance(fact, frozenset) else ():
            ticks[code] = ticks.get(code, 0) | who

    def _answer_at_random(self, item: Item, who: int, random: Random, wanted: set[str]) -> None:
        """Let some people answer a question at random, with one of the wanted codes if there are any."""
        if not item.kind.is_coded:
            self._set_fact(item.link_id, State.ANSWERED, who)
            return
        codes = [option.code for option in item.answer_option]
        alone = {option.code for option in item.answer_option if option.exclusive or not item.repeats}
        firsts = [code for code in codes if code in wanted] or codes
        for code, some in _split(who, firsts, self.count, random):
            self._set_fact(item.link_id, frozenset({code}), some)
            if code not in alone:
                for other in (other for other in codes if other not in alone and other != code):
                    more = some & random.getrandbits(self.count) & random.getrandbits(self.count)
                    self._set_fact(item.link_id, frozenset({other}), more)


def first_of(people: int) -> int:
    """Return the position of the lowest bit: the first of some people."""
    return (people & -people).bit_length() - 1


def _split(
    people: int, choices: Sequence[Choice], count: int, random: Random
) -> Iterator[tuple[Choice, int]]:
    """Distribute people among choices at random, about evenly."""
    if len(choices) == 1:
        yield choices[0], people
    elif choices:
        half = (len(choices) + 1) // 2
        left = people & random.getrandbits(count)
        yield from _split(left, choices[:half], count, random)
        yield from _split(people ^ left, choices[half:], count, random)


def _stripes(step: int, position: int, period: int, count: int) -> int:
    """Return a mask of stripes: of each `period` runs of `step` people, the run at `position`."""
    pattern = ((1 << step) - 1) << (position * step)
    length = step * period
    while length < count:
        pattern |= pattern << length
        length *= 2
    return pattern & ((1 << count) - 1)
