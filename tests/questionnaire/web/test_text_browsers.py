"""Browsers in a terminal: they send neither Origin nor Sec-Fetch-Site, and lynx ticks a first row itself."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from questionnaire import Session, make_sheet
from questionnaire.sheet.outline import outline
from questionnaire.words import pages as page_words
from questionnaire.words import shared as words
from support.outside_programs import program
from support.pages_server import local_server
from support.shipped import label_of
from support.text_browsers import Elinks, Links2, Lynx, TextBrowser, W3m
from support.web_client import PACK, Visitor
from support.web_tour import open_saved, token_of

BROWSERS: dict[str, Callable[[str, str, Path], TextBrowser]] = {
    "lynx": Lynx,
    "w3m": W3m,
    "links2": Links2,
    "elinks": Elinks,
}
ALL_RADIOS = [
    item
    for item in PACK.questionnaire.item
    if item.answer_option and not item.repeats and not item.enable_when
]


@pytest.fixture(params=BROWSERS)
def browser(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[TextBrowser]:
    """A text browser on the start page."""
    path = program(request.param)
    with local_server() as here:
        running = BROWSERS[request.param](path, here.link(), tmp_path)
        yield running
        running.close()


def test_a_text_browser_leads_from_the_start_to_the_sheet_and_answers_nothing_by_itself(
    browser: TextBrowser,
) -> None:
    session = Session.start(PACK)
    browser.press(page_words.START)
    assert session.item is not None
    browser.wait_for(session.item.text)
    browser.press(page_words.CONTINUE)
    browser.wait_for(page_words.PROBLEM_HEADING)
    browser.tick(label_of("stage", "considering"))
    browser.press(page_words.CONTINUE)
    session = session.answer("considering")
    while session.item is not None:
        browser.wait_for(session.item.text)
        browser.press(page_words.SKIP)
        session = session.skip()
    review = browser.wait_for(words.REVIEW_INTRO)
    assert review.count(label_of("stage", "considering")) == 1
    browser.press(words.REVIEW_DONE)
    browser.wait_for(outline(make_sheet(PACK, session.response)).heading)


def test_a_text_browser_can_delete_and_start_again(browser: TextBrowser) -> None:
    browser.press(page_words.START)
    browser.wait_for(page_words.SKIP)
    browser.press(page_words.STOP)
    browser.wait_for(page_words.STOP_ADVICE)
    browser.press(page_words.DELETE)
    browser.wait_for(page_words.DELETE_SURE)
    browser.press(page_words.DELETE_YES)
    browser.wait_for(page_words.DELETED_HEADING)
    browser.press(page_words.START_AGAIN)
    browser.wait_for(page_words.WHERE_ANSWERS_GO)
    browser.press(page_words.START)
    browser.wait_for(page_words.SKIP)


def test_the_skip_link_leads_on_in_a_browser_that_does_not_know_the_element_main(tmp_path: Path) -> None:
    path = program("elinks")
    with local_server() as here:
        browser = Elinks(path, here.link(), tmp_path)
        try:
            browser.press(page_words.SKIP_TO_CONTENT)
            browser.press(page_words.START)
            browser.wait_for(page_words.SKIP)
        finally:
            browser.close()


def plain(visitor: Visitor, path: str) -> None:
    visitor.request("GET", path)


def rows(visitor: Visitor) -> list[tuple[str, bool]]:
    radios = [part for part in visitor.page.all("input") if part["type"] == "radio"]
    return [(row["value"], "checked" in row.attributes) for row in radios]


def test_a_browser_that_says_nothing_gets_a_first_row_that_is_no_answer_and_is_never_ticked_by_us() -> None:
    called = ".venv/bin/duration-factors"
    with Visitor(program=called) as visitor:
        open_saved(visitor.come_in())
        for item in ALL_RADIOS:
            path = f"/question/{PACK.questionnaire.item.index(item) + 1}"
            visitor.get(path)
            usual = rows(visitor)
            plain(visitor, path)
            assert rows(visitor) == [("state:none", False), *usual]
            assert page_words.PLAIN_INSTEAD.format(program=called) in visitor.page.text


@pytest.mark.parametrize("answered", [False, True])
def test_no_answer_yet_is_no_answer_and_leaves_one_that_there_is(answered: bool) -> None:
    with Visitor() as visitor:
        visitor.come_in()
        if answered:
            open_saved(visitor)
        else:
            visitor.press(page_words.START)
        before = visitor.get("/answers").text
        data = {"csrf_token": token_of(visitor), "chosen": "state:none"}
        visitor.request("POST", "/question/1", data=data)
        assert visitor.answer.status_code == (200 if answered else 422)
        assert visitor.path == ("/check" if answered else "/question/1")
        assert visitor.get("/answers").text == before


def test_a_row_that_was_ticked_counts_beside_the_row_for_no_answer() -> None:
    with Visitor() as visitor:
        visitor.come_in()
        visitor.press(page_words.START)
        data = {"csrf_token": token_of(visitor), "chosen": ["state:none", "planned"]}
        visitor.request("POST", "/question/1", data=data)
        assert visitor.path == "/question/2"


def test_a_key_that_comes_as_one_of_several_cookies_is_found() -> None:
    with Visitor() as visitor:
        visitor.come_in()
        own = f"duration-factors-8000={visitor.cookies['duration-factors-8000']}"
        for cookies in (
            [f"{own}; SameSite=strict"],
            [f"SameSite=strict; $Path=/; {own}"],
            [f"duration-factors-8000=old; {own}"],
            ["duration-factors-8000=old", own],
        ):
            headers = [("Host", "127.0.0.1:8000"), *(("Cookie", cookie) for cookie in cookies)]
            assert visitor.send(visitor.built("GET", "/", headers=headers)).status_code == 200, cookies
