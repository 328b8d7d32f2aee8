"""Every format says the same: read off the page, the PDF and the text themselves."""

import re

import pytest

from questionnaire import render
from support.extent import in_full
from support.papers import (
    PACK,
    html_text,
    lines_of,
    pdf_text,
    sheets,
    squeezed,
    without_the_count,
    without_what_was_typed,
)

READ = {
    "text": lambda sheet: render(sheet, "text"),
    "markdown": lambda sheet: render(sheet, "markdown").replace("\\", ""),
    "json": lambda sheet: render(sheet, "json").replace('\\"', '"'),
    "html": lambda sheet: html_text(render(sheet, "html")),
    "pdf": lambda sheet: pdf_text(render(sheet, "pdf")),
}
SEEDS = [(first, first + in_full(12, 4)) for first in range(0, 48, 12)]


@pytest.mark.parametrize("format_", READ)
@pytest.mark.parametrize("seeds", SEEDS)
def test_each_format_holds_the_same_notes_open_lines_and_questions(
    format_: str, seeds: tuple[int, int]
) -> None:
    for sheet in sheets(*seeds):
        said = squeezed(READ[format_](sheet))
        lines = [*sheet.notes, *sheet.open_notes, *sheet.not_in_article]
        lines += [*sheet.questions_to_ask, *sheet.more_questions, *sheet.standing_questions]
        wanted = {squeezed(line.text) for line in lines} | {squeezed(line) for line in sheet.in_short}
        assert {text for text in wanted if text not in said} == set()
        notes = {squeezed(note.text) for note in PACK.ruleset.note} - wanted
        others = {text for text in notes if not any(text in one for one in wanted)}
        assert {text for text in others if text in said} == set()


@pytest.mark.parametrize("format_", ["html", "pdf"])
@pytest.mark.parametrize("seeds", SEEDS)
def test_nothing_of_the_outline_is_dropped_on_paper(format_: str, seeds: tuple[int, int]) -> None:
    for sheet in sheets(*seeds):
        said = squeezed(READ[format_](sheet))
        assert {line for line in lines_of(sheet) if squeezed(line) not in said} == set()


@pytest.mark.parametrize("format_", ["html", "pdf"])
@pytest.mark.parametrize("seeds", SEEDS)
def test_paper_opens_with_the_consult_line_and_has_no_number_that_nobody_typed(
    format_: str, seeds: tuple[int, int]
) -> None:
    for sheet in sheets(*seeds):
        bare = without_what_was_typed(sheet)
        said = READ[format_](bare)
        assert squeezed(said).startswith(squeezed(sheet.title + sheet.consult))
        assert not re.search(r"\d", without_the_count(said, bare))
