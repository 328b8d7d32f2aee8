"""The form of a question, in HTML: its choices and text fields, and what it holds."""

from collections.abc import Mapping
from dataclasses import dataclass

from questionnaire.answers.response import Answer
from questionnaire.cleaning import printable, with_plain_breaks
from questionnaire.formats.fields import Fields, fields_for
from questionnaire.pack.questions import Item
from questionnaire.session.events import STATE_ROWS, Command
from questionnaire.words import pages as page_words
from rules.conditions.facts import State

CHOSEN, TYPED, ACT, SKIP, SENT = "chosen", "typed", "act", "skip", "sent"
"""Names of fields, and the value of ACT for skipping. SENT: when its page was sent (`Visit.since_begin`)."""

STATES: Mapping[str, Command] = {
    f"state:{State.NOT_SURE}": Command.NOT_SURE,
    f"state:{State.PREFER_NOT_TO_SAY}": Command.PREFER_NOT_TO_SAY,
}
"""The values of the states in a form. Codes of a pack have no colon, so they cannot collide."""


NO_ANSWER_YET = "state:none"
"""The value of a first row that stands for no answer. Some text browsers tick the first row by themselves."""


@dataclass(frozen=True)
class Filled:
    """A submitted form: the ticked values, the typed lines, and whether to skip the question.

    is_open: whether the row for no answer was ticked, and nothing else.
    """

    chosen: tuple[str, ...] = ()
    typed: tuple[str, ...] = ()
    skip: bool = False
    is_open: bool = False

    @property
    def holds_something(self) -> bool:
        """Whether anything was ticked or typed."""
        return bool(self.chosen or "".join(self.typed).strip())


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
