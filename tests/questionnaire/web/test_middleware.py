"""What a request must look like before anything else happens."""

import pytest

from questionnaire.words import pages as page_words
from support.web_client import ADDRESS, SAME_ORIGIN, Visitor
from support.web_tour import addresses, post, token_of, with_sheet

OTHER_NAMES = [
    "127.0.0.1",
    "127.0.0.1:8001",
    "127.0.0.1:80",
    "127.0.0.1:8000.evil.example",
    "127.0.0.1.:8000",
    "127.0.0.1:8000.",
    "127.1:8000",
    "localhost",
    "LOCALHOST:8000",
    "localhost.:8000",
    "evil.localhost:8000",
    "evil.example",
    "evil.example:8000",
    "[::1]:8000",
    "0.0.0.0:8000",
    "user@127.0.0.1:8000",
    "127.0.0.1:8000, evil.example",
    "",
]


def assert_nothing_told(visitor: Visitor) -> None:
    assert visitor.answer.status_code == 421
    assert visitor.answer.text == page_words.OTHER_HOST
    assert not visitor.answer.headers.get("set-cookie")


def test_under_another_name_nothing_answers() -> None:
    with Visitor() as visitor:
        with_sheet(visitor)
        for host in OTHER_NAMES:
            for method, path in [*addresses(), ("GET", "/nowhere"), ("PUT", "/")]:
                visitor.request(method, path, headers={"Host": host, "Origin": f"http://{host}"})
                assert_nothing_told(visitor)


def test_the_launch_link_under_another_name_is_not_used_up() -> None:
    with Visitor() as visitor:
        link = visitor.links[0].removeprefix(ADDRESS)
        visitor.request("GET", link, headers={"Host": "evil.example:8000"})
        assert_nothing_told(visitor)
        assert visitor.come_in().answer.status_code == 200


def test_without_a_host_or_with_two_nothing_answers() -> None:
    with Visitor() as visitor:
        with_sheet(visitor)
        bare = visitor.built("GET", "/sheet")
        del bare.headers["host"]
        visitor.send(bare)
        assert_nothing_told(visitor)
        own = ("Host", "127.0.0.1:8000")
        for hosts in ([own, own], [own, ("Host", "evil.example")], [("Host", "evil.example"), own]):
            visitor.send(visitor.built("GET", "/sheet", headers=hosts))
            assert_nothing_told(visitor)


def test_both_names_of_this_machine_answer() -> None:
    with Visitor() as visitor:
        with_sheet(visitor)
        for host in ("127.0.0.1:8000", "localhost:8000"):
            own = {
                "Host": host,
                "Cookie": f"duration-factors-8000={visitor.cookies['duration-factors-8000']}",
            }
            assert visitor.request("GET", "/sheet", headers=own).status_code == 200
            post(visitor, "/start", headers={**own, "Origin": f"http://{host}"}, follow_redirects=False)
            assert visitor.answer.status_code == 303


def test_on_port_80_a_browser_names_no_port() -> None:
    with Visitor(address="http://127.0.0.1:80") as visitor:
        assert visitor.come_in().answer.status_code == 200


@pytest.mark.parametrize("host", ["127.0.0.1", "127.0.0.1:80", "localhost", "localhost:80"])
def test_on_port_80_a_browser_may_name_the_port_all_the_same(host: str) -> None:
    with Visitor(address="http://127.0.0.1:80") as visitor:
        visitor.come_in()
        cookie = f"duration-factors-80={visitor.cookies['duration-factors-80']}"
        own = {"Host": host, "Cookie": cookie}
        assert visitor.request("GET", "/", headers=own).status_code == 200
        token = next(part["value"] for part in visitor.page.all("input") if part["name"] == "csrf_token")
        origin = {"Origin": f"http://{host.removesuffix(':80')}"}
        data = {"csrf_token": token}
        visitor.request("POST", "/start", data=data, headers={**own, **origin}, follow_redirects=False)
        assert visitor.answer.status_code == 303


FOREIGN = [
    {"Sec-Fetch-Site": "cross-site"},
    {"Sec-Fetch-Site": "same-site"},
    {"Sec-Fetch-Site": "none"},
    {"Sec-Fetch-Site": ""},
    {"Sec-Fetch-Site": "Same-Origin"},
    {"Sec-Fetch-Site": "cross-site", "Origin": ADDRESS},
    {"Origin": "http://evil.example"},
    {"Origin": "http://127.0.0.1:9000"},
    {"Origin": "http://localhost:8000"},
    {"Origin": "https://127.0.0.1:8000"},
    {"Origin": f"{ADDRESS}.evil.example"},
    {"Origin": "null"},
    {"Origin": ""},
]


def test_a_form_from_anywhere_else_changes_nothing() -> None:
    with Visitor() as visitor:
        with_sheet(visitor)
        before = visitor.get("/answers").text
        token = token_of(visitor)
        for headers in FOREIGN:
            for _, path in addresses("POST"):
                fields = {"csrf_token": token, "chosen": "planned", "change": "yes"}
                visitor.request("POST", path, data=fields, headers=headers)
                assert visitor.answer.status_code == 403, f"{path} {headers}"
        assert visitor.get("/answers").text == before
        assert visitor.get("/sheet").status_code == 200


@pytest.mark.parametrize("headers", [SAME_ORIGIN, {"Origin": ADDRESS}, {}], ids=str)
def test_a_form_from_the_person_s_own_page_is_taken(headers: dict[str, str]) -> None:
    with Visitor() as visitor:
        visitor.come_in()
        post(visitor, "/start", headers=headers)
        post(visitor, "/question/1", {"chosen": ["planned"]}, headers=headers)
        assert '"planned"' in visitor.get("/answers").text


def test_any_other_method_is_refused_and_changes_nothing() -> None:
    with Visitor() as visitor:
        with_sheet(visitor)
        before = visitor.get("/answers").text
        data = {"csrf_token": token_of(visitor), "chosen": "planned"}
        for method in ("PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "CONNECT", "BREW"):
            for path in {path for _, path in addresses()}:
                visitor.request(method, path, data=data, headers=SAME_ORIGIN)
                assert visitor.answer.status_code == 405, f"{method} {path}"
                assert visitor.answer.headers["allow"]
        assert visitor.get("/answers").text == before


def test_an_address_that_only_takes_forms_has_no_page_and_the_other_way_round() -> None:
    gets, posts = ({path for _, path in addresses(method)} for method in ("GET", "POST"))
    with Visitor() as visitor:
        with_sheet(visitor)
        for method, paths, allow in (
            ("GET", posts - gets, {"POST"}),
            ("POST", gets - posts, {"GET", "HEAD"}),
        ):
            assert paths
            for path in paths:
                visitor.request(method, path, headers=SAME_ORIGIN)
                assert visitor.answer.status_code == 405, path
                assert set(visitor.answer.headers["allow"].split(", ")) == allow
