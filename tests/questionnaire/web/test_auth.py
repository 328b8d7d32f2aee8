"""Who may come in: whoever opens the newest link, once, in one browser."""

import re
from http.cookies import SimpleCookie

from questionnaire.web.app import STYLE
from questionnaire.web.starting import ARRIVED
from questionnaire.words import pages as page_words
from support.web_client import ADDRESS, SAME_ORIGIN, Visitor
from support.web_tour import TYPED, addresses, tour, with_sheet

COOKIE = "duration-factors-8000"


def link_of(visitor: Visitor) -> str:
    return visitor.links[-1].removeprefix(ADDRESS)


def knock(visitor: Visitor, path: str = "/", method: str = "GET", key: str = "") -> None:
    """Come from another browser, with its own cookie or none."""
    cookie = f"{COOKIE}={key}" if key else "other=1"
    headers = {**SAME_ORIGIN, "Cookie": cookie.encode("latin-1")}
    visitor.request(method, path, headers=headers, follow_redirects=False)


def assert_outside(visitor: Visitor) -> None:
    """Only where to find the link: no name of what runs here, no form, nothing that anybody said."""
    page = visitor.page
    assert visitor.answer.status_code == 403
    assert page.all("h1")[0].text == page.all("title")[0].text == page_words.OUTSIDE_HEADING
    assert page_words.OUTSIDE_ADVICE in page.text
    assert visitor.pack.ruleset.consult in page.text
    assert visitor.pack.questionnaire.title not in visitor.answer.text
    assert not page.all("form")
    assert {link["href"] for link in page.all("a")} == {"#main"}


def test_a_link_cannot_be_guessed_and_none_is_like_another() -> None:
    with Visitor() as visitor:
        links = {visitor.auth.new_link() for _ in range(50)}
    tokens = {re.fullmatch(rf"{ADDRESS}/launch/([\w-]+)", link)[1] for link in links}  # type: ignore[index]
    assert len(tokens) == 50
    assert all(len(token) * 6 >= 128 for token in tokens)


def test_the_link_is_swapped_for_a_cookie_and_a_clean_address() -> None:
    with Visitor() as visitor:
        knock(visitor, link_of(visitor))
        assert (visitor.answer.status_code, visitor.answer.headers["location"]) == (303, f"{ADDRESS}/arrived")
        (header,) = visitor.answer.headers.get_list("set-cookie")
        cookie = SimpleCookie(header)[COOKIE]
        assert len(cookie.value) * 6 >= 128
        assert cookie.value not in link_of(visitor)
        told = {name: value for name, value in cookie.items() if value}
        assert told == {"httponly": True, "samesite": "strict", "path": "/"}


def test_the_cookie_of_one_port_is_not_that_of_another() -> None:
    with Visitor(address="http://127.0.0.1:9000") as visitor:
        visitor.come_in()
        assert list(visitor.cookies) == ["duration-factors-9000"]


def test_a_browser_that_keeps_no_cookie_is_told_so_and_how_to_allow_it() -> None:
    with Visitor() as visitor:
        knock(visitor, link_of(visitor))
        arrived = visitor.answer.headers["location"].removeprefix(ADDRESS)
        knock(visitor, arrived)
        assert (visitor.answer.status_code, visitor.heading) == (403, page_words.NO_COOKIE_HEADING)
        assert ADDRESS.removeprefix("http://") in visitor.page.text
        assert visitor.pack.ruleset.consult in visitor.page.text
        assert len(visitor.links) == 2
        assert visitor.come_in().heading == visitor.pack.questionnaire.title


def test_a_link_works_once() -> None:
    with Visitor() as visitor:
        link = link_of(visitor)
        knock(visitor, link)
        knock(visitor, link)
        assert_outside(visitor)
        assert "set-cookie" not in visitor.answer.headers


def test_whoever_only_looks_where_a_link_leads_does_not_use_it_up() -> None:
    with Visitor() as visitor:
        link = link_of(visitor)
        for method in ("HEAD", "POST"):
            knock(visitor, link, method)
            assert visitor.answer.status_code == 403
        assert visitor.links == [ADDRESS + link]
        assert visitor.come_in().answer.status_code == 200


def test_no_other_link_works() -> None:
    with Visitor() as visitor:
        link = link_of(visitor)
        for wrong in (
            "/launch/",
            "/launch/x",
            link[:-1],
            f"{link}x",
            f"{link}/",
            f"{link}/x",
            f"{link}%00",
            "/launch/%ff",
        ):
            knock(visitor, wrong)
            assert_outside(visitor)
        assert visitor.come_in().answer.status_code == 200


def test_without_the_key_no_route_tells_or_changes_anything() -> None:
    with Visitor() as visitor:
        with_sheet(visitor)
        answers = visitor.get("/answers").text
        own = visitor.cookies[COOKIE]
        for key in ("", "x", own[:-1], f"{own}x", own.swapcase(), "\xe9"):
            for method, path in [*addresses(), ("GET", "/nowhere"), ("POST", "/nowhere"), ("HEAD", "/sheet")]:
                knock(visitor, path, method, key)
                if path == STYLE:
                    assert visitor.answer.status_code == (200 if method == "GET" else 405)
                elif method == "HEAD":
                    assert visitor.answer.status_code == 403
                elif path == ARRIVED and method == "GET":
                    assert visitor.heading == page_words.NO_COOKIE_HEADING
                else:
                    assert_outside(visitor)
        assert visitor.get("/answers").text == answers


def test_a_new_link_is_told_once_however_often_somebody_knocks() -> None:
    with Visitor() as visitor:
        used = link_of(visitor)
        visitor.come_in()
        for path in ("/", "/sheet", used, "/launch/x", "/nowhere"):
            knock(visitor, path)
        assert len(visitor.links) == 2
        assert visitor.get("/").status_code == 200


def test_whoever_opens_a_used_link_is_told_a_new_one() -> None:
    with Visitor() as visitor:
        used = link_of(visitor)
        visitor.come_in()
        knock(visitor, used)
        assert_outside(visitor)
        assert link_of(visitor) != used


def test_the_new_link_lets_the_other_browser_in_and_shuts_this_one_out() -> None:
    with Visitor() as visitor:
        visitor.come_in()
        old = visitor.cookies[COOKIE]
        knock(visitor)
        knock(visitor, link_of(visitor))
        new = SimpleCookie(visitor.answer.headers["set-cookie"])[COOKIE].value
        knock(visitor, "/", key=old)
        assert_outside(visitor)
        knock(visitor, "/", key=new)
        assert visitor.heading == visitor.pack.questionnaire.title


def test_the_person_inside_uses_no_link_up() -> None:
    with Visitor() as visitor:
        visitor.come_in()
        knock(visitor)
        visitor.come_in()
        assert (visitor.path, visitor.answer.status_code, len(visitor.links)) == ("/", 200, 2)
        knock(visitor, link_of(visitor))
        assert visitor.answer.status_code == 303


def test_no_page_shows_a_key_or_a_link() -> None:
    with Visitor() as visitor:
        for name in tour(visitor):
            if name != "outside":
                assert visitor.cookies[COOKIE] not in visitor.answer.text
            assert "/launch/" not in visitor.answer.text
        knock(visitor, "/sheet")
        assert TYPED not in visitor.answer.text
