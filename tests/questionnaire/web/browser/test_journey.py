"""From the start page to the sheet, in each way in which somebody may use the pages."""

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from questionnaire import Session, make_sheet, write_response
from questionnaire.session.events import session_after
from questionnaire.words import pages as page_words
from questionnaire.words import shared as words
from support.browser import PACK, Mouse, item_on, reference, saved, whole_journey
from support.browser_keyboard import Keyboard
from support.shipped import label_of

if TYPE_CHECKING:
    from playwright.sync_api import Page

Visit = Callable[..., "Page"]


def reference_session() -> Session:
    """Return the session of somebody who gives the same answers without a browser."""
    session = Session.start(PACK)
    while session.item is not None:
        session = session_after(session, reference()[session.item.link_id])
    return session


def assert_same_sheet(page: "Page") -> None:
    response = reference_session().response
    assert page.title().startswith(make_sheet(PACK, response).title)
    assert saved(page, page_words.SAVE_ANSWERS)[1].decode() == write_response(response)


@pytest.mark.parametrize("javascript", [False, True])
def test_the_whole_journey_works_with_and_without_javascript(visit: Visit, javascript: bool) -> None:
    page = visit(java_script_enabled=javascript)
    whole_journey(Mouse(page))
    assert_same_sheet(page)


@pytest.mark.parametrize(("width", "dark"), [(320, False), (1280, True)])
def test_the_whole_journey_works_by_keyboard_alone(visit: Visit, width: int, dark: bool) -> None:
    page = visit(width=width, dark=dark, java_script_enabled=dark)
    whole_journey(Keyboard(page))
    assert_same_sheet(page)


def test_the_skip_link_leads_past_what_stands_on_every_page(visit: Visit) -> None:
    hand = Keyboard(page := visit(java_script_enabled=False))
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    hand.press(page_words.START)
    page.keyboard.press("Tab")
    assert hand.focus()[1] == page_words.SKIP_TO_CONTENT
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    item = item_on(page)
    assert item is not None
    assert hand.focus() == ("radio", item.answer_option[0].label)


def test_whoever_left_can_go_on_from_the_start_page(mouse: Mouse) -> None:
    mouse.press(page_words.START)
    mouse.fill([label_of("stage", "planned")])
    mouse.press(page_words.CONTINUE)
    asked = mouse.page.url
    mouse.press(page_words.STOP)
    mouse.press(page_words.GO_ON)
    assert mouse.page.url == asked
    mouse.page.goto(asked.partition("/question")[0])
    mouse.press(page_words.GO_ON)
    assert mouse.page.url == asked
    assert words.REVIEW not in mouse.page.title()
