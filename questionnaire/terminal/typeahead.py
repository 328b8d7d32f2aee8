"""Discard keys that were typed before a question was shown: they do not answer it."""

import os
import select
import sys
from collections.abc import Callable
from contextlib import suppress


def wait_for_a_line(is_over: Callable[[], bool] = lambda: False) -> bool:
    """Wait until a terminal has a line, by polling; return False if it `is_over` before.

    Otherwise a Ctrl-C just before a read begins would take effect only when the read ends.
    """
    with suppress(OSError, ValueError):  # a system that cannot select on a terminal
        while sys.stdin.isatty() and not select.select([sys.stdin], [], [], 0.2)[0]:
            if is_over():
                return False
    return not is_over()


def take_typed_ahead() -> str:
    """Read and return the pending keys of the terminal, including an unfinished line.

    In canonical mode a terminal delivers whole lines only, so that is switched off for the moment.
    """
    if not sys.stdin.isatty():
        return ""
    try:
        import termios
    except ImportError:  # a system without it
        return ""
    terminal, keys = sys.stdin.fileno(), b""
    with suppress(OSError, termios.error):  # the terminal is gone
        as_it_was = termios.tcgetattr(terminal)
        by_key = termios.tcgetattr(terminal)
        by_key[3] &= ~termios.ICANON
        by_key[6][termios.VMIN] = by_key[6][termios.VTIME] = 0
        termios.tcsetattr(terminal, termios.TCSANOW, by_key)
        try:
            # After `fg` the shell may put its own mode back meanwhile: then a read would wait for a line.
            while select.select([terminal], [], [], 0)[0] and (more := os.read(terminal, 4096)):
                keys += more
        finally:
            termios.tcsetattr(terminal, termios.TCSANOW, as_it_was)
    return keys.decode(errors="replace")
