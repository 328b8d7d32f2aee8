"""The lines of a typed text are lines in every format, and nothing but text."""

import json

import pytest
from markdown_it import MarkdownIt

from questionnaire import Sheet, render
from questionnaire.answers.response import answered
from questionnaire.formats.as_text import as_text
from support.papers import pdf_text, sheet_of
from support.web_client import Element, parsed

TEXT = "Better on Monday.\n\n# not a *heading* | <b>\n- and no list, as this is one long line of a text"
LINES = TEXT.split("\n")


def sheet() -> Sheet:
    return sheet_of(relief_lasted=answered(TEXT))


def cells(page: str) -> list[Element]:
    return [cell for cell in parsed(page).all("td") if LINES[0] in cell.text]


def lines_in(cell: Element) -> list[str]:
    assert {child.tag for child in cell.children if isinstance(child, Element)} == {"br"}
    whole = "".join(child if isinstance(child, str) else "\n" for child in cell.children)
    return whole.split("\n")


def test_in_text_every_further_line_is_indented_under_its_label() -> None:
    said = render(sheet(), "text")
    assert f": \u201c{LINES[0]}\n\n    {LINES[2]}\n    {LINES[3]}\u201d\n" in said


@pytest.mark.parametrize("width", [20, 40])
def test_in_narrow_text_each_line_is_wrapped_by_itself(width: int) -> None:
    said = as_text(sheet(), width).splitlines()
    assert max(map(len, said)) <= width
    assert "    # not a" in [line[:11] for line in said]
    assert "    - and no" in [line[:12] for line in said]


def test_in_html_there_is_a_break_for_each_and_no_other_element() -> None:
    (cell,) = cells(render(sheet(), "html"))
    assert lines_in(cell) == [f"\u201c{LINES[0]}", *LINES[1:3], f"{LINES[3]}\u201d"]


def test_in_markdown_a_reader_sees_the_same_lines_and_no_other_mark() -> None:
    page = MarkdownIt("commonmark", {"xhtmlOut": False}).enable("table").render(render(sheet(), "markdown"))
    (cell,) = cells(page)
    assert lines_in(cell) == [f"\u201c{LINES[0]}", *LINES[1:3], f"{LINES[3]}\u201d"]


def test_in_a_pdf_each_line_begins_on_a_line_of_its_own() -> None:
    said = pdf_text(render(sheet(), "pdf")).splitlines()
    first = next(at for at, line in enumerate(said) if line.endswith(LINES[0]))
    assert said[first + 1] == LINES[2]
    assert said[first + 2].startswith("- and no list")


def test_json_holds_the_text_as_it_was_typed() -> None:
    rows = json.loads(render(sheet(), "json"))["answers"]
    assert [row["text"] for row in rows if row["link_id"] == "relief-lasted"] == [TEXT]
