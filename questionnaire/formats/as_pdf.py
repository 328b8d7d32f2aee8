"""A sheet, or a blank questionnaire, as a tagged PDF. Typst comes with the extra `pdf`."""

from dataclasses import asdict

from questionnaire.formats.fitting import MARK, set_fitting, texts_of
from questionnaire.formats.paper import Paper
from questionnaire.formats.templates import picture
from questionnaire.formats.typesetting import typeset
from questionnaire.sheet.blank import Blank
from questionnaire.sheet.blocks import (
    Block,
    ListEntry,
    Outline,
    PairTable,
    Paragraph,
    Section,
    Subheading,
    TextList,
    WriteIn,
)
from questionnaire.sheet.outline import outline
from questionnaire.sheet.sheet import Sheet
from questionnaire.words import paper as paper_words
from questionnaire.words import sheet as sheet_words
from rules.ruleset.ruleset import Picture


def as_pdf(sheet: Sheet, paper: Paper = Paper.A4) -> bytes:
    """Return a sheet as a PDF. Its first page can stand alone; the rest of the outline follows, in order."""
    return set_fitting(outline(sheet), lambda parts: _sheet_set(parts, sheet.language, paper))


def _sheet_set(parts: Outline, language: str, paper: Paper) -> bytes:
    marked = any(MARK in text for text in texts_of(parts))
    data = {
        "consult": parts.consult,
        "phone": picture(Picture.PHONE),
        "first": {section.name: _section(section) for section in parts.first},
        "more": [_section(section) for section in parts.more],
    }
    return typeset("sheet.typ", {**_frame(parts.heading, language, paper, marked=marked), **data})


def blank_as_pdf(blank: Blank, paper: Paper = Paper.A4) -> bytes:
    """Return the blank questionnaire as a PDF."""
    return set_fitting(blank, lambda fit: _blank_set(fit, paper))


def _blank_set(blank: Blank, paper: Paper) -> bytes:
    marked = any(MARK in text for text in texts_of(blank))
    frame = _frame(blank.title, blank.language, paper, marked=marked)
    headings = {
        "safety": sheet_words.DO_FIRST,
        "how": paper_words.BLANK_HOW,
        "advice": paper_words.BLANK_ADVICE,
        "ask": sheet_words.QUESTIONS,
        "own": sheet_words.OWN_QUESTION,
        "source": paper_words.BLANK_SOURCE,
    }
    return typeset("blank.typ", {**frame, "blank": asdict(blank), "words": headings})


def _frame(title: str, language: str, paper: Paper, *, marked: bool) -> dict[str, object]:
    code, _, region = language.partition("-")
    return {
        "title": title,
        "language": code,
        "region": region,
        "paper": {Paper.A4: "a4", Paper.LETTER: "us-letter"}[paper],
        "overleaf": paper_words.MORE_OVERLEAF,
        "last": paper_words.LAST_PAGE,
        "marks": paper_words.MARKS_EXPLAINED.format(mark=MARK) if marked else "",
    }


def _section(section: Section) -> dict[str, object]:
    return {
        "heading": section.heading,
        "picture": _drawn(section.picture),
        "blocks": [_block(block) for block in section.blocks],
    }


def _line(entry: ListEntry) -> dict[str, str]:
    return {"text": entry.text, "aside": entry.aside, "picture": _drawn(entry.picture)}


def _drawn(name: Picture | None) -> str:
    return "" if name is None else picture(name)


def _block(block: Block) -> dict[str, object]:
    match block:
        case Paragraph(text, strong):
            return {"kind": "paragraph", "text": text, "strong": strong}
        case TextList(entries, numbered, boxes):
            lines = [_line(entry) for entry in entries]
            return {"kind": "list", "lines": lines, "numbered": numbered, "boxes": boxes}
        case PairTable(pairs):
            return {"kind": "rows", "pairs": pairs}
        case WriteIn(labels):
            return {"kind": "write-in", "labels": labels}
        case Subheading(text, drawing):
            return {"kind": "subheading", "text": text, "picture": _drawn(drawing)}
