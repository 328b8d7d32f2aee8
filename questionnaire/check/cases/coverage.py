"""Coverage: the goals that no case of a pack shows yet, and for each one a case that would."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from questionnaire.check.cases.case_bits import CaseBits
from questionnaire.check.cases.judging import JudgedCase
from questionnaire.check.cases.proposals import Proposals
from questionnaire.check.cases.reading import Case
from questionnaire.check.engine.queries import Impossible, Undecided, query
from questionnaire.check.subjects import EFFECTS, Effect, Goal, Subject, conditions_of
from rules.conditions.conditions import ALWAYS, Condition


@dataclass(frozen=True, slots=True)
class Gap:
    """A goal that no case shows, and a case that would; one case may close several gaps."""

    goal: Goal
    case: Case


@dataclass(frozen=True, slots=True)
class Coverage:
    """The coverage of a pack by its cases.

    goals: the number of goals.
    impossible: goals that nobody who finishes can show: proved, so no case is missing.
    undecided: uncovered goals for which it is unknown whether anybody can show them, each with the reason.
    """

    goals: int
    gaps: tuple[Gap, ...]
    impossible: tuple[Goal, ...]
    undecided: tuple[tuple[Goal, str], ...]

    @property
    def is_full(self) -> bool:
        """Whether every goal is covered or proved impossible."""
        return not (self.gaps or self.undecided)


def coverage_of(judged: Sequence[JudgedCase], proposals: Proposals) -> Coverage:
    """Find the gaps, and a case for each. An expectation that fails covers nothing."""
    conditions = conditions_of(proposals.pack)
    passing = CaseBits(proposals.pack, (one for one in judged if one.passed))
    covered = frozenset[Goal]().union(*(one.shows for one in judged if not one.passed))
    goals = tuple(goals_of(conditions))
    found = {
        goal: _case_showing(goal, conditions, proposals)
        for goal in goals
        if goal not in covered and not passing.showing(goal)
    }
    return Coverage(
        len(goals),
        tuple(Gap(goal, one) for goal, one in found.items() if isinstance(one, Case)),
        tuple(goal for goal, one in found.items() if isinstance(one, Impossible)),
        tuple((goal, one.reason) for goal, one in found.items() if isinstance(one, Undecided)),
    )


def goals_of(conditions: Mapping[Subject, Condition]) -> Iterator[Goal]:
    """Yield the goals: notes applying, open and absent, lines shown and hidden, questions not asked.

    Lines and questions without a condition have no goals.
    """
    for subject, condition in conditions.items():
        if condition != ALWAYS or subject.table == "note":
            is_item = subject.table == "item"
            effects: Iterable[Effect] = [Effect.NOT_ASKED] if is_item else EFFECTS[subject.table]
            yield from (Goal(subject, effect) for effect in effects)


def _case_showing(
    goal: Goal, conditions: Mapping[Subject, Condition], proposals: Proposals
) -> Case | Impossible | Undecided:
    def shows(cases: CaseBits) -> int:
        return cases.showing(goal)

    outcomes = EFFECTS[goal.subject.table][goal.effect]
    shown_by = query([(conditions[goal.subject], outcomes)], finished=True)
    return proposals.first(shows) or proposals.propose(shown_by, goal.subject, shows)
