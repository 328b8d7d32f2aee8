"""No address, title, history entry, or storage says anything of what a person said."""

import json
import re
from typing import Any

from questionnaire.words import page as file_words
from questionnaire.words import pages as page_words
from support.browser import PACK
from support.page_files import Files
from support.page_tour import SHORT_WAY, to_the_sheet
from support.page_visitor import Visitor
from support.page_windows import Window, long

pytestmark = long

_LEFT = """return [document.title, location.href, JSON.stringify(history.state), document.cookie,
    JSON.stringify(sessionStorage), JSON.stringify(localStorage),
    JSON.stringify(globalThis.navigation?.entries().map(one => [one.url, one.getState()]) ?? [])];"""
_DATABASES = "return indexedDB.databases ? indexedDB.databases().then(all => all.length) : 0;"
CODES = [code for event in SHORT_WAY.values() if isinstance(event, tuple) for code in event]


class Watched(Visitor):
    """Somebody after whose every press it is noted what the browser could remember."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self.left: list[list[Any]] = []

    def press(self, name: str) -> None:
        super().press(name)
        self.until_drawn()
        self.left.append(self.window.run(_LEFT))


def test_nothing_is_left_by_a_journey(window: Window, files: Files) -> None:
    window.go(files.on_disk())
    window.run("sessionStorage.clear(); localStorage.clear();")
    watched = Watched(window)
    to_the_sheet(watched)
    assert len(watched.left) > 10
    for title, address, state, cookie, in_tab, in_store, _ in watched.left:
        assert title == PACK.questionnaire.title
        assert re.fullmatch(rf"{re.escape(files.on_disk())}#\d+", address)
        assert json.loads(state).keys() == {"life", "step"}
        assert all(isinstance(number, int | float) for number in json.loads(state).values())
        assert cookie == ""
        assert json.loads(in_tab) in ({}, {f"answered:{PACK.questionnaire.id}": "yes"})
        assert json.loads(in_store) == {}
    entries = json.dumps(watched.left[-1][-1])
    words = set(re.findall(r"[\w-]+", entries))
    assert words.isdisjoint([*PACK.questionnaire.items, *CODES])
    assert window.run(_DATABASES) == 0


def test_before_an_answer_and_after_deleting_there_is_no_mark_either(window: Window, files: Files) -> None:
    visitor = Visitor(window)
    window.go(files.on_line())
    window.run("sessionStorage.clear();")
    visitor.press(page_words.START)
    assert window.run("return sessionStorage.length;") == 0
    visitor.press(page_words.SKIP)
    visitor.until_drawn()
    assert window.run("return sessionStorage.length;") == 1
    visitor.press(page_words.STOP)
    visitor.press(page_words.DELETE)
    visitor.press(page_words.DELETE_YES)
    visitor.until_drawn()
    assert window.run("return sessionStorage.length;") == 0
    window.reload()
    visitor.until_drawn()
    assert file_words.LOST not in visitor.text
    assert visitor.heading == PACK.questionnaire.title
