"""What stands in the templates of the page where its script will fill in a person's own."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from questionnaire.formats.form import Filled, QuestionView, view_of
from questionnaire.pack.pack import Pack
from questionnaire.pack.questions import Item
from questionnaire.session.session import Session
from questionnaire.sheet.blocks import (
    ListEntry,
    Outline,
    PairTable,
    Paragraph,
    Section,
    Subheading,
    TextList,
    WriteIn,
)
from rules.ruleset.ruleset import Picture

_ENTRY, _DRAWN = ListEntry("", aside=" "), ListEntry("", picture=Picture.TICK)

EVERY_BLOCK = Section(
    "blocks",
    "",
    (
        Paragraph(""),
        Subheading(""),
        TextList((_ENTRY,)),
        TextList((_ENTRY,), numbered=True),
        TextList((_ENTRY,), boxes=True),
        TextList((_DRAWN,)),
        PairTable((("", ""),)),
        WriteIn(("",)),
    ),
)
"""A section with one block of each kind, from which the script takes what it needs."""

SECTION = Section("", "", ())


def empty_outline(pack: Pack) -> Outline:
    """Return a sheet without sections."""
    return Outline(heading="", consult=pack.ruleset.consult, first=(), more=())


@dataclass(frozen=True, slots=True)
class Asked:
    """How some questions are asked, all alike.

    item: what their form shows beside its fields: no text, an empty line of care where they have one.
    link_ids: of these questions, between spaces.
    """

    item: Mapping[str, str]
    view: QuestionView
    link_ids: str


def ways_of_asking(pack: Pack) -> list[Asked]:
    """Return one empty form for all questions that look alike, that of the first question first."""
    found: dict[str, Asked] = {}
    for link_id, item in pack.questionnaire.items.items():
        shown, view = {"text": "", "why": "", "care": " " if item.care else ""}, _empty_view(item)
        alike = found.setdefault(repr((shown, view)), Asked(shown, view, link_id))
        if alike.link_ids != link_id:
            found[repr((shown, view))] = replace(alike, link_ids=f"{alike.link_ids} {link_id}")
    first = Session.start(pack).current
    return sorted(found.values(), key=lambda alike: first not in alike.link_ids.split())


def _empty_view(item: Item) -> QuestionView:
    """Return the fields of a question, with one row in place of all."""
    view = view_of(item, Filled())
    return replace(view, rows=tuple(replace(row, value="", label="") for row in view.rows[:1]))
