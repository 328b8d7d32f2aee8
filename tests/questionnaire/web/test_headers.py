"""What every answer carries, wherever it comes from, and what it never carries."""

from collections.abc import Iterator

import httpx2
import pytest

from questionnaire.web import finishing
from questionnaire.web.app import STYLE
from support.web_client import SAME_ORIGIN, Visitor
from support.web_tour import addresses, tour, with_sheet

HEADERS = {
    "content-security-policy": "default-src 'none'; style-src 'self'; img-src 'self' data:; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    "cache-control": "no-cache, no-store",
    "pragma": "no-cache",
    "x-content-type-options": "nosniff",
    "referrer-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
}


def fail(*_: object) -> None:
    raise ValueError("something that was answered")


def answers(visitor: Visitor) -> Iterator[httpx2.Response]:
    """Every route, an address that there is not, and another name of this machine."""
    for method, path in [*addresses(), ("GET", "/nowhere"), ("POST", "/nowhere")]:
        for how in ({"headers": SAME_ORIGIN}, {"headers": {}}, {"headers": {"Host": "evil.example"}}):
            yield visitor.request(method, path, follow_redirects=False, **how)
        yield visitor.request("HEAD", path, follow_redirects=False)
        yield visitor.request("PUT", path)


KEPT = {"cache-control": "private, max-age=31536000, immutable"}
"""The style alone: it holds no answer, and another style has another address."""


def assert_guarded(answer: httpx2.Response) -> None:
    is_style = answer.url.path == STYLE and answer.status_code == 200
    for name, value in {**HEADERS, **(KEPT if is_style else {})}.items():
        assert answer.headers.get_list(name) == [value], f"{answer.request.method} {answer.url}"
    forbidden = [name for name in answer.headers if name.startswith("access-control-")]
    assert not forbidden
    assert not {"server", "x-powered-by"} & set(answer.headers)
    kind = answer.headers.get("content-type", "")
    assert "text/" not in kind or kind.endswith("; charset=utf-8")


@pytest.mark.parametrize("inside", [True, False])
def test_every_answer_has_the_headers_that_keep_others_out(inside: bool) -> None:
    with Visitor() as visitor:
        if inside:
            with_sheet(visitor)
        statuses = set()
        for answer in answers(visitor):
            assert_guarded(answer)
            statuses.add(answer.status_code)
        assert statuses == {200, 303, 403, 404, 405, 421} if inside else {200, 403, 405, 421}


def test_a_page_that_fails_has_the_same_headers(monkeypatch: pytest.MonkeyPatch) -> None:
    with Visitor() as visitor:
        with_sheet(visitor)
        monkeypatch.setattr(finishing, "sheet_of", fail)
        assert visitor.get("/sheet").status_code == 500
        assert_guarded(visitor.answer)


def test_every_page_kind_and_each_step_on_the_way_has_the_same_headers() -> None:
    with Visitor() as visitor:
        for _ in tour(visitor):
            for answer in [*visitor.answer.history, visitor.answer]:
                assert_guarded(answer)
