"""The page in real browsers. Where there is none, these tests are skipped and say what they need."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from support.browser import new_page
from support.page_files import Files, given_out, write_pages
from support.page_visitor import Visitor
from support.page_windows import (
    ENGINES,
    ChromiumWindow,
    DrivenWindow,
    Window,
    firefox_window,
    webkit_window,
)

if TYPE_CHECKING:
    from playwright.sync_api import Browser


@pytest.fixture(scope="session")
def files(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Files]:
    """The page, on the disk and given out by a server."""
    folder = tmp_path_factory.mktemp("pages")
    write_pages(folder)
    with given_out(folder) as files:
        yield files


def started(
    start: Callable[[Path, Path], DrivenWindow], factory: pytest.TempPathFactory
) -> Iterator[DrivenWindow]:
    window = start(factory.mktemp("home"), factory.mktemp("saved"))
    yield window
    window.driver.close()


@pytest.fixture(scope="session")
def firefox(tmp_path_factory: pytest.TempPathFactory) -> Iterator[DrivenWindow]:
    """One Firefox for all tests of a process."""
    yield from started(firefox_window, tmp_path_factory)


@pytest.fixture(scope="session")
def webkit(tmp_path_factory: pytest.TempPathFactory) -> Iterator[DrivenWindow]:
    """One WebKitGTK for all tests of a process."""
    yield from started(webkit_window, tmp_path_factory)


@pytest.fixture
def chromium_window(chromium: "Browser", tmp_path: Path) -> ChromiumWindow:
    """A new window of Chromium."""
    return ChromiumWindow(new_page(chromium, width=375), tmp_path)


@pytest.fixture(params=ENGINES)
def window(request: pytest.FixtureRequest) -> Window:
    """A window of each engine."""
    names = {"chromium": "chromium_window"}
    window: Window = request.getfixturevalue(names.get(request.param, request.param))
    return window


@pytest.fixture
def visitor(window: Window) -> Visitor:
    """Somebody at a window of each engine."""
    return Visitor(window)


@pytest.fixture
def anybody(chromium_window: ChromiumWindow) -> Visitor:
    """Somebody at a window of Chromium, for what every engine does alike."""
    return Visitor(chromium_window)
