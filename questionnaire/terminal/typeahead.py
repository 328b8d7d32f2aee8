"""What was typed before a question was on the screen is no answer to it."""

import os
import select
import sys
from contextlib import suppress


def wait_for_a_line() -> None:
    """Wait until a terminal has a line, looking up now and then.

    A Ctrl-C that comes just before a read begins would else be noticed only when the read ends.
    """
    with suppress(OSError, ValueError):  # a system where a terminal cannot be waited for like this
        while sys.stdin.isatty() and not select.select([sys.stdin], [], [], 0.2)[0]:
            pass


def take_typed_ahead() -> str:
    """Return the keys that wait in the terminal, an unfinished line too, and throw them away.

    A terminal that hands over whole lines hides the beginning of one; for this moment it hands over keys.
    """
    keys = b""
    if sys.stdin.isatty():
        with suppress(ImportError, OSError):  # a system with another kind of terminal
            import termios

            terminal = sys.stdin.fileno()
            as_it_was = termios.tcgetattr(terminal)
            by_key = termios.tcgetattr(terminal)
            by_key[3] &= ~termios.ICANON
            by_key[6][termios.VMIN] = by_key[6][termios.VTIME] = 0
            termios.tcsetattr(terminal, termios.TCSANOW, by_key)
            try:
                keys = b"".join(iter(lambda: os.read(terminal, 4096), b""))
            finally:
                termios.tcsetattr(terminal, termios.TCSANOW, as_it_was)
    return keys.decode(errors="replace")
