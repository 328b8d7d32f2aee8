"""Mutation testing: whether the cases kill each mutant of their pack and, if not, a case that would."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from questionnaire.check.cases.case_bits import CaseBits
from questionnaire.check.cases.judging import JudgedCase
from questionnaire.check.cases.mutants import Mutant, mutants_of
from questionnaire.check.cases.proposals import Proposals
from questionnaire.check.cases.reading import Case
from questionnaire.check.engine.queries import (
    FALSE,
    NOT_FALSE,
    NOT_TRUE,
    TRUE,
    UNKNOWN,
    Impossible,
    Query,
    Undecided,
    query,
)
from questionnaire.check.subjects import conditions_of
from rules.conditions.conditions import Condition, StateIs
from rules.conditions.facts import State

_TRUE_OR_NOT = ((TRUE, NOT_TRUE), (NOT_TRUE, TRUE))
_ANY_DIFFERENCE = (*_TRUE_OR_NOT, (FALSE, UNKNOWN), (UNKNOWN, FALSE))
_DIFFERENCES = {
    "note": _ANY_DIFFERENCE,
    "item": _ANY_DIFFERENCE,
    "unsaid": _TRUE_OR_NOT,
    "safety": ((FALSE, NOT_FALSE), (NOT_FALSE, FALSE)),
}
"""For each table: pairs of outcomes, without and with the mistake, that have different effects."""


@dataclass(frozen=True, slots=True)
class Survivor:
    """A mutant that no case kills, and a case that would; it may kill others as well."""

    mutant: Mutant
    case: Case


@dataclass(frozen=True, slots=True)
class Mutation:
    """The result for every mutant of a pack.

    killed: how many are killed by a case.
    equivalent: those that make no difference to anybody who finishes: proved.
    undecided: those that no case kills and that may make a difference, each with the reason.
    """

    killed: int
    survivors: tuple[Survivor, ...]
    equivalent: tuple[Mutant, ...]
    undecided: tuple[tuple[Mutant, str], ...]

    @property
    def count(self) -> int:
        """How many mutants there are."""
        return self.killed + len(self.survivors) + len(self.equivalent) + len(self.undecided)

    @property
    def is_clean(self) -> bool:
        """Whether every mutant is killed or proved equivalent."""
        return not (self.survivors or self.undecided)


def mutate(judged: Iterable[JudgedCase], proposals: Proposals) -> Mutation:
    """Apply every mutant to a pack, and see which of them the passing cases kill."""
    pack = proposals.pack
    conditions = conditions_of(pack)
    passing = CaseBits(pack, (one for one in judged if one.passed))
    killed = 0
    alive: list[tuple[Mutant, Case | Impossible | Undecided]] = []
    for mutant in mutants_of(pack):
        if passing.killed_by(mutant):
            killed += 1
        else:
            alive.append((mutant, _killing_case(mutant, conditions[mutant.subject], proposals)))
    return Mutation(
        killed,
        tuple(Survivor(one, found) for one, found in alive if isinstance(found, Case)),
        tuple(one for one, found in alive if isinstance(found, Impossible)),
        tuple((one, found.reason) for one, found in alive if isinstance(found, Undecided)),
    )


def _killing_case(
    mutant: Mutant, condition: Condition, proposals: Proposals
) -> Case | Impossible | Undecided:
    """Return a case that kills a mutant, or that there is none: the mutant is equivalent."""

    def kills(cases: CaseBits) -> int:
        return cases.killed_by(mutant)

    proposed = proposals.first(kills)
    if proposed is not None:
        return proposed
    undecided = None
    for differing in _differing(mutant, condition):
        found = proposals.propose(differing, mutant.subject, kills)
        if isinstance(found, Case):
            return found
        if isinstance(found, Undecided):
            undecided = found
    return undecided or Impossible()


def _differing(mutant: Mutant, condition: Condition) -> Iterator[Query]:
    """Yield queries that together cover everybody who finishes and for whom a mutant makes a difference."""
    table, name = mutant.subject.table, mutant.subject.name
    for without, with_it in _DIFFERENCES[table]:
        wanted = [(condition, without), (mutant.when, with_it)]
        if table == "item" and without is TRUE:
            # Only an answer proves that a question was asked: a skip looks the same as not being asked.
            wanted.append((StateIs(name, frozenset({State.ANSWERED})), TRUE))
        yield query(wanted, finished=True)
