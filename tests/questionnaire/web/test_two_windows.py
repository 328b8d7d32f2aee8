"""Two windows on the same answers: what comes from an outdated page is recorded, or said not to be."""

from collections.abc import Iterator

import pytest

from questionnaire.words import pages as page_words
from questionnaire.words import shared as words
from support.shipped import label_of
from support.web_client import SAME_ORIGIN, Element, Visitor
from support.web_tour import REFERENCE, open_saved, path_of, token_of

SIDE_EFFECTS = "side-effects-what"
"""Is asked of those alone who have had ketamine."""


@pytest.fixture
def visitor() -> Iterator[Visitor]:
    """Somebody who has answered everything, in one window."""
    with Visitor() as somebody:
        open_saved(somebody.come_in())
        yield somebody


def hidden(page: Element) -> dict[str, str]:
    return {part["name"]: part["value"] for part in page.all("input") if part["type"] == "hidden"}


def change_stage(visitor: Visitor, code: str) -> None:
    visitor.get("/question/1")
    visitor.press(page_words.CONTINUE, choose=[label_of("stage", code)])


def test_what_was_typed_for_a_question_that_another_window_closed_is_shown(visitor: Visitor) -> None:
    path = path_of(visitor, SIDE_EFFECTS)
    visitor.get(path)
    old = hidden(visitor.page)
    change_stage(visitor, "considering")
    visitor.press(words.CHANGE_YES)
    before = visitor.get("/answers").text
    visitor.request("POST", path, data={**old, "typed": "It <b>hummed</b>\nall day"}, headers=SAME_ORIGIN)
    assert (visitor.answer.status_code, visitor.heading) == (409, page_words.UNRECORDED_HEADING)
    given = visitor.page.all("main")[0].all("li")[0]
    assert [part for part in given.children if isinstance(part, str)] == ["It <b>hummed</b>", "all day"]
    assert visitor.pack.questionnaire.items[SIDE_EFFECTS].text in visitor.page.text
    assert visitor.get("/answers").text == before


def test_rows_ticked_for_a_question_that_another_window_closed_are_shown_by_their_labels(
    visitor: Visitor,
) -> None:
    path = path_of(visitor, "dose-change")
    visitor.get(path)
    old = hidden(visitor.page)
    change_stage(visitor, "considering")
    visitor.press(words.CHANGE_YES)
    visitor.request("POST", path, data={**old, "chosen": "state:not-sure"}, headers=SAME_ORIGIN)
    assert words.NOT_SURE_ROW in visitor.page.all("main")[0].text
    visitor.request("POST", path, data=old, headers=SAME_ORIGIN)
    assert visitor.path == "/check"


def test_a_yes_to_a_change_after_another_window_answered_is_told_and_the_new_answer_stays(
    visitor: Visitor,
) -> None:
    change_stage(visitor, "considering")
    old = hidden(visitor.page)
    visitor.get(path_of(visitor, "matters-most"))
    visitor.press(page_words.CONTINUE, type_=["walking"])
    before = visitor.get("/answers").text
    visitor.request("POST", "/change", data={**old, "change": "yes"}, headers=SAME_ORIGIN)
    assert (visitor.path, visitor.answer.status_code) == ("/question/1", 200)
    assert page_words.CHANGED_SINCE in visitor.page.text
    assert checked(visitor) == ["considering"]
    assert visitor.get("/answers").text == before


def test_a_yes_that_was_taken_once_is_not_called_unrecorded_the_second_time(visitor: Visitor) -> None:
    change_stage(visitor, "considering")
    old = hidden(visitor.page)
    for _ in range(2):
        visitor.request("POST", "/change", data={**old, "change": "yes"}, headers=SAME_ORIGIN)
        assert visitor.path == "/check"


def test_a_text_that_was_refused_stays_while_another_window_opens_pages(visitor: Visitor) -> None:
    path = path_of(visitor, "matters-most")
    visitor.get(path)
    long = "x" * 4000
    visitor.press(page_words.CONTINUE, type_=["walking", long])
    assert visitor.answer.status_code == 422
    for other in ("/", "/question/1", "/check"):
        visitor.get(other)
    label = visitor.pack.questionnaire.items["matters-most"].label
    assert page_words.UNRECORDED_ROWS.format(labels=label) in visitor.page.text
    visitor.get(path)
    assert visitor.answer.status_code == 200
    assert "Not recorded" in visitor.page.text
    assert long in [part["value"] for part in visitor.page.all("input")]
    visitor.press(page_words.CONTINUE, type_=["walking"])
    assert page_words.UNRECORDED_ROWS.partition(":")[0] not in visitor.get("/check").text


def test_a_file_opened_from_a_page_older_than_the_first_answer_replaces_nothing() -> None:
    with Visitor() as visitor:
        visitor.come_in()
        visitor.get("/open")
        old = hidden(visitor.page)
        visitor.get("/")
        visitor.press(page_words.START)
        visitor.press(page_words.CONTINUE, choose=[label_of("stage", "planned")])
        before = visitor.get("/answers").text
        file = {"file": ("a.json", REFERENCE)}
        visitor.request("POST", "/open", data=old, files=file, headers=SAME_ORIGIN)
        assert page_words.OPEN_REPLACES_NOW in visitor.page.text
        assert page_words.OPEN_REPLACES in visitor.page.text
        assert visitor.get("/answers").text == before


def test_a_form_sent_from_a_browser_that_was_shut_out_says_that_nothing_was_recorded(
    visitor: Visitor,
) -> None:
    data = {"csrf_token": token_of(visitor), "typed": "walking"}
    stranger = {**SAME_ORIGIN, "Cookie": "other=1"}
    visitor.request("POST", path_of(visitor, "matters-most"), data=data, headers=stranger)
    assert page_words.OUTSIDE_UNRECORDED in visitor.page.text
    visitor.request("GET", "/", headers=stranger)
    assert page_words.OUTSIDE_UNRECORDED not in visitor.page.text


def checked(visitor: Visitor) -> list[str]:
    return [part["value"] for part in visitor.page.all("input") if "checked" in part.attributes]
