"""Standard input and output, which may be closed, full, or in an old encoding."""

import os
import sys
from collections.abc import Iterable
from contextlib import suppress
from io import TextIOWrapper

from questionnaire.cleaning import printable

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, TextIO


def make_streams_usable() -> None:
    """Replace closed streams by /dev/null, and let characters that cannot be encoded become "?"."""
    if sys.stdin is None:
        sys.stdin = open(os.devnull, encoding="utf-8")  # noqa: PTH123, SIM115 - open as long as we run
    if sys.stdout is None:
        sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115 - likewise
    if sys.stderr is None:
        sys.stderr = open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115 - likewise
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="replace")
    # A stream that is printable already is no TextIOWrapper.
    if isinstance(sys.stdout, TextIOWrapper) and sys.stdout.isatty():
        sys.stdout = _Printable(sys.stdout)
    if isinstance(sys.stderr, TextIOWrapper) and sys.stderr.isatty():
        sys.stderr = _Printable(sys.stderr)


class _Printable:
    """A stream to a terminal. No text that passes it can act on the terminal, wherever it came from.

    What must act on the terminal (prompt_toolkit, the progress bar) writes to its `buffer`.
    """

    def __init__(self, stream: "TextIO") -> None:
        self._stream = stream

    def write(self, text: str) -> int:
        """Write a text without the characters that control a terminal."""
        self._stream.write(printable(text))
        return len(text)

    def writelines(self, lines: Iterable[str]) -> None:
        """Write texts."""
        for line in lines:
            self.write(line)

    def __getattr__(self, name: str) -> "Any":
        return getattr(self._stream, name)


def discard_output() -> None:
    """Redirect stdout to /dev/null so that shutdown does not raise a second BrokenPipeError."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


OUTPUT, ERROR = 1, 2
UNKNOWN = 80
"""The width if it is not known. A terminal that reports 0 columns does not know its width."""


def columns(stream: int = OUTPUT) -> int:
    """Return the width of the terminal. Importing `shutil` for that would be slow."""
    wished = os.environ.get("COLUMNS", "")
    if wished.isdecimal() and int(wished) > 0:
        return int(wished)
    with suppress(OSError):  # no terminal
        return os.get_terminal_size(stream).columns or UNKNOWN
    return UNKNOWN


def width() -> int:
    """Return how wide lines for people are: in a terminal as `ask` prints them, else as a sheet is saved."""
    from questionnaire.answers.in_words import WIDTH
    from questionnaire.terminal.accessible import fitting_width

    return fitting_width(columns(), WIDTH) if sys.stdout.isatty() else WIDTH


def print_error(message: str) -> None:
    """Print on standard error; in a terminal wrapped, but without breaking words that might be copied.

    A command at the end, which has no full stop, stands on a line of its own, whole.
    """
    if sys.stderr is not None and sys.stderr.isatty():
        from textwrap import TextWrapper

        room = max(columns(ERROR) - 1, 1)
        wrapper = TextWrapper(room, break_on_hyphens=False, break_long_words=False)
        says, command = (message, "") if message.endswith(".") else _with_command(message)
        message = "\n".join(wrapper.fill(line) for line in says.splitlines()) + command
    print(message, file=sys.stderr)


def _with_command(message: str) -> tuple[str, str]:
    says, colon, command = message.rpartition(": ")
    return (f"{says}:", f"\n{command}") if colon else (message, "")


def print_data(content: str | bytes) -> None:
    """Print output for other programs: in UTF-8, whatever the encoding of the terminal.

    A byte in the name of a file that is no UTF-8 becomes "?".
    """
    if isinstance(content, str) and sys.stdout.isatty():
        sys.stdout.write(content)
        return
    sys.stdout.flush()
    sys.stdout.buffer.write(content.encode("utf-8", "replace") if isinstance(content, str) else content)


def print_wrapped(lines: Iterable[str]) -> None:
    """Print lines as a paragraph, wrapped; each keeps its indent."""
    from textwrap import TextWrapper

    wrapper = TextWrapper(width(), break_on_hyphens=False, break_long_words=False)
    for line in lines:
        wrapper.initial_indent = " " * (len(line) - len(line.lstrip()))
        wrapper.subsequent_indent = wrapper.initial_indent + "  "
        print(wrapper.fill(line.strip()))
    print()
