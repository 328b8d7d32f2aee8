"""People as a formula: the same conditions for a SAT solver (python-sat, the extra `author`).

For a question: answered or how it is left open, its options, what excludes what. That it is asked is no
variable of its own but the condition that enables it, read like any other. Every gate says both ways what it
means, since both are asked about.
"""

from collections.abc import Iterable, Sequence
from itertools import combinations
from typing import Protocol
from weakref import finalize

from questionnaire.check.engine.replies import LEFT_OPEN
from questionnaire.pack.questions import Item
from rules.conditions.facts import Fact, State

HOLDS = 1
"""The literal that always holds."""


class Solver(Protocol):
    """What is used of a solver."""

    def add_clause(self, clause: Sequence[int]) -> None:
        """Add a clause."""

    def conf_budget(self, budget: int) -> None:
        """Limit the conflicts of the next call."""

    def solve_limited(self, assumptions: Sequence[int]) -> bool | None:
        """Solve under assumptions; None where the budget ran out."""

    def get_model(self) -> list[int]:
        """Return the literals that hold in what was found."""

    def delete(self) -> None:
        """Give back what it holds."""


def make_solver() -> Solver | None:
    """Return a fresh solver; None where the extra `author` is not installed."""
    try:
        from pysat.solvers import Cadical153
    except ImportError:
        return None
    solver: Solver = Cadical153()
    return solver


class Clauses:
    """What one person would say to some questions; an Algebra whose elements are literals.

    Grows with what it is asked about, and each gate is made once.
    """

    def __init__(self, solver: Solver, items: Iterable[Item]) -> None:
        self._solver = solver
        self._items = {item.link_id: item for item in items}
        self._last = HOLDS
        self._gates: dict[tuple[int, ...], int] = {}
        self._ticks: dict[str, dict[str, int]] = {}
        self._states: dict[str, dict[State, int]] = {}
        finalize(self, solver.delete)  # left to pysat, it fails when Python itself comes to its end
        solver.add_clause([HOLDS])

    def both(self, parts: Iterable[int]) -> int:
        """All of them hold."""
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

    def either(self, parts: Iterable[int]) -> int:
        """At least one of them holds."""
        return -self.both(-part for part in parts)

    def without(self, part: int) -> int:
        """It does not hold."""
        return -part

    def ticked(self, link_id: str, codes: Iterable[str]) -> int:
        """At least one of these codes is given."""
        ticks = self._ticks_of(link_id)
        return self.either(ticks[code] for code in codes)

    def several(self, link_id: str) -> int:
        """Two codes or more are given."""
        ticks = list(self._ticks_of(link_id).values())
        return self.either(
            self.both((tick, self.either(ticks[:place]))) for place, tick in enumerate(ticks) if place
        )

    def stands(self, link_id: str, states: Iterable[State]) -> int:
        """The question would stand in one of these."""
        found = self._states_of(link_id)
        return self.either(found[state] for state in states)

    def facts_of(self, model: Sequence[int], link_ids: Iterable[str]) -> dict[str, Fact]:
        """Return what the person of a model would say to some questions; its literals stand in order."""
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
        """Add that no two hold; beyond a handful, one literal stands for the first of them."""
        while len(literals) > 6:
            first, rest, any_of_first = literals[:4], literals[4:], self._new()
            self._at_most_one(first)
            for literal in first:
                self._solver.add_clause([-literal, any_of_first])
            literals = [any_of_first, *rest]
        for one, other in combinations(literals, 2):
            self._solver.add_clause([-one, -other])

    def _new(self) -> int:
        self._last += 1
        return self._last
