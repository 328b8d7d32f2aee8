"""Packs as large as one likes, drawn from a seed, and as clean as an author keeps a pack.

pack = large_pack(questions=100, notes=1000, seed=1, excludes=20)
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from random import Random
from typing import Any

from large_conditions import Conditions, Drawn
from large_questions import Draft, name_of
from questionnaire.pack.pack import Pack
from questionnaire.pack.question_problems import vocabulary_of
from questionnaire.pack.questions import Item, Questionnaire
from rules.conditions.conditions import All, AnyOf, Condition, HasAny, Several, tests_of
from rules.ruleset.rule_problems import can_need
from rules.ruleset.ruleset import (
    ArticleLine,
    Claim,
    Factor,
    Note,
    OpenLine,
    RuleSet,
    SafetyLine,
    Source,
    UnsaidLine,
)

REACH = 6
"""How far from its middle, before and after, a note looks for questions."""
COVERED = 6
"""One factor in so many has no unsaid line, and notes that leave nobody out instead."""
DECLARED = 0.02
"""How many notes declare a line to stand beside them, and how many a question about which they reassure."""
ASKS = 0.3
"""How many notes ask the clinician something."""


def large_pack(questions: int, notes: int, seed: int, excludes: int) -> Pack:
    """Return a pack with so many questions and notes, and so many pairs of notes that exclude each other.

    The same arguments always give an equal pack.
    """
    random = Random(seed)
    draft = Draft(questions, random)
    conditions = Conditions(draft, random)
    count = notes // (100 if notes >= 1000 else 10) or 1
    factors = [
        Factor(code=name_of("factor", number), label=name_of("part", number)) for number in range(count)
    ]
    drawn: list[Note] = []
    silent: list[Factor] = []
    for number, factor in enumerate(factors):
        lines = _Lines(conditions, draft.items, _share(draft.items, number, count), random)
        if number % COVERED != COVERED - 1 or not lines.cover():
            silent.append(factor)
        lines.exclude(len(_share(range(excludes), number, count)))
        lines.fill(len(_share(range(notes), number, count)))
        drawn += _notes(factor.code, lines.all, len(drawn), random)
    safety = [
        conditions.draw(_near(draft.items, random.choice(draft.items))) for _ in range(1 + notes // 200)
    ]
    return _pack(draft.items, factors, drawn, silent, [one.when for one in safety])


def deepest_chain(questionnaire: Questionnaire) -> int:
    """Return how many questions must be answered, one after another, before the last is asked, at most."""
    depth: dict[str, int] = {}
    for item in questionnaire.item:
        depth[item.link_id] = max((1 + depth[test.link_id] for test in tests_of(item.enable_when)), default=0)
    return max(depth.values())


@dataclass(frozen=True)
class _Line:
    """A note before it has a name. excludes, beside: places of other notes of its factor."""

    drawn: Drawn
    excludes: tuple[int, ...] = ()
    beside: tuple[int, ...] = ()


class _Lines:
    """The notes of one factor, while they are drawn: no two of them true for the same people of the crowd."""

    def __init__(
        self, conditions: Conditions, items: Sequence[Item], stretch: Sequence[Item], random: Random
    ) -> None:
        self.all: list[_Line] = []
        self._conditions = conditions
        self._items = items
        self._stretch = stretch
        self._random = random
        self._told: set[int] = set()

    def cover(self) -> bool:
        """Add notes that leave nobody out who finishes; return whether there are any."""
        near = self._near()
        parts = self._conditions.covering(near)
        for part in parts:
            self._add(near, part, AnyOf)
        return bool(parts)

    def exclude(self, pairs: int) -> None:
        """Add pairs of notes of which one excludes the other."""
        for _ in range(pairs):
            near = self._near()
            opposed = self._conditions.opposed(near)
            if opposed is not None:
                for one in opposed:
                    self._add(near, one)
                self.all[-1] = replace(self.all[-1], excludes=(len(self.all) - 2,))

    def fill(self, count: int) -> None:
        """Add notes until there are so many; now and then a narrower one, beside the one that it narrows."""
        while len(self.all) < count:
            if not (self.all and self._random.random() < DECLARED and self._narrow()):
                self._add(self._near())

    def _add(
        self, near: Sequence[Item], base: Drawn | None = None, join: type[All] | type[AnyOf] = All
    ) -> None:
        """Add the first note drawn that is a fresh one, or else the last that was drawn."""
        for _ in range(20):
            draw = self._conditions
            drawn = draw.draw(near) if base is None else draw.draw_on(base, near, join)
            if self._is_fresh(drawn):
                break
        self._append(_Line(drawn))

    def _narrow(self) -> bool:
        """Add a note that is true for fewer people than an earlier one, if what is drawn is such a one."""
        place = self._random.randrange(len(self.all))
        drawn = self._conditions.draw_on(self.all[place].drawn, self._near(), All)
        if self._is_fresh(drawn):
            self._append(_Line(drawn, beside=(place,)))
            return True
        return False

    def _is_fresh(self, drawn: Drawn) -> bool:
        """Return whether a condition tells people apart, and does so as none before it."""
        true = self._conditions.true_for(drawn.when)
        return true not in self._told and not self._conditions.is_everybody(true)

    def _append(self, line: _Line) -> None:
        self._told.add(self._conditions.true_for(line.drawn.when))
        self.all.append(line)

    def _near(self) -> Sequence[Item]:
        return _near(self._items, self._random.choice(self._stretch))


def _near(items: Sequence[Item], middle: Item) -> Sequence[Item]:
    place = items.index(middle)
    return items[max(0, place - REACH) : place + REACH + 1]


def _share(all_: Sequence[Any], number: int, count: int) -> Sequence[Any]:
    """Return one of `count` shares of a sequence; where it is too short for that, they overlap in one."""
    return all_[len(all_) * number // count : len(all_) * (number + 1) // count]


def _notes(factor: str, lines: Sequence[_Line], first: int, random: Random) -> Iterator[Note]:
    names = [name_of("note", first + place) for place in range(len(lines))]
    ask: str | None = None
    for name, line in zip(names, lines, strict=True):
        note = Note(
            id=name,
            factor=factor,
            when=line.drawn.when,
            text=f"What you said bears on {name}. People differ, so talk about it with your doctor.",
            claims=(name.replace("note", "claim"),),
            excludes=tuple(names[place] for place in line.excludes),
            beside=tuple(names[place] for place in line.beside),
            reassures=_answered(line.drawn.when) if random.random() < DECLARED else (),
        )
        if random.random() < ASKS:
            ask = ask if ask and random.random() < 0.2 else f"What does {name} mean for me?"
            note = replace(note, ask=ask, rank=random.randint(1, 99))
        yield note


def _answered(when: Condition) -> tuple[str, ...]:
    """Return the questions that must have been answered where a condition is true, as far as it is plain."""
    parts = when.parts if isinstance(when, All) else (when,)
    return tuple(dict.fromkeys(part.link_id for part in parts if isinstance(part, HasAny | Several)))


def _pack(
    items: Sequence[Item],
    factors: Sequence[Factor],
    notes: Sequence[Note],
    silent: Sequence[Factor],
    safety: Sequence[Condition],
) -> Pack:
    names: dict[str, Any] = {"id": "large", "version": "1.0.0", "language": "en", "title": "Large"}
    whens = [*(note.when for note in notes), *safety, *(item.enable_when for item in items)]
    questionnaire = Questionnaire(**names, item=tuple(_with_spare_options(items, whens)))
    differ = ArticleLine(text="People differ.", claims=("differ",))
    carried = [claim for note in notes for claim in note.claims]
    ruleset = RuleSet(
        **names,
        consult="Talk with a doctor, nurse or other clinician.",
        source=Source(title="An article", limits=("This is a list of questions.",)),
        claim=tuple(Claim(id=id_, headings=("A heading",), states=id_) for id_ in ("differ", *carried)),
        factor=tuple(factors),
        note=tuple(notes),
        open=tuple(_open_lines(questionnaire, notes)),
        unsaid=tuple(_unsaid(factor.code, place) for place, factor in enumerate(silent)),
        safety=tuple(_safety(when, place) for place, when in enumerate(safety)),
        in_short=(differ,),
        about_heading="About",
        about=(differ,),
        next_step=("Take this sheet along.",),
        standing_question=("What else is there to know?",),
    )
    return Pack(questionnaire, ruleset)


def _with_spare_options(items: Iterable[Item], whens: Iterable[Condition]) -> Iterator[Item]:
    """Yield questions of which each option that no condition speaks of is there for the clinician."""
    tests = [test for when in whens for test in tests_of(when)]
    named = {(test.link_id, code) for test in tests if isinstance(test, HasAny) for code in test.codes}
    counted = {test.link_id for test in tests if isinstance(test, Several)}
    for item in items:
        options = tuple(
            option
            if (item.link_id, option.code) in named or (item.link_id in counted and not option.exclusive)
            else replace(option, for_clinician=True)
            for option in item.answer_option
        )
        yield replace(item, answer_option=options)


def _open_lines(questionnaire: Questionnaire, notes: Sequence[Note]) -> Iterator[OpenLine]:
    vocabulary = vocabulary_of(questionnaire)
    waiting: dict[str, str] = {}
    for note in notes:
        for link_id in sorted(can_need(note.when, vocabulary)):
            waiting.setdefault(link_id, note.factor)
    for link_id, factor in waiting.items():
        yield OpenLine(link_id=link_id, factor=factor, text=f"What there is to say waits for {link_id}.")


def _unsaid(factor: str, place: int) -> UnsaidLine:
    name = name_of("unsaid", place)
    return UnsaidLine(id=name, factor=factor, text=f"The article does not speak of {name}.")


def _safety(when: Condition, place: int) -> SafetyLine:
    name = name_of("safety", place)
    text = f"If {name} worries you, ask your doctor."
    return SafetyLine(id=name, when=when, text=text)
