"""A browser for the tests of pages in HTML."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

from support.outside_programs import debian_chromium

if TYPE_CHECKING:
    from playwright.sync_api import Browser

SWITCHES = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"]
SWITCHES += ["--disable-background-networking", "--disable-component-update", "--disable-sync"]


@pytest.fixture(scope="module")
def chromium() -> "Iterator[Browser]":
    executable = debian_chromium()
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable, args=SWITCHES)
        yield browser
        browser.close()
