"""What stands on a question's page: rows to choose from, lines to type in."""

from dataclasses import dataclass

from questionnaire.cleaning import printable
from questionnaire.events import STATE_ROWS
from questionnaire.models import Item, ItemType
from questionnaire.response import Answer
from questionnaire.web import page_texts
from questionnaire.web.forms import STATES, Filled
from rules.facts import State


@dataclass(frozen=True, slots=True)
class Row:
    """One answer, or one way to leave the question open. Marked only if the person chose it."""

    id: str
    value: str
    label: str
    marked: bool


@dataclass(frozen=True, slots=True)
class Line:
    """One line to type in, with what the person typed there."""

    id: str
    typed: str


@dataclass(frozen=True, slots=True)
class QuestionView:
    """A question's fields.

    several: more than one row can be marked. For typed answers the rows under the line can be unmarked again.
    first: the id of the first field, to which an error leads.
    """

    rows: tuple[Row, ...]
    states: tuple[Row, ...]
    lines: tuple[Line, ...]
    several: bool

    @property
    def first(self) -> str:
        """The id of the first field."""
        return self.lines[0].id if self.lines else self.rows[0].id


def how_to_answer(item: Item) -> str:
    """Return how this question is answered on a page."""
    if item.type is ItemType.CHOICE:
        return page_texts.CHOOSE_ALL if item.repeats else page_texts.CHOOSE_ONE
    if item.type is ItemType.DECIMAL:
        return page_texts.TYPE_NUMBER
    return page_texts.TYPE_LINES.format(most=item.max) if item.repeats else page_texts.TYPE_TEXT


def view_of(item: Item, filled: Filled) -> QuestionView:
    """Return the fields of a question, filled in."""
    rows = tuple(
        Row(f"answer-{number}", option.code, option.label, option.code in filled.chosen)
        for number, option in enumerate(item.answer_option, start=1)
    )
    states = tuple(
        Row(f"state-{number}", value, STATE_ROWS[command], value in filled.chosen)
        for number, (value, command) in enumerate(STATES.items(), start=1)
    )
    is_choice = item.type is ItemType.CHOICE
    typed = filled.typed + ("",) * ((item.max or 1) - len(filled.typed))
    lines = tuple(Line(f"line-{number}", _shown(text)) for number, text in enumerate(typed, start=1))
    return QuestionView(rows, states, () if is_choice else lines, several=item.repeats or not is_choice)


def _shown(text: str) -> str:
    return printable(text.expandtabs(1))  # a tab is a space, not something that hides


def as_answered(item: Item, answer: Answer | None) -> Filled:
    """Return the form as it stands for an answer that was given before; empty where none was."""
    if answer is None:
        return Filled()
    if answer.state is not State.ANSWERED:
        return Filled(chosen=tuple(value for value in STATES if value == f"state:{answer.state}"))
    if item.type is ItemType.CHOICE:
        return Filled(chosen=answer.values)
    return Filled(typed=answer.values)
