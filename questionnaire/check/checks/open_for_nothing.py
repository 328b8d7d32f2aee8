"""Checks that a note never waits for an answer that cannot make it apply.

Kleene's logic is cautious: a condition can be unknown although every possible further answer makes it false.
The sheet would then say that a note depends on a question when it does not.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Generic

from questionnaire.answers.standing import Standing, standing_of
from questionnaire.check.checks.context import CheckContext
from questionnaire.check.checks.verdicts import CheckResult, if_possible
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

TOO_MANY = "its tests make too many conflicting demands on the same questions. Split the note into several"


def waits_for_something(context: CheckContext, note: Note) -> Iterator[CheckResult]:
    """Yield a finding if a note can be open although no further answer can make it apply."""
    location = in_rules("note", note.id, "when")
    completions = completions_of(note.when, context.prover.dependencies)
    if completions is None:
        if not context.is_dead(note.when):
            yield NotProved(FindingCode.OPEN_FOR_NOTHING, location, TOO_MANY)
        return
    if completions.choices and not context.is_dead(note.when):
        stuck = Query((StuckOpen(note.when, completions),), unlikely=True)
        yield from if_possible(
            context,
            stuck,
            FindingCode.OPEN_FOR_NOTHING,
            location,
            (note.id,),
            lambda: _explanation(context, note),
        )


def _explanation(context: CheckContext, note: Note) -> str:
    dead = [f"{context.why_never(branch)} " for branch in _branches(note.when) if context.is_dead(branch)]
    return (
        f'"{note.id}" waits for an answer, but no answer can make it apply to this person. '
        f"{''.join(dead)}Remove the part of its condition that can no longer be true for them, or write a "
        "separate note for it."
    )


def _branches(condition: Condition) -> Iterator[Condition]:
    """Yield the alternatives in a condition: each is a condition that is sufficient by itself."""
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
    """The constraint that a condition is unknown, and that none of its completions makes it true."""

    condition: Condition
    completions: Completions

    @property
    def conditions(self) -> tuple[Condition, ...]:
        """The condition itself."""
        return (self.condition,)

    def evaluate(self, kleene: Kleene[Element]) -> Element:
        """Return where it is true."""
        of = kleene.algebra
        never = (
            of.complement(_Completed(kleene, self.completions, choice).comes_true(self.condition, True))
            for choice in self.completions.choices
        )
        return of.conjunction([kleene.has_outcome(self.condition, UNKNOWN), *never])

    def holds(self, questionnaire: Questionnaire, standing: Standing) -> bool:
        """Return whether it is true for one person, by `standing_of` and `outcome_of`."""
        if outcome_of(self.condition, standing.facts) is not Outcome.UNKNOWN:
            return False
        for choice in self.completions.choices:
            after = dict(standing.answers)
            for link_id, fact in {**self.completions.best, **choice}.items():
                before = standing.answers.get(link_id)
                answer = None if fact is None else answer_for(questionnaire.items[link_id], fact)
                if answer is not None and (before is None or before.state is not State.ANSWERED):
                    after[link_id] = answer
            facts = standing_of(questionnaire, after).facts
            if outcome_of(self.condition, facts) is Outcome.TRUE:
                return False
        return True


class _Completed(Generic[Element]):
    """Everybody after a completion: answers stay, and questions left open get their best answer.

    A question with one best answer satisfies every unknown test on it. For any other question, the answer is
    that of `choice`.
    """

    def __init__(self, before: Kleene[Element], completions: Completions, choice: Completion) -> None:
        self._before = before
        self._depending = completions.depending
        self._choice = choice

    def comes_true(self, condition: Condition, holds: bool) -> Element:
        """Return where a condition is true after the completion (or false, with `holds=False`)."""
        of = self._before.algebra
        match condition:
            case Not(part):
                return self.comes_true(part, not holds)
            case All(parts) | AnyOf(parts):
                sides = (self.comes_true(part, holds) for part in parts)
                return of.conjunction(sides) if isinstance(condition, All) is holds else of.disjunction(sides)
            case StateIs():
                return self._state_comes_true(condition, holds)
            case _:
                return self._codes_come_true(condition, holds)

    def _codes_come_true(self, test: HasAny | Several, holds: bool) -> Element:
        of, link_id = self._before.algebra, test.link_id
        pair = self._before.pair(test)
        where = [pair.true if holds else pair.false]
        if not holds:
            where.append(of.complement(self._is_asked(link_id)))
        if self._is_answered_for(test, holds):
            answered = of.in_state(link_id, (State.ANSWERED,))
            left = of.complement(of.conjunction((self._before.asked(link_id).true, answered)))
            where.append(of.conjunction((left, self._is_asked(link_id))))
        return of.disjunction(where)

    def _state_comes_true(self, test: StateIs, holds: bool) -> Element:
        of, link_id = self._before.algebra, test.link_id
        left = self._choice[link_id] is None if link_id in self._choice else is_better_left(test, holds)
        if left:
            pair = self._before.pair(test)
            return pair.true if holds else pair.false
        answered = self._is_asked(link_id)
        true = answered if State.ANSWERED in test.states else of.disjunction(())
        return true if holds else of.complement(true)

    def _is_answered_for(self, test: Test, holds: bool) -> bool:
        """Return whether answering a question that was left open gives a test the wanted outcome."""
        if test.link_id not in self._choice:
            return True
        fact = self._choice[test.link_id]
        return fact is not None and (outcome_of(test, {test.link_id: fact}) is Outcome.TRUE) is holds

    def _is_asked(self, link_id: str) -> Element:
        """Return where a question is asked after the completion."""
        if link_id in self._depending:
            return self.comes_true(self._before.asked_when[link_id], True)
        return self._before.algebra.complement(self._before.asked(link_id).false)
