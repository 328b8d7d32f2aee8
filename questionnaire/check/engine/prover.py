"""Finds a person for whom a query is true, or proves that there is none.

The tiers, cheapest first:

1. sample: a few thousand people drawn at random find almost everything that can happen;
2. exhaustive search, where the combinations of replies are few: exact;
3. the SAT solver with a budget of conflicts, if it is installed;
4. exhaustive search again, up to `Budgets.people`, if there is no solver or it gives up.

Whatever is left is undecided, and never counts as proved.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from random import Random

from questionnaire.check.engine.clauses import Clauses, Solver, make_solver
from questionnaire.check.engine.columns import Columns, first_of
from questionnaire.check.engine.kleene import Kleene
from questionnaire.check.engine.queries import (
    Constraint,
    Impossible,
    Possible,
    Query,
    Search,
    Undecided,
    Verdict,
)
from questionnaire.check.engine.replies import (
    Dependencies,
    Reply,
    count_of_replies,
    replies_to,
    tests_by_question,
)
from questionnaire.pack.pack import Pack
from questionnaire.pack.questions import Item
from rules.conditions.conditions import Condition, Test
from rules.conditions.facts import Fact

NO_SOLVER = (
    "the questions that it depends on have too many combinations of replies for exhaustive search. "
    "Install the SAT solver: pip install 'duration-factors[author]'"
)
BUDGET_SPENT = "the SAT solver gave up within its budget of conflicts"
FEW_CASES = 1 << 12
"""Below this many cases, exhaustive search beats the SAT solver."""
BOUND_CASES = 1 << 20
"""Below this many cases, an exhaustive search for a tight bound is worth its time; above, a sum must do."""
FOUND_AT_ONCE = 32
"""How many people the solver finds before they are added, together, to those that are searched first."""
MOST_VARIABLES = 1 << 13
"""A formula with more variables is begun anew: what it knows of earlier queries costs more than it helps."""
MAX_REPLIES = 4096
"""The most replies to a single question for which exhaustive search is considered."""


@dataclass(frozen=True, slots=True)
class Budgets:
    """The limits of each tier.

    sample: the number of people drawn at random. people: the most combinations of replies that exhaustive
    search tries. conflicts: the SAT solver's budget per query.
    """

    sample: int = 4096
    people: int = 1 << 24
    conflicts: int = 20_000


class Prover:
    """Answers queries about one pack.

    Args:
        pack: questions and rules; loading has checked all names in them.
        budgets: the limits of each tier.
        solver: makes a fresh solver, or returns None if there is none.
    """

    def __init__(
        self, pack: Pack, budgets: Budgets | None = None, solver: Callable[[], Solver | None] = make_solver
    ) -> None:
        self.pack = pack
        self._budgets = budgets or Budgets()
        self._make_solver = solver
        self.dependencies = Dependencies(pack.questionnaire)
        self.asked_when = {item.link_id: item.enable_when for item in pack.questionnaire.item}
        drawn = Columns.at_random(pack.questionnaire.item, self._budgets.sample, Random(0))
        self.sample = Population(drawn, Kleene(drawn, self.asked_when))
        self._found: list[Mapping[str, Fact]] = []
        self._found_population: Population | None = None
        self._formula: _Formula | None = None
        self._cached_replies: dict[tuple[str, frozenset[Test]], tuple[Reply, ...]] = {}

    def reset_solver(self) -> None:
        """Drop the solver and the people whom it found: the next queries are about something else."""
        self._formula, self._found, self._found_population = None, [], None

    def find(self, query: Search) -> Verdict:
        """Return a person for whom a query is true, or that there is none, or that it is undecided."""
        if not query.unlikely:
            items = self.closure(query.conditions) if query.finished else ()
            for population in self._populations(FOUND_AT_ONCE):
                if (possible := population.find(query, items)) is not None:
                    return possible
        return self._prove(query, self.closure(query.conditions))

    def true_for(self, condition: Condition) -> tuple[int, ...]:
        """Return for whom a condition is true, among all who were drawn or found so far."""
        return tuple(population.kleene.pair(condition).true for population in self._populations())

    def are_distinguished(self, one: Condition, other: Condition) -> bool:
        """Return whether two conditions have different outcomes for anybody who was drawn or found so far."""
        return any(
            population.kleene.pair(one) != population.kleene.pair_uncached(other)
            for population in self._populations()
        )

    def closure(self, conditions: Iterable[Condition]) -> tuple[Item, ...]:
        """Return the questions that some conditions depend on, in the questionnaire's order."""
        return self.dependencies.closure(conditions)

    def exhaustive(self, conditions: Iterable[Condition]) -> "Population | None":
        """Return everybody whom some conditions can distinguish; None if they are too many."""
        wanted = tuple(conditions)
        return self._exhaustive(self.closure(wanted), wanted, BOUND_CASES)

    def core(self, query: Query) -> tuple[Constraint, ...]:
        """Return an unsatisfiable core of an impossible query: minimal, as far as it can be decided."""
        core = list(query.constraints)
        for constraint in query.constraints:
            fewer = tuple(kept for kept in core if kept is not constraint)
            if isinstance(self.find(Query(fewer, query.finished)), Impossible):
                core = list(fewer)
        return tuple(core)

    def _prove(self, query: Search, items: tuple[Item, ...]) -> Verdict:
        """Search exhaustively if the cases are few, then ask the solver, then search up to the budget."""
        if self._formula is not None and self._formula.clauses.variables > MOST_VARIABLES:
            self._formula = None
        formula = self._formula = self._formula or self._make_formula()
        population = self._exhaustive(items, query.conditions, FEW_CASES if formula else self._budgets.people)
        if population is None and formula is not None:
            verdict = formula.find(query, items, self._budgets.conflicts)
            if isinstance(verdict, Possible):
                self._found.append(verdict.facts(item.link_id for item in items))
            if not isinstance(verdict, Undecided):
                return verdict
            population = self._exhaustive(items, query.conditions, self._budgets.people)
        if population is None:
            return Undecided(BUDGET_SPENT if formula else NO_SOLVER)
        return population.find(query, items) or Impossible()

    def _populations(self, new: int = 1) -> "list[Population]":
        """Return the people who were drawn and those whom the solver found: searching them is cheap.

        People found since the last call are included once there are `new` of them.
        """
        included = self._found_population.people.count if self._found_population is not None else 0
        if len(self._found) >= included + new:
            before = self._found_population
            people = Columns(0) if before is None else before.people
            people.extend(self.asked_when, self._found[included:])
            self._found_population = Population(people, Kleene(people, self.asked_when))
        return [self.sample] if self._found_population is None else [self.sample, self._found_population]

    def _exhaustive(
        self, items: tuple[Item, ...], conditions: tuple[Condition, ...], most: int
    ) -> "Population | None":
        replies = self._replies(items, conditions, min(most, self._budgets.people))
        if replies is None:
            return None
        everybody = Columns.of_every_reply(replies)
        return Population(everybody, Kleene(everybody, self.asked_when))

    def _replies(
        self, items: tuple[Item, ...], conditions: tuple[Condition, ...], most: int
    ) -> dict[str, tuple[Reply, ...]] | None:
        """Return the replies to each question; None if there are more than `most` combinations."""
        if 1 << len(items) > most:
            return None  # each question has at least two replies
        tests = tests_by_question(items, conditions)
        replies: dict[str, tuple[Reply, ...]] = {}
        combinations = 1
        for item in items:
            on_it = frozenset(tests[item.link_id])
            if count_of_replies(item, on_it) > MAX_REPLIES:
                return None
            if (item.link_id, on_it) not in self._cached_replies:
                self._cached_replies[item.link_id, on_it] = replies_to(item, on_it)
            replies[item.link_id] = self._cached_replies[item.link_id, on_it]
            combinations *= len(replies[item.link_id])
            if combinations > most:
                return None
        return replies

    def _make_formula(self) -> "_Formula | None":
        solver = self._make_solver()
        if solver is None:
            return None
        clauses = Clauses(solver, self.pack.questionnaire.item)
        return _Formula(solver, clauses, Kleene(clauses, self.asked_when))


