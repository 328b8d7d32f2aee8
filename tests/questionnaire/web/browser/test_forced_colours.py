"""Where a person's own colours replace ours, what is chosen can still be told from what is not."""

from typing import TYPE_CHECKING, Literal

import pytest

from questionnaire.words import pages as page_words
from support.browser import Mouse, new_page
from support.browser_tour import open_file, saved_without
from support.pages_server import LocalServer
from support.shipped import label_of

if TYPE_CHECKING:
    from playwright.sync_api import Browser

Scheme = Literal["light", "dark"]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(
    ("link_id", "row"), [("stage", label_of("stage", "planned")), ("route", label_of("route", "oral"))]
)
def test_a_marked_row_looks_other_than_an_unmarked_one(
    chromium: "Browser", here: LocalServer, scheme: Scheme, link_id: str, row: str
) -> None:
    page = new_page(chromium, forced_colors="active")
    page.emulate_media(color_scheme=scheme)
    page.goto(here.link())
    hand = Mouse(page)
    hand.press(page_words.OPEN_SAVED)
    open_file(hand, saved_without(link_id))
    box = page.get_by_label(row, exact=True)
    page.get_by_role("button", name=page_words.CONTINUE).focus()
    unmarked = box.screenshot()
    assert box.screenshot() == unmarked, "two pictures of the same are the same"
    hand.fill([row])
    page.get_by_role("button", name=page_words.CONTINUE).focus()
    page.mouse.move(0, 0)
    assert box.screenshot() != unmarked
