"""Read one line from standard input, which is a terminal, a pipe or a file."""

import sys

from questionnaire.interrupts import Interruptible, ended_by, take_what_waits
from questionnaire.terminal import screens
from questionnaire.terminal.given_away import came_back, show_again
from questionnaire.terminal.loading import load_the_rest
from questionnaire.terminal.typeahead import take_typed_ahead, wait_for_a_line
from questionnaire.words import terminal as terminal_words


def read_line(prompt: str) -> str:
    """Return one line.

    In a terminal, lines that arrive together (a paste, a key held down) are discarded: the rest would answer
    questions that the person has not read yet.

    Raises:
        EOFError: there is no more input.
    """
    while True:
        print(prompt, end="", flush=True)
        load_the_rest()
        with Interruptible():
            is_seen = wait_for_a_line(_is_over)
            line = sys.stdin.readline() if is_seen else ""
        if not is_seen:
            take_typed_ahead()  # typed while nobody saw the question
            print()
            show_again()
            continue
        if not line or not sys.stdin.isatty():
            print()  # no echoed Enter has ended the line on the screen
        # In a terminal, Ctrl-D twice hands over a line that no Enter has ended: it was never given.
        if not line or (sys.stdin.isatty() and not line.endswith("\n")):
            raise EOFError
        together = line + take_typed_ahead()
        if together == line or not together.strip():
            return _without_mark(line).rstrip("\r\n")
        screens.show(["", terminal_words.ERROR.format(message=terminal_words.LINE_BREAKS)])


def _is_over() -> bool:
    """Return whether the program went on after a stop; raise what was dropped where it raised first."""
    if (number := take_what_waits()) is not None:
        raise ended_by(number)
    return came_back()


def _without_mark(line: str) -> str:
    """Return a line without the mark that some programs put before a text: in UTF-8, or read as Latin-1."""
    return line.removeprefix("\ufeff").removeprefix("\u00ef\u00bb\u00bf")
