"""`--keep`: answers stay in the browser where the person ticks that they may, and go when they say so."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from questionnaire.words import page as file_words
from questionnaire.words import pages as page_words
from support.browser import PACK
from support.page_files import KEEPING, Files, given_out, write_pages
from support.page_visitor import Visitor
from support.page_windows import ChromiumWindow, Window, long
from support.shipped import label_of

pytestmark = long

_TICK = "return document.getElementById('keep');"
_KEPT = "return Object.values({...localStorage}).join();"


@pytest.fixture
def own(tmp_path: Path) -> Iterator[Files]:
    """The files on an origin of this test's own, which keeps nothing yet."""
    write_pages(tmp_path)
    with given_out(tmp_path) as files:
        yield files


def answers_one(visitor: Visitor, address: str, *, keep: bool) -> None:
    visitor.window.go(address)
    if keep:
        visitor.window.click(_TICK)
    visitor.press(page_words.START)
    visitor.fill([label_of("stage", "planned")])
    visitor.press(page_words.CONTINUE)


def test_kept_answers_are_asked_about_before_they_are_shown_and_lead_on(window: Window, own: Files) -> None:
    visitor = Visitor(window)
    answers_one(visitor, own.on_line(KEEPING), keep=True)
    window.reload()
    assert visitor.heading == file_words.KEPT_HEADING
    assert label_of("stage", "planned") not in visitor.text
    assert visitor.shown("#view button, footer button").count(file_words.FORGET) == 1
    visitor.press(page_words.GO_ON)
    assert visitor.heading == PACK.questionnaire.item[1].text
    visitor.press(page_words.BACK)
    assert visitor.ticked == [label_of("stage", "planned")]


@pytest.mark.parametrize("keeping", [True, False])
def test_it_says_that_answers_go_with_the_page_only_where_none_can_be_kept(
    anybody: Visitor, own: Files, *, keeping: bool
) -> None:
    anybody.window.go(own.on_line(KEEPING) if keeping else own.on_line())
    assert (file_words.STAYS_HERE_OR_KEPT in anybody.text) == keeping
    assert (file_words.STAYS_HERE in anybody.text) == (not keeping)
    anybody.press(page_words.START)
    anybody.press(page_words.STOP)
    assert (file_words.STOP_OR_KEPT_ADVICE in anybody.text) == keeping
    assert (file_words.STOP_ADVICE in anybody.text) == (not keeping)


def test_who_forgets_them_has_none_left(window: Window, own: Files) -> None:
    visitor = Visitor(window)
    answers_one(visitor, own.on_line(KEEPING), keep=True)
    visitor.press(file_words.FORGET)
    assert file_words.FORGOTTEN in visitor.text
    assert window.run(_KEPT) == ""
    visitor.press(page_words.SKIP)
    assert window.run(_KEPT) == "", "nor are later ones kept"
    assert file_words.FORGET not in visitor.text

    answers_one(visitor, own.on_line(KEEPING), keep=True)
    window.reload()
    visitor.press(file_words.FORGET)
    assert window.run(_KEPT) == ""
    assert visitor.heading == PACK.questionnaire.title


def test_nothing_is_kept_without_the_tick(anybody: Visitor, own: Files) -> None:
    answers_one(anybody, own.on_line(KEEPING), keep=False)
    assert anybody.window.run(_KEPT) == ""
    assert file_words.FORGET not in anybody.text


def test_deleting_the_answers_deletes_what_is_kept(anybody: Visitor, own: Files) -> None:
    answers_one(anybody, own.on_line(KEEPING), keep=True)
    anybody.press(page_words.STOP)
    anybody.press(page_words.DELETE)
    anybody.press(page_words.DELETE_YES)
    assert anybody.window.run(_KEPT) == ""


def test_a_file_on_a_disk_offers_to_keep_nothing_and_keeps_nothing(window: Window, files: Files) -> None:
    visitor = Visitor(window)
    window.go(files.on_disk(KEEPING))
    window.run("localStorage.clear();")
    assert file_words.KEEP not in visitor.text
    assert file_words.KEEP_ADVICE not in visitor.text
    visitor.press(page_words.START)
    visitor.press(page_words.SKIP)
    assert window.run(_KEPT) == ""


def test_a_file_on_a_disk_says_nothing_of_a_tick_that_is_not_there(window: Window, files: Files) -> None:
    visitor = Visitor(window)
    window.go(files.on_disk(KEEPING))
    assert file_words.STAYS_HERE in visitor.text
    assert file_words.STAYS_HERE_OR_KEPT not in visitor.text
    visitor.press(page_words.START)
    visitor.press(page_words.STOP)
    assert file_words.STOP_ADVICE in visitor.text
    assert file_words.STOP_OR_KEPT_ADVICE not in visitor.text


def test_kept_answers_of_a_version_that_it_cannot_read_can_be_saved_or_forgotten(
    anybody: Visitor, own: Files
) -> None:
    answers_one(anybody, own.on_line(KEEPING), keep=True)
    anybody.window.run(
        "for (const [key, text] of Object.entries(localStorage))"
        'localStorage.setItem(key, text.replace(/"version": "[0-9]+/, \'"version": "99\'));'
    )
    kept = anybody.window.run(_KEPT)
    assert json.loads(kept)["version"].startswith("99.")
    anybody.window.reload()
    anybody.press(page_words.GO_ON)
    assert file_words.KEPT_UNREADABLE.partition("{")[0].strip() in anybody.text
    assert anybody.saves(file_words.KEPT_SAVE).read_text("utf-8") == kept
    assert anybody.window.run(_KEPT) == kept
    anybody.press(file_words.FORGET)
    assert anybody.window.run(_KEPT) == ""


def test_two_windows_do_not_write_over_each_other(
    chromium_window: ChromiumWindow, own: Files, tmp_path: Path
) -> None:
    anybody = Visitor(chromium_window)
    answers_one(anybody, own.on_line(KEEPING), keep=True)
    other = ChromiumWindow(chromium_window.page.context.new_page(), tmp_path)
    second = Visitor(other)
    other.go(own.on_line(KEEPING))
    second.press(page_words.GO_ON)
    second.press(page_words.SKIP)
    kept = other.run(_KEPT)
    chromium_window.page.get_by_text(file_words.KEPT_ELSEWHERE).wait_for()
    anybody.press(page_words.SKIP)
    assert anybody.window.run(_KEPT) == kept
    assert other.page.get_by_text(file_words.KEPT_ELSEWHERE).count() == 0


def test_a_full_store_is_told_and_answers_stay_on_the_screen(anybody: Visitor, own: Files) -> None:
    anybody.window.go(own.on_line(KEEPING))
    anybody.window.run("Storage.prototype.setItem = () => { throw new DOMException('full'); };")
    anybody.window.click(_TICK)
    anybody.press(page_words.START)
    anybody.fill([label_of("stage", "planned")])
    anybody.press(page_words.CONTINUE)
    assert file_words.NOT_KEPT in anybody.text
    anybody.press(page_words.BACK)
    assert anybody.ticked == [label_of("stage", "planned")]
