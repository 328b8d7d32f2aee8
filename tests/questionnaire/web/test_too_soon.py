"""A form that comes back before anybody can have seen its page is the second press of a double click."""

from collections.abc import Callable, Iterator

import pytest

from questionnaire.web.visit import QUICK_MILLISECONDS
from questionnaire.words import pages as page_words
from questionnaire.words import shared as words
from support.shipped import label_of
from support.web_client import SAME_ORIGIN, Visitor
from support.web_tour import IDLE, open_saved, path_of, with_sheet

QUICK = QUICK_MILLISECONDS / 1000


@pytest.fixture
def visitor() -> Iterator[Visitor]:
    """Somebody whose clock stands still unless a test moves it."""
    with Visitor() as somebody:
        somebody.clock.step = 0
        yield somebody.come_in()


def wait(visitor: Visitor, seconds: float = QUICK + 0.01) -> None:
    visitor.clock.now += seconds


def at_the_start(visitor: Visitor) -> None:
    visitor.get("/")


def at_a_question(visitor: Visitor) -> None:
    wait(visitor)
    visitor.press(page_words.START)


def at_a_change(visitor: Visitor) -> None:
    open_saved_slowly(visitor)
    visitor.get("/question/1")
    wait(visitor)
    visitor.press(page_words.CONTINUE, choose=[label_of("stage", "planned")])


def at_all_answers(visitor: Visitor) -> None:
    open_saved_slowly(visitor)
    visitor.get("/check")


def open_saved_slowly(visitor: Visitor) -> None:
    visitor.clock.step = 1
    open_saved(visitor)
    visitor.clock.step = 0


def before_deleting(visitor: Visitor) -> None:
    open_saved_slowly(visitor)
    visitor.get("/delete")


def away(visitor: Visitor) -> None:
    open_saved_slowly(visitor)
    visitor.clock.now += IDLE + 1
    visitor.get("/")


PLACES: dict[Callable[[Visitor], None], tuple[str, str]] = {
    at_the_start: (page_words.START, page_words.TOO_SOON),
    at_a_question: (page_words.SKIP, page_words.TOO_SOON),
    at_a_change: (words.CHANGE_YES, page_words.TOO_SOON),
    at_all_answers: (words.REVIEW_DONE, page_words.TOO_SOON),
    before_deleting: (page_words.DELETE_YES, page_words.DELETED_TOO_SOON),
    away: (page_words.GO_ON, page_words.TOO_SOON),
}


@pytest.mark.parametrize("place", PLACES)
def test_a_button_pressed_too_soon_does_nothing_and_says_so(
    visitor: Visitor, place: Callable[[Visitor], None]
) -> None:
    button, told = PLACES[place]
    place(visitor)
    heading, before = visitor.heading, visitor.answer.text.count("</form>")
    wait(visitor, QUICK - 0.05)
    visitor.press(button)
    assert (visitor.answer.status_code, visitor.heading) == (200, heading)
    assert visitor.page.all("main")[0].text.count(told) == 1
    assert visitor.answer.text.count("</form>") == before
    wait(visitor)
    visitor.press(button)
    assert told not in visitor.page.text
    assert visitor.heading != heading


@pytest.mark.parametrize("apart", [0.2, 0.35])
def test_a_double_click_on_skip_skips_one_question(visitor: Visitor, apart: float) -> None:
    at_a_question(visitor)
    wait(visitor)
    visitor.press(page_words.SKIP)
    wait(visitor, apart)
    visitor.press(page_words.SKIP)
    assert visitor.path == "/question/2"
    assert visitor.get("/answers").json()["answers"] == {"stage": {"state": "skipped"}}


def test_what_was_ticked_and_typed_too_soon_stays_on_the_page(visitor: Visitor) -> None:
    open_saved_slowly(visitor)
    before = visitor.get("/answers").text
    visitor.get(path_of(visitor, "matters-most"))
    visitor.press(page_words.CONTINUE, type_=["walking", " sleeping <b>"])
    typed = [part["value"] for part in visitor.page.all("input") if part["name"] == "typed"]
    assert typed == ["walking", " sleeping <b>", ""]
    visitor.get("/question/1")
    visitor.press(page_words.CONTINUE, choose=[label_of("stage", "planned")])
    assert [part["value"] for part in visitor.page.all("input") if "checked" in part.attributes] == [
        "planned"
    ]
    assert visitor.get("/answers").text == before


def test_a_file_opened_too_soon_is_asked_for_again(visitor: Visitor) -> None:
    visitor.get("/open")
    data = {part["name"]: part["value"] for part in visitor.page.all("input") if part["type"] == "hidden"}
    visitor.request("POST", "/open", data=data, files={"file": ("a.json", b"{}")}, headers=SAME_ORIGIN)
    assert (visitor.answer.status_code, visitor.heading) == (200, page_words.OPEN_HEADING)
    assert page_words.FILE_AGAIN in visitor.page.text


@pytest.mark.parametrize("sent", ["", "x", "-1", "\u0661", "9" * 30, "1e3"])
def test_a_time_that_no_page_of_ours_names_is_not_too_soon(visitor: Visitor, sent: str) -> None:
    data = {part["name"]: part["value"] for part in visitor.page.all("input") if part["type"] == "hidden"}
    visitor.request("POST", "/start", data={**data, "sent": sent}, headers=SAME_ORIGIN)
    assert visitor.path == "/question/1"


def test_links_can_be_followed_as_fast_as_anybody_likes(visitor: Visitor) -> None:
    visitor.clock.step = 1
    with_sheet(visitor)
    visitor.clock.step = 0
    for path in ("/check", "/question/1", "/stop", "/delete", "/sheet"):
        assert visitor.get(path).url.path == path
