"""What happens when the terminal is given to another program (Ctrl-Z) and comes back (`fg`).

What stands above the prompt is shown again: it may be far above by then. Both faces show it by `show_above`.
"""

import signal
from collections.abc import Iterable

from questionnaire.terminal import screens
from questionnaire.terminal.commands import asks_again, asks_for_help

_above: list[str] = []
_on_help: list[str] = []
_came_back = [False]


def show_above(lines: Iterable[str], *, on_help: Iterable[str] = ()) -> None:
    """Show what stands above a prompt, and remember it. on_help: shown when help is asked for there."""
    _above[:], _on_help[:] = lines, on_help
    screens.show(_above)


def show_again() -> None:
    """Show once more what stands above the prompt."""
    screens.show(_above)


def shows_what_is_asked_for(typed: str, *, slash: bool) -> bool:
    """Show the question or the help if a line asks for it; return whether it does. slash: as in commands."""
    if asks_for_help(typed, slash=slash):
        screens.show(_on_help or _above)
        return True
    if asks_again(typed, slash=slash):
        show_again()
        return True
    return False


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
