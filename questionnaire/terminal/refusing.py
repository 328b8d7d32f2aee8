"""What is refused of a typed line before it is an answer, so that nothing of it is lost or changed."""

import sys

from questionnaire.cleaning import clean
from questionnaire.pack.questions import Item
from questionnaire.terminal.entry import entry_for
from questionnaire.words import shared as words
from questionnaire.words import terminal as terminal_words

_IN_PLACE_OF_BYTES = "\N{REPLACEMENT CHARACTER}"
SHOWN = 40
"""How many characters of a line that is no answer are quoted."""


def refusal_of(typed: str, item: Item) -> str | None:
    """Return why a line cannot be taken, as a sentence; None if it can."""
    if is_garbled(typed):
        return terminal_words.GARBLED
    longest = item.kind.longest
    length = len(clean(typed))
    if entry_for(item).any_words and longest is not None and length > longest:
        return words.TOO_LONG.format(given=length, most=longest)
    return None


def is_garbled(typed: str) -> bool:
    """Return whether bytes came in that are no characters in the encoding of this terminal."""
    if any("\ud800" <= character <= "\udfff" or character == _IN_PLACE_OF_BYTES for character in typed):
        return True
    return _is_utf_8_read_otherwise(typed)


def _is_utf_8_read_otherwise(typed: str) -> bool:
    """Return whether the terminal speaks UTF-8 and the locale says otherwise, as one of Latin-1 does."""
    encoding = sys.stdin.encoding
    if typed.isascii() or encoding is None:  # a stream of text that stands in for a terminal has none
        return False
    try:
        return typed.encode(encoding).decode() != typed
    except UnicodeError:
        return False


def quoted(typed: str) -> str:
    """Return what was typed, to be quoted: cut where it is long."""
    line = typed.strip()
    return line if len(line) <= SHOWN else f"{line[:SHOWN]}..."
