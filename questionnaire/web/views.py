"""The inputs on the page of a question: choices and text fields."""

from dataclasses import dataclass

from questionnaire.answers.response import Answer
from questionnaire.cleaning import printable, with_plain_breaks
from questionnaire.pack.questions import Item
from questionnaire.session.events import STATE_ROWS
from questionnaire.web.fields import Fields, fields_for
from questionnaire.web.forms import NO_ANSWER_YET, STATES, Filled
from questionnaire.words import pages as page_words
from rules.conditions.facts import State


@dataclass(frozen=True, slots=True)
class ChoiceInput:
    """A radio button or checkbox: an option or a state. Marked only if the person chose it."""

    id: str
    value: str
    label: str
    marked: bool


@dataclass(frozen=True, slots=True)
class TextInput:
    """A text field, with what the person typed there."""

    id: str
    typed: str


@dataclass(frozen=True, slots=True)
class QuestionView:
    """The inputs of one question.

    several: whether checkboxes are shown; for typed answers too, so that a state can be unmarked.
    no_answer_yet: a first row that stands for no answer, where a browser ticks the first by itself.
    first: the id of the first input, to which an error links.
    """

    fields: Fields
    rows: tuple[ChoiceInput, ...]
    states: tuple[ChoiceInput, ...]
    lines: tuple[TextInput, ...]
    several: bool
    no_answer_yet: ChoiceInput | None = None

    @property
    def first(self) -> str:
        """The id of the first input."""
        return self.lines[0].id if self.lines else self.rows[0].id


def view_of(item: Item, filled: Filled, *, ticks_first: bool = False) -> QuestionView:
    """Return the inputs of a question, filled in.

    ticks_first: whether the browser may tick the first row of a group by itself.
    """
    rows = tuple(
        ChoiceInput(f"answer-{number}", option.code, option.label, option.code in filled.chosen)
        for number, option in enumerate(item.answer_option, start=1)
    )
    states = tuple(
        ChoiceInput(f"state-{number}", value, STATE_ROWS[command], value in filled.chosen)
        for number, (value, command) in enumerate(STATES.items(), start=1)
    )
    fields = fields_for(item)
    typed = filled.typed + ("",) * (fields.lines - len(filled.typed)) if fields.lines else ()
    lines = tuple(TextInput(f"line-{number}", _shown(text)) for number, text in enumerate(typed, start=1))
    several = item.repeats or bool(lines)
    none = ChoiceInput("answer-none", NO_ANSWER_YET, page_words.NO_ANSWER_YET, marked=False)
    return QuestionView(fields, rows, states, lines, several, none if ticks_first and not several else None)


def _shown(text: str) -> str:
    # Tabs become spaces, and all line breaks LF: `printable` would remove them.
    return printable(with_plain_breaks(text).expandtabs(1))


def as_answered(item: Item, answer: Answer | None) -> Filled:
    """Return the form for an answer that was given before; an empty one if there is none."""
    if answer is None:
        return Filled()
    if answer.state is not State.ANSWERED:
        return Filled(chosen=tuple(value for value in STATES if value == f"state:{answer.state}"))
    return Filled(typed=answer.values) if fields_for(item).lines else Filled(chosen=answer.values)
