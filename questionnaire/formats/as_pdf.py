"""A sheet, or a blank questionnaire, as a tagged PDF. Typst comes with the extra `pdf`."""

from dataclasses import asdict

from questionnaire.formats.factor_svg import description_of, map_svg
from questionnaire.formats.fitting import MARK, set_fitting, texts_of
from questionnaire.formats.paper import Paper
from questionnaire.formats.typesetting import typeset
from questionnaire.sheet.blank import Blank
from questionnaire.sheet.factor_map import FactorMap
from questionnaire.sheet.outline import Block, PairTable, Paragraph, Section, TextList, outline
from questionnaire.sheet.sheet import Sheet
from questionnaire.words import paper as paper_words
from questionnaire.words import sheet as sheet_words

TOP, LEFT, RIGHT = ("safety",), ("matters-most", "questions"), ("answers",)
"""The sections on page one, under the title: across the page, and in its two columns."""

_MOST_BESIDE = 150
"""The most characters of an answer in the right column; with a longer one, the answers go below."""
_TO_WRITE_ON = ("questions", "more-questions")
_MAP_COLUMNS = 3
_FONT = "Libertinus Serif"


def as_pdf(sheet: Sheet, paper: Paper = Paper.A4) -> bytes:
    """Return a sheet as a PDF. Its first page can be used alone; the other sections follow in order."""
    beside = all(len(row.text) <= _MOST_BESIDE for row in sheet.answers)
    return set_fitting(
        outline(sheet), lambda sections: _sheet_set(sections, sheet.language, paper, beside=beside)
    )


def _sheet_set(outline_: tuple[Section, ...], language: str, paper: Paper, *, beside: bool) -> bytes:
    title, *sections = outline_
    named = {section.name: section for section in sections}
    first = (TOP, LEFT, RIGHT)
    page_one = [[_section(named.pop(name)) for name in names if name in named] for names in first]
    data = {
        "intro": _section(title),
        "first": {**dict(zip(("top", "left", "right"), page_one, strict=True)), "beside": beside},
        "rest": [_section(section) for section in named.values()],
    }
    marked = any(MARK in text for text in texts_of(outline_))
    return typeset("sheet.typ", {**_frame(title.heading, language, paper, marked=marked), **data})


def blank_as_pdf(blank: Blank, paper: Paper = Paper.A4) -> bytes:
    """Return the blank questionnaire as a PDF."""
    return set_fitting(blank, lambda fit: _blank_set(fit, paper))


def _blank_set(blank: Blank, paper: Paper) -> bytes:
    marked = any(MARK in text for text in texts_of(blank))
    frame = _frame(blank.title, blank.language, paper, marked=marked)
    headings = {
        "safety": sheet_words.BEFORE_VISIT,
        "general": sheet_words.GENERAL_SENSE,
        "how": paper_words.BLANK_HOW,
        "advice": paper_words.BLANK_ADVICE,
        "questions": paper_words.BLANK_QUESTIONS,
        "or": paper_words.OR_ELSE,
        "ask": sheet_words.QUESTIONS,
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
    blocks = [_block(block) for block in section.blocks]
    return {"heading": section.heading, "blocks": blocks, "write": section.name in _TO_WRITE_ON}


def _block(block: Block) -> dict[str, object]:
    match block:
        case Paragraph(text, strong):
            return {"kind": "paragraph", "text": text, "strong": strong}
        case TextList(entries, numbered):
            return {"kind": "listing", "lines": [asdict(entry) for entry in entries], "numbered": numbered}
        case PairTable(pairs):
            return {"kind": "rows", "pairs": pairs}
        case FactorMap():
            picture = map_svg(block, columns=_MAP_COLUMNS, font=_FONT)
            return {"kind": "map", "picture": picture, "alt": description_of(block)}
        case _:
            return {"kind": "subheading", "text": block.text}
