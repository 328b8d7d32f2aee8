"""The browser's own Back and reload: they show what was said, and send nothing twice."""

from typing import TYPE_CHECKING

from browser_tour import NOT_OURS, open_file
from browsing import Mouse, fields, give, item_on, reference, saved
from questionnaire import words
from questionnaire.events import Command
from questionnaire.web import page_texts

if TYPE_CHECKING:
    from playwright.sync_api import Page


def content(page: "Page") -> tuple[str, list[str | bool]]:
    return page.locator("h1").inner_text(), [content for _, _, content in fields(page)]


def test_back_and_reload_show_the_earlier_answer_at_every_step(mouse: Mouse) -> None:
    page, events = mouse.page, reference()
    shown = []
    sent: list[str] = []
    mouse.press(page_texts.START)
    while (item := item_on(page)) is not None:
        give(mouse, item, events[item.link_id])
        shown.append(item.link_id)
    answers = saved_answers(page)
    page.on("request", lambda request: sent.append(request.method))
    for link_id in reversed(shown):
        page.go_back()
        item = item_on(page)
        assert item is not None
        assert item.link_id == link_id
        event = events[link_id]
        before = content(page)
        assert any(before[1]) == (event is not Command.SKIP)
        page.reload()
        assert content(page) == before
    page.go_back()
    assert page.locator("main button").inner_text() == page_texts.GO_ON
    assert "POST" not in sent
    assert saved_answers(page) == answers


def saved_answers(page: "Page") -> bytes:
    page.goto(page.url.rsplit("/", 1)[0].removesuffix("/question") + "/stop")
    content = saved(page, page_texts.SAVE_ANSWERS)[1]
    page.go_back()
    return content


def test_the_back_link_shows_the_earlier_answer_at_every_step(mouse: Mouse) -> None:
    mouse.press(page_texts.START)
    shown: list[tuple[str, str]] = []
    events = reference()
    while (item := item_on(mouse.page)) is not None:
        give(mouse, item, events[item.link_id])
        shown.append((item.link_id, item.text))
    for link_id, text in reversed(shown):
        mouse.press(page_texts.BACK)
        heading, contents = content(mouse.page)
        assert heading == text
        assert any(contents) == (events[link_id] is not Command.SKIP)
    mouse.press(page_texts.BACK)
    assert mouse.page.locator("main button").inner_text() == page_texts.GO_ON


def test_going_back_and_changing_leads_on_from_there(mouse: Mouse) -> None:
    mouse.press(page_texts.START)
    mouse.fill(["It is planned"])
    mouse.press(page_texts.CONTINUE)
    mouse.page.go_back()
    mouse.fill(["I had it before"])
    mouse.press(page_texts.CONTINUE)
    mouse.press(words.CHANGE_YES)
    mouse.press(page_texts.BACK)
    marked = [label for _, label, content in fields(mouse.page) if content]
    assert marked == ["I had it before"]


def test_back_after_an_error_never_asks_to_send_a_form_again(mouse: Mouse) -> None:
    mouse.press(page_texts.START)
    mouse.press(page_texts.CONTINUE)
    mouse.page.reload()
    assert mouse.page.title().startswith(page_texts.ERROR_IN_TITLE)
    mouse.fill(["It is planned"])
    mouse.press(page_texts.CONTINUE)
    mouse.page.go_back()
    assert not mouse.page.title().startswith(page_texts.ERROR_IN_TITLE)
    assert ("radio", "It is planned", True) in fields(mouse.page)


def test_back_after_a_file_that_was_refused_never_asks_to_send_it_again(mouse: Mouse) -> None:
    mouse.press(page_texts.OPEN_SAVED)
    open_file(mouse, NOT_OURS)
    mouse.press(page_texts.BACK)
    mouse.page.go_back()
    assert mouse.page.locator("h1").inner_text() == page_texts.OPEN_HEADING
    assert not mouse.page.title().startswith(page_texts.ERROR_IN_TITLE)


def test_back_from_the_sheet_shows_all_answers_and_reload_the_sheet(mouse: Mouse) -> None:
    mouse.press(page_texts.START)
    while item_on(mouse.page) is not None:
        mouse.press(page_texts.SKIP)
    mouse.press(words.REVIEW_DONE)
    sheet = mouse.page.locator("article").inner_text()
    mouse.page.reload()
    assert mouse.page.locator("article").inner_text() == sheet
    mouse.page.go_back()
    assert mouse.page.locator("h1").inner_text() == words.REVIEW
