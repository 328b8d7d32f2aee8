"""Makes sheets to print, and reads the text of a PDF or of a page in HTML."""

import re
import subprocess
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

import questionnaire
from questionnaire import Session, Sheet, make_sheet, read_response
from questionnaire.answers.response import Answer, answered
from questionnaire.formats.fitting import texts_of
from questionnaire.sheet.blocks import Section
from questionnaire.sheet.outline import outline
from questionnaire.words import paper as paper_words
from questionnaire.words import sheet as sheet_words
from support.outside_programs import program
from support.strategies import random_session
from support.web_client import parsed

PACK = questionnaire.load_pack()
REFERENCE = read_response((Path(__file__).parents[1] / "samples" / "reference.json").read_text("utf-8"), PACK)


def sheets(first: int, past: int) -> Iterator[Sheet]:
    """Sheets of people drawn by seed."""
    return (make_sheet(PACK, random_session(PACK, seed).response) for seed in range(first, past))


def sheet_of(**answers: Answer) -> Sheet:
    """The sheet of the reference person, with some answers changed."""
    given = {**REFERENCE.answers, **{name.replace("_", "-"): answer for name, answer in answers.items()}}
    return make_sheet(PACK, Session(PACK, given, None).response)


def sheet_saying(*typed: str) -> Sheet:
    """The sheet of a person to whom this matters most."""
    return sheet_of(matters_most=answered(typed))


def pdf_text(pdf: bytes, *options: str) -> str:
    """The text of a PDF in reading order, without the footers."""
    command = [program("pdftotext"), "-raw", "-enc", "UTF-8", *options, "-", "-"]
    text = subprocess.run(command, input=pdf, capture_output=True, check=True).stdout.decode("utf-8")
    text = text.replace("\f", "\n")
    feet = f"^[^\n]*\n({paper_words.MORE_OVERLEAF}|{paper_words.LAST_PAGE})\n"
    return re.sub(feet, "", text, flags=re.MULTILINE)


def html_text(html: str) -> str:
    """The text of a page in HTML."""
    return parsed(html).all("main")[0].text


def squeezed(text: str) -> str:
    """A text without white space: where its lines break does not matter."""
    return re.sub(r"[\s\u200b]+", "", text)


def without_what_was_typed(sheet: Sheet) -> Sheet:
    """The sheet with nothing on it that the person typed, and no version."""
    typed = {item.link_id for item in PACK.questionnaire.item if item.type != "choice"}
    rows = tuple(row for row in sheet.answers if row.link_id not in typed)
    source = replace(sheet.source, version="V")
    return replace(sheet, answers=rows, matters_most=(), source=source)


def without_the_count(said: str, sheet: Sheet) -> str:
    """What stands on a sheet but for the one figure that it has: how many questions were left open."""
    count = sum(row.state == "not-answered" for row in sheet.answers)
    return " ".join(said.split()).replace(sheet_words.LEFT_OPEN.format(count=count), "")


def lines_of(sheet: Sheet) -> Iterator[str]:
    """Every text in the outline of a sheet."""
    yield from first_lines_of(sheet)
    yield from _lines(outline(sheet).more)


def first_lines_of(sheet: Sheet) -> Iterator[str]:
    """Every text of the first page of a sheet."""
    parts = outline(sheet)
    yield from (parts.heading, parts.consult)
    yield from _lines(parts.first)


def not_on_the_first_side(pdf: bytes, sheet: Sheet) -> list[str]:
    """The texts of the first page of a sheet that do not stand on the first side of a PDF."""
    side = squeezed(pdf_text(pdf, "-l", "1"))
    return [line for line in first_lines_of(sheet) if squeezed(line) not in side]


def _lines(sections: Iterable[Section]) -> Iterator[str]:
    for section in sections:
        yield section.heading
        yield from texts_of(section.blocks)
