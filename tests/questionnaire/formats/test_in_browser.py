"""The files in HTML, as a browser shows and prints them."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from questionnaire import render
from questionnaire.answers.response import answered
from questionnaire.formats.as_html import blank_as_html
from questionnaire.sheet.blank import blank_of
from questionnaire.words import sheet as sheet_words
from support.outside_programs import module
from support.papers import PACK, lines_of, not_on_the_first_side, pdf_text, sheet_of, squeezed

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

SHEET = sheet_of(relief_lasted=answered("x" * 300), matters_most=answered(("a lot " * 30,)))
FILES = {"sheet": lambda: render(SHEET, "html"), "empty form": lambda: blank_as_html(blank_of(PACK))}

SEVEN_MILLIMETRES = 7 * 96 / 25.4
"""CSS pixels."""

_ROOMS = """[
    ...[...document.querySelectorAll(".write-in li")].map(line => line.getBoundingClientRect().height),
    ...[...document.querySelectorAll(".boxes li")].map(line =>
        line.getBoundingClientRect().bottom - line.querySelector("span").getBoundingClientRect().bottom),
]"""
"""How high the lines to write on are; under a question, from the foot of its text."""


@pytest.fixture(params=FILES)
def file(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    path = tmp_path / "paper.html"
    path.write_text(FILES[request.param](), "utf-8")
    return path.as_uri()


def opened(browser: "Browser", file: str, **how: Any) -> "Page":
    page = browser.new_context(**how).new_page()
    page.goto(file)
    return page


def test_it_is_shown_without_a_word_of_complaint_or_a_request(chromium: "Browser", file: str) -> None:
    page = chromium.new_context().new_page()
    asked: list[str] = []
    complaints: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: complaints.append(message.text))
    page.goto(file)
    assert (asked, complaints) == ([file], [])


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1280])
def test_axe_finds_nothing(chromium: "Browser", file: str, width: int, scheme: str) -> None:
    module("axe_playwright_python")
    from axe_playwright_python.sync_playwright import Axe

    page = opened(
        chromium, file, viewport={"width": width, "height": 800}, color_scheme=scheme, bypass_csp=True
    )
    found = Axe().run(page).response
    assert [(one["id"], one["nodes"][0]["html"]) for one in found["violations"]] == []
    assert found["passes"]


def test_on_a_small_phone_nothing_is_cut_off_or_needs_a_scroll_to_the_side(
    chromium: "Browser", file: str
) -> None:
    page = opened(chromium, file, viewport={"width": 320, "height": 640})
    assert page.evaluate("document.documentElement.scrollWidth") == 320
    too_wide = """[...document.querySelectorAll("body *")].filter(
        one => one.getBoundingClientRect().right > 320.5).map(one => one.outerHTML)"""
    assert page.evaluate(too_wide) == []


@pytest.fixture
def printed(chromium: "Browser", tmp_path: Path) -> "Page":
    """The sheet of the reference person, as it is shown for paper."""
    path = tmp_path / "sheet.html"
    path.write_text(render(sheet_of(), "html"), "utf-8")
    page = opened(chromium, path.as_uri())
    page.emulate_media(media="print")
    return page


@pytest.mark.parametrize("paper", ["A4", "Letter"])
def test_the_first_page_is_one_side_of_paper_and_all_is_three(printed: "Page", paper: str) -> None:
    pdf = printed.pdf(format=paper)
    assert not_on_the_first_side(pdf, sheet_of()) == []
    assert sheet_words.NOTES in pdf_text(pdf, "-f", "2", "-l", "2")
    assert squeezed(sheet_words.RECAP_LINE) in squeezed(pdf_text(pdf, "-f", "3", "-l", "3"))


def test_on_paper_there_is_room_to_write_by_hand(printed: "Page") -> None:
    rooms = printed.evaluate(_ROOMS)
    assert len(rooms) > 8
    assert min(rooms) >= SEVEN_MILLIMETRES


@pytest.mark.parametrize("paper", ["A4", "Letter"])
def test_it_is_printed_whole(chromium: "Browser", tmp_path: Path, paper: str) -> None:
    path = tmp_path / "sheet.html"
    path.write_text(render(SHEET, "html"), "utf-8")
    printed = squeezed(pdf_text(opened(chromium, path.as_uri()).pdf(format=paper)))
    assert {line for line in lines_of(SHEET) if squeezed(line) not in printed} == set()
