"""Deleting, stopping, and coming back after an hour."""

import json

import pytest

from questionnaire.web.app import STYLE
from questionnaire.words import pages as page_words
from support.shipped import label_of
from support.web_client import SAME_ORIGIN, Visitor
from support.web_tour import IDLE, REFERENCE, addresses, delete, open_saved, with_sheet

COOKIE = "duration-factors-8000"


def answers_of(visitor: Visitor) -> object:
    return json.loads(visitor.get("/answers").text)["answers"]


def follow(visitor: Visitor, name: str) -> None:
    visitor.get(next(link["href"] for link in visitor.page.all("a") if link.text == name))


def away(visitor: Visitor, seconds: float = IDLE + 1) -> None:
    visitor.clock.now += seconds


def test_after_deleting_nothing_is_left() -> None:
    with Visitor() as visitor:
        with_sheet(visitor).get("/stop")
        old = visitor.cookies[COOKIE]
        delete(visitor)
        (first,) = visitor.answer.history
        assert first.headers["clear-site-data"] == '"cache", "storage"'
        assert (visitor.path, visitor.heading) == ("/deleted", page_words.DELETED_HEADING)
        assert visitor.request("GET", "/answers", headers={"Cookie": f"{COOKIE}={old}"}).status_code == 403
        assert answers_of(visitor) == {}
        for path in ("/sheet", "/sheet/json", "/check", "/question/1", "/change"):
            assert visitor.get(path).url.path == "/"
        assert [button.text for button in visitor.page.all("button")] == [page_words.START]


def test_a_form_from_before_deleting_is_refused() -> None:
    with Visitor() as visitor:
        with_sheet(visitor).get("/stop")
        old = next(part["value"] for part in visitor.page.all("input") if part["name"] == "csrf_token")
        delete(visitor)
        data = {"csrf_token": old, "chosen": "planned"}
        assert visitor.request("POST", "/start", data=data, headers=SAME_ORIGIN).status_code == 403


def test_after_deleting_somebody_can_start_again() -> None:
    with Visitor() as visitor:
        with_sheet(visitor).get("/stop")
        delete(visitor)
        follow(visitor, page_words.START_AGAIN)
        visitor.press(page_words.START)
        assert visitor.path == "/question/1"
        assert not [part for part in visitor.page.all("input") if "checked" in part.attributes]


def test_stopping_offers_to_save_to_go_on_and_to_delete() -> None:
    with Visitor() as visitor:
        visitor.come_in()
        visitor.get("/stop")
        assert page_words.NOTHING_YET in visitor.page.text
        open_saved(visitor)
        visitor.get("/stop")
        assert "/answers" in {link["href"] for link in visitor.page.all("a")}
        visitor.press(page_words.GO_ON)
        assert visitor.path == "/check"
        visitor.get("/stop")
        delete(visitor)
        assert answers_of(visitor) == {}


@pytest.mark.parametrize("name", [page_words.DELETE_NO, page_words.BACK])
def test_who_does_not_delete_goes_back_to_where_deleting_was_offered(name: str) -> None:
    with Visitor() as visitor:
        with_sheet(visitor)
        follow(visitor, page_words.DELETE)
        follow(visitor, name)
        assert visitor.path == "/sheet"

    with Visitor() as visitor:
        visitor.come_in()
        visitor.press(page_words.START)
        follow(visitor, page_words.STOP)
        follow(visitor, page_words.DELETE)
        follow(visitor, name)
        assert visitor.path == "/stop"


def test_less_than_an_hour_does_nothing() -> None:
    with Visitor() as visitor:
        with_sheet(visitor)
        for _ in range(3):
            away(visitor, IDLE - 60)
            assert visitor.get("/sheet").url.path == "/sheet"
        assert visitor.get("/away").url.path == "/sheet"


def test_after_an_hour_no_page_and_no_file_shows_an_answer() -> None:
    with Visitor() as visitor:
        with_sheet(visitor)
        away(visitor)
        for _, path in [*addresses("GET"), ("GET", "/check"), ("GET", "/nowhere")]:
            for method in ("GET", "HEAD"):
                visitor.request(method, path)
                assert visitor.path in ("/away", "/delete", STYLE), path
        visitor.get("/sheet")
        assert visitor.heading == page_words.AWAY_HEADING
        assert visitor.pack.ruleset.consult in visitor.page.text
        assert label_of("stage", "having-now") not in visitor.page.text


def test_after_an_hour_no_notice_tells_what_was_answered() -> None:
    saved = json.loads(REFERENCE)
    saved["answers"]["stage"]["value"] = "planned"
    with Visitor() as visitor:
        open_saved(visitor.come_in(), json.dumps(saved))
        assert page_words.NOTICE in visitor.page.text
        away(visitor)
        visitor.get("/")
        assert visitor.path == "/away"
        assert page_words.NOTICE not in visitor.page.text
        visitor.press(page_words.GO_ON)
        assert page_words.NOTICE in visitor.page.text


def test_going_on_after_an_hour_leads_back_to_where_the_person_was() -> None:
    with Visitor() as visitor:
        with_sheet(visitor)
        away(visitor)
        visitor.get("/check")
        visitor.press(page_words.GO_ON)
        assert visitor.path == "/sheet"


def test_deleting_after_an_hour_leaves_nothing() -> None:
    with Visitor() as visitor:
        with_sheet(visitor)
        away(visitor)
        visitor.get("/sheet")
        delete(visitor)
        assert visitor.path == "/deleted"
        assert answers_of(visitor) == {}


def test_a_form_that_comes_after_an_hour_is_recorded_and_nothing_is_lost() -> None:
    with Visitor() as visitor:
        visitor.come_in()
        visitor.press(page_words.START)
        visitor.press(page_words.CONTINUE, choose=[label_of("stage", "planned")])
        away(visitor)
        visitor.press(page_words.CONTINUE, type_=["sleeping through"])
        assert visitor.path == "/away"
        visitor.press(page_words.GO_ON)
        assert visitor.path == "/question/3"
        assert answers_of(visitor) == {
            "stage": {"state": "answered", "value": "planned"},
            "matters-most": {"state": "answered", "value": ["sleeping through"]},
        }


def test_another_browser_does_not_count_as_the_person_being_there() -> None:
    with Visitor() as visitor:
        with_sheet(visitor)
        away(visitor, IDLE - 1)
        visitor.request("GET", "/", headers={"Cookie": "other=1"})
        away(visitor, 2)
        assert visitor.get("/sheet").url.path == "/away"


def test_a_second_hour_is_asked_about_again() -> None:
    with Visitor() as visitor:
        with_sheet(visitor)
        for _ in range(2):
            away(visitor)
            assert visitor.get("/sheet").url.path == "/away"
            visitor.press(page_words.GO_ON)
            assert visitor.path == "/sheet"
