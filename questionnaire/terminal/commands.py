"""How a person types what is no answer: a word, or a word behind a slash."""

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
# "n" alone is too near to "No" to mean "not sure": it needs the slash.
_WITH_SLASH = {**_TYPED, "n": Command.NOT_SURE}


AT_REVIEW = {"d": Command.DONE, "done": Command.DONE} | {
    typed: command for typed, command in _TYPED.items() if command in (Command.BACK, Command.UNDO)
}
"""What can be typed at the review besides a number; there a slash makes no difference."""


def is_command_word(typed: str) -> bool:
    """Return whether a line is a command's word without its slash, where it might as well be an answer."""
    return " ".join(typed.casefold().split()) in _TYPED


def command_in(typed: str, *, slash: bool) -> Command | None:
    """Return the command that a line is.

    slash: only a line that begins with one can be a command, because the question takes any words.
    """
    line = " ".join(typed.casefold().split())
    if line.startswith("/"):
        return _WITH_SLASH.get(line.removeprefix("/").strip())
    return None if slash else _TYPED.get(line)
