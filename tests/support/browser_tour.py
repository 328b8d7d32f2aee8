"""Every kind of page in every state, one after the other: what looks at pages looks at all of them."""

import json
from collections.abc import Iterator
from typing import TYPE_CHECKING

from questionnaire.web.visit import IDLE_SECONDS
from questionnaire.words import pages as page_words
from questionnaire.words import shared as words
from support.browser import FOLDED, REFERENCE, Mouse
from support.pages_server import Here

if TYPE_CHECKING:
    from playwright.sync_api import FilePayload, Page

NOT_OURS: "FilePayload" = {
    "name": "notes.txt",
    "mimeType": "text/plain",
    "buffer": b"Monday: call the clinic.",
}


def saved_without(*left_out: str) -> "FilePayload":
    """Return the answers of one person, without some of them, as a file that can be chosen."""
    content = json.loads(REFERENCE.read_text("utf-8"))
    for link_id in left_out:
        del content["answers"][link_id]
    content["status"] = "in-progress"
    return {"name": "my-answers.json", "mimeType": "application/json", "buffer": json.dumps(content).encode()}


def open_file(hand: Mouse, file: "FilePayload") -> None:
    """Open saved answers, from the page that asks for them."""
    hand.page.set_input_files("input[type=file]", file)
    hand.press(page_words.OPEN)


def tour(page: "Page", here: Here) -> Iterator[str]:
    """Lead through the pages from the launch link on; yield the name of each state that stands there."""
    hand = Mouse(page)
    page.goto(here.link())
    yield "start"
    yield from _opening(hand)
    yield from _choices(hand)
    yield from _typed(hand)
    yield from _end(hand)
    here.clock.now += IDLE_SECONDS + 1
    page.goto(here.address)
    yield "away"
    hand.press(page_words.DELETE)
    yield "deleted"
    page.context.clear_cookies()
    page.goto(here.address)
    yield "outside"


def _opening(hand: Mouse) -> Iterator[str]:
    hand.press(page_words.STOP)
    yield "stop, before the start"
    hand.press(page_words.TO_START)
    hand.press(page_words.OPEN_SAVED)
    yield "open"
    open_file(hand, NOT_OURS)
    yield "open, with an error"
    open_file(hand, saved_without("stage", "route", "dose-amount", "relief-so-far", "matters-most"))
    yield "radios, with notices"


def _choices(hand: Mouse) -> Iterator[str]:
    hand.press(page_words.CONTINUE)
    yield "radios, with an error"
    hand.fill(["I am having it now"])
    hand.press(page_words.CONTINUE)
    yield "checkboxes"
    hand.fill(["By mouth", words.NOT_SURE_ROW])
    hand.press(page_words.CONTINUE)
    yield "checkboxes, with an error"
    hand.fill(["By mouth"])
    hand.press(page_words.CONTINUE)


def _typed(hand: Mouse) -> Iterator[str]:
    yield "a number"
    hand.fill([], ["3 or 4"])
    hand.press(page_words.CONTINUE)
    yield "a number, with an error"
    hand.page.locator(FOLDED).press("Enter")
    yield "a number, unfolded, with an error"
    hand.fill([], ["35"])
    hand.press(page_words.CONTINUE)
    yield "a text"
    hand.press(page_words.CONTINUE)
    yield "a text, with an error"
    hand.fill([], ["It was good at first.\nThen not so much, and the nights were long. " * 3])
    hand.press(page_words.CONTINUE)
    yield "three lines"
    hand.press(page_words.CONTINUE)
    yield "three lines, with an error"
    hand.fill([], ["sleeping through", "playing with my son"])
    hand.press(page_words.CONTINUE)


def _end(hand: Mouse) -> Iterator[str]:
    yield "check"
    hand.change("Whether I was told a dose")
    yield "radios, answered before"
    hand.fill(["No"])
    hand.press(page_words.CONTINUE)
    yield "change"
    hand.press(words.CHANGE_NO)
    hand.press(words.REVIEW_DONE)
    yield "sheet"
    hand.press(page_words.STOP)
    yield "stop"
    hand.page.goto(hand.page.url.replace("/stop", "/nowhere"))
    yield "nowhere"
