"""Finds a person for whom something holds, or proves that there is none.

The cheapest way first. Some thousands of people drawn at random settle almost everything that can happen.
Then everybody is tried where they are few, which is exact. The rest goes to a solver with a budget, if there
is one; what it does not settle, or all where there is none, is tried on everybody up to `Budgets.people`. What
is left then is undecided, and is never taken for fine.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from random import Random

from questionnaire.check.engine.clauses import Clauses, Solver, make_solver
from questionnaire.check.engine.columns import Columns, first_of
from questionnaire.check.engine.kleene import Kleene
from questionnaire.check.engine.queries import Impossible, Part, Query, Shown, Undecided, Verdict
from questionnaire.check.engine.replies import Asking, Reply, count_of_replies, replies_to, tests_by_question
from questionnaire.pack.pack import Pack
from questionnaire.pack.questions import Item
from rules.conditions.conditions import Condition, Test
from rules.conditions.facts import Fact

NO_SOLVER = (
    "the questions that it rests on can be answered in too many ways to try each one. "
    "For the rest: pip install 'duration-factors[author]'"
)
FEW = 1 << 12
"""People whom it is quicker to try one and all than to ask the solver about."""
MANY = 1 << 20
"""People whom it is worth trying for a closer bound; beyond it a plain sum has to do."""
MET_AT_ONCE = 32
"""People whom the solver found, after which all of them are looked at together."""
MOST_REPLIES = 4096
"""Replies to one question beyond which everybody is too many, however few the other questions are."""
BUDGET_SPENT = "the solver gave up within its budget of conflicts"


@dataclass(frozen=True, slots=True)
class Budgets:
    """How far each way goes.

    sample: people drawn at random. people: the most that are tried one and all. conflicts: a query's budget.
    """

    sample: int = 4096
    people: int = 1 << 24
    conflicts: int = 20_000


class Prover:
    """Answers queries about one pack.

    Args:
        pack: questions and rules; loading has checked its names.
        limits: how far each way goes.
        solver: makes a fresh solver, or None where there is none.
    """

    def __init__(
        self, pack: Pack, limits: Budgets | None = None, solver: Callable[[], Solver | None] = make_solver
    ) -> None:
        self.pack = pack
        self._limits = limits or Budgets()
        self._make_solver = solver
        self.asking = Asking(pack.questionnaire)
        self._asked_when = {item.link_id: item.enable_when for item in pack.questionnaire.item}
        drawn = Columns.at_random(pack.questionnaire.item, self._limits.sample, Random(0))
        self.sample = Crowd(drawn, Kleene(drawn, self._asked_when))
        self._met: list[Mapping[str, Fact]] = []
        self._crowd_met: Crowd | None = None
        self._room: _Room | None = None
        self._known_replies: dict[tuple[str, frozenset[Test]], tuple[Reply, ...]] = {}

    def turn_to_another_part(self) -> None:
        """Forget what the solver was told, and whom it found: the next queries are about something else."""
        self._room, self._met, self._crowd_met = None, [], None

    def find(self, query: Query) -> Verdict:
        """Return somebody for whom a query holds, or that there is nobody, or that it is undecided."""
        if not query.unlikely:
            items = self.closure(query.conditions) if query.finished else ()
            for crowd in self._crowds(MET_AT_ONCE):
                if (shown := crowd.find(query, items)) is not None:
                    return shown
        return self._prove(query, self.closure(query.conditions))

    def shown_to(self, condition: Condition) -> tuple[int, ...]:
        """Return for whom a condition is true, of everybody who was drawn or found so far."""
        return tuple(crowd.kleene.pair(condition).true for crowd in self._crowds())

    def were_told_apart(self, one: Condition, other: Condition) -> bool:
        """Return whether two conditions came to different outcomes for somebody drawn or found so far."""
        return any(crowd.kleene.pair(one) != crowd.kleene.once(other) for crowd in self._crowds())

    def closure(self, conditions: Iterable[Condition]) -> tuple[Item, ...]:
        """Return the questions that some conditions rest on, in the questionnaire's order."""
        return self.asking.closure(conditions)

    def everybody(self, conditions: Iterable[Condition]) -> "Crowd | None":
        """Return everybody, as far as some conditions tell them apart; None where they are too many."""
        wanted = tuple(conditions)
        return self._everybody(self.closure(wanted), wanted, MANY)

    def core(self, query: Query) -> tuple[Part, ...]:
        """Return parts of an impossible query that are impossible together, none to spare where decided."""
        parts = list(query.parts)
        for part in query.parts:
            fewer = tuple(kept for kept in parts if kept is not part)
            if isinstance(self.find(Query(fewer, query.finished)), Impossible):
                parts = list(fewer)
        return tuple(parts)

    def _prove(self, query: Query, items: tuple[Item, ...]) -> Verdict:
        """Try everybody where they are few, then the solver, then everybody where they are many."""
        room = self._room = self._room or self._make_room()
        crowd = self._everybody(items, query.conditions, FEW if room else self._limits.people)
        if crowd is None and room is not None:
            verdict = room.find(query, items, self._limits.conflicts)
            if isinstance(verdict, Shown):
                self._met.append(verdict.facts(item.link_id for item in items))
            if not isinstance(verdict, Undecided):
                return verdict
            crowd = self._everybody(items, query.conditions, self._limits.people)
        if crowd is None:
            return Undecided(BUDGET_SPENT if room else NO_SOLVER)
        return crowd.find(query, items) or Impossible()

    def _crowds(self, new: int = 1) -> "list[Crowd]":
        """Return who was drawn, and who was found: what is so of them need not be asked again.

        Those found lately are looked at once there are `new` of them.
        """
        looked_at = self._crowd_met.people.count if self._crowd_met is not None else 0
        if len(self._met) >= looked_at + new:
            people = Columns.of_people(self._asked_when, self._met)
            self._crowd_met = Crowd(people, Kleene(people, self._asked_when))
        return [self.sample] if self._crowd_met is None else [self.sample, self._crowd_met]

    def _everybody(
        self, items: tuple[Item, ...], conditions: tuple[Condition, ...], most: int
    ) -> "Crowd | None":
        replies = self._replies(items, conditions, min(most, self._limits.people))
        if replies is None:
            return None
        everybody = Columns.of_every_reply(replies)
        return Crowd(everybody, Kleene(everybody, self._asked_when))

    def _replies(
        self, items: tuple[Item, ...], conditions: tuple[Condition, ...], most: int
    ) -> dict[str, tuple[Reply, ...]] | None:
        """Return what may be said to each question; None where the combinations are too many to try."""
        if 1 << len(items) > most:
            return None  # each question has two replies at least
        tests = tests_by_question(items, conditions)
        replies: dict[str, tuple[Reply, ...]] = {}
        people = 1
        for item in items:
            on_it = frozenset(tests[item.link_id])
            if count_of_replies(item, on_it) > MOST_REPLIES:
                return None
            if (item.link_id, on_it) not in self._known_replies:
                self._known_replies[item.link_id, on_it] = replies_to(item, on_it)
            replies[item.link_id] = self._known_replies[item.link_id, on_it]
            people *= len(replies[item.link_id])
            if people > most:
                return None
        return replies

    def _make_room(self) -> "_Room | None":
        solver = self._make_solver()
        if solver is None:
            return None
        clauses = Clauses(solver, self.pack.questionnaire.item)
        return _Room(solver, clauses, Kleene(clauses, self._asked_when))


