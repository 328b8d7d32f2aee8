"""Draws conditions over questions that stand near each other.

Each is drawn for somebody: a person of the crowd who is asked all that it tests, and whose answers suit each
single test in it and each on the way there. So none is dead, and none waits for an answer that cannot make
it true, just as in a pack that its author has mended.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from random import Random

from large_questions import Draft
from questionnaire.check.engine.kleene import Kleene
from questionnaire.pack.questions import Item, ItemType
from rules.conditions.conditions import ALWAYS, All, AnyOf, Condition, HasAny, Not, Several, StateIs, tests_of
from rules.conditions.facts import State

SIZES = {1: 3, 2: 9, 3: 17, 4: 21, 5: 20, 6: 13, 7: 9, 8: 5, 9: 3}
"""How many tests a condition has, at least, and how often."""
MOST_STATES = 2
"""How many tests of one condition may speak of a state: each multiplies what `check` has to follow."""
UNDECIDED = (State.NOT_SURE, State.PREFER_NOT_TO_SAY, State.SKIPPED)


@dataclass(frozen=True)
class Drawn:
    """A condition, and people whose answers suit every test in it and on the way there."""

    when: Condition
    suits: int


class Conditions:
    """Draws conditions over the questions of a draft."""

    def __init__(self, draft: Draft, random: Random) -> None:
        self._draft = draft
        self._random = random
        self._items = {item.link_id: item for item in draft.items}
        self._kleene = Kleene(draft.crowd, {item.link_id: item.enable_when for item in draft.items})

    def true_for(self, when: Condition) -> int:
        """Return those of the crowd for whom a condition is true."""
        return self._kleene.pair(when).true

    def is_everybody(self, people: int) -> bool:
        """Return whether some people are the whole crowd."""
        return people == self._draft.crowd.everybody

    def draw(self, near: Sequence[Item]) -> Drawn:
        """Return a condition over some of these questions."""
        return self._joined(self._leaves(near, self._draft.crowd.everybody))

    def draw_on(self, base: Drawn, near: Sequence[Item], join: type[All] | type[AnyOf]) -> Drawn:
        """Return a condition joined with another one over some other questions."""
        tested = {test.link_id for test in tests_of(base.when)}
        leaves = self._leaves([item for item in near if item.link_id not in tested], base.suits)
        if not leaves:
            return base
        rest = self._joined(leaves)
        return Drawn(_flat(join, (base.when, rest.when)), rest.suits)

    def opposed(self, near: Sequence[Item]) -> tuple[Drawn, Drawn] | None:
        """Return two tests that never hold of one person, if there are such tests on these questions.

        About half of them exclude each other by skip logic: one rests on a question that the other closes.
        """
        finders = [self._two_answers, self._answer_and_closed_question]
        for find in self._random.sample(finders, len(finders)):
            for item in self._random.sample(near, len(near)):
                pair = find(item)
                if pair is not None and pair[0].suits and pair[1].suits:
                    return pair
        return None

    def covering(self, near: Sequence[Item]) -> list[Drawn]:
        """Return tests of which one is true, or open, for everybody who finishes; none if there are none.

        They part the answers to a question for everybody; where another question is asked after some of
        these answers, they part its answers instead.
        """
        choices = [item for item in near if item.type is ItemType.CHOICE]
        firsts = {item.link_id: item for item in choices if item.enable_when == ALWAYS}
        seconds = [(item, _single(item.enable_when)) for item in choices]
        after = [(item, test) for item, test in seconds if test is not None and test.link_id in firsts]
        if after:
            second, test = self._random.choice(after)
            others = [code for code in _codes_of(firsts[test.link_id]) if code not in test.codes]
            return [*self._parted(test.link_id, others), *self._parted(second.link_id, _codes_of(second))]
        first = self._random.choice(list(firsts.values())) if firsts else None
        return self._parted(first.link_id, _codes_of(first)) if first else []

    def _parted(self, link_id: str, codes: Sequence[str]) -> list[Drawn]:
        shuffled = self._random.sample(codes, len(codes))
        parts = [part for part in (shuffled[::2], shuffled[1::2]) if part]
        return [self._suited(HasAny(link_id, frozenset(part)), link_id) for part in parts]

    def _two_answers(self, item: Item) -> tuple[Drawn, Drawn] | None:
        if item.type is not ItemType.CHOICE or item.repeats:
            return None
        one, other = self._random.sample(_codes_of(item), 2)
        return self._answer(item.link_id, one), self._answer(item.link_id, other)

    def _answer_and_closed_question(self, item: Item) -> tuple[Drawn, Drawn] | None:
        ways_in = [test for test in self._ways_in(item) if not self._items[test.link_id].repeats]
        if item.type is not ItemType.CHOICE or not ways_in:
            return None
        way_in = self._random.choice(ways_in)
        others = [code for code in _codes_of(self._items[way_in.link_id]) if code not in way_in.codes]
        closes = self._answer(way_in.link_id, self._random.choice(others))
        return closes, self._answer(item.link_id, self._random.choice(_codes_of(item)))

    def _ways_in(self, item: Item) -> Iterator[HasAny]:
        """Yield every test that must be true for a question to be asked, as far back as there are any."""
        when = item.enable_when
        for part in when.parts if isinstance(when, All) else (when,):
            if isinstance(part, HasAny):
                yield part
                yield from self._ways_in(self._items[part.link_id])

    def _answer(self, link_id: str, code: str) -> Drawn:
        return self._suited(HasAny(link_id, frozenset({code})), link_id)

    def _leaves(self, near: Sequence[Item], suits: int) -> list[Drawn]:
        """Return the parts of a condition; each suits people whom those before it suit as well."""
        (size,) = self._random.choices(tuple(SIZES), tuple(SIZES.values()))
        leaves: list[Drawn] = []
        for item in self._random.sample(near, len(near)):
            tests = [test for leaf in leaves for test in tests_of(leaf.when)]
            if len(tests) >= size:
                break
            states = sum(isinstance(test, StateIs) for test in tests)
            leaf = self._leaf(item, with_state=states < MOST_STATES)
            if leaf is not None and suits & leaf.suits:
                suits &= leaf.suits
                leaves.append(Drawn(leaf.when, suits))
        return leaves

    def _leaf(self, item: Item, with_state: bool) -> Drawn | None:
        how = self._random.random()
        if item.type is not ItemType.CHOICE or how < 0.06:
            return self._left_open(item) if with_state else None
        if how < 0.1 and with_state:
            return self._answered_or_left_open(item)
        if how < 0.2 and not isinstance(item.enable_when, AnyOf):
            return self._otherwise(item)
        if how < 0.5 and item.repeats:
            return self._suited(Several(item.link_id), item.link_id)
        return self._suited(self._some_codes(item), item.link_id)

    def _left_open(self, item: Item) -> Drawn:
        states = self._random.sample(UNDECIDED, self._random.randint(1, 2))
        return self._suited(StateIs(item.link_id, frozenset(states)), item.link_id)

    def _answered_or_left_open(self, item: Item) -> Drawn:
        codes = self._some_codes(item)
        state = StateIs(item.link_id, frozenset({self._random.choice(UNDECIDED)}))
        return Drawn(AnyOf((codes, state)), self._suited(codes, item.link_id).suits)

    def _otherwise(self, item: Item) -> Drawn:
        """Return that a question is asked and answered, but not so."""
        codes: Condition = self._some_codes(item)
        if item.repeats and self._random.random() < 0.5:
            codes = AnyOf((codes, Several(item.link_id)))
        when = item.enable_when
        asked = when.parts if isinstance(when, All) else (when,)
        return self._suited(All((*asked, Not(codes))) if asked else Not(codes), item.link_id)

    def _some_codes(self, item: Item) -> HasAny:
        codes = _codes_of(item)
        some = self._random.sample(codes, self._random.randint(1, min(3, len(codes) - 1)))
        return HasAny(item.link_id, frozenset(some))

    def _suited(self, when: Condition, link_id: str) -> Drawn:
        return Drawn(when, self._draft.led_to[link_id] & self.true_for(when))

    def _joined(self, leaves: Sequence[Drawn]) -> Drawn:
        join = All if self._random.random() < 0.7 else AnyOf
        return Drawn(self._nested([leaf.when for leaf in leaves], join, 3), leaves[-1].suits)

    def _nested(self, parts: Sequence[Condition], join: type[All] | type[AnyOf], levels: int) -> Condition:
        """Return parts joined in turn by all and any, some levels deep."""
        if len(parts) == 1:
            return parts[0]
        if levels == 1 or len(parts) == 2 or self._random.random() < 0.2:
            return _flat(join, parts)
        other = AnyOf if join is All else All
        cut = self._random.randint(1, len(parts) - 1)
        return _flat(join, [self._nested(some, other, levels - 1) for some in (parts[:cut], parts[cut:])])


def _single(condition: Condition) -> HasAny | None:
    return condition if isinstance(condition, HasAny) else None


def _codes_of(item: Item) -> list[str]:
    return [option.code for option in item.answer_option]


def _flat(join: type[All] | type[AnyOf], parts: Iterable[Condition]) -> Condition:
    """Return parts joined, those that are joined alike not nested."""
    spread = (part.parts if isinstance(part, join) else (part,) for part in parts)
    return join(tuple(one for some in spread for one in some))
