"""Queries: is there a person for whom some constraints are all true?"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Protocol, TypeAlias

from questionnaire.answers.response import Answer
from questionnaire.answers.standing import standing_of
from questionnaire.check.engine.kleene import Element, Kleene
from questionnaire.pack.questions import Questionnaire
from rules.conditions.conditions import Condition, Outcome, outcome_of
from rules.conditions.facts import Fact

TRUE = frozenset({Outcome.TRUE})
FALSE = frozenset({Outcome.FALSE})
UNKNOWN = frozenset({Outcome.UNKNOWN})
NOT_TRUE = frozenset(Outcome) - TRUE
NOT_FALSE = frozenset(Outcome) - FALSE


class Constraint(Protocol):
    """One thing that must be true for the person."""

    @property
    def conditions(self) -> tuple[Condition, ...]:
        """The conditions that it depends on."""

    def evaluate(self, kleene: Kleene[Element]) -> Element:
        """Return where it is true."""

    def holds(self, questionnaire: Questionnaire, given: Mapping[str, Answer]) -> bool:
        """Return whether it is true for one person, by `outcome_of`."""


@dataclass(frozen=True, slots=True)
class HasOutcome:
    """A condition has one of some outcomes."""

    condition: Condition
    outcomes: frozenset[Outcome]

    @property
    def conditions(self) -> tuple[Condition, ...]:
        """The condition itself."""
        return (self.condition,)

    def evaluate(self, kleene: Kleene[Element]) -> Element:
        """Return where it has one of them."""
        return kleene.has_outcome(self.condition, self.outcomes)

    def holds(self, questionnaire: Questionnaire, given: Mapping[str, Answer]) -> bool:
        """Return whether it has one of them for one person, by `outcome_of`."""
        return outcome_of(self.condition, standing_of(questionnaire, given).facts) in self.outcomes


@dataclass(frozen=True, slots=True)
class Query:
    """All constraints are true for one person; with `finished`, for one who reached every question.

    unlikely: probably impossible, so that searching the people at hand is a waste.
    """

    constraints: tuple[Constraint, ...]
    finished: bool = False
    unlikely: bool = False

    @property
    def conditions(self) -> tuple[Condition, ...]:
        """Every condition that it depends on."""
        return tuple(condition for one in self.constraints for condition in one.conditions)

    def holds(self, questionnaire: Questionnaire, given: Mapping[str, Answer]) -> bool:
        """Return whether it is true for one person, by `standing_of` and `outcome_of`."""
        standing = standing_of(questionnaire, given)
        at_the_end = all(link_id in standing.answers for link_id in standing.asked)
        return (at_the_end or not self.finished) and all(
            one.holds(questionnaire, given) for one in self.constraints
        )


def query(wanted: Iterable[tuple[Condition, frozenset[Outcome]]], *, finished: bool = False) -> Query:
    """Return the query for a person for whom each condition has one of the outcomes beside it."""
    constraints = tuple(HasOutcome(condition, outcomes) for condition, outcomes in wanted)
    return Query(constraints, finished)


@dataclass(frozen=True, slots=True)
class Possible:
    """There is such a person. `facts` returns their replies, at least to the questions of the query."""

    facts: Callable[[Iterable[str]], Mapping[str, Fact]]


@dataclass(frozen=True, slots=True)
class Impossible:
    """There is no such person: proved."""


@dataclass(frozen=True, slots=True)
class Undecided:
    """Neither found nor proved impossible. `reason` says why, as the end of a sentence."""

    reason: str


Verdict: TypeAlias = Possible | Impossible | Undecided
