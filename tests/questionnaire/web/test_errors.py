"""What a page shows when something goes wrong: the way out, and nothing of how it came about."""

import asyncio

import pytest

from questionnaire.web import finishing
from questionnaire.web.server import failure_in_words
from questionnaire.words import pages as page_words
from support.web_client import SAME_ORIGIN, Visitor
from support.web_tour import addresses, open_saved, tour, with_sheet

CANARY = "Bluethroat said in a file of mine"


def fail(*_: object) -> None:
    answer = CANARY
    raise ValueError(answer) from KeyError(CANARY)


def assert_tells_nothing(visitor: Visitor) -> None:
    for word in (CANARY, "Traceback", "ValueError", "Error:", ".py", "starlette", "Starlette"):
        assert word not in visitor.answer.text


@pytest.fixture
def failing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(finishing, "sheet_of", fail)


@pytest.mark.usefixtures("failing")
def test_a_page_that_fails_says_what_to_do_and_nothing_is_lost() -> None:
    with Visitor() as visitor:
        open_saved(visitor.come_in())
        before = visitor.get("/answers").text
        visitor.get("/check")
        visitor.press("Done: show my sheet")
        assert (visitor.answer.status_code, visitor.heading) == (500, page_words.PROBLEM[0])
        assert visitor.pack.ruleset.consult in visitor.page.text
        assert_tells_nothing(visitor)
        visitor.get(visitor.page.all("main")[0].all("a")[0]["href"])
        assert visitor.answer.status_code == 200
        assert visitor.get("/answers").text == before


@pytest.mark.usefixtures("failing")
def test_what_is_said_of_a_failure_where_the_program_was_started_tells_no_answer(
    capfd: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture
) -> None:
    with Visitor() as visitor:
        with_sheet_that_fails(visitor)
        (failure,) = visitor.failures
    said = failure_in_words(failure)
    assert "Bluethroat" not in said
    assert "ValueError" in said
    assert "test_errors.py" in said
    assert "Bluethroat" not in "".join([*capfd.readouterr(), caplog.text])


def with_sheet_that_fails(visitor: Visitor) -> None:
    open_saved(visitor.come_in())
    visitor.press("Done: show my sheet")
    assert visitor.answer.status_code == 500


@pytest.mark.parametrize("path", [path for _, path in addresses("POST")])
def test_a_form_that_fails_after_it_was_read_gets_its_page_too(
    path: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Visitor() as visitor:
        visitor.come_in()
        monkeypatch.setattr("questionnaire.web.visit.Visit.owns_csrf_token", fail)
        visitor.request("POST", path, data={"csrf_token": "x"}, headers=SAME_ORIGIN)
        assert (visitor.answer.status_code, visitor.heading) == (500, page_words.PROBLEM[0])
        assert_tells_nothing(visitor)


def test_a_browser_that_leaves_while_it_sends_is_no_failure() -> None:
    async def leaves() -> dict[str, str]:
        return {"type": "http.disconnect"}

    async def hears(message: object) -> None:
        raise AssertionError(f"nobody is there to hear {message}")

    with Visitor() as visitor:
        visitor.come_in()
        cookie = f"duration-factors-8000={visitor.cookies['duration-factors-8000']}"
        kind = "application/x-www-form-urlencoded"
        headers = {**SAME_ORIGIN, "Host": "127.0.0.1:8000", "Cookie": cookie, "Content-Type": kind}
        written = [(name.lower().encode(), value.encode()) for name, value in headers.items()]
        scope = {"type": "http", "method": "POST", "path": "/start", "query_string": b"", "headers": written}
        asyncio.run(visitor.app(scope, leaves, hears))  # type: ignore[arg-type]
        assert not visitor.failures


def test_every_page_has_the_way_out() -> None:
    with Visitor() as visitor:
        statuses = set()
        for name in tour(visitor):
            assert visitor.pack.ruleset.consult in visitor.page.text, name
            statuses.add(visitor.answer.status_code)
            if visitor.answer.status_code >= 400:
                assert "Traceback" not in visitor.answer.text
        assert statuses == {200, 403, 404, 405, 413, 422}


def test_every_error_page_leads_back_to_where_the_person_was() -> None:
    with Visitor() as visitor:
        with_sheet(visitor)
        for method, path in (("GET", "/nowhere"), ("GET", "/start"), ("POST", "/start"), ("PUT", "/")):
            visitor.request(method, path, headers=SAME_ORIGIN)
            assert visitor.answer.status_code >= 400
            links = {link.text: link["href"] for link in visitor.page.all("a")}
            assert visitor.get(links[page_words.TO_WHERE_I_WAS]).status_code == 200
