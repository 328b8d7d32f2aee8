"""What happens when the terminal is given to another program (Ctrl-Z) and comes back (`fg`).

What stands above the prompt is shown again: it may be far above by then. Both faces show it by `show_above`.
"""

import signal
from collections.abc import Iterable

from questionnaire.terminal import screens

_above: list[str] = []
_came_back = [False]


def show_above(lines: Iterable[str]) -> None:
    """Show what stands above a prompt, and remember it."""
    _above[:] = lines
    screens.show(_above)


def show_again() -> None:
    """Show once more what stands above the prompt."""
    screens.show(_above)


def notice_coming_back() -> None:
    """From now on, take note when the program goes on after it was stopped. Windows cannot stop one."""
    if hasattr(signal, "SIGCONT"):
        signal.signal(signal.SIGCONT, _note)


def came_back() -> bool:
    """Return whether the program went on after it was stopped, since this was asked last."""
    was, _came_back[0] = _came_back[0], False
    return was


def _note(*_: object) -> None:
    _came_back[0] = True
