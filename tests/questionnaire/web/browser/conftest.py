"""A real browser. Where there is none, these tests are skipped and say what they need; in CI they fail."""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

import pytest

from support.browser import Mouse, new_page
from support.outside_programs import missing
from support.pages_server import LocalServer, ServeProcess, local_server

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page


@pytest.fixture(scope="session")
def lacks() -> Callable[[str], None]:
    """Say what a test needs and does not find."""
    return missing


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
