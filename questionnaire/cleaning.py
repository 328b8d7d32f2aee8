"""Remove characters from untrusted text that hide, control a terminal or change the reading direction."""

import re
import unicodedata

_JOINERS = frozenset("\N{ZERO WIDTH NON-JOINER}\N{ZERO WIDTH JOINER}")
"""Format characters that some scripts and emoji need; all others are removed."""


_LINE_BREAKS = re.compile("\r\n|[\r\v\f\x85\u2028\u2029]")
"""Every way to break a line, where a text has one of its own: a browser sends CR and LF, a terminal CR."""


_VARIATION_SELECTORS = "\ufe00-\ufe0f\U000e0100-\U000e01ef"
BOUND_TO_LETTERS = f"\u200c\u200d{_VARIATION_SELECTORS}"
"""Joiners and variation selectors, as a regular expression's set: they show nothing without a letter."""
_BLANK = re.compile(f"[\\s{BOUND_TO_LETTERS}\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u2800\u3164\uffa0]*")
"""What is seen as nothing: also fillers, and the braille pattern without dots."""


def is_blank(text: str) -> bool:
    """Return whether a text shows nothing, because all of its characters are invisible."""
    return _BLANK.fullmatch(text) is not None


def clean(text: str) -> str:
    """Return typed text as one line, without control, escape and direction characters, spaces collapsed."""
    spaced = "".join(" " if character.isspace() else character for character in text)
    visible = (character for character in spaced if not _hidden(character))
    return " ".join(unicodedata.normalize("NFC", "".join(visible)).split())


def clean_text(text: str) -> str:
    """Return typed text with each of its lines cleaned. Its line breaks stay, but for those around it."""
    lines = with_plain_breaks(text).split("\n")
    return "\n".join(map(clean, lines)).strip("\n")


def with_plain_breaks(text: str) -> str:
    """Return a text in which LF alone breaks a line."""
    return _LINE_BREAKS.sub("\n", text)


def printable(text: str) -> str:
    """Return a text that may quote a file or what was typed, safe to print. Line breaks and tabs stay."""
    if text.isascii() and text.isprintable():
        return text
    return "".join(character for character in text if character in "\n\t" or not _hidden(character))


def _hidden(character: str) -> bool:
    # Cc: control and escape. Cf: format, direction. Cs: a lone surrogate, which UTF-8 cannot encode.
    return unicodedata.category(character) in ("Cc", "Cf", "Cs") and character not in _JOINERS
