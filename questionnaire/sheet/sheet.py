"""The model of a sheet, from which every format is rendered.

The keys and their order are those of the sheet in JSON. No field is a number, and the consult line is
required.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Because:
    """An answer that is a reason for a line: the label of its question and the answer as shown."""

    link_id: str
    text: str


@dataclass(frozen=True, slots=True)
class QuestionToAsk:
    """A question for the clinician."""

    text: str
    because: tuple[Because, ...] = ()


@dataclass(frozen=True, slots=True)
class AnswerRow:
    """One answer on the sheet. Every way of giving none is `not-answered`, except `not-sure`."""

    link_id: str
    label: str
    state: Literal["answered", "not-sure", "not-answered"]
    text: str


@dataclass(frozen=True, slots=True)
class SheetNote:
    """A note that applies, with its reasons: answers, claims, and headings in the article."""

    id: str
    factor: str
    text: str
    because: tuple[Because, ...]
    claims: tuple[str, ...]
    headings: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class OpenNotes:
    """Notes that wait for the answer to one question."""

    factor: str
    needs: tuple[str, ...]
    text: str


@dataclass(frozen=True, slots=True)
class NotInArticle:
    """A line on something that the article does not say."""

    factor: str
    text: str
    because: tuple[Because, ...] = ()


@dataclass(frozen=True, slots=True)
class SheetSource:
    """The article, the pack made from it, and the limits of both."""

    title: str
    pack: str
    version: str
    limits: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """The sheet. Make one with `make_sheet`.

    factors (code -> label), about_heading and language are for the formats that people read.
    """

    title: str
    consult: str
    safety: tuple[str, ...]
    in_short: tuple[str, ...]
    matters_most: tuple[str, ...]
    questions_to_ask: tuple[QuestionToAsk, ...]
    more_questions: tuple[QuestionToAsk, ...]
    answers: tuple[AnswerRow, ...]
    notes: tuple[SheetNote, ...]
    open_notes: tuple[OpenNotes, ...]
    not_in_article: tuple[NotInArticle, ...]
    about: tuple[str, ...]
    next_steps: tuple[str, ...]
    source: SheetSource
    factors: Mapping[str, str]
    about_heading: str
    language: str


ONLY_FOR_PEOPLE = frozenset({"factors", "about_heading", "language"})
"""The fields that are left out of the JSON."""
