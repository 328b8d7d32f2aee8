"""Make texts fit for a PDF: replace characters that no font can show by a mark and their name.

PDF/UA forbids such characters, and typst fails on them. Words too long for a line get break opportunities.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass, replace
from enum import Enum
from typing import Any, TypeVar
from unicodedata import name

from questionnaire.formats.typesetting import NotShownError, probe
from questionnaire.words import paper as paper_words

MARK = "\N{WHITE SQUARE}"
"""Replaces a character that no font can show."""

_PLAIN = re.compile(r"[\x20-\x7e\u2018\u2019\u201c\u201d]*")
_LONG = re.compile(r"(\S{20})(?=\S{4})")

Structure = TypeVar("Structure")


def set_fitting(structure: Structure, typeset: Callable[[Structure], bytes]) -> bytes:
    """Return the PDF of a dataclass, a tuple or a text, after making every text in it fit.

    Typst is tried again after each change: whether a letter can be shown may depend on its neighbours.
    """
    hidden: frozenset[str] = frozenset()
    while True:
        fit: Structure = _changed(structure, hidden)
        try:
            probe(text for text in texts_of(fit) if not _PLAIN.fullmatch(text))
            return typeset(fit)
        except NotShownError as error:
            more = {letter for letter in error.letters if not letter.isascii()} - hidden
            if not more:
                raise
            hidden |= more


def texts_of(structure: object) -> Iterator[str]:
    """Yield every text in a dataclass, a tuple or a text."""
    if isinstance(structure, str) and not isinstance(structure, Enum):
        yield structure
    elif isinstance(structure, tuple):
        for inner in structure:
            yield from texts_of(inner)
    elif is_dataclass(structure):
        for field in fields(structure):
            yield from texts_of(getattr(structure, field.name))


def _changed(structure: Any, hidden: frozenset[str]) -> Any:
    if isinstance(structure, str) and not isinstance(structure, Enum):
        # Zero-width spaces let a long word break.
        return _LONG.sub("\\1\N{ZERO WIDTH SPACE}", "".join(_shown(letter, hidden) for letter in structure))
    if isinstance(structure, tuple):
        return tuple(_changed(inner, hidden) for inner in structure)
    if is_dataclass(structure) and not isinstance(structure, type):
        changed = {
            field.name: _changed(getattr(structure, field.name), hidden) for field in fields(structure)
        }
        return replace(structure, **changed)
    return structure


def _shown(letter: str, hidden: frozenset[str]) -> str:
    if letter not in hidden:
        return letter
    return paper_words.NOT_PRINTABLE.format(mark=MARK, name=name(letter, paper_words.WITHOUT_NAME))
