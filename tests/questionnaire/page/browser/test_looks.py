"""What a machine can see of how the page looks, on every screen in each state."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import pytest

from questionnaire.words import pages as page_words
from support.browser import new_page
from support.browser_measures import faint_borders, faint_focus, small_targets, spills
from support.page_files import Files
from support.page_tour import tour
from support.page_visitor import ROW, Visitor
from support.page_windows import ChromiumWindow, long
from support.shipped import label_of

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = long

WCAG = {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}
COLOURS = {"type": "rule", "values": ["color-contrast"]}

_SPACING = """() => {
    const wider = new CSSStyleSheet();
    wider.replaceSync(`p { margin-bottom: 2em !important } * { line-height: 1.5 !important;
        letter-spacing: 0.12em !important; word-spacing: 0.16em !important }`);
    document.adoptedStyleSheets = [wider];
}"""

Look = Callable[["Page"], list[str]]


def seen(page: "Page", files: Files, folder: Path, look: Look) -> dict[str, list[str]]:
    """Return what is seen in each state that has it."""
    page.goto(files.on_disk())
    visitor = Visitor(ChromiumWindow(page, folder))
    return {state: found for state in tour(visitor, folder) if (found := look(page))}


@pytest.mark.parametrize("width", [320, 1280])
def test_axe_finds_no_violation_on_any_screen_light_or_dark(
    chromium: "Browser", files: Files, tmp_path: Path, width: int
) -> None:
    from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]

    def look(page: "Page") -> list[str]:
        found = []
        for scheme, rules in (("light", WCAG), ("dark", COLOURS)):
            page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
            report = Axe().run(page, options={"runOnly": rules, "resultTypes": ["violations"]})
            found += [f"{scheme}: {report.generate_report()}"] if report.violations_count else []
        return found

    # The file lets no script in but its own; for this one alone it is told to look away.
    assert seen(new_page(chromium, width=width, bypass_csp=True), files, tmp_path, look) == {}


def test_every_border_and_focus_ring_stands_out_light_and_dark(
    chromium: "Browser", files: Files, tmp_path: Path
) -> None:
    def look(page: "Page") -> list[str]:
        page.emulate_media(color_scheme="light")
        page.keyboard.press("Tab")  # from what the script or a click gave the focus to, without a ring
        found = faint_focus(page) + faint_borders(page)
        page.emulate_media(color_scheme="dark")
        return found + faint_borders(page) + faint_focus(page)

    assert seen(new_page(chromium), files, tmp_path, look) == {}


@pytest.mark.parametrize("width", [320, 1280])
def test_every_target_is_large_and_nothing_is_lost_with_larger_or_wider_text(
    chromium: "Browser", files: Files, tmp_path: Path, width: int
) -> None:
    page = new_page(chromium, width=width)
    settings = page.context.new_cdp_session(page)

    def look(page: "Page") -> list[str]:
        found = small_targets(page) + spills(page)
        settings.send("Page.setFontSizes", {"fontSizes": {"standard": 32}})
        assert page.evaluate("getComputedStyle(document.documentElement).fontSize") == "32px"
        found += [f"with text twice as large, {lost}" for lost in spills(page)]
        settings.send("Page.setFontSizes", {"fontSizes": {"standard": 16}})
        page.evaluate(_SPACING)
        found += [f"with text spaced wider, {lost}" for lost in spills(page)]
        page.evaluate("document.adoptedStyleSheets = []")
        return found

    assert seen(page, files, tmp_path, look) == {}


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_with_colours_of_the_persons_own_a_marked_row_looks_other_than_an_unmarked_one(
    chromium: "Browser", files: Files, tmp_path: Path, scheme: Literal["light", "dark"]
) -> None:
    page = new_page(chromium, forced_colors="active")
    page.emulate_media(color_scheme=scheme)
    page.goto(files.on_disk())
    visitor = Visitor(ChromiumWindow(page, tmp_path))
    visitor.press(page_words.START)
    box = page.get_by_label(label_of("stage", "planned"), exact=True)
    button = page.get_by_role("button", name=page_words.CONTINUE)
    button.focus()
    unmarked = box.screenshot()
    visitor.window.click(ROW, label_of("stage", "planned"))
    button.focus()
    page.mouse.move(0, 0)
    assert box.screenshot() != unmarked
