"""People on whom a generator tries its conditions: a Python integer holds one bit for each.

Half of them answer as they like. The other half lean to the usual answers, those that lead on to further
questions, and so get down skip chains that nobody goes down by chance.
"""

from collections.abc import Iterable, Iterator, Sequence
from random import Random
from typing import TypeVar

from questionnaire.pack.questions import Item, ItemType
from rules.conditions.conditions import HasAny, Several, StateIs, Test
from rules.conditions.facts import State

Way = TypeVar("Way")

FREE = LEANING = 4096
LEFT_OPEN = (State.NOT_SURE, State.PREFER_NOT_TO_SAY, State.SKIPPED)


class Crowd:
    """What each of some thousands of people would say to the questions put so far.

    An Algebra as `kleene` has it, made here anew so that what is measured makes nothing.
    """

    def __init__(self, random: Random) -> None:
        self.everybody = (1 << (FREE + LEANING)) - 1
        self._leaning = self.everybody ^ ((1 << FREE) - 1)
        self._random = random
        self._ticks: dict[str, dict[str, int]] = {}
        self._states: dict[str, dict[State, int]] = {}

    def put(self, item: Item, usual: Sequence[str]) -> None:
        """Let everybody reply to a question. `usual` are the codes that those who lean give nearly always."""
        unusual = self._one_in(16)
        silent = self._leaning & unusual | self._one_in(4) & ~self._leaning
        self._states[item.link_id] = dict(self._split(silent, LEFT_OPEN))
        self._states[item.link_id][State.ANSWERED] = answered = self.everybody ^ silent
        self._ticks[item.link_id] = {option.code: 0 for option in item.answer_option}
        if item.type is ItemType.CHOICE:
            usually = answered & self._leaning & ~self._one_in(16) if usual else 0
            put = self._put_repeating if item.repeats else self._put_single
            put(item, usual, usually, answered ^ usually)

    def holding(self, test: Test) -> int:
        """Return who would answer so that a test is true, if the question is asked."""
        match test:
            case StateIs(link_id, states):
                return self.in_state(link_id, states)
            case Several(link_id):
                return self.several(link_id)
            case HasAny(link_id, codes):
                return self.ticked(link_id, codes)

    def conjunction(self, parts: Iterable[int]) -> int:
        """Everybody for whom all parts hold."""
        who = self.everybody
        for part in parts:
            who &= part
        return who

    def disjunction(self, parts: Iterable[int]) -> int:
        """Everybody for whom one part holds."""
        who = 0
        for part in parts:
            who |= part
        return who

    def complement(self, part: int) -> int:
        """Everybody else."""
        return self.everybody ^ part

    def ticked(self, link_id: str, codes: Iterable[str]) -> int:
        """Everybody who would give one of these codes."""
        return self.disjunction(self._ticks[link_id][code] for code in codes)

    def several(self, link_id: str) -> int:
        """Everybody who would give two codes or more."""
        one = more = 0
        for who in self._ticks[link_id].values():
            more |= one & who
            one |= who
        return more

    def in_state(self, link_id: str, states: Iterable[State]) -> int:
        """Everybody who would leave the question so."""
        return self.disjunction(self._states[link_id].get(state, 0) for state in states)

    def _put_single(self, item: Item, usual: Sequence[str], usually: int, others: int) -> None:
        codes = [option.code for option in item.answer_option]
        for code, who in [*self._split(usually, usual), *self._split(others, codes)]:
            self._ticks[item.link_id][code] |= who

    def _put_repeating(self, item: Item, usual: Sequence[str], usually: int, others: int) -> None:
        ticks = self._ticks[item.link_id]
        alone = [option.code for option in item.answer_option if option.exclusive]
        together = [option.code for option in item.answer_option if not option.exclusive]
        exclusive = others & self._one_in(4) if alone else 0
        for code, who in self._split(exclusive, alone):
            ticks[code] = who
        for code in together:
            ticks[code] = (usually | others ^ exclusive) & self._one_in(2) | (usually if code in usual else 0)
        left = others ^ exclusive ^ (others & self.disjunction(ticks[code] for code in together))
        for code, who in self._split(left, together):
            ticks[code] |= who

    def _one_in(self, halves: int) -> int:
        """Return one person in 2, 4, 8... at random."""
        who = self.everybody
        while halves > 1:
            who &= self._random.getrandbits(FREE + LEANING)
            halves //= 2
        return who

    def _split(self, people: int, ways: Sequence[Way]) -> Iterator[tuple[Way, int]]:
        """Part people among ways at random, about evenly."""
        if len(ways) == 1:
            yield ways[0], people
        elif ways:
            half = (len(ways) + 1) // 2
            left = people & self._one_in(2)
            yield from self._split(left, ways[:half])
            yield from self._split(people ^ left, ways[half:])
