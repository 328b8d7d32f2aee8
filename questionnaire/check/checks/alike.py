"""The notes of a factor that apply to exactly the same people.

Partition refinement: notes that nobody has distinguished yet form a group, and each person who distinguishes
two of them splits it. Of a group with thousands of notes, only those are tried that may apply to that person.
"""

from collections import defaultdict, deque
from collections.abc import Iterator, Sequence

from questionnaire.check.checks.context import CheckContext
from questionnaire.check.checks.verdicts import CheckResult, with_witness
from questionnaire.check.engine.by_reply import ByReply
from questionnaire.check.engine.person import Person
from questionnaire.check.engine.queries import NOT_TRUE, TRUE, Possible, Undecided, query
from questionnaire.check.findings import FindingCode, NotProved, in_rules
from rules.ruleset.ruleset import Note


def always_together(context: CheckContext, notes: Sequence[Note]) -> Iterator[CheckResult]:
    """Yield a finding for each note that applies to exactly the same people as an earlier one."""
    alike: dict[tuple[int, ...], list[Note]] = defaultdict(list)
    for note in notes:
        alike[context.prover.true_for(note.when)].append(note)
    groups = deque(_Group(some) for some in alike.values())
    while groups:
        group = groups.popleft()
        pair = group.first_two()
        if pair is None:
            continue
        first, other = pair
        distinguished = _distinguish(context, first, other)
        if isinstance(distinguished, Person):
            groups.append(group.split(distinguished))
        else:
            result = distinguished or _same_people(context, other, first)
            if result is not None:
                yield result
            group.leave_out_second()
        groups.append(group)


class _Group:
    """Notes that nobody has distinguished yet.

    Args:
        notes: of this group and of those that were split off it.
        by_reply: their conditions, where they have been needed.
        places: of the notes in this group, among them.
    """

    def __init__(
        self, notes: Sequence[Note], by_reply: ByReply | None = None, places: Sequence[int] | None = None
    ) -> None:
        self._notes = notes
        self._by_reply = by_reply
        self._in_order = deque(range(len(notes)) if places is None else places)
        self._places = set(self._in_order)

    def first_two(self) -> tuple[Note, Note] | None:
        """Return the first two notes; None if there are no two."""
        if len(self._places) < 2:
            return None
        first, second = self._next(), self._next()
        self._in_order.extendleft((second, first))
        return self._notes[first], self._notes[second]

    def leave_out_second(self) -> None:
        """Leave out the second note."""
        first, second = self._next(), self._next()
        self._places.remove(second)
        self._in_order.appendleft(first)

    def split(self, person: Person) -> "_Group":
        """Split off the notes that apply to a person."""
        if self._by_reply is None:
            self._by_reply = ByReply({place: note.when for place, note in enumerate(self._notes)})
        applying = self._by_reply.all_for(person, self._places)
        self._places.difference_update(applying)
        return _Group(self._notes, self._by_reply, applying)

    def _next(self) -> int:
        """Take the next place that still belongs to this group."""
        return next(place for place in iter(self._in_order.popleft, None) if place in self._places)


def _distinguish(context: CheckContext, one: Note, other: Note) -> Person | NotProved | None:
    """Return somebody to whom exactly one of two notes applies; None if it is proved that nobody is."""
    prover = context.prover
    for first, second in ((one, other), (other, one)):
        search = query([(first.when, TRUE), (second.when, NOT_TRUE)])
        verdict = prover.find(search)
        if isinstance(verdict, Possible):
            return Person(verdict, prover.closure(search.conditions), prover.dependencies)
        if isinstance(verdict, Undecided):
            return NotProved(FindingCode.ALWAYS_TOGETHER, in_rules("note", other.id, "when"), verdict.reason)
    return None


def _same_people(context: CheckContext, note: Note, other: Note) -> CheckResult | None:
    if context.is_dead(note.when):
        return None
    message = (
        f'"{note.id}" and "{other.id}" apply to exactly the same people. '
        "Merge them into one note, or fix the condition of one."
    )
    of = (note.id, other.id)
    location = in_rules("note", note.id, "when")
    return with_witness(context, note.when, FindingCode.ALWAYS_TOGETHER, location, of, message)
