"""What a proof asks: is there a person for whom all of this holds?"""

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


class Part(Protocol):
    """One thing that must hold of the person."""

    @property
    def conditions(self) -> tuple[Condition, ...]:
        """What it rests on."""

    def read(self, kleene: Kleene[Element]) -> Element:
        """Return where it holds."""

    def holds(self, questionnaire: Questionnaire, given: Mapping[str, Answer]) -> bool:
        """Return whether it holds of one person, by the rules themselves."""


@dataclass(frozen=True, slots=True)
class ComesTo:
    """A condition comes to one of some outcomes."""

    condition: Condition
    outcomes: frozenset[Outcome]

    @property
    def conditions(self) -> tuple[Condition, ...]:
        """The condition itself."""
        return (self.condition,)

    def read(self, kleene: Kleene[Element]) -> Element:
        """Return where it comes to one of them."""
        return kleene.comes_to(self.condition, self.outcomes)

    def holds(self, questionnaire: Questionnaire, given: Mapping[str, Answer]) -> bool:
        """Return whether the rules bring it to one of them."""
        return outcome_of(self.condition, standing_of(questionnaire, given).facts) in self.outcomes


@dataclass(frozen=True, slots=True)
class Query:
    """All parts hold of one person; with `finished`, of one who left nothing unreached.

    unlikely: there should be nobody, so that it is no use to look among people at hand.
    """

    parts: tuple[Part, ...]
    finished: bool = False
    unlikely: bool = False

    @property
    def conditions(self) -> tuple[Condition, ...]:
        """Every condition that it rests on."""
        return tuple(condition for part in self.parts for condition in part.conditions)

    def holds(self, questionnaire: Questionnaire, given: Mapping[str, Answer]) -> bool:
        """Return whether it holds of one person, by the session and the rules themselves."""
        standing = standing_of(questionnaire, given)
        at_the_end = all(link_id in standing.answers for link_id in standing.asked)
        return (at_the_end or not self.finished) and all(
            part.holds(questionnaire, given) for part in self.parts
        )


def query(wanted: Iterable[tuple[Condition, frozenset[Outcome]]], *, finished: bool = False) -> Query:
    """Return the query for a person for whom each condition comes to one of its outcomes."""
    parts = tuple(ComesTo(condition, outcomes) for condition, outcomes in wanted)
    return Query(parts, finished)


@dataclass(frozen=True, slots=True)
class Shown:
    """There is such a person. `facts` gives what they would say to questions, those of the query at least."""

    facts: Callable[[Iterable[str]], Mapping[str, Fact]]


@dataclass(frozen=True, slots=True)
class Impossible:
    """There is none: proved."""


@dataclass(frozen=True, slots=True)
class Undecided:
    """Not proved either way. `reason` says why, as the end of a sentence."""

    reason: str


Verdict: TypeAlias = Shown | Impossible | Undecided
