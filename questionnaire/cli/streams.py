"""Standard input and output, as they are found: closed, full, or in an encoding of old."""

import os
import sys
from collections.abc import Iterable
from contextlib import suppress
from io import TextIOWrapper


def make_streams_usable() -> None:
    """Show a mark for what a terminal cannot show rather than fail; take a closed stream for an empty one."""
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
    """Let go of output that cannot be written: Python would complain once more at its own end."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


OUTPUT, ERROR = 1, 2
UNKNOWN = 80
"""Columns where nobody says how many; a terminal that says none does not know either."""


def columns(stream: int = OUTPUT) -> int:
    """Return how wide the terminal is. To load `shutil` for that takes too long."""
    wished = os.environ.get("COLUMNS", "")
    if wished.isdecimal() and int(wished) > 0:
        return int(wished)
    with suppress(OSError):  # no terminal
        return os.get_terminal_size(stream).columns or UNKNOWN
    return UNKNOWN


def print_error(message: str) -> None:
    """Print on standard error; in a terminal, in lines that fit and break no word that might be copied."""
    if sys.stderr is not None and sys.stderr.isatty():
        from textwrap import TextWrapper

        room = max(columns(ERROR) - 1, 1)
        wrapper = TextWrapper(room, break_on_hyphens=False, break_long_words=False)
        message = "\n".join(wrapper.fill(line) for line in message.splitlines())
    print(message, file=sys.stderr)


def print_data(content: str | bytes) -> None:
    """Print what may be read by another program: in UTF-8, whatever the terminal takes."""
    sys.stdout.flush()
    sys.stdout.buffer.write(content.encode("utf-8") if isinstance(content, str) else content)


def print_wrapped(lines: Iterable[str]) -> None:
    """Print lines as a paragraph; each keeps its indent and breaks between words."""
    from textwrap import fill

    from questionnaire.answers.in_words import WIDTH

    for line in lines:
        indent = " " * (len(line) - len(line.lstrip()))
        print(fill(line.strip(), WIDTH, initial_indent=indent, subsequent_indent=indent + "  "))
    print()
