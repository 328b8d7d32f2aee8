"""Leads a real browser through every kind of page in every state."""

import json
from collections.abc import Iterator
from typing import TYPE_CHECKING

from questionnaire.web.visit import IDLE_SECONDS
from questionnaire.words import pages as page_words
from questionnaire.words import shared as words
from support.browser import FOLDED, PACK, REFERENCE, Mouse
from support.pages_server import LocalServer
from support.shipped import label_of

if TYPE_CHECKING:
    from playwright.sync_api import FilePayload, Page

NOT_OURS: "FilePayload" = {
    "name": "notes.txt",
    "mimeType": "text/plain",
    "buffer": b"Monday: call the clinic.",
}


def saved_without(*left_out: str) -> "FilePayload":
    """Return a file of saved answers without some of them, for a file input."""
    content = json.loads(REFERENCE.read_text("utf-8"))
    for link_id in left_out:
        del content["answers"][link_id]
    content["status"] = "in-progress"
    return {"name": "my-answers.json", "mimeType": "application/json", "buffer": json.dumps(content).encode()}


def open_file(user: Mouse, file: "FilePayload") -> None:
    """Open saved answers, from the page that asks for them."""
    user.page.set_input_files("input[type=file]", file)
    user.press(page_words.OPEN)


def tour(page: "Page", here: LocalServer) -> Iterator[str]:
    """Go through the pages, from the launch link on; yield the name of each state while it is shown."""
    user = Mouse(page)
    page.goto(here.link())
    yield "start"
    yield from _opening(user)
    yield from _choices(user)
    yield from _typed(user)
    yield from _end(user)
    here.clock.now += IDLE_SECONDS + 1
    page.goto(here.address)
    yield "away"
    user.press(page_words.DELETE)
    yield "delete"
    user.press(page_words.DELETE_YES)
    yield "deleted"
    page.context.clear_cookies()
    page.goto(here.address)
    yield "outside"


def _opening(user: Mouse) -> Iterator[str]:
    user.press(page_words.STOP)
    yield "stop, before the start"
    user.press(page_words.TO_START)
    user.press(page_words.OPEN_SAVED)
    yield "open"
    open_file(user, NOT_OURS)
    yield "open, with an error"
    open_file(
        user, saved_without("stage", "matters-most", "pain-duration", "route", "dose-amount", "relief-lasted")
    )
    yield "radios, with notices"


def _choices(user: Mouse) -> Iterator[str]:
    user.press(page_words.CONTINUE)
    yield "radios, with an error"
    user.fill([label_of("stage", "having-now")])
    user.press(page_words.CONTINUE)
    yield "three lines"
    user.press(page_words.CONTINUE)
    yield "three lines, with an error"
    user.fill([], ["sleeping through", "playing with my son"])
    user.press(page_words.CONTINUE)
    user.fill([label_of("pain-duration", "recent")])
    user.press(page_words.CONTINUE)
    assert user.page.get_by_role("alert").count() == 1
    yield "checkboxes, after a safety line"
    user.fill([label_of("route", "oral"), words.NOT_SURE_ROW])
    user.press(page_words.CONTINUE)
    yield "checkboxes, with an error"
    user.fill([label_of("route", "oral")])
    user.press(page_words.CONTINUE)


def _typed(user: Mouse) -> Iterator[str]:
    yield "a number"
    user.fill([], ["3 or 4"])
    user.press(page_words.CONTINUE)
    yield "a number, with an error"
    user.page.locator(FOLDED).press("Enter")
    yield "a number, unfolded, with an error"
    user.fill([], ["35"])
    user.press(page_words.CONTINUE)
    yield "a text"
    user.press(page_words.CONTINUE)
    yield "a text, with an error"
    user.fill([], ["It was good at first.\nThen not so much, and the nights were long. " * 3])
    user.press(page_words.CONTINUE)


def _end(user: Mouse) -> Iterator[str]:
    yield "check"
    user.change(PACK.questionnaire.items["dose-told"].label)
    yield "radios, answered before"
    user.fill([label_of("dose-told", "no")])
    user.press(page_words.CONTINUE)
    yield "change"
    user.press(words.CHANGE_NO)
    user.press(words.REVIEW_DONE)
    yield "sheet"
    user.press(page_words.SHOW)
    yield "for a clinician"
    user.press(page_words.BACK)
    user.press(page_words.STOP)
    yield "stop"
    user.page.goto(user.page.url.replace("/stop", "/nowhere"))
    yield "nowhere"
