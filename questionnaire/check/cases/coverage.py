"""What the cases of a pack do not show yet, and for each thing a case that would."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from questionnaire.check.cases.judging import Judged
from questionnaire.check.cases.proposals import Proposal, Proposals
from questionnaire.check.cases.reading import Case
from questionnaire.check.engine.queries import Impossible, Undecided, query
from questionnaire.check.subjects import COMES_OF, How, Sight, Subject, conditions_of
from rules.conditions.conditions import ALWAYS, Condition


@dataclass(frozen=True, slots=True)
class Gap:
    """Something that no case shows, and a case that would; one case may close several gaps."""

    sight: Sight
    case: Case


@dataclass(frozen=True, slots=True)
class Coverage:
    """How far cases show all that a pack can do.

    wanted: how many things there are to show.
    never: what comes of nobody who finishes: proved, so no case is missing.
    undecided: what no case shows, where it is not known whether there is such a person; and why not.
    """

    wanted: int
    gaps: tuple[Gap, ...]
    never: tuple[Sight, ...]
    undecided: tuple[tuple[Sight, str], ...]

    @property
    def is_full(self) -> bool:
        """Whether everything is shown that can be."""
        return not (self.gaps or self.undecided)


def coverage_of(judged: Iterable[Judged], proposals: Proposals) -> Coverage:
    """Find what no case shows, and somebody for each. What a case expects and does not find is not shown."""
    conditions = conditions_of(proposals.pack)
    shown = frozenset[Sight]().union(*(one.shows for one in judged))
    wanted = tuple(wanted_of(conditions))
    found = {sight: _somebody(sight, conditions, proposals) for sight in wanted if sight not in shown}
    return Coverage(
        len(wanted),
        tuple(Gap(sight, one.case) for sight, one in found.items() if isinstance(one, Proposal)),
        tuple(sight for sight, one in found.items() if isinstance(one, Impossible)),
        tuple((sight, one.reason) for sight, one in found.items() if isinstance(one, Undecided)),
    )


def wanted_of(conditions: Mapping[Subject, Condition]) -> Iterator[Sight]:
    """Yield what cases should show: notes in every way, lines shown and not, questions that are not asked."""
    for subject, condition in conditions.items():
        if condition != ALWAYS or subject.table == "note":
            hows: Iterable[How] = [How.NOT_ASKED] if subject.table == "item" else COMES_OF[subject.table]
            yield from (Sight(subject, how) for how in hows)


def _somebody(
    sight: Sight, conditions: Mapping[Subject, Condition], proposals: Proposals
) -> Proposal | Impossible | Undecided:
    def shows(judged: Judged) -> bool:
        return sight in judged.shows

    outcomes = COMES_OF[sight.subject.table][sight.how]
    asked = query([(conditions[sight.subject], outcomes)], finished=True)
    return proposals.made(shows) or proposals.make(asked, sight.subject, shows)
