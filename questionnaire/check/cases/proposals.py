"""Cases that are proposed to an author, made of people that the prover finds."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TypeAlias

from questionnaire.check.cases.as_toml import case_of
from questionnaire.check.cases.judging import Judged, judge
from questionnaire.check.cases.reading import Case
from questionnaire.check.engine.prover import Prover
from questionnaire.check.engine.queries import Impossible, Query, Shown, Undecided
from questionnaire.check.engine.witness import witness_of
from questionnaire.check.subjects import Subject, conditions_of
from questionnaire.session.session import Session
from rules.conditions.conditions import outcome_of

Serves: TypeAlias = Callable[[Judged], bool]
"""Says whether a case does what it is wanted for."""

NOT_SERVED = "there is somebody for whom it differs, and the case made of them shows nothing of it"


@dataclass(frozen=True, slots=True)
class Proposal:
    """A case that is ready to paste; steps: what its person does, in order, each a line."""

    judged: Judged
    steps: tuple[str, ...]

    @property
    def case(self) -> Case:
        """The case itself."""
        return self.judged.case


class Proposals:
    """Cases that are proposed together: each has a name of its own, and one can serve several ends.

    Args:
        prover: finds the people.
        cases: those that there are.
    """

    def __init__(self, prover: Prover, cases: Iterable[Case]) -> None:
        self.pack = prover.pack
        self._prover = prover
        self._names = {case.name for case in cases}
        self._made: list[Proposal] = []

    def made(self, serves: Serves) -> Proposal | None:
        """Return the first case proposed so far that serves, if there is one."""
        return next((one for one in self._made if serves(one.judged)), None)

    def make(self, query: Query, subject: Subject, serves: Serves) -> Proposal | Impossible | Undecided:
        """Propose the case of a person for whom a query holds, named after what comes of a subject."""
        verdict = self._prover.find(query)
        if not isinstance(verdict, Shown):
            return verdict
        witness = witness_of(self.pack, query, verdict, self._prover.closure(query.conditions))
        (judged,) = judge(self.pack, [case_of(witness.session, self._name(witness.session, subject))])
        if not serves(judged):
            return Undecided(NOT_SERVED)
        proposal = Proposal(judged, witness.steps)
        self._names.add(proposal.case.name)
        self._made.append(proposal)
        return proposal

    def _name(self, session: Session, subject: Subject) -> str:
        condition = conditions_of(session.pack)[subject]
        name = f"{subject.name} {subject.how(outcome_of(condition, session.standing.facts))}"
        numbered = [name, *(f"{name}, case {number}" for number in range(2, len(self._names) + 2))]
        return next(one for one in numbered if one not in self._names)
