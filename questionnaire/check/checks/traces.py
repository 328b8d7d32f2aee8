"""What the answer to a question can change: on the sheet, or in what is asked for the clinician.

An answer is always in its own row, and the line on its own question is open only without it. Neither counts.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Protocol

from questionnaire.check.engine.awaited import awaited
from questionnaire.check.engine.kleene import Element, Kleene
from questionnaire.check.engine.replies import Dependencies
from questionnaire.pack.pack import Pack
from questionnaire.pack.questions import Item
from rules.conditions.conditions import Condition, Not, StateIs, tests_of
from rules.ruleset.ruleset import Note, UnsaidLine


class Trace(Protocol):
    """Something that can be there for a person or not, or for some reasons rather than others."""

    @property
    def conditions(self) -> tuple[Condition, ...]:
        """The conditions that it depends on."""

    def where(self, kleene: Kleene[Element], who: Element) -> Mapping[str, Element]:
        """Return, by name, for whom of some people each part of it is there."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A note, a line, a variant of the first question, or a question: there if the condition is true.

    instead: the conditions of earlier variants, which are shown instead where they are true.
    """

    condition: Condition
    instead: tuple[Condition, ...] = ()

    @property
    def conditions(self) -> tuple[Condition, ...]:
        """Its own, and those of what is shown instead."""
        return (self.condition, *self.instead)

    def where(self, kleene: Kleene[Element], who: Element) -> Mapping[str, Element]:
        """Return for whom it is shown."""
        of = kleene.algebra
        instead = of.disjunction(kleene.pair(one).true for one in self.instead)
        return {"": of.conjunction((who, kleene.pair(self.condition).true, of.complement(instead)))}


@dataclass(frozen=True, slots=True)
class Open:
    """The open lines of some notes: those of all questions for whose answers they wait, by link_id.

    items: all that the conditions of the notes depend on.
    """

    conditions: tuple[Condition, ...]
    items: tuple[Item, ...]

    def where(self, kleene: Kleene[Element], who: Element) -> Mapping[str, Element]:
        """Return for whom each line is open."""
        return awaited(self.conditions, self.items, kleene, who)


class Traces:
    """Everything that the answers to a pack can change, by the questions that its conditions test."""

    def __init__(self, pack: Pack, dependencies: Dependencies) -> None:
        self._pack, self._dependencies = pack, dependencies

    def shown_by(self, link_ids: Iterable[str]) -> Iterator[Shown]:
        """Yield what is shown or not by tests on some questions, once each."""
        yield from dict.fromkeys(one for link_id in link_ids for one in self._shown.get(link_id, ()))

    def open_by(self, link_ids: Iterable[str]) -> Iterator[Condition]:
        """Yield the condition of each note that tests some questions, once each."""
        yield from dict.fromkeys(when for one in link_ids for when in self._waiting.get(one, ()))

    def lines_of(self, when: Condition) -> Open:
        """Return the open lines of a note."""
        return self._open((when,))

    def lines_near(self, when: Condition) -> Open:
        """Return the open lines of a note, and of all that may wait for an answer for which it may wait."""
        near = dict.fromkeys(
            other for link_id in sorted(self._awaited_by[when]) for other in self._waiting_for[link_id]
        )
        return self._open(tuple(near))

    def _open(self, whens: tuple[Condition, ...]) -> Open:
        return Open(whens, self._dependencies.closure(whens))

    @cached_property
    def _shown(self) -> Mapping[str, list[Shown]]:
        """link_id -> what a test on the question shows or hides."""
        shown: dict[str, list[Shown]] = defaultdict(list)
        for one in dict.fromkeys(_shown_in(self._pack)):
            for link_id in _tested(one.conditions):
                shown[link_id].append(one)
        return shown

    @cached_property
    def _awaited_by(self) -> Mapping[Condition, frozenset[str]]:
        """The condition of each note -> every question for which it may wait."""
        whens = dict.fromkeys(note.when for note in self._pack.ruleset.note)
        return {when: self._dependencies.of(_unknown_without(when)) for when in whens}

    @cached_property
    def _waiting(self) -> Mapping[str, list[Condition]]:
        """link_id -> the conditions of notes that test the question."""
        return _by_link_id((when, _tested((when,))) for when in self._awaited_by)

    @cached_property
    def _waiting_for(self) -> Mapping[str, list[Condition]]:
        """link_id -> the conditions of notes that may wait for the question."""
        return _by_link_id(self._awaited_by.items())


def _shown_in(pack: Pack) -> Iterator[Shown]:
    """Yield everything that a condition shows. A safety line is shown where its condition is not false."""
    rules = pack.ruleset
    lines: tuple[Note | UnsaidLine, ...] = (*rules.note, *rules.unsaid)
    yield from (Shown(line.when) for line in lines)
    yield from (Shown(Not(line.when)) for line in rules.safety)  # there where the line is not
    variants = [question.when for question in rules.first_question]
    yield from (Shown(when, tuple(variants[:at])) for at, when in enumerate(variants))
    yield from (Shown(item.enable_when) for item in pack.questionnaire.item if _is_for_clinician(item))


def _is_for_clinician(item: Item) -> bool:
    """Return whether a question is asked for the sake of its row, whatever the rules make of it."""
    return not item.kind.is_coded or any(option.for_clinician for option in item.answer_option)


def _tested(conditions: Iterable[Condition]) -> dict[str, None]:
    return {test.link_id: None for when in conditions for test in tests_of(when)}


def _unknown_without(when: Condition) -> set[str]:
    """Return the questions without whose answers a condition can be unknown."""
    return {test.link_id for test in tests_of(when) if not isinstance(test, StateIs)}


def _by_link_id(testing: Iterable[tuple[Condition, Iterable[str]]]) -> dict[str, list[Condition]]:
    whens: dict[str, list[Condition]] = defaultdict(list)
    for when, link_ids in testing:
        for link_id in link_ids:
            whens[link_id].append(when)
    return whens
