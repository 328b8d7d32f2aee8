"""A double click presses what lies on the same spot of the next page: it must take nothing away."""

from itertools import product
from typing import TYPE_CHECKING, TypeAlias

import pytest

from questionnaire.words import pages as page_words
from support.browser import Mouse, new_page
from support.browser_tour import tour
from support.pages_server import LocalServer

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

SIZES = list(product((320, 375, 414, 600, 768, 1280), (480, 568, 640, 800, 900, 1080)))
DELETING = "/delete"

Box: TypeAlias = tuple[float, float, float, float]

_BOXES = """selector => [...document.querySelectorAll(selector)].map(control => {
    const box = control.getBoundingClientRect();
    return [box.left, box.top, box.right, box.bottom];
})"""


def boxes(page: "Page", selector: str) -> list[Box]:
    """Return left, top, right and bottom of these at every size of a window, with the page unscrolled."""
    found: list[Box] = []
    for width, height in SIZES if page.locator(selector).count() else []:
        page.set_viewport_size({"width": width, "height": height})
        found += [(left, top, right, bottom) for left, top, right, bottom in page.evaluate(_BOXES, selector)]
    return found


def beside(one: Box, other: Box) -> bool:
    """Return whether two boxes lie beside each other, so that they cannot meet however a page is scrolled."""
    return one[2] <= other[0] or other[2] <= one[0]


def test_what_deletes_lies_beside_every_link_that_leads_to_it(chromium: "Browser", here: LocalServer) -> None:
    page, leading, deleting = new_page(chromium), {}, {}
    for name in tour(page, here):
        links = boxes(page, f"a[href='{DELETING}']")
        buttons = boxes(page, f"form[action='{DELETING}'] button")
        if links:
            leading[name] = links
        if buttons:
            deleting[name] = buttons
    assert set(leading) == {"sheet", "stop", "away"}
    assert set(deleting) == {"delete"}
    for name, links in leading.items():
        for at, (link, button) in enumerate(zip(links, deleting["delete"], strict=True)):
            assert beside(link, button), f"{name} at {SIZES[at]}: {link} {button}"


@pytest.mark.parametrize("apart", [0.2, 0.35])
def test_a_double_click_on_skip_skips_one_question(
    chromium: "Browser", here: LocalServer, apart: float
) -> None:
    user = Mouse(new_page(chromium))
    user.page.goto(here.link())
    user.press(page_words.START)
    here.clock.step = 0
    here.clock.now += 1
    for _ in range(2):
        user.press(page_words.SKIP)
        here.clock.now += apart
    assert user.page.url.endswith("/question/2")
    assert page_words.TOO_SOON in user.page.inner_text("main")
