"""Standard input and output, which may be closed, full, or in an old encoding."""

import os
import sys
from collections.abc import Iterable
from contextlib import suppress
from io import TextIOWrapper


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


def print_error(message: str) -> None:
    """Print on standard error; in a terminal wrapped, but without breaking words that might be copied."""
    if sys.stderr is not None and sys.stderr.isatty():
        from textwrap import TextWrapper

        room = max(columns(ERROR) - 1, 1)
        wrapper = TextWrapper(room, break_on_hyphens=False, break_long_words=False)
        message = "\n".join(wrapper.fill(line) for line in message.splitlines())
    print(message, file=sys.stderr)


def print_data(content: str | bytes) -> None:
    """Print output for other programs: in UTF-8, whatever the encoding of the terminal.

    A byte in the name of a file that is no UTF-8 becomes "?".
    """
    sys.stdout.flush()
    sys.stdout.buffer.write(content.encode("utf-8", "replace") if isinstance(content, str) else content)


def print_wrapped(lines: Iterable[str]) -> None:
    """Print lines as a paragraph, wrapped; each keeps its indent."""
    from textwrap import fill

    from questionnaire.answers.in_words import WIDTH

    for line in lines:
        indent = " " * (len(line) - len(line.lstrip()))
        print(fill(line.strip(), WIDTH, initial_indent=indent, subsequent_indent=indent + "  "))
    print()
