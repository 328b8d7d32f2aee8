"""The commands that a person can type: a word, or a word after a slash."""

from questionnaire.session.events import Command

_TYPED = {
    "s": Command.SKIP,
    "skip": Command.SKIP,
    "not sure": Command.NOT_SURE,
    "r": Command.PREFER_NOT_TO_SAY,
    "rather not say": Command.PREFER_NOT_TO_SAY,
    "w": Command.WHY,
    "why": Command.WHY,
    "?": Command.WHY,
    "b": Command.BACK,
    "back": Command.BACK,
    "u": Command.UNDO,
    "undo": Command.UNDO,
}
# "n" alone could mean "No", so "not sure" needs the slash.
_WITH_SLASH = {**_TYPED, "n": Command.NOT_SURE}


_LEAVE, _HELP, _AGAIN = ("stop", "quit", "exit"), "help", "again"

AT_REVIEW = {"d": Command.DONE, "done": Command.DONE} | {
    typed: command for typed, command in _TYPED.items() if command in (Command.BACK, Command.UNDO)
}
"""The commands at the review, where the slash is optional."""


def is_command_word(typed: str) -> bool:
    """Return whether a line is a command without its slash, so that it could also be an answer."""
    line = _folded(typed)
    return line in _TYPED or line in (*_LEAVE, _HELP, _AGAIN)


def leaves(typed: str, *, slash: bool) -> bool:
    """Return whether a line says to stop, as people try it: stop, quit or exit. slash: as in `command_in`."""
    return _without_slash(typed, slash=slash) in _LEAVE


def asks_for_help(typed: str, *, slash: bool) -> bool:
    """Return whether a line asks for help (whom to call, what to type). slash: as in `command_in`."""
    return _without_slash(typed, slash=slash) == _HELP


def asks_again(typed: str, *, slash: bool) -> bool:
    """Return whether a line asks for the question and its hints once more. slash: as in `command_in`."""
    return _without_slash(typed, slash=slash) == _AGAIN


def command_in(typed: str, *, slash: bool) -> Command | None:
    """Return the command that a line is, if it is one.

    slash: whether a command needs its slash, because any words can be the answer.
    """
    line = _folded(typed)
    if line.startswith("/"):
        return _WITH_SLASH.get(line.removeprefix("/").strip())
    return None if slash else _TYPED.get(line)


def _without_slash(typed: str, *, slash: bool) -> str:
    line = _folded(typed)
    if line.startswith("/"):
        return line.removeprefix("/").strip()
    return "" if slash else line


def _folded(typed: str) -> str:
    return " ".join(typed.casefold().split())
