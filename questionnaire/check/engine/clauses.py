"""Conditions as clauses for a SAT solver (python-sat, the extra `author`).

A question has one variable per option and per state, and clauses for those that exclude each other. There is
no variable for whether it is asked: that is its enabling condition, encoded like any other. Gates are encoded
in both directions, since queries use both.
"""

from collections.abc import Iterable, Sequence
from typing import Protocol
from weakref import finalize

from questionnaire.check.engine.replies import LEFT_OPEN
from questionnaire.pack.questions import Item
from rules.conditions.facts import Fact, State

HOLDS = 1
"""The literal that is always true."""
MAX_PAIRWISE = 6
"""Up to so many literals, pairs take about as few clauses as a sequential counter, and no new variables."""


class Solver(Protocol):
    """The part of a pysat solver that is used here."""

    def add_clause(self, clause: Sequence[int]) -> None:
        """Add a clause."""

    def conf_budget(self, budget: int) -> None:
        """Limit the conflicts of the next call."""

    def solve_limited(self, assumptions: Sequence[int]) -> bool | None:
        """Solve under assumptions; None if the budget ran out."""

    def get_model(self) -> list[int]:
        """Return the literals that are true in the model found."""

    def delete(self) -> None:
        """Free its memory."""


def make_solver() -> Solver | None:
    """Return a fresh solver; None if the extra `author` is not installed."""
    try:
        from pysat.solvers import Cadical153
    except ImportError:
        return None
    solver: Solver = Cadical153()
    return solver


class Clauses:
    """An Algebra whose elements are literals: the replies of one person, as clauses.

    Clauses are added as questions and conditions are used, each gate once.
    """

    def __init__(self, solver: Solver, items: Iterable[Item]) -> None:
        self._solver = solver
        self._items = {item.link_id: item for item in items}
        self._last = HOLDS
        self._gates: dict[tuple[int, ...], int] = {}
        self._ticks: dict[str, dict[str, int]] = {}
        self._states: dict[str, dict[State, int]] = {}
        finalize(self, solver.delete)  # pysat's own clean-up fails at interpreter shutdown
        solver.add_clause([HOLDS])

    @property
    def variables(self) -> int:
        """How many variables the clauses have."""
        return self._last

    def conjunction(self, parts: Iterable[int]) -> int:
        """Return a literal that is true if all parts are."""
        distinct = {part for part in parts if part != HOLDS}
        if -HOLDS in distinct or any(-literal in distinct for literal in distinct):
            return -HOLDS
        literals = tuple(sorted(distinct))
        if len(literals) < 2:
            return literals[0] if literals else HOLDS
        gate = self._gates.get(literals)
        if gate is None:
            gate = self._gates[literals] = self._new()
            self._solver.add_clause([gate, *(-literal for literal in literals)])
            for literal in literals:
                self._solver.add_clause([-gate, literal])
        return gate

    def disjunction(self, parts: Iterable[int]) -> int:
        """Return a literal that is true if at least one part is."""
        return -self.conjunction(-part for part in parts)

    def complement(self, part: int) -> int:
        """Return the negation of a literal."""
        return -part

    def ticked(self, link_id: str, codes: Iterable[str]) -> int:
        """Return a literal for: at least one of these codes is ticked."""
        ticks = self._ticks_of(link_id)
        return self.disjunction(ticks[code] for code in codes)

    def several(self, link_id: str) -> int:
        """Return a literal for: two or more codes are ticked."""
        ticks = list(self._ticks_of(link_id).values())
        return self.disjunction(
            self.conjunction((tick, self.disjunction(ticks[:position])))
            for position, tick in enumerate(ticks)
            if position
        )

    def in_state(self, link_id: str, states: Iterable[State]) -> int:
        """Return a literal for: the question is in one of these states, if it is asked."""
        literals = self._states_of(link_id)
        return self.disjunction(literals[state] for state in states)

    def facts_of(self, model: Sequence[int], link_ids: Iterable[str]) -> dict[str, Fact]:
        """Return the replies of a model to some questions. The model lists the literals in order."""
        facts: dict[str, Fact] = {}
        for link_id in link_ids:
            ticks = self._ticks.get(link_id, {})
            codes = frozenset(code for code, tick in ticks.items() if model[tick - 1] > 0)
            states = self._states.get(link_id, {})
            state = next((one for one, literal in states.items() if model[literal - 1] > 0), State.SKIPPED)
            facts[link_id] = codes or state
        return facts

    def _ticks_of(self, link_id: str) -> dict[str, int]:
        if link_id not in self._ticks:
            options = self._items[link_id].answer_option
            ticks = self._ticks[link_id] = {option.code: self._new() for option in options}
            answered = self._states_of(link_id)[State.ANSWERED]
            for tick in ticks.values():
                self._solver.add_clause([-tick, answered])
            self._solver.add_clause([-answered, *ticks.values()])
            self._add_exclusions(self._items[link_id], ticks)
        return self._ticks[link_id]

    def _add_exclusions(self, item: Item, ticks: dict[str, int]) -> None:
        if not item.repeats:
            self._at_most_one(list(ticks.values()))
            return
        for option in item.answer_option:
            for code, tick in ticks.items():
                if option.exclusive and code != option.code:
                    self._solver.add_clause([-ticks[option.code], -tick])

    def _states_of(self, link_id: str) -> dict[State, int]:
        if link_id not in self._states:
            states = {state: self._new() for state in (State.ANSWERED, *LEFT_OPEN)}
            self._states[link_id] = states
            self._solver.add_clause(list(states.values()))
            self._at_most_one(list(states.values()))
            if self._items[link_id].kind.is_coded:
                self._ticks_of(link_id)
        return self._states[link_id]

    def _at_most_one(self, literals: Sequence[int]) -> None:
        """Add that at most one literal is true.

        Pairs need no new variables, but a quadratic number of clauses; a sequential counter needs 3n - 4.
        """
        from pysat.card import CardEnc, EncType

        encoding = EncType.pairwise if len(literals) <= MAX_PAIRWISE else EncType.seqcounter
        formula = CardEnc.atmost(lits=list(literals), top_id=self._last, encoding=encoding)
        for clause in formula.clauses:
            self._solver.add_clause(clause)
        self._last = max(self._last, formula.nv)

    def _new(self) -> int:
        self._last += 1
        return self._last
