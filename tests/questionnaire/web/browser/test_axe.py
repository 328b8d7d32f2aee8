"""What a machine can see of WCAG 2.2, A and AA, on every page in each state."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Literal

import pytest

from support.browser import new_page
from support.browser_tour import tour
from support.pages_server import LocalServer

if TYPE_CHECKING:
    from playwright.sync_api import Browser

WCAG = {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}
COLOURS = {"type": "rule", "values": ["color-contrast"]}
LOOKED_FOR: dict[Literal["light", "dark"], Mapping[str, object]] = {"light": WCAG, "dark": COLOURS}
"""Nothing but the colours differs in the dark."""


@pytest.mark.parametrize("width", [320, 1280])
def test_axe_finds_no_violation_on_any_page_light_or_dark(
    chromium: "Browser", here: LocalServer, width: int
) -> None:
    from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]

    # The pages forbid every script; for this one alone they are told to look away.
    page = new_page(chromium, width=width, bypass_csp=True)
    reports: dict[str, str] = {}
    for state in tour(page, here):
        for scheme, rules in LOOKED_FOR.items():
            page.emulate_media(color_scheme=scheme)
            found = Axe().run(page, options={"runOnly": rules, "resultTypes": ["violations"]})
            reports |= {f"{state}, {scheme}": found.generate_report()} if found.violations_count else {}
    assert reports == {}
