"""The model of a sheet, from which every format is rendered.

The keys and their order are those of the sheet in JSON. No field is a number, and the consult line is
required.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from questionnaire.answers.response import EarlierText
from rules.ruleset.ruleset import Picture


@dataclass(frozen=True, slots=True)
class Because:
    """One answer on which a line rests: the item's label, and label and answer as shown."""

    link_id: str
    text: str
    label: str = ""


@dataclass(frozen=True, slots=True)
class QuestionToAsk:
    """A question for the clinician."""

    text: str
    because: tuple[Because, ...] = ()


@dataclass(frozen=True, slots=True)
class AnswerRow:
    """One row of what the person told. `not-answered` is all that a sheet says of a blank.

    factor: the factor that it is about; empty where the pack names none.
    is_typed: the text is what the person typed.
    """

    link_id: str
    label: str
    state: Literal["answered", "not-sure", "not-answered"]
    text: str
    factor: str = ""
    is_typed: bool = False


@dataclass(frozen=True, slots=True)
class SheetNote:
    """A note that applies, with the answers and the places in the article on which it rests.

    ask: the question for the clinician that it brings, if it brings one.
    """

    id: str
    factor: str
    text: str
    because: tuple[Because, ...]
    claims: tuple[str, ...]
    headings: tuple[str, ...]
    ask: str | None = None


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
    author: str
    publisher: str
    date: str
    address: str


@dataclass(frozen=True, slots=True)
class Sheet:
    """The sheet. Make one with `make_sheet`.

    questions_to_ask: those of the first page; more_questions: those for which it has no room.
    standing_questions: good at any visit; they stand in one line.
    caveat: the pack's own line beside what the article says in short; empty where there is none.
    no_answer: one line on what a file held that does not count; empty where there is nothing.
    not_taken: link_ids of the questions that are asked and left open for what a file held.
    earlier: what was typed for questions that an earlier version asked and that are not asked now.
    pictures: the drawings that stand beside a line or the label of a factor, by its text.
    factors (code -> label), pictures, about_heading and language are for the formats that people read.
    """

    title: str
    consult: str
    safety: tuple[str, ...]
    in_short: tuple[str, ...]
    caveat: str
    matters_most: tuple[str, ...]
    questions_to_ask: tuple[QuestionToAsk, ...]
    standing_questions: tuple[QuestionToAsk, ...]
    more_questions: tuple[QuestionToAsk, ...]
    answers: tuple[AnswerRow, ...]
    no_answer: str
    not_taken: tuple[str, ...]
    earlier: tuple[EarlierText, ...]
    notes: tuple[SheetNote, ...]
    open_notes: tuple[OpenNotes, ...]
    not_in_article: tuple[NotInArticle, ...]
    about: tuple[str, ...]
    next_steps: tuple[str, ...]
    source: SheetSource
    factors: Mapping[str, str]
    pictures: Mapping[str, Picture]
    about_heading: str
    language: str


ONLY_FOR_PEOPLE = frozenset({"factors", "pictures", "about_heading", "language"})
"""The fields that are left out of the JSON."""
