"""The sheet on paper: nothing but the sheet, black on white, in a size that can be read."""

import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from questionnaire import make_sheet, read_response
from questionnaire.sheet.outline import outline
from questionnaire.words import pages as page_words
from questionnaire.words import shared as words
from support.browser import PACK, Mouse
from support.browser_tour import open_file, saved_without
from support.papers import not_on_the_first_side

if TYPE_CHECKING:
    from playwright.sync_api import Page

SMALLEST = {"first page": 14.66, "rest": 16}
"""CSS pixels: eleven points where all must fit on one side, and twelve."""

_TEXTS = """() => {
    const text = box => [...box.childNodes].some(node => node.nodeType === 3 && node.data.trim());
    const shown = [...document.querySelectorAll("body *")].filter(box => box.checkVisibility() && text(box));
    return shown.map(box => {
        const style = getComputedStyle(box);
        return [box.textContent, parseFloat(style.fontSize), style.color, Boolean(box.closest("article")),
            box.closest(".first-page") ? "first page" : "rest"];
    });
}"""


def sheet(visit: Callable[..., "Page"], dark: bool = False) -> "Page":
    hand = Mouse(visit(dark=dark))
    hand.press(page_words.OPEN_SAVED)
    open_file(hand, saved_without())
    hand.press(words.REVIEW_DONE)
    return hand.page


def test_on_paper_there_is_the_sheet_alone_black_on_white_and_large(visit: Callable[..., "Page"]) -> None:
    page = sheet(visit, dark=True)
    page.emulate_media(media="print", color_scheme="dark")
    texts = page.evaluate(_TEXTS)
    assert len(texts) > 50
    assert [text for text, _, _, is_sheet, _ in texts if not is_sheet] == []
    assert [text for text, size, _, _, part in texts if size < SMALLEST[part]] == []
    assert [text for text, _, colour, _, _ in texts if colour != "rgb(0, 0, 0)"] == []
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    assert [button for button in page.locator("button, nav, a").all() if button.is_visible()] == []


def test_the_printed_sheet_has_every_section_and_its_first_page_on_one_side(
    visit: Callable[..., "Page"], tmp_path: Path, lacks: Callable[[str], None]
) -> None:
    if shutil.which("pdftotext") is None:
        lacks("needs pdftotext: Debian's poppler-utils")
    page = sheet(visit)
    pdf = page.pdf(path=tmp_path / "sheet.pdf", format="A4", prefer_css_page_size=True)
    run = subprocess.run(
        ["pdftotext", "-layout", "sheet.pdf", "-"], cwd=tmp_path, capture_output=True, check=True
    )
    printed = " ".join(run.stdout.decode().split())
    content = saved_without()["buffer"].decode()
    sheet_of_answers = make_sheet(PACK, read_response(content, PACK))
    for section in outline(sheet_of_answers).sections:
        assert section.heading in printed
    assert not_on_the_first_side(pdf, sheet_of_answers) == []
    assert page_words.KEEP_HEADING not in printed
    assert page_words.STOP not in printed
