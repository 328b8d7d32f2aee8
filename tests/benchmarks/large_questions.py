"""Draws the questions of a large pack: of every kind, many asked only after others, in long skip chains."""

from collections.abc import Sequence
from random import Random

from large_crowd import Crowd
from questionnaire.pack.questions import AnswerOption, Item, ItemType
from rules.conditions.conditions import ALWAYS, All, AnyOf, Condition, HasAny, tests_of

KINDS = {"single": 45, "yes-no": 27, "repeating": 20, "typed": 8}
"""How many in a hundred questions are of a kind."""
ENABLED = 0.585
"""How many questions wait for earlier ones; not quite as many do in the end, for want of earlier ones."""
NEAR = 12
"""How far back a question looks for what enables it."""
FEWEST = 8
"""How many of the crowd must get to a question by every way that leads there."""
CODES = ("first", "second", "third", "fourth", "fifth", "sixth")


def name_of(kind: str, number: int) -> str:
    """Return an id with a number in it, spelt in consonants: an id takes no digit, and this is no word."""
    return f"{kind}-{f'{number:04}'.translate(str.maketrans('0123456789', 'bcdfghjklp'))}"


class Draft:
    """The questions of a pack that is being drawn, and a crowd that replies to them.

    depth: how many questions wait for one another before each one.
    led_to: who answers so that every test on the way to a question is true, those of an `any` all alike.
    """

    def __init__(self, count: int, random: Random) -> None:
        self.items: list[Item] = []
        self.crowd = Crowd(random)
        self.depth: dict[str, int] = {}
        self.led_to: dict[str, int] = {}
        self._random = random
        self._usual: dict[str, tuple[str, ...]] = {}
        for number in range(count):
            self._add(name_of("question", number))

    def suits(self, condition: Condition) -> int:
        """Return who is asked all that a condition without `not` tests, and finds every test in it true."""
        return self.crowd.conjunction(
            self.led_to[test.link_id] & self.crowd.holding(test) for test in tests_of(condition)
        )

    def _add(self, link_id: str) -> None:
        when = self._enabling() if self._random.random() < ENABLED else ALWAYS
        item = self._question(link_id, when)
        self.items.append(item)
        self.depth[link_id] = max((1 + self.depth[test.link_id] for test in tests_of(when)), default=0)
        self.led_to[link_id] = self.suits(when)
        self._usual[link_id] = self._lead_on(item)
        self.crowd.put(item, self._usual[link_id])

    def _enabling(self) -> Condition:
        """Return a condition by which enough of the crowd get on; after some tries, the one for everybody."""
        earlier = [item for item in self.items[-NEAR:] if item.type is ItemType.CHOICE]
        for _ in range(10 if earlier else 0):
            when = self._waiting_for(earlier)
            if self.suits(when).bit_count() >= FEWEST:
                return when
        return ALWAYS

    def _waiting_for(self, earlier: Sequence[Item]) -> Condition:
        """Return a test on an earlier question, or all or any of two; rather on one that itself waits."""
        drawn = self._random.choices(earlier, k=2)
        one = max(drawn, key=lambda item: self.depth[item.link_id])
        how = self._random.random()
        if how < 0.7 or len({item.link_id for item in drawn}) < 2:
            return HasAny(one.link_id, frozenset(self._usual[one.link_id]))
        if how < 0.85:
            return AnyOf(tuple(HasAny(item.link_id, frozenset(self._usual[item.link_id])) for item in drawn))
        return All(
            tuple(
                HasAny(item.link_id, frozenset({self._random.choice(self._usual[item.link_id])}))
                for item in drawn
            )
        )

    def _question(self, link_id: str, when: Condition) -> Item:
        (kind,) = self._random.choices(tuple(KINDS), tuple(KINDS.values()))
        typed = self._random.choice((ItemType.TEXT, ItemType.STRING))
        return Item(
            link_id=link_id,
            type=typed if kind == "typed" else ItemType.CHOICE,
            text=f"What about {link_id}?",
            label=f"My answer on {link_id}",
            why="It bears on what follows.",
            repeats=kind == "repeating",
            answer_option=tuple(self._options(kind)),
            enable_when=when,
        )

    def _options(self, kind: str) -> list[AnswerOption]:
        if kind == "typed":
            return []
        codes = ("yes", "no") if kind == "yes-no" else CODES[: self._random.randint(3, 6)]
        options = [AnswerOption(code=code, label=f"The {code}") for code in codes]
        if kind == "repeating" and self._random.random() < 0.7:
            options.append(AnswerOption(code="none", label="None of these", exclusive=True))
        return options

    def _lead_on(self, item: Item) -> tuple[str, ...]:
        """Return the answers after which more is asked: one, or two where there are some left."""
        codes = [option.code for option in item.answer_option if not option.exclusive]
        most = 2 if len(codes) > 2 else 1
        return tuple(sorted(self._random.sample(codes, self._random.randint(1, most)))) if codes else ()
