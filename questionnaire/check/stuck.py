"""Checks that a note never waits for an answer that cannot make it apply.

Kleene's logic is cautious: a condition can be unknown although every answer still to give makes it false.
Then the sheet would say that a note depends on a question, and it does not.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from math import prod
from typing import Generic, TypeAlias

from questionnaire.check.findings import Code, NotProved, in_rules
from questionnaire.check.kleene import Algebra, Element, Kleene
from questionnaire.check.queries import UNKNOWN, Query
from questionnaire.check.space import LEFT_OPEN, count_of_replies, replies_to, tests_by_question
from questionnaire.check.trial import Said, Trial
from questionnaire.check.witness import answer_for
from questionnaire.enablement import standing_of
from questionnaire.models import Item, Questionnaire
from questionnaire.response import Answer
from rules.conditions import All, AnyOf, Condition, HasAny, Not, Outcome, StateIs, Test, outcome_of, tests_of
from rules.facts import Fact, State
from rules.ruleset import Note

Completion: TypeAlias = Mapping[str, Fact | None]
"""What somebody says to each question that they left without an answer; None where they leave it so."""
Wanted: TypeAlias = tuple[Test, bool]
"""A test, and whether it should be true."""

MOST_COMPLETIONS = 512
TOO_MANY = "its tests pull one question in too many directions to follow each. Split the note into several"


def waits_for_something(trial: Trial, note: Note) -> Iterator[Said]:
    """Yield a finding if a note can be open although no answer still to give would make it apply."""
    place = in_rules("note", note.id, "when")
    completions = _completions(trial, note.when)
    if completions == [] or trial.is_dead(note.when):
        return
    if completions is None:
        yield NotProved(Code.OPEN_FOR_NOTHING, place, TOO_MANY)
    else:
        stuck = Query((StuckOpen(note.when, tuple(completions)),))
        message = (
            f'"{note.id}" waits for an answer, and here is somebody for whom no answer can make it apply. '
            "Take out the part of its condition that cannot come true, or make notes of its parts."
        )
        yield from trial.if_somebody(stuck, Code.OPEN_FOR_NOTHING, place, (note.id,), message)


@dataclass(frozen=True)
class StuckOpen:
    """A condition is unknown, and none of some completions makes it true."""

    condition: Condition
    completions: tuple[Completion, ...]

    @property
    def conditions(self) -> tuple[Condition, ...]:
        """The condition itself."""
        return (self.condition,)

    def read(self, kleene: Kleene[Element]) -> Element:
        """Return where that is so."""
        of = kleene.algebra
        completed = (
            Kleene(Completed(kleene, completion), kleene.asked_when) for completion in self.completions
        )
        never = (of.without(after.pair(self.condition).true) for after in completed)
        return of.both([kleene.comes_to(self.condition, UNKNOWN), *never])

    def holds(self, questionnaire: Questionnaire, given: Mapping[str, Answer]) -> bool:
        """Return whether that is so of one person, by the session and the rules themselves."""
        standing = standing_of(questionnaire, given)
        if outcome_of(self.condition, standing.facts) is not Outcome.UNKNOWN:
            return False
        for completion in self.completions:
            after = dict(standing.answers)
            for link_id, fact in completion.items():
                had = standing.answers.get(link_id)
                if fact is not None and (had is None or had.state is not State.ANSWERED):
                    after[link_id] = answer_for(questionnaire.find(link_id), fact) or after[link_id]
            facts = standing_of(questionnaire, after).facts
            if outcome_of(self.condition, facts) is Outcome.TRUE:
                return False
        return True


class Completed(Generic[Element]):
    """The same people after each said more: what they answered stays, and a completion fills what is left."""

    def __init__(self, before: Kleene[Element], completion: Completion) -> None:
        self._before = before
        self._completion = completion
        self._of: Algebra[Element] = before.algebra

    def both(self, parts: Iterable[Element]) -> Element:
        """All of them hold."""
        return self._of.both(parts)

    def either(self, parts: Iterable[Element]) -> Element:
        """At least one of them holds."""
        return self._of.either(parts)

    def without(self, part: Element) -> Element:
        """It does not hold."""
        return self._of.without(part)

    def ticked(self, link_id: str, codes: Iterable[str]) -> Element:
        """One of these codes was given, or is now."""
        wanted = frozenset(codes)
        fact = self._completion[link_id]
        now = isinstance(fact, frozenset) and not fact.isdisjoint(wanted)
        return self._filled(link_id, self._of.ticked(link_id, sorted(wanted)), now)

    def several(self, link_id: str) -> Element:
        """Two codes or more were given, or are now."""
        fact = self._completion[link_id]
        now = isinstance(fact, frozenset) and len(fact) > 1
        return self._filled(link_id, self._of.several(link_id), now)

    def stands(self, link_id: str, states: Iterable[State]) -> Element:
        """The question stands in one of these by now."""
        wanted = frozenset(states)
        if self._completion[link_id] is not None:
            return self._always(State.ANSWERED in wanted)
        asked = self._before.asked(link_id).true
        stood = self._of.both((asked, self._of.stands(link_id, sorted(wanted))))
        not_reached = self._of.both((self._of.without(asked), self._always(State.NOT_REACHED in wanted)))
        return self._of.either((stood, not_reached))

    def _filled(self, link_id: str, was: Element, now: bool) -> Element:
        answered = self._of.stands(link_id, (State.ANSWERED,))
        before = self._of.both((self._before.asked(link_id).true, answered))
        filled = self._of.both((self._of.without(before), self._always(now)))
        return self._of.either((self._of.both((before, was)), filled))

    def _always(self, holds: bool) -> Element:
        return self._of.both(()) if holds else self._of.either(())


def _completions(trial: Trial, when: Condition) -> list[Completion] | None:
    """Return completions of which one makes a condition true if any does; None where they are too many.

    A question that has one answer to suit every test on it needs no other: it is the best that can be said.
    Where that is so of every question, whatever is unknown can come true, and there is nothing to try.
    """
    items = trial.prover.closure((when,))
    wanted: dict[str, list[Wanted]] = {item.link_id: [] for item in items}
    for test, holds in _wanted(when, True):
        wanted[test.link_id].append((test, holds))
    for item in items:
        for test in tests_of(item.enable_when):
            wanted[test.link_id].append((test, True))
    if all(_have_a_code_in_common(on_it) for on_it in wanted.values()):
        return []
    tests = tests_by_question(items, (when,))
    if any(count_of_replies(item, tests[item.link_id]) > MOST_COMPLETIONS for item in items):
        return None
    answers = {item.link_id: _worth_trying(item, tests[item.link_id], wanted[item.link_id]) for item in items}
    if prod(len(facts) for facts in answers.values()) > MOST_COMPLETIONS:
        return None
    return [dict(zip(answers, facts, strict=True)) for facts in product(*answers.values())]


def _wanted(condition: Condition, holds: bool) -> Iterator[Wanted]:
    """Yield each test with whether it helps a condition to hold that it is true, or that it is false."""
    match condition:
        case All(parts) | AnyOf(parts):
            for part in parts:
                yield from _wanted(part, holds)
        case Not(part):
            yield from _wanted(part, not holds)
        case test:
            yield test, holds


def _have_a_code_in_common(wanted: Sequence[Wanted]) -> bool:
    """Return whether it is plain to see that one answer makes every test what it should be."""
    codes = [test.codes for test, holds in wanted if holds and isinstance(test, HasAny)]
    return len(codes) == len(wanted) and (not codes or bool(frozenset.intersection(*codes)))


def _worth_trying(item: Item, tests: Iterable[Test], wanted: Sequence[Wanted]) -> list[Fact | None]:
    values: list[Fact | None] = [
        reply.fact for reply in replies_to(item, tests) if reply.fact not in LEFT_OPEN
    ]
    if any(isinstance(test, StateIs) for test, _ in wanted):
        return [None, *values]
    suiting = [
        fact
        for fact in values
        if fact is not None
        and all((outcome_of(test, {item.link_id: fact}) is Outcome.TRUE) == holds for test, holds in wanted)
    ]
    return [*suiting[:1]] or values
