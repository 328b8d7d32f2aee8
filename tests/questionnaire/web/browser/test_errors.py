"""What was given is no answer: the page says so in its title, its summary and beside the field."""

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from questionnaire.words import pages as page_words
from questionnaire.words import shared as words
from support.browser import FIELDS, Mouse
from support.browser_keyboard import Keyboard
from support.browser_tour import NOT_OURS, open_file, saved_without
from support.shipped import label_of

if TYPE_CHECKING:
    from playwright.sync_api import Page

FORM = "form => [...new FormData(form)].filter(([name]) => name !== 'sent').flat()"
NONE = label_of("conditions", "none")
LONG = "so long " * 300
Fill = Callable[[Mouse], None]


def types(*lines: str) -> Fill:
    return lambda hand: hand.fill([], lines)


def chooses(*rows: str) -> Fill:
    return lambda hand: hand.fill(rows)


NO_ANSWERS: list[tuple[str, Fill, str]] = [
    ("stage", chooses(), words.NOTHING_CHOSEN),
    (
        "route",
        chooses(label_of("route", "oral"), words.NOT_SURE_ROW),
        words.STANDS_ALONE.format(label=words.NOT_SURE_ROW),
    ),
    ("conditions", chooses(label_of("conditions", "anxiety"), NONE), words.STANDS_ALONE.format(label=NONE)),
    ("dose-amount", types(), words.NOTHING_TYPED_NUMBER),
    ("dose-amount", types("much"), words.NOT_A_NUMBER),
    ("relief-lasted", types(), words.NOTHING_TYPED),
    ("relief-lasted", types(LONG), "characters"),
    ("matters-most", types("sleep", LONG), "characters"),
]


def asked(hand: Mouse, link_id: str) -> None:
    """Come to one question, all others answered."""
    hand.press(page_words.OPEN_SAVED)
    open_file(hand, saved_without(link_id))


def assert_told(page: "Page", message: str) -> None:
    """The title says it, the focus is on the summary, and its link leads to the field."""
    assert page.title().startswith(page_words.ERROR_IN_TITLE)
    summary = page.get_by_role("alert")
    assert page_words.PROBLEM_HEADING in summary.inner_text()
    assert message in page.locator("#error").inner_text()
    assert page.locator("main").inner_text().count(message) == 1, "it is said once"
    assert summary.evaluate("summary => summary === document.activeElement")
    keys = Keyboard(page)
    page.keyboard.press("Tab")
    assert message in keys.focus()[1]
    page.keyboard.press("Enter")
    page.wait_for_url("**/*#*")
    first = page.locator(FIELDS).first
    assert first.evaluate("field => field === document.activeElement")
    described = first.evaluate(
        "field => (field.closest('[aria-describedby]')).getAttribute('aria-describedby')"
    )
    assert "error" in described.split()


def test_a_question_says_what_to_do_with_javascript_as_well(visit: Callable[..., "Page"]) -> None:
    hand = Mouse(visit(java_script_enabled=True))
    asked(hand, "stage")
    hand.press(page_words.CONTINUE)
    assert_told(hand.page, words.NOTHING_CHOSEN)


@pytest.mark.parametrize(("link_id", "fill", "message"), NO_ANSWERS)
def test_a_question_says_what_to_do_and_leads_to_its_field(
    mouse: Mouse, link_id: str, fill: Fill, message: str
) -> None:
    hand = mouse
    asked(hand, link_id)
    fill(hand)
    before = hand.page.locator("main form").evaluate(FORM)
    hand.press(page_words.CONTINUE)
    after = hand.page.locator("main form").evaluate(FORM)
    assert after == before, "what was given stands in the form still"
    assert_told(hand.page, message)


@pytest.mark.parametrize("javascript", [False, True])
def test_a_file_that_is_missing_or_not_ours_is_said_and_asked_for(
    visit: Callable[..., "Page"], javascript: bool
) -> None:
    hand = Mouse(visit(java_script_enabled=javascript))
    hand.press(page_words.OPEN_SAVED)
    hand.press(page_words.OPEN)
    assert_told(hand.page, page_words.NO_FILE)
    open_file(hand, NOT_OURS)
    assert_told(hand.page, page_words.NOT_OURS)
    open_file(hand, {**NOT_OURS, "buffer": bytes([0xFF, 0xFE, 0x00])})
    assert_told(hand.page, page_words.NOT_OURS)
