"""Text from outside without what hides, steers a terminal or turns the direction of reading."""

import unicodedata

_JOINERS = frozenset("\N{ZERO WIDTH NON-JOINER}\N{ZERO WIDTH JOINER}")
"""Format characters that some scripts and emoji need; every other one can hide or turn text."""


def clean(text: str) -> str:
    """Return typed text as one line, without control, escape and direction characters and outer spaces."""
    spaced = "".join(" " if character.isspace() else character for character in text)
    visible = (character for character in spaced if not _hidden(character))
    return " ".join(unicodedata.normalize("NFC", "".join(visible)).split())


def printable(text: str) -> str:
    """Return a message that may quote a file, safe to print: its line breaks stay, what hides goes."""
    return "".join(character for character in text if character == "\n" or not _hidden(character))


def _hidden(character: str) -> bool:
    # Cc: control and escape. Cf: format, direction. Cs: half of a broken pair, which no file could hold.
    return unicodedata.category(character) in ("Cc", "Cf", "Cs") and character not in _JOINERS