@dataclass(frozen=True, slots=True)
class Crowd:
    """Many people, one bit each, and the conditions read for them."""

    people: Columns
    kleene: Kleene[int]

    def find(self, query: Query, items: Sequence[Item]) -> Shown | None:
        """Return one of them for whom a query holds. `items` are its questions, for one that is finished."""
        who = self.people.both(part.read(self.kleene) for part in query.parts)
        if who and query.finished:
            who &= self.kleene.finished(item.link_id for item in items)
        return Shown(lambda link_ids: self.people.facts_of(first_of(who), link_ids)) if who else None


@dataclass(frozen=True, slots=True)
class _Room:
    """A solver and all that it was told."""

    solver: Solver
    clauses: Clauses
    kleene: Kleene[int]

    def find(self, query: Query, items: Sequence[Item], conflicts: int) -> Verdict:
        """Return what the solver finds within a budget."""
        wanted = [part.read(self.kleene) for part in query.parts]
        if query.finished:
            wanted.append(self.kleene.finished(item.link_id for item in items))
        self.solver.conf_budget(conflicts)
        found = self.solver.solve_limited(assumptions=wanted)
        if found is None:
            return Undecided(BUDGET_SPENT)
        if not found:
            return Impossible()
        model = self.solver.get_model()
        return Shown(lambda link_ids: self.clauses.facts_of(model, link_ids))
