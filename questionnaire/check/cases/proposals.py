"""Proposed cases for an author, built from people whom the prover finds."""

from collections.abc import Callable, Iterable
from itertools import chain, count
from typing import TypeAlias

from questionnaire.check.cases.as_toml import case_of
from questionnaire.check.cases.case_bits import CaseBits
from questionnaire.check.cases.reading import Case
from questionnaire.check.engine.prover import Prover
from questionnaire.check.engine.queries import Impossible, Possible, Query, Undecided
from questionnaire.check.engine.witness import skipping, witness_of
from questionnaire.check.subjects import Subject
from questionnaire.session.session import Session
from rules.conditions.conditions import outcome_of

Suiting: TypeAlias = Callable[[CaseBits], int]
"""Which cases do what one is needed for."""

NOT_SHOWN = "somebody is affected, but a case built from their answers does not show it"


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
        self._proposed: dict[int, Case] = {}
        self._bits = CaseBits(prover.pack)
        self._start = skipping(prover.pack, prover.asked_when)

    def first(self, suiting: Suiting) -> Case | None:
        """Return the first case proposed so far that suits, if there is one."""
        suited = suiting(self._bits)
        return self._proposed[suited & -suited] if suited else None

    def propose(self, query: Query, subject: Subject, suiting: Suiting) -> Case | Impossible | Undecided:
        """Propose the case of a person for whom a query is true, named after the effect on a subject."""
        verdict = self._prover.find(query)
        if not isinstance(verdict, Possible):
            return verdict
        items = self._prover.closure(query.conditions)
        witness = witness_of(self.pack, query, verdict, items, self._start)
        case = case_of(witness.session, self._name(witness.session, subject))
        bit = self._bits.add(case, witness.session)
        if not suiting(self._bits) & bit:
            self._bits.remove(bit)
            return Undecided(NOT_SHOWN)
        self._proposed[bit] = case
        self._names.add(case.name)
        return case

    def _name(self, session: Session, subject: Subject) -> str:
        condition = self._bits.conditions[subject]
        name = f"{subject.name} {subject.effect_of(outcome_of(condition, session.standing_bits.facts))}"
        numbered = (f"{name}, case {number}" for number in count(2))
        return next(one for one in chain((name,), numbered) if one not in self._names)
