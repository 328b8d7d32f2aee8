"""questionary's lists, without a preselected answer.

Both lists start on a row that is no answer. It explains the keys; Enter on it stays in the list and shows
what to do instead. Errors replace its text, right above the rows that they are about.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import questionary
from prompt_toolkit.key_binding.key_processor import KeyPressEvent
from questionary.prompts.common import InquirerControl

from questionnaire.errors import AnswerError
from questionnaire.terminal.keys import COMMANDS, STYLE, Act, ends_input, run, with_keys
from questionnaire.terminal.screens import width, wrapped
from questionnaire.words import shared as words
from questionnaire.words import terminal as terminal_words

_ROOM_FOR_POINTER = 3
"""Columns before a row: the pointer and the spaces around it."""

_LOOK: Mapping[str, Any] = {
    "qmark": "",
    "pointer": ">",
    "instruction": " ",
    "style": STYLE,
    "use_jk_keys": False,
    "use_emacs_keys": False,
    "erase_when_done": True,
}


@dataclass(frozen=True, slots=True)
class ListRow:
    """A row of a list, and the value of choosing it."""

    label: str
    value: object


@dataclass(frozen=True, slots=True)
class StartRow:
    """The row on which a list starts.

    says: explains the keys. stays: shown after Enter on it. gives: the result of Enter on it, if it has one
    (keep the present answer).
    """

    says: str
    stays: str = ""
    gives: object | None = None


class ChoiceList:
    """A list to choose one row from. keys: bindings besides the arrows and Enter."""

    def __init__(self, rows: Sequence[ListRow], first: StartRow, keys: Mapping[str, Act]) -> None:
        self._first = first
        self._start = _choice(first.says, first)
        choices = [self._start, *(_choice(row.label, row.value) for row in rows)]
        question = questionary.select(terminal_words.CHOOSE, choices=choices, **_LOOK)
        self._control = _control(question)
        own = {"enter": self._enter, "c-j": self._enter, "c-d": ends_input}
        self._question = with_keys(question, {**own, **keys})

    def read(self) -> Any:
        """Show the list and return the value of the row that is chosen, or a command."""
        return run(self._question)

    def _enter(self, event: KeyPressEvent) -> None:
        chosen = self._control.get_pointed_at()
        if chosen is not self._start:
            event.app.exit(result=chosen.value)
        elif self._first.gives is not None:
            event.app.exit(result=self._first.gives)
        else:
            self._start.title = _wrapped_label(self._first.stays)


class TickList:
    """A list to tick several answers in, or to choose one state from.

    why: shown for "?", without changing the ticks.
    ticked: the codes that were ticked before.
    check: raises AnswerError if the ticks are not a valid answer.
    """

    def __init__(
        self,
        answers: Sequence[ListRow],
        states: Sequence[ListRow],
        first: StartRow,
        *,
        why: str,
        ticked: Sequence[str],
        check: Callable[[tuple[str, ...]], object],
    ) -> None:
        self._rows, self._first, self._before, self._check = answers, first, tuple(ticked), check
        self._start = _choice(first.says, first)
        self._answers = [_choice(row.label, row.value, checked=row.value in ticked) for row in answers]
        choices = [self._start, *self._answers, *(_choice(row.label, row.value) for row in states)]
        question = questionary.checkbox(terminal_words.TICK, choices=choices, **_LOOK)
        self._control = _control(question)
        # questionary would show a mark on the rows that cannot be ticked, too.
        self._control.use_indicator = False
        self._draw_ticks()
        keys = {"enter": self._enter, "c-j": self._enter, "space": self._space, "a": _nothing, "i": _nothing}
        own = {**keys, "c-d": ends_input, "?": lambda _event: self._say(words.WHY_WE_ASK.format(why=why))}
        self._question = with_keys(question, {**COMMANDS, **own})

    def read(self) -> Any:
        """Show the list and return the ticked codes, or a command."""
        return run(self._question)

    @property
    def _ticks(self) -> tuple[str, ...]:
        chosen = self._control.selected_options
        return tuple(str(answer.value) for answer in self._answers if answer.value in chosen)

    def _say(self, sentence: str) -> None:
        self._start.title = _wrapped_label(sentence)

    def _space(self, _event: KeyPressEvent) -> None:
        pointed, chosen = self._control.get_pointed_at(), self._control.selected_options
        if pointed in self._answers:
            (chosen.remove if pointed.value in chosen else chosen.append)(pointed.value)
            self._draw_ticks()
            self._say(self._first.says)

    def _draw_ticks(self) -> None:
        for choice, row in zip(self._answers, self._rows, strict=True):
            mark = terminal_words.TICKED if row.value in self._ticks else terminal_words.NOT_TICKED
            choice.title = _wrapped_label(row.label, mark)

    def _enter(self, event: KeyPressEvent) -> None:
        pointed = self._control.get_pointed_at()
        if pointed is not self._start and pointed not in self._answers:
            self._choose_state(event, pointed.value)
        elif self._ticks == self._before and self._first.gives is not None:
            event.app.exit(result=self._first.gives)
        elif not self._ticks:
            self._say(self._first.stays)
        else:
            self._accept(event)

    def _choose_state(self, event: KeyPressEvent, state: object) -> None:
        if self._ticks and self._ticks != self._before:
            self._say(terminal_words.UNTICK_FIRST)
        else:
            event.app.exit(result=state)

    def _accept(self, event: KeyPressEvent) -> None:
        try:
            self._check(self._ticks)
        except AnswerError as error:
            self._say(terminal_words.ERROR.format(message=error))
        else:
            event.app.exit(result=self._ticks)


def _nothing(_event: KeyPressEvent) -> None:
    """Disable questionary's keys for "all" and "invert", which are easily pressed by mistake."""


def _control(question: questionary.Question) -> InquirerControl:
    windows = question.application.layout.find_all_windows()
    return next(window.content for window in windows if isinstance(window.content, InquirerControl))


def _choice(label: str, value: object, *, checked: bool = False) -> questionary.Choice:
    return questionary.Choice(_wrapped_label(label), value=value, checked=checked)


def _wrapped_label(label: str, mark: str = "") -> str:
    """Return a label wrapped into lines: questionary silently cuts what is wider than the window."""
    indent = _ROOM_FOR_POINTER + len(mark)
    lines = wrapped(label, columns=width() - indent)
    return mark + ("\n" + " " * indent).join(line.strip() for line in lines)