@dataclass(frozen=True, slots=True)
class Population:
    """Many people, one bit each, and the conditions evaluated for them."""

    people: Columns
    kleene: Kleene[int]

    def find(self, query: Search, items: Sequence[Item]) -> Possible | None:
        """Return one of them for whom a query is true. `items`: its questions, if it is `finished`."""
        who = self.people.conjunction(one.evaluate(self.kleene) for one in query.constraints)
        if who and query.finished:
            who &= self.kleene.finished(item.link_id for item in items)
        return Possible(lambda link_ids: self.people.facts_of(first_of(who), link_ids)) if who else None


@dataclass(frozen=True, slots=True)
class _Formula:
    """A solver, and the clauses that it was given."""

    solver: Solver
    clauses: Clauses
    kleene: Kleene[int]

    def find(self, query: Search, items: Sequence[Item], conflicts: int) -> Verdict:
        """Return the solver's verdict within a budget of conflicts."""
        assumptions = [one.evaluate(self.kleene) for one in query.constraints]
        if query.finished:
            assumptions.append(self.kleene.finished(item.link_id for item in items))
        self.solver.conf_budget(conflicts)
        satisfiable = self.solver.solve_limited(assumptions=assumptions)
        if satisfiable is None:
            return Undecided(BUDGET_SPENT)
        if not satisfiable:
            return Impossible()
        model = self.solver.get_model()
        return Possible(lambda link_ids: self.clauses.facts_of(model, link_ids))
