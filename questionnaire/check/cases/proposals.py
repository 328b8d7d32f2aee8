"""Proposed cases for an author, built from people whom the prover finds."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TypeAlias

from questionnaire.check.cases.as_toml import case_of
from questionnaire.check.cases.judging import JudgedCase, judge
from questionnaire.check.cases.reading import Case
from questionnaire.check.engine.prover import Prover
from questionnaire.check.engine.queries import Impossible, Possible, Query, Undecided
from questionnaire.check.engine.witness import witness_of
from questionnaire.check.subjects import Subject, conditions_of
from questionnaire.session.session import Session
from rules.conditions.conditions import outcome_of

Predicate: TypeAlias = Callable[[JudgedCase], bool]
"""Whether a case does what it is needed for."""

NOT_SHOWN = "somebody is affected, but a case built from their answers does not show it"


@dataclass(frozen=True, slots=True)
class Proposal:
    """A case that is ready to paste. steps: what its person does, in order, one line each."""

    judged: JudgedCase
    steps: tuple[str, ...]

    @property
    def case(self) -> Case:
        """The case itself."""
        return self.judged.case


class Proposals:
    """The cases proposed so far: their names are unique, and one case can serve several purposes.

    Args:
        prover: finds the people.
        cases: the existing cases.
    """

    def __init__(self, prover: Prover, cases: Iterable[Case]) -> None:
        self.pack = prover.pack
        self._prover = prover
        self._names = {case.name for case in cases}
        self._proposed: list[Proposal] = []

    def first(self, suits: Predicate) -> Proposal | None:
        """Return the first case proposed so far that suits, if there is one."""
        return next((one for one in self._proposed if suits(one.judged)), None)

    def propose(self, query: Query, subject: Subject, suits: Predicate) -> Proposal | Impossible | Undecided:
        """Propose the case of a person for whom a query is true, named after the effect on a subject."""
        verdict = self._prover.find(query)
        if not isinstance(verdict, Possible):
            return verdict
        witness = witness_of(self.pack, query, verdict, self._prover.closure(query.conditions))
        (judged,) = judge(self.pack, [case_of(witness.session, self._name(witness.session, subject))])
        if not suits(judged):
            return Undecided(NOT_SHOWN)
        proposal = Proposal(judged, witness.steps)
        self._names.add(proposal.case.name)
        self._proposed.append(proposal)
        return proposal

    def _name(self, session: Session, subject: Subject) -> str:
        condition = conditions_of(session.pack)[subject]
        name = f"{subject.name} {subject.effect_of(outcome_of(condition, session.standing.facts))}"
        numbered = [name, *(f"{name}, case {number}" for number in range(2, len(self._names) + 2))]
        return next(one for one in numbered if one not in self._names)
