"""Whole journeys in Firefox, in WebKitGTK, and in Chromium with its cache for Back (Playwright has none)."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

import pytest

from questionnaire import Session, make_sheet
from questionnaire.sheet.outline import outline
from questionnaire.words import pages as page_words
from questionnaire.words import shared as words
from support.browser import CHROMIUM_OPTIONS, PACK, Mouse, fields, new_page
from support.outside_programs import debian_chromium
from support.pages_server import LocalServer, local_server
from support.shipped import label_of
from support.webdriver import Driver, Person, firefox, webkit

if TYPE_CHECKING:
    from playwright.sync_api import Browser

STAGE = label_of("stage", "considering")


class Anybody(Protocol):
    """Somebody at any of the browsers."""

    def go(self, address: str) -> None: ...
    def press(self, name: str) -> None: ...
    def tick(self, label: str) -> None: ...
    def back(self) -> None: ...
    @property
    def ticked(self) -> list[str]: ...
    @property
    def text(self) -> str: ...
    @property
    def heading(self) -> str: ...


class _InChromium:
    def __init__(self, mouse: Mouse) -> None:
        self._mouse = mouse
        self.press = mouse.press

    def go(self, address: str) -> None:
        self._mouse.page.goto(address)

    def tick(self, label: str) -> None:
        self._mouse.fill([label])

    def back(self) -> None:
        self._mouse.page.go_back()

    @property
    def ticked(self) -> list[str]:
        return [label for _, label, content in fields(self._mouse.page) if content is True]

    @property
    def text(self) -> str:
        return self._mouse.page.inner_text("main")

    @property
    def heading(self) -> str:
        return self._mouse.page.inner_text("h1")


def a_journey(person: Anybody, here: LocalServer) -> None:
    """From the start to the sheet, with the browser's own Back on the way, and the end of all answers."""
    person.go(here.link())
    person.press(page_words.START)
    assert person.ticked == []
    person.press(page_words.CONTINUE)
    assert page_words.PROBLEM_HEADING in person.text
    person.tick(STAGE)
    person.press(page_words.CONTINUE)
    session = Session.start(PACK).answer("considering")
    assert session.item is not None
    assert person.heading == session.item.text
    person.back()
    assert person.ticked == [STAGE]
    person.press(page_words.CONTINUE)
    while session.item is not None:
        assert person.heading == session.item.text
        person.press(page_words.SKIP)
        session = session.skip()
    assert person.heading == words.REVIEW
    person.press(words.REVIEW_DONE)
    assert person.heading == outline(make_sheet(PACK, session.response)).heading
    person.press(page_words.DELETE)
    person.press(page_words.DELETE_YES)
    assert person.heading == page_words.DELETED_HEADING
    assert page_words.DELETED_ADVICE in person.text
    for _ in ("the question whether to delete", "the sheet"):
        person.back()
        assert person.heading == PACK.questionnaire.title
        assert STAGE not in person.text


@pytest.fixture
def pages() -> Iterator[LocalServer]:
    with local_server() as here:
        yield here


@pytest.mark.parametrize("start", [firefox, webkit])
def test_a_whole_journey_in_another_browser(
    start: Callable[[Path], Driver], tmp_path: Path, pages: LocalServer
) -> None:
    person = Person(start(tmp_path))
    try:
        a_journey(person, pages)
    finally:
        person.close()


def test_a_whole_journey_in_chromium_that_keeps_pages_for_back(
    chromium: "Browser", here: LocalServer
) -> None:
    keeping = chromium.browser_type.launch(
        executable_path=debian_chromium(),
        args=CHROMIUM_OPTIONS,
        ignore_default_args=["--disable-back-forward-cache"],
    )
    try:
        a_journey(_InChromium(Mouse(new_page(keeping))), here)
    finally:
        keeping.close()
