"""What may be concluded, and from which claim of the article.

Every text is taken whole onto the sheet; nothing is ever filled in.
"""

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, PlainValidator

from rules.conditions import ALWAYS, Condition
from rules.syntax import read_condition

Id = Annotated[str, Field(pattern=r"^[a-z]+(-[a-z]+)*$")]
Text = Annotated[str, Field(min_length=1, pattern=r"\S")]
When = Annotated[Condition, PlainValidator(read_condition)]
Version = Annotated[str, Field(pattern=r"^(0|[1-9][0-9]*)(\.(0|[1-9][0-9]*)){2}$")]
Language = Annotated[str, Field(pattern=r"^[a-z]{2,3}(-[A-Z]{2})?$")]


class Definition(BaseModel):
    """A frozen, strict piece of content; an unknown key is refused."""

    model_config = ConfigDict(frozen=True, strict=True, extra="forbid")


class Claim(Definition):
    """One thing that the article states, in our words; never shown, always cited.

    headings: the place in the article, exactly as it stands there.
    """

    id: Id
    headings: Annotated[tuple[Text, ...], Field(min_length=1)]
    states: Text


class Factor(Definition):
    """One of the things that bear on how long relief lasts; notes are grouped by it."""

    code: Id
    label: Text


class Note(Definition):
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
    claims: Annotated[tuple[Id, ...], Field(min_length=1)]
    ask: Text | None = None
    rank: Annotated[int, Field(ge=1, le=99)] | None = None
    always: bool = False
    excludes: tuple[Id, ...] = ()
    beside: tuple[Id, ...] = ()
    reassures: tuple[Id, ...] = ()


class OpenLine(Definition):
    """What to say of a question while a note waits for its answer."""

    link_id: Id
    factor: Id
    text: Text


class UnsaidLine(Definition):
    """Something that a reader would expect and that the article does not say."""

    id: Id
    factor: Id
    when: When = ALWAYS
    text: Text


class SafetyLine(Definition):
    """General sense, not from the article; shown unless `when` is false."""

    id: Id
    when: When
    text: Text


class ArticleLine(Definition):
    """A line for everybody that rests on the article."""

    text: Text
    claims: Annotated[tuple[Id, ...], Field(min_length=1)]


class Source(Definition):
    """The one article, and what a reader should know about who made this from it."""

    title: Text
    limits: tuple[Text, ...]


class Accepted(Definition):
    """A finding of `questionnaire.check` that the author has looked at and keeps, and why.

    finding: its code.
    of: every id that it names, in any order.
    """

    finding: Id
    of: Annotated[tuple[Id, ...], Field(min_length=1)]
    reason: Text


class RuleSet(Definition):
    """All that may be concluded from the answers to one questionnaire."""

    id: Id
    version: Version
    language: Language
    title: Text
    consult: Text
    source: Source
    claim: tuple[Claim, ...]
    factor: Annotated[tuple[Factor, ...], Field(min_length=1)]
    note: tuple[Note, ...]
    open: tuple[OpenLine, ...]
    unsaid: tuple[UnsaidLine, ...]
    safety: tuple[SafetyLine, ...]
    in_short: Annotated[tuple[ArticleLine, ...], Field(min_length=1)]
    about_heading: Text
    about: tuple[ArticleLine, ...]
    next_step: Annotated[tuple[Text, ...], Field(min_length=1)]
    standing_question: Annotated[tuple[Text, ...], Field(max_length=3)]
    accepted: tuple[Accepted, ...] = ()
