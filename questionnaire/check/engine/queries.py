"""Queries: is there a person for whom some constraints are all true?"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol, TypeAlias

from questionnaire.answers.response import Answer
from questionnaire.answers.standing import Standing, standing_of
from questionnaire.check.engine.kleene import Element, Kleene
from questionnaire.pack.questions import Questionnaire
from rules.conditions.conditions import Condition, Outcome, outcome_of
from rules.conditions.facts import Fact

TRUE = frozenset({Outcome.TRUE})
FALSE = frozenset({Outcome.FALSE})
UNKNOWN = frozenset({Outcome.UNKNOWN})
NOT_TRUE = frozenset(Outcome) - TRUE
NOT_FALSE = frozenset(Outcome) - FALSE


class Goal(Protocol):
    """One thing that must be true for the person, as far as a search needs to know it."""

    @property
    def conditions(self) -> tuple[Condition, ...]:
        """The conditions that it depends on."""

    def evaluate(self, kleene: Kleene[Element]) -> Element:
        """Return where it is true."""


class Search(Protocol):
    """What the prover looks for: a `Query`, or goals without a witness."""

    @property
    def constraints(self) -> Sequence[Goal]:
        """What must be true, all for one person."""

    @property
    def conditions(self) -> tuple[Condition, ...]:
        """Every condition that it depends on."""

    @property
    def finished(self) -> bool:
        """Whether only somebody who reached every question will do."""

    @property
    def unlikely(self) -> bool:
        """Whether there is probably nobody, so that searching the people at hand is a waste."""


class Constraint(Goal, Protocol):
    """One thing that must be true for the person, and can be verified of a witness."""

    def holds(self, questionnaire: Questionnaire, standing: Standing) -> bool:
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

    def holds(self, questionnaire: Questionnaire, standing: Standing) -> bool:  # noqa: ARG002
        """Return whether it has one of them for one person, by `outcome_of`."""
        return outcome_of(self.condition, standing.facts) in self.outcomes


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
        return self.holds_in(questionnaire, standing_of(questionnaire, given))

    def holds_in(self, questionnaire: Questionnaire, standing: Standing) -> bool:
        """Return whether it is true for a person of whom it is known how every question stands."""
        at_the_end = all(link_id in standing.answers for link_id in standing.asked)
        return (at_the_end or not self.finished) and all(
            one.holds(questionnaire, standing) for one in self.constraints
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
