"""The sheet as sections and blocks: the content of every format for people, in order.

A format decides how a block looks, never whether it is shown.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TypeAlias

from questionnaire.sheet.factor_map import FactorMap, factor_map
from questionnaire.sheet.sheet import Because, QuestionToAsk, Sheet, SheetNote
from questionnaire.words import paper as paper_words
from questionnaire.words import sheet as sheet_words


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph. A strong one must stand out."""

    text: str
    strong: bool = False


@dataclass(frozen=True, slots=True)
class ListEntry:
    """One entry of a list; the aside gives the reasons for it."""

    text: str
    aside: str = ""


@dataclass(frozen=True, slots=True)
class TextList:
    """A list, numbered or not."""

    entries: tuple[ListEntry, ...]
    numbered: bool = False


@dataclass(frozen=True, slots=True)
class PairTable:
    """A table of two columns: labels and texts."""

    pairs: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Subheading:
    """A heading inside a section."""

    text: str


Block: TypeAlias = Paragraph | TextList | PairTable | Subheading | FactorMap


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and the blocks under it. The heading of the first section is the title of the sheet.

    name: identifies it, for formats that lay out some sections in their own way.
    """

    name: str
    heading: str
    blocks: tuple[Block, ...]


def outline(sheet: Sheet) -> tuple[Section, ...]:
    """Return the sections of a sheet, without the empty ones."""
    sections = (
        Section("title", sheet.title, (Paragraph(sheet.consult, strong=True),)),
        Section("safety", sheet_words.BEFORE_VISIT, _safety(sheet)),
        Section("in-short", sheet_words.IN_SHORT, _listing(sheet.in_short)),
        Section("matters-most", sheet_words.MATTERS_MOST, _listing(sheet.matters_most, numbered=True)),
        Section("questions", sheet_words.QUESTIONS, _questions(sheet.questions_to_ask)),
        Section("more-questions", sheet_words.MORE_QUESTIONS, _questions(sheet.more_questions)),
        Section("answers", sheet_words.ANSWERS, tuple(_answers(sheet))),
        Section("map", paper_words.MAP, (Paragraph(paper_words.MAP_INTRO), factor_map(sheet))),
        Section("notes", sheet_words.NOTES, tuple(_notes(sheet))),
        Section("open", sheet_words.STILL_OPEN, _listing(line.text for line in sheet.open_notes)),
        Section("not-in-article", sheet_words.NOT_IN_ARTICLE, _not_in_article(sheet)),
        Section("about", sheet.about_heading, _listing(sheet.about)),
        Section(
            "next-steps",
            sheet_words.NEXT_STEPS,
            (Paragraph(sheet_words.GENERAL_SENSE), *_listing(sheet.next_steps, numbered=True)),
        ),
        Section("source", sheet_words.SOURCE, tuple(_source(sheet))),
    )
    return tuple(section for section in sections if section.blocks)


def _listing(texts: Iterable[str], *, numbered: bool = False) -> tuple[Block, ...]:
    lines = tuple(ListEntry(text) for text in texts)
    return (TextList(lines, numbered),) if lines else ()


def _safety(sheet: Sheet) -> tuple[Block, ...]:
    lines = _listing(sheet.safety)
    return (*lines, Paragraph(sheet_words.GENERAL_SENSE)) if lines else ()


def _questions(questions: Iterable[QuestionToAsk]) -> tuple[Block, ...]:
    lines = tuple(ListEntry(question.text, _because(question.because)) for question in questions)
    return (TextList(lines, numbered=True),) if lines else ()


def _answers(sheet: Sheet) -> Iterator[Block]:
    left_open = [row for row in sheet.answers if row.state == "not-answered"]
    yield PairTable(tuple((row.label, row.text) for row in sheet.answers))
    if left_open:
        yield Paragraph(sheet_words.BLANK_IS_NOT_NO)
    if len(left_open) == len(sheet.answers) and not sheet.matters_most:
        yield Paragraph(sheet_words.ALL_LEFT_OPEN)


def _notes(sheet: Sheet) -> Iterator[Block]:
    for code, label in sheet.factors.items():
        lines = tuple(ListEntry(note.text, _aside(note)) for note in sheet.notes if note.factor == code)
        if lines:
            yield Subheading(label)
            yield TextList(lines)
    if not sheet.notes:
        yield Paragraph(sheet_words.NO_NOTES)


def _aside(note: SheetNote) -> str:
    headings = ", ".join(sheet_words.HEADING.format(heading=heading) for heading in note.headings)
    return f"{_because(note.because)} {sheet_words.UNDER_HEADINGS.format(headings=headings)}".strip()


def _because(because: Iterable[Because]) -> str:
    return " ".join(f"{reason.text}." for reason in because)


def _not_in_article(sheet: Sheet) -> tuple[Block, ...]:
    lines = tuple(ListEntry(line.text, _because(line.because)) for line in sheet.not_in_article)
    return (TextList(lines),) if lines else ()


def _source(sheet: Sheet) -> Iterator[Block]:
    source = sheet.source
    yield Paragraph(sheet_words.FROM_ARTICLE.format(title=source.title))
    yield Paragraph(sheet_words.PACK_VERSION.format(pack=source.pack, version=source.version))
    for limit in source.limits:
        yield Paragraph(limit)
    yield Paragraph(sheet.consult, strong=True)
