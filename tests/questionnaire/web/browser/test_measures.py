"""What axe does not see, measured as it is drawn, on every page in each state."""

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from questionnaire.words import pages as page_words
from support.browser import new_page
from support.browser_measures import faint_borders, faint_focus, small_targets, spills
from support.browser_tour import tour
from support.pages_server import LocalServer

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

Look = Callable[["Page"], list[str]]

SPACING = """() => {
    const wider = new CSSStyleSheet();
    wider.replaceSync(`p { margin-bottom: 2em !important } * { line-height: 1.5 !important;
        letter-spacing: 0.12em !important; word-spacing: 0.16em !important }`);
    document.adoptedStyleSheets = [wider];
}"""


def seen(page: "Page", here: LocalServer, look: Look) -> dict[str, list[str]]:
    """Return what is seen on every page that has it."""
    return {state: found for state in tour(page, here) if (found := look(page))}


def test_every_border_and_focus_ring_stands_out_light_and_dark(
    chromium: "Browser", here: LocalServer
) -> None:
    def look(page: "Page") -> list[str]:
        page.emulate_media(color_scheme="light")
        found = faint_focus(page) + faint_borders(page)
        page.emulate_media(color_scheme="dark")
        return found + faint_borders(page) + faint_focus(page)

    assert seen(new_page(chromium), here, look) == {}


@pytest.mark.parametrize("width", [320, 1280])
def test_every_target_is_large_and_nothing_is_lost_with_larger_or_wider_text(
    chromium: "Browser", here: LocalServer, width: int
) -> None:
    page = new_page(chromium, width=width)
    settings = page.context.new_cdp_session(page)

    def look(page: "Page") -> list[str]:
        found = small_targets(page) + spills(page)
        settings.send("Page.setFontSizes", {"fontSizes": {"standard": 32}})
        assert page.evaluate("getComputedStyle(document.documentElement).fontSize") == "32px"
        found += [f"with text twice as large, {lost}" for lost in spills(page)]
        settings.send("Page.setFontSizes", {"fontSizes": {"standard": 16}})
        page.evaluate(SPACING)
        return found + [f"with text spaced wider, {lost}" for lost in spills(page)]

    assert seen(page, here, look) == {}


def test_no_two_pages_have_the_same_title(chromium: "Browser", here: LocalServer) -> None:
    page = new_page(chromium, java_script_enabled=False)
    addresses: dict[str, set[str]] = {}
    for state in tour(page, here):
        assert page.title().startswith(page_words.ERROR_IN_TITLE) == ("error" in state)
        addresses.setdefault(page.title(), set()).add(page.url)
    assert {title: urls for title, urls in addresses.items() if len(urls) > 1} == {}
    assert len(addresses) > 15
