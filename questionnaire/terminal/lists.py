"""The lists of the prompts face, without a preselected answer.

Both lists start on a row that is no answer. It explains the keys; Enter on it stays in the list. What a key
did, or why it did nothing, is said over the rows as a whole sentence.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from prompt_toolkit.key_binding.key_processor import KeyPressEvent

from questionnaire.errors import AnswerError
from questionnaire.session.events import Command
from questionnaire.terminal import screens
from questionnaire.terminal.keys import MOVES, Act, PlainLinesError, ends_input, run, with_keys
from questionnaire.terminal.list_view import ListView, Row
from questionnaire.words import shared as words
from questionnaire.words import terminal as terminal_words


@dataclass(frozen=True, slots=True)
class ListRow:
    """A row of a list, and the value of choosing it."""

    label: str
    value: object


@dataclass(frozen=True, slots=True)
class StartRow:
    """The row on which a list starts.

    says: explains the keys. stays: said after Enter on it. gives: the result of Enter on it, if it has one
    (keep the present answer).
    """

    says: str
    stays: str = ""
    gives: object | None = None


@dataclass(frozen=True, slots=True)
class Above:
    """What stands above a list on the screen.

    question: stays on the screen, however low the window is. printed: all lines from there to the list.
    """

    question: Sequence[str] = ()
    printed: Sequence[str] = ()


class ChoiceList:
    """A list to choose one row from. keys: bindings besides the arrows and Enter. why: said after "?"."""

    def __init__(
        self,
        rows: Sequence[ListRow],
        first: StartRow,
        keys: Mapping[str, Act],
        *,
        why: str = "",
        above: Above | None = None,
    ) -> None:
        self._first = first
        self._view = _view(terminal_words.CHOOSE, first, [Row(row.label, row.value) for row in rows], above)
        own = {"enter": self._enter, "c-j": self._enter, **_keys_of_all(self._view, why)}
        self._question = with_keys(self._view.question, {**own, **keys})

    def read(self) -> Any:
        """Show the list and return the value of the row that is chosen, or a command."""
        return run(self._question)

    def _enter(self, event: KeyPressEvent) -> None:
        chosen = self._view.pointed
        if chosen.value is not self._first:
            event.app.exit(result=chosen.value)
        elif self._first.gives is not None:
            event.app.exit(result=self._first.gives)
        else:
            chosen.label = terminal_words.NOTHING_YET  # a braille display shows this row and no other
            self._view.say(event, self._first.stays)


class TickList:
    """A list to tick several answers in, or to choose one state from.

    why: said after "?", without changing the ticks.
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
        above: Above | None = None,
    ) -> None:
        self._first, self._before, self._check = first, tuple(ticked), check
        self._answers = [Row(row.label, row.value, _mark(row.value in ticked)) for row in answers]
        self._doubtful: Row | None = None
        rows = [*self._answers, *(Row(row.label, row.value) for row in states)]
        self._view = _view(terminal_words.TICK, first, rows, above)
        keys = {"enter": self._enter, "c-j": self._enter, "space": self._space}
        self._question = with_keys(self._view.question, {**MOVES, **keys, **_keys_of_all(self._view, why)})

    def read(self) -> Any:
        """Show the list and return the ticked codes, or a command.

        When it is left by a key, it is said that ticks which were not confirmed are not recorded.
        """
        try:
            chosen = run(self._question)
        except (KeyboardInterrupt, EOFError, PlainLinesError):
            self._say_what_is_dropped()
            raise
        if chosen in (Command.BACK, Command.UNDO):
            self._say_what_is_dropped()
        return chosen

    def _say_what_is_dropped(self) -> None:
        if self._ticks != self._before:
            screens.show([terminal_words.TICKS_DROPPED])

    @property
    def _ticks(self) -> tuple[str, ...]:
        return tuple(str(answer.value) for answer in self._answers if answer.mark == terminal_words.TICKED)

    def _space(self, event: KeyPressEvent) -> None:
        pointed = self._view.pointed
        self._doubtful = None
        if pointed not in self._answers:
            is_start = pointed.value is self._first and self._first.gives is None
            says = terminal_words.START_IS_NO_ANSWER if is_start else terminal_words.NOTHING_TO_TICK
            self._view.say(event, says)
            return
        pointed.mark = _mark(pointed.mark != terminal_words.TICKED)
        pointed.drawing += 1

    def _enter(self, event: KeyPressEvent) -> None:
        pointed = self._view.pointed
        if pointed.value is not self._first and pointed not in self._answers:
            self._choose_state(event, pointed)
        elif self._ticks == self._before and self._first.gives is not None:
            event.app.exit(result=self._first.gives)
        elif not self._ticks:
            self._view.say(event, self._first.stays)
        else:
            self._accept(event)

    def _choose_state(self, event: KeyPressEvent, row: Row) -> None:
        """Choose a state. Where that drops ticks, Enter must be pressed twice on it."""
        if not self._ticks or self._ticks == self._before or row is self._doubtful:
            event.app.exit(result=row.value)
        else:
            self._doubtful = row
            self._view.say(event, terminal_words.DROPS_TICKS.format(label=row.label))

    def _accept(self, event: KeyPressEvent) -> None:
        try:
            self._check(self._ticks)
        except AnswerError as error:
            self._view.say(event, terminal_words.ERROR.format(message=error))
        else:
            event.app.exit(result=self._ticks)


def _view(message: str, first: StartRow, rows: Sequence[Row], above: Above | None) -> ListView:
    above = above or Above()
    all_rows = [Row(first.says, first), *rows]
    return ListView(message, all_rows, question=above.question, printed=above.printed)


def _mark(ticked: bool) -> str:
    return terminal_words.TICKED if ticked else terminal_words.NOT_TICKED


def _keys_of_all(view: ListView, why: str) -> Mapping[str, Act]:
    """Return the keys that every list has. A paste into a list is no answer, and is not shown.

    why: said after "?", where the pointer and the ticks stay.
    """
    keys: dict[str, Act] = {
        "c-d": ends_input,
        "<bracketed-paste>": lambda event: view.say(event, terminal_words.NO_PASTE),
    }
    if why:
        keys["?"] = lambda event: view.say(event, words.WHY_WE_ASK.format(why=why))
    return keys
