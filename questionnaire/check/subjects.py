"""What a case judges: notes, lines and questions, and what can come of each."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from questionnaire.check.engine.queries import FALSE, NOT_FALSE, NOT_TRUE, TRUE, UNKNOWN
from questionnaire.check.findings import Location, in_item, in_rules
from questionnaire.pack.pack import Pack
from rules.conditions.conditions import Condition, Outcome


class How(StrEnum):
    """What can come of a note, a line or a question."""

    APPLIES = "applies"
    OPEN = "is open"
    ABSENT = "does not apply"
    SHOWN = "shows"
    HIDDEN = "does not show"
    ASKED = "is asked"
    NOT_ASKED = "is not asked"


COMES_OF: Mapping[str, Mapping[How, frozenset[Outcome]]] = {
    "note": {How.APPLIES: TRUE, How.OPEN: UNKNOWN, How.ABSENT: FALSE},
    "unsaid": {How.SHOWN: TRUE, How.HIDDEN: NOT_TRUE},
    "safety": {How.SHOWN: NOT_FALSE, How.HIDDEN: FALSE},
    "item": {How.ASKED: TRUE, How.NOT_ASKED: NOT_TRUE},
}
"""For each table: what can come of an entry in it, and for which outcomes of its condition."""

_CALLED = {"note": "note", "unsaid": "unsaid line", "safety": "safety line", "item": "question"}


@dataclass(frozen=True, slots=True)
class Subject:
    """An entry with a condition: the table that it stands in (note, unsaid, safety, item), and its name."""

    table: str
    name: str

    def __str__(self) -> str:
        return f'the {_CALLED[self.table]} "{self.name}"'

    @property
    def place(self) -> Location:
        """Where its condition stands."""
        if self.table == "item":
            return in_item(self.name, "enable_when")
        return in_rules(self.table, self.name, "when")

    def how(self, outcome: Outcome) -> How:
        """Return what comes of it when its condition has this outcome."""
        return next(how for how, outcomes in COMES_OF[self.table].items() if outcome in outcomes)


@dataclass(frozen=True, slots=True)
class Sight:
    """Something that a case can show: what came of a note, a line or a question."""

    subject: Subject
    how: How

    def __str__(self) -> str:
        return f"{self.subject} {self.how}"


def conditions_of(pack: Pack) -> dict[Subject, Condition]:
    """Return everything in a pack that has a condition, and the condition."""
    rules = pack.ruleset
    return {
        **{Subject("note", note.id): note.when for note in rules.note},
        **{Subject("unsaid", line.id): line.when for line in rules.unsaid},
        **{Subject("safety", line.id): line.when for line in rules.safety},
        **{Subject("item", item.link_id): item.enable_when for item in pack.questionnaire.item},
    }
