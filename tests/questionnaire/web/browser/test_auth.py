"""Who may come in, and what happens to the answers of somebody who is away or done."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from questionnaire.web.visit import IDLE_SECONDS
from questionnaire.words import pages as page_words
from questionnaire.words import shared as words
from support.browser import Mouse, fields, new_page
from support.browser_tour import open_file, saved_without
from support.pages_server import LocalServer, ServeProcess
from support.shipped import label_of

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

PAGES = ("/", "/question/1", "/check", "/sheet", "/sheet/json", "/answers", "/open", "/stop", "/change")


def all_answered(page: "Page") -> Mouse:
    hand = Mouse(page)
    hand.press(page_words.OPEN_SAVED)
    open_file(hand, saved_without())
    hand.press(words.REVIEW_DONE)
    return hand


def test_a_second_browser_sees_where_the_link_is_and_nothing_else(
    chromium: "Browser", visit: Callable[..., "Page"], program: ServeProcess
) -> None:
    hand = all_answered(visit())
    other = new_page(chromium)
    for path in PAGES:
        other.goto(program.address + path)
        assert other.locator("h1").inner_text() == page_words.OUTSIDE_HEADING
        assert other.locator("form, article, a[href^='/']").count() == 0
    hand.page.reload()
    assert hand.page.locator("article").count() == 1


def test_the_newest_link_lets_another_browser_in_and_the_first_one_out(visit: Callable[..., "Page"]) -> None:
    first, second = visit(), visit()
    assert second.locator("main button").inner_text() == page_words.START
    assert "/launch/" not in second.url
    first.reload()
    assert first.locator("h1").inner_text() == page_words.OUTSIDE_HEADING


def test_after_an_idle_hour_nothing_is_shown_before_the_person_goes_on(
    chromium: "Browser", here: LocalServer
) -> None:
    page = new_page(chromium, java_script_enabled=False)
    page.goto(here.link())
    hand = all_answered(page)
    here.clock.now += IDLE_SECONDS + 1
    page.reload()
    assert page.locator("h1").inner_text() == page_words.AWAY_HEADING
    assert "article" not in page.content()
    hand.press(page_words.GO_ON)
    assert page.locator("article").count() == 1


def test_a_form_that_comes_after_an_idle_hour_is_not_lost(chromium: "Browser", here: LocalServer) -> None:
    page = new_page(chromium, java_script_enabled=False)
    page.goto(here.link())
    hand = Mouse(page)
    hand.press(page_words.START)
    hand.fill([label_of("stage", "planned")])
    here.clock.now += IDLE_SECONDS + 1
    hand.press(page_words.CONTINUE)
    hand.press(page_words.GO_ON)
    hand.press(page_words.BACK)
    assert ("radio", label_of("stage", "planned"), True) in fields(page)


def test_after_deleting_back_shows_nothing_of_the_answers(mouse: Mouse) -> None:
    page = all_answered(mouse.page).page
    mouse.press(page_words.CHANGE_ANSWERS)
    page.go_back()
    mouse.press(page_words.DELETE)
    mouse.press(page_words.DELETE_YES)
    assert page.locator("h1").inner_text() == page_words.DELETED_HEADING
    for _ in range(4):
        page.go_back()
        assert "sleeping through" not in page.content()
        assert not any(content for _, _, content in fields(page))
    page.goto(page.url.partition("/")[0] + "//" + page.url.split("/")[2] + "/sheet")
    assert page.locator("main button").inner_text() == page_words.START
