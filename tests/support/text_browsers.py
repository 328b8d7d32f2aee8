"""Drives the pages in text browsers: lynx, w3m, links2 and elinks, each in a terminal of its own."""

import os
import re
from collections.abc import Callable
from pathlib import Path
from typing import Protocol

import pexpect
import pyte

from questionnaire.words import pages as page_words

PATIENCE = 30
"""Seconds to wait for a sign on the screen before a test fails."""

COLUMNS, ROWS = 100, 80
MESSAGES = ROWS - 3
"""The line in which lynx tells what it does, from 0."""


class TextBrowser(Protocol):
    """Somebody at a text browser."""

    def press(self, name: str) -> None:
        """Follow a link or press a button."""
        ...

    def tick(self, label: str) -> None:
        """Mark a row."""
        ...

    def wait_for(self, sign: str) -> str:
        """Wait until words are on the screen, and return all words on it."""
        ...

    def close(self) -> None:
        """End the browser."""
        ...


class _InATerminal:
    def __init__(self, command: list[str], home: Path) -> None:
        env = {name: value for name, value in os.environ.items() if name not in ("LINES", "COLUMNS")}
        env |= {"TERM": "vt100", "HOME": str(home), "LANG": "C.UTF-8", "LC_ALL": "C.UTF-8"}
        self._browser = pexpect.spawn(
            command[0], command[1:], cwd=str(home), env=env, dimensions=(ROWS, COLUMNS), encoding="utf-8"
        )
        self._screen = pyte.Screen(COLUMNS, ROWS)
        self._stream = pyte.Stream(self._screen)

    def wait_for(self, sign: str) -> str:
        """Wait until words are on the screen, and return all words on it."""
        return self._wait(lambda: sign in self._words(), sign)

    def close(self) -> None:
        """End the browser."""
        self._browser.close(force=True)

    def _words(self) -> str:
        return " ".join(" ".join(self._screen.display).split())

    def _wait(self, is_there: Callable[[], bool], sign: str) -> str:
        while not is_there():
            try:
                self._stream.feed(self._browser.read_nonblocking(65536, PATIENCE))
            except (pexpect.TIMEOUT, pexpect.EOF) as error:
                shown = "\n".join(line for line in self._screen.display if line.strip())
                raise AssertionError(f"{type(error).__name__} before {sign!r} came, on:\n{shown}") from None
        return self._words()


class Lynx(_InATerminal):
    """lynx. It numbers all links and fields, Tab leads from one to the next, and Enter presses it."""

    def __init__(self, program: str, link: str, home: Path) -> None:
        options = ["-number_fields", "-accept_all_cookies", "-show_cursor=on"]
        options += ["-nopause"]  # else it stands still for a second at every redirect, and longer at a 422
        super().__init__([program, *options, link], home)
        self._at = 1

    def press(self, name: str) -> None:
        """Follow a link or press a button."""
        self._go_to(rf"\[(\d+)\](?:\w+\))?\s*{re.escape(name)}")
        self._browser.send("\r")
        self._at = 1

    def tick(self, label: str) -> None:
        """Mark a row."""
        self._go_to(rf"\[(\d+)\]\S*\s*\S*\s*{re.escape(label)}")
        self._browser.send("\r")

    def _go_to(self, pattern: str) -> None:
        self._wait(lambda: re.search(pattern, self._words()) is not None and self._rests(), pattern)
        found = re.search(pattern, self._words())
        assert found is not None
        more_lines = len(re.findall(r"\]_+ (?=\[\d+\]_)", self._words()))  # Tab passes a whole box at once
        self._browser.send("\t" * (int(found[1]) - self._at - more_lines))
        self._at = int(found[1])

    def _rests(self) -> bool:
        """Whether a page is drawn: lynx drops keys that come before.

        The cursor is then at a link or field, and the line of messages tells of it, "(NORMAL LINK) ...", or
        of the keys.
        """
        told = self._screen.display[MESSAGES]
        return self._screen.cursor.y < MESSAGES and told.startswith(("(", "Commands:"))


class W3m(_InATerminal):
    """w3m. A search moves the cursor, and Enter presses what is under it."""

    def __init__(self, program: str, link: str, home: Path) -> None:
        options = ["-no-mouse", "-o", "wrap_search=1", "-o", "ignorecase_search=0", "-cookie"]
        super().__init__([program, *options, link], home)

    def press(self, name: str) -> None:
        """Follow a link or press a button."""
        self.wait_for(name)
        self._browser.send(f"?{name}\r\r")  # backwards, as a heading may say the same above it

    def tick(self, label: str) -> None:
        """Mark a row."""
        self.wait_for(label)
        self._browser.send(f"/{label}\r\x1b[D\x1b[D\r")


class _Numbering(_InATerminal):
    """A browser that numbers all links and fields, and goes to one whose number and Enter are typed."""

    _marks = r"(?:\[[ X]\]|\([ X]\))?"
    _presses = ""

    def press(self, name: str) -> None:
        """Follow a link or press a button."""
        self._choose(name)

    def tick(self, label: str) -> None:
        """Mark a row."""
        self._choose(label)

    def _choose(self, name: str) -> None:
        pattern = rf"\[(\d+)\]{self._marks}\s*{re.escape(name)}"

        def is_drawn() -> bool:  # downwards; the link to stop is the last
            return page_words.STOP in self._words() and re.search(pattern, self._words()) is not None

        found = re.search(pattern, self._wait(is_drawn, pattern))
        assert found is not None
        self._browser.send(f"{found[1]}\r{self._presses}")


class Links2(_Numbering):
    """links2. The number and Enter press a link at once; its first start greets."""

    def __init__(self, program: str, link: str, home: Path) -> None:
        super().__init__([program, "-html-numbered-links", "1", link], home)
        self.wait_for("Welcome to links!")
        self._browser.send("\r")


class Elinks(_Numbering):
    """elinks. The number and Enter go to a link, and Enter presses it."""

    _presses = "\r"

    def __init__(self, program: str, link: str, home: Path) -> None:
        (home / ".elinks").mkdir()
        options = "set document.browse.links.numbering = 1\nset document.browse.forms.confirm_submit = 0\n"
        (home / ".elinks" / "elinks.conf").write_text(options, "utf-8")
        super().__init__([program, link], home)
