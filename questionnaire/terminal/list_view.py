"""How a list is drawn, and how the pointer moves in it.

The cursor of the terminal stands on the row that is pointed at, where a braille display follows it. That row
is the only one that is written again when the pointer moves, so a screen reader speaks it and no other.
Everything is fitted to the window at each drawing, because a window may change while a list is shown.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import partial

import questionary
from prompt_toolkit.application import Application, get_app
from prompt_toolkit.data_structures import Size
from prompt_toolkit.formatted_text import StyleAndTextTuples
from prompt_toolkit.key_binding import KeyBindings
from prompt_toolkit.key_binding.key_processor import KeyPressEvent
from prompt_toolkit.keys import Keys
from prompt_toolkit.layout import Dimension, FormattedTextControl, HSplit, Layout, ScrollOffsets, Window

from questionnaire.answers.in_words import WIDTH
from questionnaire.terminal.keys import STYLE
from questionnaire.terminal.screens import wrapped

_POINTER, _NO_POINTER = " > ", "   "
_FEWEST_ROWS = 2
"""Lines that are left for the rows, whatever stands over them."""
_NARROWEST = 8
"""Columns for the text of a row, however narrow the window is."""


@dataclass(slots=True)
class Row:
    """A row. mark: stands before its label, such as a box to tick. drawing: changes to write it anew."""

    label: str
    value: object
    mark: str = ""
    drawing: int = 0


class ListView:
    """A list on the screen, with a pointer.

    message: stands over the rows. question: what the list is about, if it must stay on the screen.
    printed: the lines that stand above the list on the screen, from the question on.
    """

    def __init__(
        self, message: str, rows: Sequence[Row], *, question: Sequence[str] = (), printed: Sequence[str] = ()
    ) -> None:
        self.rows = list(rows)
        self._message, self._question, self._printed = message, question, list(printed)
        self._said: list[str] = []
        self._at = 0
        self._drawn: Row | None = None
        self._size: Size | None = None
        self._is_asked_anew = False
        drawn = FormattedTextControl(self._drawn_rows, focusable=True, show_cursor=True)
        list_window = Window(
            drawn,
            height=Dimension(min=1),
            wrap_lines=True,
            scroll_offsets=ScrollOffsets(bottom=self._lines_below),
        )
        head = Window(
            FormattedTextControl(lambda: "\n".join(self._head())), height=self._head_height, wrap_lines=True
        )
        self.question: questionary.Question = questionary.Question(
            Application(
                layout=Layout(HSplit([head, list_window]), focused_element=list_window),
                key_bindings=self._keys(),
                style=STYLE,
                erase_when_done=True,
            )
        )

    @property
    def pointed(self) -> Row:
        """The row that the pointer is at."""
        return self.rows[self._at]

    def say(self, event: KeyPressEvent, sentence: str) -> None:
        """Say a sentence over the rows, in place of the one before. All is written again, and so heard."""
        self._said = [sentence]
        event.app.renderer.erase()

    def _keys(self) -> KeyBindings:
        keys = KeyBindings()
        moves: dict[str, Callable[[], int]] = {
            "up": lambda: self._at - 1,
            "down": lambda: self._at + 1,
            "home": lambda: 0,
            "end": lambda: -1,
        }
        for key, place in moves.items():
            keys.add(key)(partial(self._move, place))
        for key in (Keys.ControlC, Keys.SIGINT):
            keys.add(key)(_interrupt)
        return keys

    def _move(self, place: Callable[[], int], _event: KeyPressEvent) -> None:
        self._at = place() % len(self.rows)
        if self._hides_question:
            self._said = []

    def _drawn_rows(self) -> StyleAndTextTuples:
        drawn: StyleAndTextTuples = []
        if self.pointed is not self._drawn:
            self.pointed.drawing += 1
            self._drawn = self.pointed
        for row in self.rows:
            is_pointed = row is self.pointed
            drawn.append(("class:pointer", _POINTER) if is_pointed else ("", _NO_POINTER))
            if is_pointed:
                drawn.append(("[SetCursorPosition]", ""))
            # Cells are written again when their style has another name, even if it looks the same.
            drawn.append((f"class:row-{row.drawing % 2}", "\n".join(self._lines(row))))
            drawn.append(("", "\n"))
        return drawn[:-1]

    @staticmethod
    def _lines(row: Row) -> list[str]:
        indent = len(_POINTER) + len(row.mark)
        columns = max(_NARROWEST, min(WIDTH, _columns()) - indent)
        first, *others = wrapped(row.label, columns, whole_words=False)
        return [row.mark + first, *(" " * indent + line.strip() for line in others)]

    def _lines_below(self) -> int:
        return len(self._lines(self.pointed)) - 1

    def _head(self) -> list[str]:
        """Return what stands over the rows: the question too, once it may have left the screen.

        That is when the list has no room below it, and whenever the window has changed. A sentence that was
        just said comes before all else where there is no room for everything.
        """
        size = get_app().output.get_size()
        needed = self._height([*self._printed, *self._said, self._message]) + self._rows_height()
        self._size = self._size or size
        if size != self._size or needed > size.rows:
            self._is_asked_anew = True
        question = self._question if self._is_asked_anew else ()
        least = size.rows - max(_FEWEST_ROWS, max(len(self._lines(row)) for row in self.rows))
        for head in ([*question, *self._said, self._message], [*question, *self._said]):
            if self._height(head) <= least:
                return _fitted(head)
        return _fitted(self._said or [*question, self._message])

    @property
    def _hides_question(self) -> bool:
        """Whether there is no room for the question beside the sentence that was said."""
        return self._is_asked_anew and bool(self._said) and self._head() == _fitted(self._said)

    def _head_height(self) -> Dimension:
        """Return the height of the head: all of it, as long as two lines are left for the rows."""
        rows = get_app().output.get_size().rows
        return Dimension.exact(max(0, min(len(self._head()), rows - _FEWEST_ROWS)))

    def _rows_height(self) -> int:
        return sum(len(self._lines(row)) for row in self.rows)

    @staticmethod
    def _height(lines: Iterable[str]) -> int:
        return len(_fitted(lines))


def _columns() -> int:
    return get_app().output.get_size().columns - 1


def _fitted(lines: Iterable[str]) -> list[str]:
    columns = max(_NARROWEST, min(WIDTH, _columns()))
    return [part for line in lines for part in wrapped(line, columns, whole_words=False)]


def _interrupt(event: KeyPressEvent) -> None:
    event.app.exit(exception=KeyboardInterrupt)
