"""What messages quote: an unknown name, the known ones, and the one that is probably meant."""

from collections.abc import Iterable

_LONGEST = 100


def shortened(quoted: str) -> str:
    """Return what a message quotes from a file, cut after 100 characters."""
    return quoted if len(quoted) <= _LONGEST else f"{quoted[:_LONGEST]}…"


def not_among(kind: str, word: str, allowed: Iterable[str]) -> str:
    """Return a message that a name is unknown, with the known names and a close match if there is one."""
    from difflib import get_close_matches  # imported late: a run without a problem does not need it

    names, word = list(allowed), shortened(word)
    near = get_close_matches(word, names)
    meant = f' Did you mean "{near[0]}"?' if near else ""
    listed = ", ".join(names) or "none at all"
    return f'no {kind} is called "{word}".{meant} There are: {listed}.'
