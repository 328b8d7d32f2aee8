"""Every format that people read has the same sections, in the same order."""

import re
from collections.abc import Callable

import pytest

from questionnaire import Sheet, make_sheet, render
from questionnaire.sheet.blocks import Subheading
from questionnaire.sheet.outline import outline
from support.papers import pdf_text, squeezed
from support.sheets import PACK
from support.strategies import random_session, thorough_session
from support.web_client import parsed

DRAWN = [
    make_sheet(PACK, draw(PACK, seed).response)
    for seed in range(6)
    for draw in (random_session, thorough_session)
]


def headings(sheet: Sheet) -> list[str]:
    parts = outline(sheet)
    return [parts.heading, *(section.heading for section in parts.sections)]


def in_text(sheet: Sheet) -> list[str]:
    """Headings are underlined."""
    return re.findall(r"^(.+)\n-+$", render(sheet, "text"), flags=re.MULTILINE)


def in_markdown(sheet: Sheet) -> list[str]:
    return re.findall(r"^##? (.+)$", render(sheet, "markdown"), flags=re.MULTILINE)


def in_html(sheet: Sheet) -> list[str]:
    page = parsed(render(sheet, "html"))
    return [page.all("h1")[0].text, *(heading.text for heading in page.all("h2"))]


@pytest.mark.parametrize("read", [in_text, in_markdown, in_html])
def test_the_headings_are_those_of_the_outline(read: Callable[[Sheet], list[str]]) -> None:
    for sheet in DRAWN:
        assert read(sheet) == headings(sheet)


@pytest.mark.parametrize("part", range(4))
def test_they_stand_in_this_order_on_paper(part: int) -> None:
    for sheet in DRAWN[part::4]:
        said, place = squeezed(pdf_text(render(sheet, "pdf"))), 0
        for heading in headings(sheet):
            place = said.index(squeezed(heading), place) + len(squeezed(heading))


def test_the_factors_are_headings_under_the_notes_in_every_format() -> None:
    for sheet in DRAWN:
        factors = [
            block.text
            for section in outline(sheet).sections
            for block in section.blocks
            if isinstance(block, Subheading)
        ]
        assert re.findall(r"^### (.+)$", render(sheet, "markdown"), flags=re.MULTILINE) == factors
        assert [heading.text for heading in parsed(render(sheet, "html")).all("h3")] == factors
        assert all(f"\n{factor}:\n" in render(sheet, "text") for factor in factors)
