"""Checks that a note never waits for an answer that cannot make it apply.

Kleene's logic is cautious: a condition can be unknown although every answer still to give makes it false.
Then the sheet would say that a note depends on a question, and it does not.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Generic

from questionnaire.answers.response import Answer
from questionnaire.answers.standing import standing_of
from questionnaire.check.checks.trial import Said, Trial
from questionnaire.check.engine.completions import Completion, Completions, completions_of, is_better_left
from questionnaire.check.engine.kleene import Element, Kleene
from questionnaire.check.engine.queries import UNKNOWN, Query
from questionnaire.check.engine.witness import answer_for
from questionnaire.check.findings import FindingCode, NotProved, in_rules
from questionnaire.pack.questions import Questionnaire
from rules.conditions.conditions import (
    All,
    AnyOf,
    Condition,
    HasAny,
    Not,
    Outcome,
    Several,
    StateIs,
    Test,
    outcome_of,
)
from rules.conditions.facts import State
from rules.ruleset.ruleset import Note

TOO_MANY = "its tests pull questions in too many directions to follow each. Split the note into several"


def waits_for_something(trial: Trial, note: Note) -> Iterator[Said]:
    """Yield a finding if a note can be open although no answer still to give would make it apply."""
    place = in_rules("note", note.id, "when")
    completions = completions_of(note.when, trial.prover.asking)
    if completions is None:
        if not trial.is_dead(note.when):
            yield NotProved(FindingCode.OPEN_FOR_NOTHING, place, TOO_MANY)
        return
    if completions.choices and not trial.is_dead(note.when):
        stuck = Query((StuckOpen(note.when, completions),), unlikely=True)
        yield from trial.if_somebody(
            stuck, FindingCode.OPEN_FOR_NOTHING, place, (note.id,), lambda: _says_why(trial, note)
        )


def _says_why(trial: Trial, note: Note) -> str:
    dead = [f"{trial.why_never(branch)} " for branch in _branches(note.when) if trial.is_dead(branch)]
    return (
        f'"{note.id}" waits for an answer, and here is somebody for whom no answer can make it apply. '
        f"{''.join(dead)}Take out the part of its condition that cannot come true for them, or write a note "
        "of its own for it."
    )


def _branches(condition: Condition) -> Iterator[Condition]:
    """Yield each of the conditions of which one is enough."""
    match condition:
        case AnyOf(parts):
            for part in parts:
                yield from _branches(part)
        case All(parts):
            for part in parts:
                yield from (branch for branch in _branches(part) if branch is not part)
            yield condition
        case _:
            yield condition


@dataclass(frozen=True)
class StuckOpen:
    """A condition is unknown, and none of some completions makes it true."""

    condition: Condition
    completions: Completions

    @property
    def conditions(self) -> tuple[Condition, ...]:
        """The condition itself."""
        return (self.condition,)

    def read(self, kleene: Kleene[Element]) -> Element:
        """Return where that is so."""
        of = kleene.algebra
        never = (
            of.without(_Completed(kleene, self.completions, choice).comes_true(self.condition, True))
            for choice in self.completions.choices
        )
        return of.both([kleene.comes_to(self.condition, UNKNOWN), *never])

    def holds(self, questionnaire: Questionnaire, given: Mapping[str, Answer]) -> bool:
        """Return whether that is so of one person, by the session and the rules themselves."""
        standing = standing_of(questionnaire, given)
        if outcome_of(self.condition, standing.facts) is not Outcome.UNKNOWN:
            return False
        for choice in self.completions.choices:
            after = dict(standing.answers)
            for link_id, fact in {**self.completions.suiting, **choice}.items():
                had = standing.answers.get(link_id)
                said = None if fact is None else answer_for(questionnaire.items[link_id], fact)
                if said is not None and (had is None or had.state is not State.ANSWERED):
                    after[link_id] = said
            facts = standing_of(questionnaire, after).facts
            if outcome_of(self.condition, facts) is Outcome.TRUE:
                return False
        return True


class _Completed(Generic[Element]):
    """People after each said more: what they answered stays, and what was left is answered for the best.

    What is best is plain for a question with one way to suit every test on it: a test that waited comes
    out as it should. For any other question it is what `choice` says.
    """

    def __init__(self, before: Kleene[Element], completions: Completions, choice: Completion) -> None:
        self._before = before
        self._depending = completions.depending
        self._choice = choice

    def comes_true(self, condition: Condition, holds: bool) -> Element:
        """Return where a condition is true by then (with `holds`), or false."""
        of = self._before.algebra
        match condition:
            case Not(part):
                return self.comes_true(part, not holds)
            case All(parts) | AnyOf(parts):
                sides = (self.comes_true(part, holds) for part in parts)
                return of.both(sides) if isinstance(condition, All) is holds else of.either(sides)
            case StateIs():
                return self._state_comes_true(condition, holds)
            case _:
                return self._codes_come_true(condition, holds)

    def _codes_come_true(self, test: HasAny | Several, holds: bool) -> Element:
        of, link_id = self._before.algebra, test.link_id
        pair = self._before.pair(test)
        ways = [pair.true if holds else pair.false]
        if not holds:
            ways.append(of.without(self._is_asked(link_id)))
        if self._is_answered_for(test, holds):
            answered = of.stands(link_id, (State.ANSWERED,))
            left = of.without(of.both((self._before.asked(link_id).true, answered)))
            ways.append(of.both((left, self._is_asked(link_id))))
        return of.either(ways)

    def _state_comes_true(self, test: StateIs, holds: bool) -> Element:
        of, link_id = self._before.algebra, test.link_id
        left = self._choice[link_id] is None if link_id in self._choice else is_better_left(test, holds)
        if left:
            pair = self._before.pair(test)
            return pair.true if holds else pair.false
        answered = self._is_asked(link_id)
        true = answered if State.ANSWERED in test.states else of.either(())
        return true if holds else of.without(true)

    def _is_answered_for(self, test: Test, holds: bool) -> bool:
        """Return whether what is answered now, to a question that was left, makes a test as it should be."""
        if test.link_id not in self._choice:
            return True
        fact = self._choice[test.link_id]
        return fact is not None and (outcome_of(test, {test.link_id: fact}) is Outcome.TRUE) is holds

    def _is_asked(self, link_id: str) -> Element:
        """Return where a question is asked by then."""
        if link_id in self._depending:
            return self.comes_true(self._before.asked_when[link_id], True)
        return self._before.algebra.without(self._before.asked(link_id).false)
