"""What may be concluded, and from which claim of the article.

Every text is taken whole onto the sheet; nothing is ever filled in.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated

from rules.conditions.conditions import ALWAYS
from rules.ruleset.content_types import Id, Language, Text, Version, When
from rules.ruleset.definition import Limits


class Picture(StrEnum):
    """A small drawing that may stand beside a line; named by what is drawn."""

    BAG = "bag"
    BOTTLE = "bottle"
    DROP = "drop"
    HEAD = "head"
    PEN = "pen"
    PEOPLE = "people"
    PERSON = "person"
    PHONE = "phone"
    SIGNAL = "signal"
    SPARK = "spark"
    TALK = "talk"
    TICK = "tick"


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """One thing that the article states, in our words; never shown, always cited.

    headings: the place in the article, exactly as it stands there.
    """

    id: Id
    headings: Annotated[tuple[Text, ...], Limits(min_length=1)]
    states: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Factor:
    """One of the things that bear on how long relief lasts; notes are grouped by it.

    picture: a drawing beside its heading, in formats that draw.
    """

    code: Id
    label: Text
    picture: Picture | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """A line from the article about a person's answers, shown when `when` is true.

    ask: a question for the clinician.
    rank: of several questions, those of the lower rank come first.

    What the author declares, for `questionnaire.check` to prove:
    always: it is meant to apply to everybody.
    excludes: notes (by id) that must never apply together with it.
    beside: notes or unsaid lines that must be shown wherever it is, such as what is not known.
    reassures: questions (by link_id) that must have been answered before it may say that nothing stands out.
    """

    id: Id
    factor: Id
    when: When
    text: Text
    claims: Annotated[tuple[Id, ...], Limits(min_length=1)]
    ask: Text | None = None
    rank: Annotated[int, Limits(ge=1, le=99)] | None = None
    always: bool = False
    excludes: tuple[Id, ...] = ()
    beside: tuple[Id, ...] = ()
    reassures: tuple[Id, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenLine:
    """What to say of a question while a note waits for its answer."""

    link_id: Id
    factor: Id
    text: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class UnsaidLine:
    """Something that a reader would expect and that the article does not say."""

    id: Id
    factor: Id
    when: When = ALWAYS
    text: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class SafetyLine:
    """General sense, not from the article; shown unless `when` is false.

    picture: a drawing beside the line, in formats that draw.
    """

    id: Id
    when: When
    text: Text
    picture: Picture | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleLine:
    """A line for everybody that rests on the article.

    picture: a drawing beside the line, in formats that draw.
    """

    text: Text
    claims: Annotated[tuple[Id, ...], Limits(min_length=1)]
    picture: Picture | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class FirstQuestion:
    """The question that people come with. Of several, the first whose `when` is true stands on the sheet."""

    when: When = ALWAYS
    text: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Length:
    """How long a sheet may be, for `check` to prove.

    first_page: words of the first page.
    first_questions: questions to ask on the first page, the standing ones left out.
    sheet: words of the whole sheet.
    typed: words for which each typed text counts.
    """

    first_page: Annotated[int, Limits(ge=1)]
    first_questions: Annotated[int, Limits(ge=1)]
    sheet: Annotated[int, Limits(ge=1)]
    typed: Annotated[int, Limits(ge=0)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """The one article, and what a reader should know about who made this from it.

    author, publisher, date, address: of the article, as far as they are known.
    """

    title: Text
    limits: tuple[Text, ...]
    author: Text | None = None
    publisher: Text | None = None
    date: Text | None = None
    address: Text | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Accepted:
    """A finding of `questionnaire.check` that the author has looked at and keeps, and why.

    finding: its code.
    of: every id that it names, in any order.
    """

    finding: Id
    of: Annotated[tuple[Id, ...], Limits(min_length=1)]
    reason: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleSet:
    """All that may be concluded from the answers to one questionnaire.

    caveat: a line of the pack's own beside what the article says in short.
    """

    id: Id
    version: Version
    language: Language
    title: Text
    consult: Text
    source: Source
    claim: tuple[Claim, ...]
    factor: Annotated[tuple[Factor, ...], Limits(min_length=1)]
    note: tuple[Note, ...]
    open: tuple[OpenLine, ...]
    unsaid: tuple[UnsaidLine, ...]
    safety: tuple[SafetyLine, ...]
    in_short: Annotated[tuple[ArticleLine, ...], Limits(min_length=1)]
    caveat: Text | None = None
    first_question: tuple[FirstQuestion, ...] = ()
    length: Length | None = None
    about_heading: Text
    about: tuple[ArticleLine, ...]
    next_step: Annotated[tuple[Text, ...], Limits(min_length=1)]
    standing_question: Annotated[tuple[Text, ...], Limits(max_length=3)]
    accepted: tuple[Accepted, ...] = ()
