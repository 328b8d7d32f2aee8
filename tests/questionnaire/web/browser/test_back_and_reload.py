"""The browser's own Back and reload: they show what was said, and send nothing twice."""

from typing import TYPE_CHECKING

from questionnaire import Item
from questionnaire.session.events import STATE_ROWS, Command, Event
from questionnaire.words import pages as page_words
from questionnaire.words import shared as words
from support.browser import PACK, Mouse, fields, give, item_on, reference
from support.browser_tour import NOT_OURS, open_file, saved_without
from support.shipped import label_of

if TYPE_CHECKING:
    from playwright.sync_api import Page


SHORT_WAY: dict[str, Event] = {
    "stage": ("considering",),
    "matters-most": ("sleeping through", "walking"),
    "pain-duration": Command.NOT_SURE,
    "pain-lately": "Worse when I sit",
    "route": ("iv", "oral"),
    "dose-told": ("yes",),
    "dose-amount": "0.5",
    "dose-unit": Command.SKIP,
    "expectation": ("part-of-plan",),
    "body": ("none",),
    "concerns": Command.PREFER_NOT_TO_SAY,
    "conditions": ("none",),
}
"""Somebody with few questions to answer, of nearly every kind."""


def assert_shows(page: "Page", item: Item, event: Event) -> None:
    """The page asks this question, and what was given to it stands there."""
    assert page.locator("h1").inner_text() == item.text
    assert [label if content is True else content for _, label, content in fields(page) if content] == shown(
        item, event
    )


def shown(item: Item, event: Event) -> list[str]:
    """Return what is marked or typed where this was given."""
    if isinstance(event, Command):
        return [] if event is Command.SKIP else [STATE_ROWS[event]]
    given = [event] if isinstance(event, str) else event
    return [option.label for option in item.answer_option if option.code in given] or list(given)


def test_back_and_reload_show_the_earlier_answer_at_every_step(mouse: Mouse) -> None:
    page, shown = mouse.page, []
    mouse.press(page_words.START)
    while (item := item_on(page)) is not None:
        give(mouse, item, SHORT_WAY[item.link_id])
        shown.append(item)
    answers = page.locator("main").inner_text()
    sent: list[str] = []
    page.on("request", lambda request: sent.append(request.method))
    for item in reversed(shown):
        page.go_back()
        assert_shows(page, item, SHORT_WAY[item.link_id])
        page.reload()
        assert_shows(page, item, SHORT_WAY[item.link_id])
    page.go_back()
    assert page.locator("main button").inner_text() == page_words.GO_ON
    mouse.page.goto(page.url + "check")
    assert page.locator("main").inner_text() == answers
    assert set(sent) == {"GET"}


def test_the_back_link_shows_the_earlier_answer_at_every_step(mouse: Mouse) -> None:
    mouse.press(page_words.OPEN_SAVED)
    open_file(mouse, saved_without())
    given = reference()
    for link_id in reversed([item.link_id for item in PACK.questionnaire.item if item.link_id in given]):
        mouse.press(page_words.BACK)
        assert_shows(mouse.page, PACK.questionnaire.items[link_id], given[link_id])
    mouse.press(page_words.BACK)
    assert mouse.page.locator("main button").inner_text() == page_words.GO_ON


def test_going_back_and_changing_leads_on_from_there(mouse: Mouse) -> None:
    mouse.press(page_words.START)
    mouse.fill([label_of("stage", "planned")])
    mouse.press(page_words.CONTINUE)
    mouse.page.go_back()
    mouse.fill([label_of("stage", "had-before")])
    mouse.press(page_words.CONTINUE)
    mouse.press(words.CHANGE_YES)
    mouse.press(page_words.BACK)
    marked = [label for _, label, content in fields(mouse.page) if content]
    assert marked == [label_of("stage", "had-before")]


def test_back_after_an_error_never_asks_to_send_a_form_again(mouse: Mouse) -> None:
    mouse.press(page_words.START)
    mouse.press(page_words.CONTINUE)
    mouse.page.reload()
    assert mouse.page.title().startswith(page_words.ERROR_IN_TITLE)
    mouse.fill([label_of("stage", "planned")])
    mouse.press(page_words.CONTINUE)
    mouse.page.go_back()
    assert not mouse.page.title().startswith(page_words.ERROR_IN_TITLE)
    assert ("radio", label_of("stage", "planned"), True) in fields(mouse.page)


def test_back_after_a_file_that_was_refused_never_asks_to_send_it_again(mouse: Mouse) -> None:
    mouse.press(page_words.OPEN_SAVED)
    open_file(mouse, NOT_OURS)
    mouse.press(page_words.BACK)
    mouse.page.go_back()
    assert mouse.page.locator("h1").inner_text() == page_words.OPEN_HEADING
    assert not mouse.page.title().startswith(page_words.ERROR_IN_TITLE)


def test_back_from_the_sheet_shows_all_answers_and_reload_the_sheet(mouse: Mouse) -> None:
    mouse.press(page_words.START)
    while item_on(mouse.page) is not None:
        mouse.press(page_words.SKIP)
    mouse.press(words.REVIEW_DONE)
    sheet = mouse.page.locator("article").inner_text()
    mouse.page.reload()
    assert mouse.page.locator("article").inner_text() == sheet
    mouse.page.go_back()
    assert mouse.page.locator("h1").inner_text() == words.REVIEW
