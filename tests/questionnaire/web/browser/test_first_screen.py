"""What stands on the first screen of a phone: the way in, and the way on from each single choice."""

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from questionnaire.words import pages as page_words
from questionnaire.words import shared as words
from support.browser import PACK, Mouse, give, item_on, saved
from support.browser_tour import open_file, saved_without
from support.interview_driver import ANSWERS

if TYPE_CHECKING:
    from playwright.sync_api import Page

WIDTH, HEIGHT = 375, 812


@pytest.fixture
def phone(visit: Callable[..., "Page"]) -> Mouse:
    """Somebody on the start page on a phone."""
    page = visit(width=WIDTH, java_script_enabled=False)
    page.set_viewport_size({"width": WIDTH, "height": HEIGHT})
    return Mouse(page)


def end_of(page: "Page", button: str) -> float:
    """How far down a button ends, on the page as it comes."""
    box = page.get_by_role("button", name=button, exact=True).bounding_box()
    assert box is not None
    return box["y"] + box["height"]


def shown_at(page: "Page", text: str) -> float:
    box = page.get_by_text(text).first.bounding_box()
    assert box is not None
    return box["y"]


def test_the_way_in_is_on_the_first_screen_with_the_title_once(phone: Mouse) -> None:
    start = end_of(phone.page, page_words.START)
    assert start <= HEIGHT
    assert phone.page.locator("body").inner_text().count(PACK.questionnaire.title) == 1
    for said in (page_words.STAYS_HERE, page_words.SHARED_COMPUTER):
        assert shown_at(phone.page, said) > start


def test_the_way_on_from_each_single_choice_is_on_the_first_screen_with_an_error_too(phone: Mouse) -> None:
    phone.press(page_words.START)
    ends = {}
    for link_id, value in ANSWERS.items():
        item = PACK.questionnaire.items[link_id]
        assert item_on(phone.page) == item
        if item.answer_option and not item.repeats:
            ends[link_id] = end_of(phone.page, page_words.CONTINUE)
            phone.press(page_words.CONTINUE)
            ends[f"{link_id}, with an error"] = end_of(phone.page, page_words.CONTINUE)
            assert PACK.ruleset.consult in phone.page.locator("footer").inner_text()
        give(phone, item, (value,) if item.answer_option and isinstance(value, str) else value)
    assert len(ends) > 10
    assert {name: end for name, end in ends.items() if end > HEIGHT} == {}


def test_at_the_end_of_the_sheet_paper_comes_first_and_other_formats_last(phone: Mouse) -> None:
    phone.press(page_words.OPEN_SAVED)
    open_file(phone, saved_without())
    phone.press(words.REVIEW_DONE)
    links = phone.page.locator("#keep a").all_inner_texts()
    assert "PDF" in links[0]
    assert links[1] == page_words.SAVE_ANSWERS
    assert "JSON" in " ".join(links[2:])
    keep = phone.page.locator("#keep").inner_text()
    assert keep.index(page_words.HOW_TO_PRINT) < keep.index(links[0])
    assert saved(phone.page, links[0])[0] == "visit-sheet.pdf"
