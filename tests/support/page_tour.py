"""Leads somebody through every screen of the one HTML file, in every state that looks different."""

import json
from collections.abc import Iterator
from pathlib import Path

from questionnaire import Session
from questionnaire.session.events import Command, Event, session_after
from questionnaire.words import pages as page_words
from questionnaire.words import shared as words
from support.browser import PACK, REFERENCE, reference
from support.page_visitor import Visitor
from support.shipped import label_of

FEW = ("stage", "matters-most", "pain-duration", "route", "dose-told", "dose-amount", "body")
SHORT_WAY: dict[str, Event] = {link_id: event for link_id, event in reference().items() if link_id in FEW}
"""Somebody who leaves most questions open; one of each kind has an answer."""

_LEFT_OUT = ("stage", "matters-most", "pain-duration", "route", "dose-amount", "relief-lasted")


def to_the_review(visitor: Visitor) -> Session:
    """Go the short way from the start to all answers; return the same session in Python."""
    visitor.press(page_words.START)
    session = Session.start(PACK)
    while (item := session.item) is not None:
        event = SHORT_WAY.get(item.link_id, Command.SKIP)
        visitor.give(item, event)
        session = session_after(session, event)
    return session


def to_the_sheet(visitor: Visitor) -> Session:
    """Go the short way from the start to the sheet."""
    session = to_the_review(visitor)
    visitor.press(words.REVIEW_DONE)
    return session


def tour(visitor: Visitor, folder: Path) -> Iterator[str]:
    """Go through the screens, from the start on; yield the name of each state while it is shown."""
    yield "start"
    yield from _opening(visitor, folder)
    yield from _choices(visitor)
    yield from _typed(visitor)
    yield from _end(visitor)


def _opening(visitor: Visitor, folder: Path) -> Iterator[str]:
    content = json.loads(REFERENCE.read_text("utf-8"))
    for link_id in _LEFT_OUT:
        del content["answers"][link_id]
    (folder / "notes.txt").write_text("Monday: call the clinic.", "utf-8")
    (folder / "earlier.json").write_text(json.dumps({**content, "status": "in-progress"}), "utf-8")
    visitor.press(page_words.OPEN_SAVED)
    yield "open"
    visitor.open(folder / "notes.txt")
    yield "open, with an error"
    visitor.open(folder / "earlier.json")
    yield "radios, with notices"


def _choices(visitor: Visitor) -> Iterator[str]:
    visitor.press(page_words.CONTINUE)
    yield "radios, with an error"
    visitor.fill([label_of("stage", "having-now")])
    visitor.press(page_words.CONTINUE)
    yield "three lines"
    visitor.press(page_words.CONTINUE)
    yield "three lines, with an error"
    visitor.fill([], ["sleeping through", "playing with my son"])
    visitor.press(page_words.CONTINUE)
    visitor.fill([label_of("pain-duration", "recent")])
    visitor.press(page_words.CONTINUE)
    assert visitor.shown("[aria-labelledby=safety] p")
    yield "checkboxes, after a safety line"
    visitor.fill([label_of("route", "oral"), words.NOT_SURE_ROW])
    visitor.press(page_words.CONTINUE)
    yield "checkboxes, with an error"
    visitor.window.click("return document.querySelector('#view [value=\"state:not-sure\"]');")
    visitor.press(page_words.CONTINUE)


def _typed(visitor: Visitor) -> Iterator[str]:
    yield "a number"
    visitor.fill([], ["3 or 4"])
    visitor.press(page_words.CONTINUE)
    yield "a number, with an error"
    visitor.fill([words.NOT_SURE_ROW])
    yield "a number, unfolded"
    visitor.press(page_words.SKIP)
    yield "a text"
    visitor.fill([], ["It was good at first, then not so much, and the nights were long. " * 4])
    visitor.press(page_words.CONTINUE)


def _end(visitor: Visitor) -> Iterator[str]:
    yield "check"
    visitor.press(f"{page_words.CHANGE}: {PACK.questionnaire.items['dose-told'].label}")
    yield "radios, answered before"
    visitor.fill([label_of("dose-told", "no")])
    visitor.press(page_words.CONTINUE)
    yield "change"
    visitor.press(words.CHANGE_NO)
    visitor.press(words.REVIEW_DONE)
    yield "sheet"
    visitor.window.run("document.querySelector('#view details').open = true;")
    yield "sheet, unfolded"
    visitor.press(page_words.SHOW)
    yield "clinician"
    visitor.press(page_words.BACK)
    visitor.press(page_words.STOP)
    yield "stop"
    visitor.press(page_words.DELETE)
    yield "delete"
    visitor.press(page_words.DELETE_YES)
    yield "deleted"
