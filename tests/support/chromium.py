"""Chromium as fixtures: one of each process, for all tests that look at pages."""

import asyncio
from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

from support.browser import CHROMIUM_OPTIONS
from support.outside_programs import debian_chromium, module

if TYPE_CHECKING:
    from playwright.sync_api import Browser

Running = tuple["Browser", asyncio.AbstractEventLoop]


@pytest.fixture(scope="session")
def running() -> Iterator[Running]:
    """One browser for all tests of a process, and the event loop in which Playwright lives."""
    module("axe_playwright_python")
    executable = debian_chromium()
    from playwright.sync_api import sync_playwright

    playwright = sync_playwright().start()
    loop = asyncio.get_running_loop()
    browser = playwright.chromium.launch(executable_path=executable, args=CHROMIUM_OPTIONS)
    asyncio._set_running_loop(None)
    yield browser, loop
    asyncio._set_running_loop(loop)
    browser.close()
    playwright.stop()


@pytest.fixture
def chromium(running: Running) -> Iterator["Browser"]:
    """The browser, without windows. Its event loop runs during the test alone: others may have their own."""
    browser, loop = running
    asyncio._set_running_loop(loop)
    yield browser
    for context in browser.contexts:
        context.close()
    asyncio._set_running_loop(None)
