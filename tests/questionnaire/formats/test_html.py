"""The sheet as one file in HTML: it needs nothing beside it, runs nothing, and keeps typed text as text."""

import re
from collections.abc import Iterator

import pytest

from questionnaire import render
from questionnaire.formats.as_html import blank_as_html
from questionnaire.sheet.blank import blank_of
from support.papers import PACK, html_text, sheet_saying
from support.web_client import Element, parsed

PAGES = {
    "sheet": lambda: render(sheet_saying("sleeping through"), "html"),
    "empty form": lambda: blank_as_html(blank_of(PACK)),
}


@pytest.fixture(params=PAGES)
def html(request: pytest.FixtureRequest) -> str:
    return PAGES[request.param]()


def elements(page: Element) -> Iterator[Element]:
    for child in page.children:
        if isinstance(child, Element):
            yield child
            yield from elements(child)


def test_it_asks_nothing_of_any_other_and_runs_nothing(html: str) -> None:
    names = {element.tag for element in elements(parsed(html))}
    assert not names & {"script", "link", "img", "iframe", "a", "form", "object", "image", "use"}
    attributes = {name for element in elements(parsed(html)) for name in element.attributes}
    assert not [name for name in attributes if name.startswith("on") or name in ("src", "href", "style")]
    assert not re.search(r"@import|url\(", html)
    assert "default-src 'none'" in html


def test_it_has_a_language_a_title_and_a_place_for_what_matters(html: str) -> None:
    page = parsed(html)
    assert page.all("html")[0]["lang"] == "en"
    assert page.all("title")[0].text == page.all("h1")[0].text
    assert len(page.all("main")) == len(page.all("h1")) == 1


def test_it_prints_black_on_white_on_any_paper(html: str) -> None:
    style = parsed(html).all("style")[0].text
    assert "@media print" in style
    assert "size:" not in style.partition("@page")[2].partition("}")[0], "A4 and Letter are the printer's"


@pytest.mark.parametrize(
    "typed",
    [
        "<script>alert(1)</script>",
        "]]> &amp; <b>",
        "{{ 7 * 7 }} {% x %}",
        '"><img src=x onerror=alert(1)>',
        "</style>",
    ],
)
def test_markup_that_was_typed_stays_text(typed: str) -> None:
    html = render(sheet_saying(typed), "html")
    assert typed in html_text(html)
    assert not {"script", "img", "b"} & {element.tag for element in elements(parsed(html))}


def test_every_alphabet_survives() -> None:
    typed = "Ελληνικά, Кириллица, العربية, 中文, \N{FACE WITH THERMOMETER}"
    assert typed in html_text(render(sheet_saying(typed), "html"))


def test_the_same_sheet_gives_the_same_page() -> None:
    assert PAGES["sheet"]() == PAGES["sheet"]()
