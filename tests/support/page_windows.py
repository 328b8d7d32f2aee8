"""One window of each engine, driven alike: Chromium by Playwright, Firefox and WebKitGTK by WebDriver."""

import time
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

import pytest

from support.extent import in_full
from support.webdriver import PATIENCE, Driver, firefox, webkit

if TYPE_CHECKING:
    from playwright.sync_api import ElementHandle, Page


ENGINES = ["chromium", "firefox", "webkit"]
in_engines = pytest.mark.parametrize("window", in_full(ENGINES, ENGINES[:1]), indirect=True)
"""Every engine with CI=true, else Chromium."""
long = pytest.mark.skipif(not in_full(True, False), reason="takes long in a browser: run it with CI=true")


class Window(Protocol):
    """A window. What finds an element is the body of a function in the page that returns it."""

    def go(self, address: str) -> None:
        """Load an address."""
        ...

    def run(self, script: str, *arguments: object) -> Any:
        """Run the body of a function in the page and return what it gives."""
        ...

    def click(self, finds: str, *arguments: object) -> None:
        """Click an element."""
        ...

    def write(self, finds: str, text: str, *arguments: object) -> None:
        """Type a text into an empty field, or choose a file by its path."""
        ...

    def saved(self, finds: str, *arguments: object) -> Path:
        """Click, and return the file that is saved thereby."""
        ...

    def back(self) -> None:
        """Press the browser's own Back."""
        ...

    def reload(self) -> None:
        """Load the page once more."""
        ...


class ChromiumWindow:
    """A window of Chromium; its files are saved to a folder."""

    def __init__(self, page: "Page", folder: Path) -> None:
        self.page = page
        self._folder = folder

    def go(self, address: str) -> None:
        self.page.goto(address)

    def run(self, script: str, *arguments: object) -> Any:
        return self.page.evaluate(_called(script), list(arguments))

    def click(self, finds: str, *arguments: object) -> None:
        self._found(finds, *arguments).click()

    def write(self, finds: str, text: str, *arguments: object) -> None:
        element = self._found(finds, *arguments)
        if element.get_attribute("type") == "file":
            element.set_input_files(text)
        else:
            element.fill(text)

    def saved(self, finds: str, *arguments: object) -> Path:
        with self.page.expect_download() as download:
            self.click(finds, *arguments)
        path = self._folder / download.value.suggested_filename
        download.value.save_as(path)
        return path

    def back(self) -> None:
        self.page.go_back()

    def reload(self) -> None:
        self.page.reload()

    def _found(self, finds: str, *arguments: object) -> "ElementHandle":
        element = self.page.evaluate_handle(_called(finds), list(arguments)).as_element()
        assert element is not None, f"{arguments} are not on:\n{self.page.inner_text('body')}"
        return element


def _called(script: str) -> str:
    """The body of a function as a function of the list of its arguments."""
    return f"given => (function () {{ {script} }}).apply(null, given)"


class DrivenWindow:
    """The window of a browser that understands the commands of WebDriver."""

    def __init__(self, driver: Driver, folder: Path) -> None:
        self.driver = driver
        self._folder = folder

    def go(self, address: str) -> None:
        self.driver.command("Navigate", url=address)

    def run(self, script: str, *arguments: object) -> Any:
        return self.driver.command("ExecuteScript", script=script, args=list(arguments))

    def click(self, finds: str, *arguments: object) -> None:
        self.driver.command("ElementClick", id=self._found(finds, *arguments))

    def write(self, finds: str, text: str, *arguments: object) -> None:
        self.driver.command("ElementSendKeys", id=self._found(finds, *arguments), text=text)

    def saved(self, finds: str, *arguments: object) -> Path:
        before = set(self._folder.iterdir())
        self.click(finds, *arguments)
        until = time.monotonic() + PATIENCE
        while not (new := _whole(set(self._folder.iterdir()) - before)):
            assert time.monotonic() < until, f"{arguments}: nothing was saved"
        return new

    def back(self) -> None:
        self.driver.command("Back")

    def reload(self) -> None:
        self.driver.command("Refresh")

    def _found(self, finds: str, *arguments: object) -> str:
        element = self.run(finds, *arguments)
        assert element is not None, f"{arguments} are not on:\n{self.run('return document.body.innerText')}"
        return str(next(iter(element.values())))


def _whole(files: set[Path]) -> Path | None:
    """The one new file, once it is whole: until then it has another name beside it, or no content."""
    return next(iter(files)) if len(files) == 1 and all(path.stat().st_size for path in files) else None


def firefox_window(home: Path, folder: Path) -> DrivenWindow:
    """Start Firefox. It asks nobody of its own where to save a file."""
    settings = {"browser.download.folderList": 2, "browser.download.dir": str(folder)}
    return DrivenWindow(firefox(home, settings), folder)


def webkit_window(home: Path, folder: Path) -> DrivenWindow:
    """Start WebKitGTK's browser. It saves files where its user's settings say that downloads belong."""
    (home / ".config").mkdir()
    (home / ".config" / "user-dirs.dirs").write_text(f'XDG_DOWNLOAD_DIR="{folder}"\n', "utf-8")
    return DrivenWindow(webkit(home), folder)
