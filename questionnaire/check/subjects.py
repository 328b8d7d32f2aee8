"""The subjects of cases: notes, lines and questions, and the effects that their conditions can have."""

from collections.abc import Mapping
from enum import StrEnum
from typing import NamedTuple

from questionnaire.check.engine.queries import FALSE, NOT_FALSE, NOT_TRUE, TRUE, UNKNOWN
from questionnaire.check.findings import Location, in_item, in_rules
from questionnaire.pack.pack import Pack
from rules.conditions.conditions import Condition, Outcome


class Effect(StrEnum):
    """The effect of a condition's outcome: what happens to the note, line or question."""

    APPLIES = "applies"
    OPEN = "is open"
    ABSENT = "does not apply"
    SHOWN = "shows"
    HIDDEN = "does not show"
    ASKED = "is asked"
    NOT_ASKED = "is not asked"


EFFECTS: Mapping[str, Mapping[Effect, frozenset[Outcome]]] = {
    "note": {Effect.APPLIES: TRUE, Effect.OPEN: UNKNOWN, Effect.ABSENT: FALSE},
    "unsaid": {Effect.SHOWN: TRUE, Effect.HIDDEN: NOT_TRUE},
    "safety": {Effect.SHOWN: NOT_FALSE, Effect.HIDDEN: FALSE},
    "item": {Effect.ASKED: TRUE, Effect.NOT_ASKED: NOT_TRUE},
}
"""For each table: the effects on an entry in it, each with the outcomes of its condition that have it."""

_CALLED = {"note": "note", "unsaid": "unsaid line", "safety": "safety line", "item": "question"}


class Subject(NamedTuple):
    """An entry with a condition: its table (note, unsaid, safety or item) and its name."""

    table: str
    name: str

    def __str__(self) -> str:
        return f'the {_CALLED[self.table]} "{self.name}"'

    @property
    def location(self) -> Location:
        """The location of its condition."""
        if self.table == "item":
            return in_item(self.name, "enable_when")
        return in_rules(self.table, self.name, "when")

    def effect_of(self, outcome: Outcome) -> Effect:
        """Return the effect when its condition has this outcome."""
        return next(effect for effect, outcomes in EFFECTS[self.table].items() if outcome in outcomes)


class Goal(NamedTuple):
    """A coverage goal: one effect on one note, line or question, which a case can show."""

    subject: Subject
    effect: Effect

    def __str__(self) -> str:
        return f"{self.subject} {self.effect}"


def conditions_of(pack: Pack) -> dict[Subject, Condition]:
    """Return every subject of a pack, with its condition."""
    rules = pack.ruleset
    return {
        **{Subject("note", note.id): note.when for note in rules.note},
        **{Subject("unsaid", line.id): line.when for line in rules.unsaid},
        **{Subject("safety", line.id): line.when for line in rules.safety},
        **{Subject("item", item.link_id): item.enable_when for item in pack.questionnaire.item},
    }
