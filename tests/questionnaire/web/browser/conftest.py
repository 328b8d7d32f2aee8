"""A real browser. Where there is none, these tests are skipped and say what they need; in CI they fail."""

import asyncio
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

import pytest

from support.browser import CHROMIUM_OPTIONS, Mouse, new_page
from support.outside_programs import debian_chromium, missing, module
from support.pages_server import LocalServer, ServeProcess, local_server

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page


@pytest.fixture(scope="session")
def lacks() -> Callable[[str], None]:
    """Say what a test needs and does not find."""
    return missing


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


@pytest.fixture(scope="session")
def one_program() -> Iterator[ServeProcess]:
    program = ServeProcess()
    yield program
    program.close()


@pytest.fixture
def program(chromium: "Browser", one_program: ServeProcess) -> ServeProcess:  # noqa: ARG001  # first see whether there is a browser
    """`duration-factors serve`, in which nobody has answered anything."""
    one_program.clear()
    return one_program


@pytest.fixture
def here(chromium: "Browser") -> Iterator[LocalServer]:  # noqa: ARG001  # first see whether there is a browser
    """The same pages with a clock of the test's own."""
    with local_server() as pages:
        yield pages


Visit = Callable[..., "Page"]


@pytest.fixture
def visit(chromium: "Browser", program: ServeProcess) -> Visit:
    """Open the launch link in a new window: `visit(width=320, dark=True, java_script_enabled=False)`."""

    def enter(**window: object) -> "Page":
        page = new_page(chromium, **window)  # type: ignore[arg-type]
        page.goto(program.link())
        return page

    return enter


@pytest.fixture
def mouse(visit: Visit) -> Mouse:
    """Somebody with a mouse on the start page, without JavaScript."""
    return Mouse(visit(java_script_enabled=False))
