"""Make texts fit for a PDF: what no font can show becomes a mark, with its name or how many letters it is.

PDF/UA forbids such characters, and typst fails on them. Words too long for a line get break opportunities.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass, replace
from enum import Enum
from typing import Any, TypeVar
from unicodedata import name

from questionnaire.cleaning import BOUND_TO_LETTERS
from questionnaire.formats.typesetting import NotShownError, probe
from questionnaire.words import paper as paper_words

MARK = "\N{WHITE SQUARE}"
"""Replaces a character that no font can show."""

_PLAIN = re.compile(r"[\x20-\x7e\u2018\u2019\u201c\u201d]*")
_BOUND = re.compile(f"[{BOUND_TO_LETTERS}]")
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
        return _LONG.sub("\\1\N{ZERO WIDTH SPACE}", _marked(structure, hidden))
    if isinstance(structure, tuple):
        return tuple(_changed(inner, hidden) for inner in structure)
    if is_dataclass(structure) and not isinstance(structure, type):
        changed = {
            field.name: _changed(getattr(structure, field.name), hidden) for field in fields(structure)
        }
        return replace(structure, **changed)
    return structure


def _marked(text: str, hidden: frozenset[str]) -> str:
    """Return a text with a mark for each run of letters that no font can show.

    Spaces between them belong to the run. What shows nothing without a letter goes with it.
    """
    letters = "".join(letter for letter in hidden if not _BOUND.fullmatch(letter))
    if letters:
        letter, bound = f"[{re.escape(letters)}]", f"[{BOUND_TO_LETTERS}]"
        text = re.sub(f"{bound}*{letter}(?:{bound}| *{letter})*", lambda run: _mark_for(run[0]), text)
    return "".join(letter for letter in text if letter not in hidden)


def _mark_for(run: str) -> str:
    letters = [letter for letter in run if letter != " " and not _BOUND.fullmatch(letter)]
    if len(letters) > 1:
        return paper_words.NOT_PRINTABLE_RUN.format(mark=MARK, count=len(letters))
    return paper_words.NOT_PRINTABLE.format(mark=MARK, name=name(letters[0], paper_words.WITHOUT_NAME))
