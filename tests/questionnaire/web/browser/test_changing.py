"""Changing an answer from the page with all of them: what it does is told before it is done."""

import json

import pytest

from questionnaire.words import pages as page_words
from questionnaire.words import shared as words
from support.browser import PACK, Mouse, fields, item_on, saved
from support.browser_tour import open_file, saved_without
from support.shipped import label_of

ITEMS = PACK.questionnaire.items
TOLD = ITEMS["dose-told"].label


@pytest.fixture
def at_check(mouse: Mouse) -> Mouse:
    """Somebody who has answered all questions."""
    mouse.press(page_words.OPEN_SAVED)
    open_file(mouse, saved_without())
    return mouse


def change_the_dose(hand: Mouse) -> None:
    hand.change(TOLD)
    assert ("radio", label_of("dose-told", "yes"), True) in fields(hand.page)
    hand.fill([label_of("dose-told", "no")])
    hand.press(page_words.CONTINUE)
    told = hand.page.locator("main").inner_text()
    labels = "; ".join(ITEMS[link_id].label for link_id in ("dose-amount", "dose-unit"))
    assert words.PARKS[1].format(count=2, labels=labels) in told


def answers(hand: Mouse) -> dict[str, dict[str, object]]:
    hand.press(page_words.STOP)
    content: dict[str, dict[str, object]] = json.loads(saved(hand.page, page_words.SAVE_ANSWERS)[1])
    return content


def test_a_change_that_is_meant_parks_what_it_said_it_would(at_check: Mouse) -> None:
    change_the_dose(at_check)
    at_check.press(words.CHANGE_YES)
    assert at_check.page.locator("h1").inner_text() == words.REVIEW
    assert "35" not in at_check.page.locator("main").inner_text()
    after = answers(at_check)
    assert after["answers"]["dose-told"] == {"state": "answered", "value": "no"}
    assert set(after["parked"]) == {"dose-amount", "dose-unit"}


def test_a_change_that_is_not_meant_leaves_all_as_it_was(at_check: Mouse) -> None:
    before = at_check.page.locator("main").inner_text()
    change_the_dose(at_check)
    at_check.press(words.CHANGE_NO)
    assert at_check.page.locator("main").inner_text() == before
    assert answers(at_check)["parked"] == {}


def test_a_change_that_parks_and_back_again_brings_the_answers_back(at_check: Mouse) -> None:
    before = at_check.page.locator("main").inner_text()
    change_the_dose(at_check)
    at_check.press(words.CHANGE_YES)
    at_check.change(TOLD)
    at_check.fill([label_of("dose-told", "yes")])
    at_check.press(page_words.CONTINUE)
    assert item_on(at_check.page) is None
    if at_check.page.url.endswith("/change"):
        at_check.press(words.CHANGE_YES)
    assert at_check.page.locator("main").inner_text() == before


def test_a_browser_that_goes_back_from_the_preview_has_changed_nothing(at_check: Mouse) -> None:
    change_the_dose(at_check)
    at_check.page.go_back()
    content = answers(at_check)  # the page at hand may show the tick that was not recorded
    assert content["answers"]["dose-told"] == {"state": "answered", "value": "yes"}
    assert content["parked"] == {}
