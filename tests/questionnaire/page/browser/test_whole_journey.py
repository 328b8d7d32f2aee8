"""From the start to the sheet, in three engines, from a disk and from a web server: all as Python has it."""

import json
from pathlib import Path

import pytest

from questionnaire import Item, Session, make_sheet, write_response
from questionnaire.session.events import STATE_ROWS, Command, Event, session_after
from questionnaire.session.in_words import change_in_words
from questionnaire.session.proposing import Proposal, propose
from questionnaire.session.safety import safety_made_true
from questionnaire.sheet.outline import outline
from questionnaire.words import page as file_words
from questionnaire.words import pages as page_words
from questionnaire.words import shared as words
from support.browser import PACK, reference
from support.extent import in_full
from support.page_files import Files
from support.page_tour import SHORT_WAY
from support.page_visitor import Visitor, texts_of
from support.shipped import label_of

PERSON: dict[str, Event] = {
    **in_full(reference(), SHORT_WAY),
    "pain-duration": ("recent",),  # sets a safety line off
    "body": Command.NOT_SURE,
}
SAFETY = "[aria-labelledby=safety] p"


def answer_wrongly_then_rightly(visitor: Visitor, item: Item, event: Event) -> None:
    visitor.press(page_words.CONTINUE)
    assert visitor.focus_is_on(".error-summary")
    assert page_words.PROBLEM_HEADING in visitor.text
    visitor.give(item, event)


def answer_all(visitor: Visitor, session: Session) -> Session:
    """Answer what is asked, at the page and in Python; skip what nothing is known for."""
    while (item := session.item) is not None:
        assert visitor.heading == item.text
        assert (visitor.ticked, set(visitor.typed)) in (([], {""}), ([], set()))
        event = PERSON.get(item.link_id, Command.SKIP)
        visitor.give(item, event)
        after = session_after(session, event)
        assert visitor.shown(SAFETY) == list(safety_made_true(session, after))
        session = after
    return session


def change(visitor: Visitor, session: Session, link_id: str, code: str) -> Session:
    """Change an answer at the review, to one that takes others away, and say yes."""
    visitor.press(f"{page_words.CHANGE}: {PACK.questionnaire.items[link_id].label}")
    visitor.fill([label_of(link_id, code)])
    visitor.press(page_words.CONTINUE)
    proposed = propose(session.jump(link_id), (code,))
    assert isinstance(proposed, Proposal)
    assert visitor.shown("#view ul li") == list(change_in_words(proposed.before, proposed.change))
    visitor.press(words.CHANGE_YES)
    return proposed.after


def journey(visitor: Visitor) -> Session:
    """Answer everything; return the same session in Python."""
    visitor.press(page_words.START)
    first = PACK.questionnaire.item[0]
    answer_wrongly_then_rightly(visitor, first, PERSON[first.link_id])
    visitor.press(page_words.BACK)
    assert (visitor.heading, visitor.ticked) == (first.text, [label_of("stage", "having-now")])
    visitor.press(page_words.CONTINUE)
    session = answer_all(visitor, session_after(Session.start(PACK), PERSON[first.link_id]))
    assert visitor.heading == words.REVIEW
    assert STATE_ROWS[Command.NOT_SURE].lower() in visitor.text.lower()
    return change(visitor, session, "dose-told", "no")


def opens_again(visitor: Visitor, saved: Path) -> None:
    visitor.window.reload()
    visitor.until_drawn()
    assert file_words.LOST in visitor.text
    visitor.press(page_words.OPEN_SAVED)
    visitor.open(saved)


@pytest.mark.parametrize("place", in_full(["disk", "line"], ["disk"]))
def test_a_whole_journey_ends_with_the_sheet_and_the_file_that_python_makes(
    visitor: Visitor, files: Files, place: str
) -> None:
    visitor.window.go(files.on_disk() if place == "disk" else files.on_line())
    response = journey(visitor).response
    assert response.parked
    visitor.press(words.REVIEW_DONE)
    parts = outline(make_sheet(PACK, response))
    assert (visitor.heading, visitor.sheet) == (parts.heading, texts_of(parts))
    saved = visitor.saves(file_words.SAVE_ANSWERS)
    assert (saved.name, saved.read_bytes()) == ("my-answers.json", write_response(response).encode())

    opens_again(visitor, saved)
    assert visitor.heading == words.REVIEW
    visitor.press(words.REVIEW_DONE)
    assert visitor.sheet == texts_of(parts)
    assert json.loads(saved.read_text("utf-8"))["parked"].keys() == response.parked.keys()
    saved.unlink()
