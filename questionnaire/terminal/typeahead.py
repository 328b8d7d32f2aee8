"""What was typed before a question was on the screen is no answer to it."""

import sys
from contextlib import suppress


def forget_typed_ahead() -> None:
    """Throw away the keys that wait in the terminal. Piped input is no typing and stays whole."""
    if not sys.stdin.isatty():
        return
    with suppress(ImportError, OSError):  # a system with another kind of terminal
        import termios

        termios.tcflush(sys.stdin, termios.TCIFLUSH)
