"""Forms that no page of ours has sent: refused with a page, nothing recorded, nothing failed."""

from collections.abc import AsyncIterator, Callable

import pytest

from questionnaire.words.pages import PROBLEMS
from support.shipped import label_of
from support.web_client import SAME_ORIGIN, Visitor
from support.web_tour import addresses, open_saved, token_of, with_sheet

URLENCODED = {**SAME_ORIGIN, "Content-Type": "application/x-www-form-urlencoded"}
LIMIT = 64 * 1024


def test_no_get_changes_anything() -> None:
    with Visitor() as visitor:
        open_saved(visitor.come_in())
        visitor.get("/question/1")
        visitor.press("Continue", choose=[label_of("stage", "planned")])
        assert visitor.path == "/change"
        before, cookie = visitor.get("/answers").text, visitor.cookies["duration-factors-8000"]
        for _, path in [*addresses("GET"), *addresses("POST")]:
            for method in ("GET", "HEAD"):
                visitor.request(method, f"{path}?chosen=planned&change=yes&csrf_token={token_of(visitor)}")
        assert visitor.get("/answers").text == before
        assert visitor.cookies["duration-factors-8000"] == cookie
        visitor.get("/sheet")
        assert visitor.path == "/change"


@pytest.mark.parametrize("token", [None, "", "x", "\xe9", "longer"])
def test_a_form_without_the_person_s_own_token_changes_nothing(token: str | None) -> None:
    with Visitor() as visitor:
        with_sheet(visitor)
        before, own = visitor.get("/answers").text, token_of(visitor)
        assert len(own) * 6 >= 128
        fields = {} if token is None else {"csrf_token": token.replace("longer", f"{own}x")}
        for _, path in addresses("POST"):
            data = {**fields, "chosen": "planned", "change": "yes"}
            visitor.request("POST", f"{path}?csrf_token={own}", data=data, headers=SAME_ORIGIN)
            assert visitor.answer.status_code == 403, path
            assert PROBLEMS[403][0] == visitor.heading
        assert visitor.get("/answers").text == before


def test_the_token_of_one_person_is_not_that_of_another() -> None:
    with Visitor() as one, Visitor() as other:
        assert token_of(one.come_in()) != token_of(other.come_in())


async def in_parts(body: bytes) -> AsyncIterator[bytes]:
    for start in range(0, len(body), 1000):
        yield body[start : start + 1000]


SENDERS: dict[str, Callable[[Visitor, str, bytes], object]] = {
    "with its length": lambda visitor, path, body: visitor.request(
        "POST", path, content=body, headers=URLENCODED
    ),
    "in parts, without a length": lambda visitor, path, body: visitor.request(
        "POST", path, content=in_parts(body), headers=URLENCODED
    ),
    "with a length that is not true": lambda visitor, path, body: visitor.request(
        "POST", path, content=in_parts(body), headers={**URLENCODED, "Content-Length": "30"}
    ),
}


@pytest.mark.parametrize("how", SENDERS)
def test_a_body_over_64_kb_is_refused_and_nothing_recorded(how: str) -> None:
    with Visitor() as visitor:
        open_saved(visitor.come_in())
        before = visitor.get("/answers").text
        body = f"csrf_token={token_of(visitor)}&typed=planned&chosen=planned&x=".encode()
        for _, path in addresses("POST"):
            SENDERS[how](visitor, path, body.ljust(LIMIT + 1, b"x"))
            assert visitor.answer.status_code == 413, path
            assert visitor.heading == PROBLEMS[413][0]
        assert visitor.get("/answers").text == before
        SENDERS[how](visitor, "/start", body.ljust(LIMIT, b"x"))
        assert visitor.path == "/check"
        assert not visitor.failures


@pytest.mark.parametrize("length", ["-1", "1e3", "\u0661", "9" * 30, "0x10", " "])
def test_a_length_that_is_no_number_of_ours_is_refused(length: str) -> None:
    with Visitor() as visitor:
        visitor.come_in()
        headers = [(b"Content-Length", length.encode()), (b"Sec-Fetch-Site", b"same-origin")]
        visitor.request("POST", "/start", content=b"", headers=headers)
        assert visitor.answer.status_code == 413


PART = b'--a\r\nContent-Disposition: form-data; name="csrf_token"\r\n\r\n'
MALFORMED = [
    ("multipart/form-data", b"x"),
    ("multipart/form-data; boundary=", b"--a"),
    ("multipart/form-data; boundary=a", b"garbage"),
    ("multipart/form-data; boundary=a", PART[:-4]),
    ("multipart/form-data; boundary=a", b"--a\r\n\r\nx\r\n--a--"),
    ("multipart/form-data; boundary=a", b"--a\r\nContent-Disposition: form-data\r\n\r\nx\r\n--a--"),
    ("multipart/form-data; boundary=a", b"--a\r\nContent Disposition\x00: form-data\r\n\r\nx\r\n--a--"),
    ("multipart/form-data; boundary=a", (PART + b"x\r\n") * 200 + b"--a--"),
    ("multipart/form-data; boundary=" + "a" * 5000, b"--a"),
    ("multipart/form-data; boundary=a; charset=unicode_escape", PART + b"\\ud800\r\n--a--"),
    ("multipart/form-data; boundary=a; charset=undefined", PART + b"x\r\n--a--"),
    ("multipart/form-data; boundary=a; charset=idna", PART + b"xn--\xff\r\n--a--"),
    ("application/x-www-form-urlencoded", b"a=1&" * 200),
    ("application/x-www-form-urlencoded", b"%ff=%zz&&==;\xff\x00"),
    ("application/json", b'{"csrf_token": "x"}'),
    ("text/plain", b"csrf_token=x"),
    ("", b"csrf_token=x"),
]


def test_a_form_that_cannot_be_read_gets_a_page_and_nothing_is_said_of_it(
    caplog: pytest.LogCaptureFixture,
) -> None:
    with Visitor() as visitor:
        visitor.come_in()
        for kind, body in MALFORMED:
            for _, path in addresses("POST"):
                headers = {**SAME_ORIGIN, "Content-Type": kind}
                visitor.request("POST", path, content=body, headers=headers)
                assert visitor.answer.status_code in (400, 403), f"{kind}: {body!r}"
                assert visitor.pack.ruleset.consult in visitor.page.text
        assert not visitor.failures
    assert not caplog.text
