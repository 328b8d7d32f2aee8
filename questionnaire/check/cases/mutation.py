"""Whether the cases of a pack would notice a mistake in it; and where they would not, a case that would."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from questionnaire.answers.standing import standing_of
from questionnaire.check.cases.judging import Judged, found_in
from questionnaire.check.cases.mutants import Mutant, mutants_of
from questionnaire.check.cases.proposals import Proposal, Proposals, Serves
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
from questionnaire.pack.pack import Pack
from rules.conditions.conditions import Condition, StateIs
from rules.conditions.facts import State

_SHOWN_OR_NOT = ((TRUE, NOT_TRUE), (NOT_TRUE, TRUE))
_ANY_WAY = (*_SHOWN_OR_NOT, (FALSE, UNKNOWN), (UNKNOWN, FALSE))
_TOLD_APART = {
    "note": _ANY_WAY,
    "item": _ANY_WAY,
    "unsaid": _SHOWN_OR_NOT,
    "safety": ((FALSE, NOT_FALSE), (NOT_FALSE, FALSE)),
}
"""For each table: outcomes without and with a mistake that make a difference to somebody."""


@dataclass(frozen=True, slots=True)
class Survivor:
    """A mistake that no case would notice, and one that would; it may notice others as well.

    steps: what the person of that case does, in order, each a line.
    """

    mutant: Mutant
    case: Case
    steps: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Mutation:
    """What became of every mutant of a pack.

    noticed: how many some case would notice.
    equivalent: those that make no difference to anybody who finishes: proved.
    undecided: those that no case notices, where it is not known for whom they make a difference; and why not.
    """

    noticed: int
    survivors: tuple[Survivor, ...]
    equivalent: tuple[Mutant, ...]
    undecided: tuple[tuple[Mutant, str], ...]

    @property
    def count(self) -> int:
        """How many mutants there are."""
        return self.noticed + len(self.survivors) + len(self.equivalent) + len(self.undecided)

    @property
    def is_clean(self) -> bool:
        """Whether every mistake that makes a difference would be noticed."""
        return not (self.survivors or self.undecided)


def mutate(judged: Iterable[Judged], proposals: Proposals) -> Mutation:
    """Plant every mutant in a pack and see which of them the cases that pass would notice."""
    pack = proposals.pack
    conditions = conditions_of(pack)
    passing = [one for one in judged if one.passed]
    noticed = 0
    unnoticed: list[tuple[Mutant, Proposal | Impossible | Undecided]] = []
    for mutant in mutants_of(pack):
        fails = _failing(pack, mutant)
        if any(fails(one) for one in passing):
            noticed += 1
        else:
            case = _telling_case(mutant, conditions[mutant.subject], fails, proposals)
            unnoticed.append((mutant, case))
    return Mutation(
        noticed,
        tuple(Survivor(one, it.case, it.steps) for one, it in unnoticed if isinstance(it, Proposal)),
        tuple(one for one, it in unnoticed if isinstance(it, Impossible)),
        tuple((one, it.reason) for one, it in unnoticed if isinstance(it, Undecided)),
    )


def _failing(pack: Pack, mutant: Mutant) -> Serves:
    """Return what says of a case that passes on a pack whether it fails with a mutant in it."""
    subject = mutant.subject

    def line_fails(judged: Judged) -> bool:
        if subject not in judged.expected:
            return False
        found = found_in(judged.session.standing.facts, {subject: mutant.when}, [subject])
        return found[subject] is not judged.expected[subject]

    if subject.table != "item":
        return line_fails
    planted = mutant.planted_in(pack)
    conditions = conditions_of(planted)

    def anything_fails(judged: Judged) -> bool:
        # What a session would come to, without leading somebody through one for every mistake.
        said = judged.case.says_all(planted.questionnaire)
        facts = standing_of(planted.questionnaire, said).facts
        return found_in(facts, conditions, judged.expected) != judged.expected

    return anything_fails


def _telling_case(
    mutant: Mutant, condition: Condition, fails: Serves, proposals: Proposals
) -> Proposal | Impossible | Undecided:
    """Return a case that notices a mutant, or that it makes no difference."""
    proposed = proposals.made(fails)
    if proposed is not None:
        return proposed
    undecided = None
    for asked in _differing(mutant, condition):
        found = proposals.make(asked, mutant.subject, fails)
        if isinstance(found, Proposal):
            return found
        if isinstance(found, Undecided):
            undecided = found
    return undecided or Impossible()


def _differing(mutant: Mutant, condition: Condition) -> Iterator[Query]:
    """Yield queries for everybody who finishes and for whom a mutant makes a difference."""
    table, name = mutant.subject.table, mutant.subject.name
    for without, with_it in _TOLD_APART[table]:
        parts = [(condition, without), (mutant.when, with_it)]
        if table == "item" and without is TRUE:
            # Only an answer shows that a question is asked: who skips it would skip it for all we see.
            parts.append((StateIs(name, frozenset({State.ANSWERED})), TRUE))
        yield query(parts, finished=True)
