"""What to say of an unknown name: which names there are, and which is meant if one is near."""

from collections.abc import Iterable


def not_among(kind: str, word: str, allowed: Iterable[str]) -> str:
    """Say that a name is unknown, which names there are, and which is meant if one is near."""
    from difflib import get_close_matches  # a start without a fault has no use for it

    names = list(allowed)
    near = get_close_matches(word, names, n=1, cutoff=0.6)
    meant = f' Did you mean "{near[0]}"?' if near else ""
    listed = ", ".join(names) or "none at all"
    return f'no {kind} is called "{word}".{meant} There are: {listed}.'
