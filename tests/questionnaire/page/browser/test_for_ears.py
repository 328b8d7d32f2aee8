"""What a screen reader says: of what has the focus, of what appears, and in words that mean something."""

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from questionnaire.words import page as file_words
from questionnaire.words import pages as page_words
from questionnaire.words import shared as words
from questionnaire.words import sheet as sheet_words
from support.browser import PACK
from support.page_files import KEEPING, Files
from support.page_tour import to_the_review
from support.page_visitor import Visitor
from support.page_windows import ChromiumWindow
from support.shipped import label_of

if TYPE_CHECKING:
    from playwright.sync_api import Locator

LONG = "It stops me from sleeping. " * 8
FOCUSED = "*:focus"


@pytest.fixture
def begun(anybody: Visitor, files: Files) -> Visitor:
    """Somebody at the first question."""
    anybody.window.go(files.on_line(KEEPING))
    anybody.press(page_words.START)
    return anybody


def seen(window: ChromiumWindow, selector: str) -> tuple[str, str, str]:
    """Role, name and description of an element, as Chromium tells a screen reader."""
    found: Locator = window.page.locator(selector).first
    client = window.page.context.new_cdp_session(window.page)
    client.send("DOM.enable")
    root = client.send("DOM.getDocument")["root"]["nodeId"]
    found.evaluate("one => one.setAttribute('data-heard', '')")
    node = client.send("DOM.querySelector", {"nodeId": root, "selector": "[data-heard]"})["nodeId"]
    tree = client.send("Accessibility.getPartialAXTree", {"nodeId": node, "fetchRelatives": False})
    found.evaluate("one => one.removeAttribute('data-heard')")
    told = tree["nodes"][0]
    role, name, description = (told.get(key, {}).get("value", "") for key in ("role", "name", "description"))
    return role, name, " ".join(description.split())


def test_a_mistake_is_said_once_by_the_focus_and_not_by_an_alert_as_well(
    begun: Visitor, chromium_window: ChromiumWindow
) -> None:
    begun.press(page_words.CONTINUE)
    assert seen(chromium_window, FOCUSED) == ("group", page_words.PROBLEM_HEADING, words.NOTHING_CHOSEN)
    assert chromium_window.page.locator("#screen [role=alert]:visible").count() == 0
    fields = chromium_window.page.locator("#view [name=chosen]")
    assert {field.get_attribute("aria-invalid") for field in fields.all()} == {"true"}


def test_what_was_undone_is_said_once_by_the_focus(begun: Visitor, chromium_window: ChromiumWindow) -> None:
    begun.press(page_words.SKIP)
    begun.press(file_words.UNDO)
    assert seen(chromium_window, FOCUSED)[:2] == ("group", file_words.UNDONE)
    assert chromium_window.page.locator("#screen [role=alert]:visible").count() == 0


def test_safety_lines_are_an_alert_beside_the_heading_that_has_the_focus(
    begun: Visitor, chromium_window: ChromiumWindow
) -> None:
    begun.press(page_words.SKIP)
    begun.press(page_words.SKIP)
    begun.fill([label_of("pain-duration", "recent")])
    begun.press(page_words.CONTINUE)
    assert seen(chromium_window, FOCUSED)[:2] == ("heading", begun.heading)
    assert seen(chromium_window, "[aria-labelledby=safety]")[:2] == ("alert", sheet_words.DO_FIRST)


def test_where_nothing_takes_the_focus_lost_answers_are_an_alert(
    begun: Visitor, chromium_window: ChromiumWindow
) -> None:
    begun.press(page_words.SKIP)
    begun.until_drawn()
    begun.window.reload()
    begun.until_drawn()
    assert begun.focus_is_on("body")
    assert seen(chromium_window, "#lost")[0] == "alert"
    assert begun.shown("#lost p")[0] == file_words.LOST


def test_the_button_that_changes_an_answer_says_what_would_change(
    anybody: Visitor, files: Files, chromium_window: ChromiumWindow
) -> None:
    anybody.window.go(files.on_disk())
    to_the_review(anybody)
    label = PACK.questionnaire.items["stage"].label
    change = f"#view dl button[aria-label='{page_words.CHANGE}: {label}']"
    assert (
        chromium_window.page.locator(change)
        .locator("..")
        .inner_text()
        .startswith(label_of("stage", "having-now"))
    )
    anybody.press(f"{page_words.CHANGE}: {label}")
    anybody.fill([label_of("stage", "considering")])
    anybody.press(page_words.CONTINUE)
    lines = anybody.shown("#view ul li")
    assert lines
    assert seen(chromium_window, "#view [value=yes]") == ("button", words.CHANGE_YES, " ".join(lines))


def test_nothing_that_is_not_pressed_listens_to_a_click_which_would_be_said(
    anybody: Visitor, files: Files, chromium_window: ChromiumWindow
) -> None:
    anybody.window.go(files.on_disk())
    client = chromium_window.page.context.new_cdp_session(chromium_window.page)
    for around in ("window", "document", "document.body", "screen", "view", "heading"):
        # Elements stand under their ids among the names of the window; `screen` is the display there.
        name = "heading.closest('#screen')" if around == "screen" else around
        found = client.send("Runtime.evaluate", {"expression": name})["result"]["objectId"]
        listeners = client.send("DOMDebugger.getEventListeners", {"objectId": found})["listeners"]
        assert "click" not in {one["type"] for one in listeners}, around


def test_what_is_folded_says_so_and_unfolds_and_folds_by_its_button(
    begun: Visitor, chromium_window: ChromiumWindow
) -> None:
    begun.press(page_words.SKIP)
    folded = [words.NOT_SURE_ROW, words.PREFER_NOT_TO_SAY_ROW]
    button = chromium_window.page.get_by_role("button", name=page_words.LEAVE_OPEN)
    for rows, expanded in ([], False), (folded, True):
        assert begun.shown("#view .row") == rows
        assert button.and_(chromium_window.page.get_by_role("button", expanded=expanded)).count() == 1
        button.click()
    assert begun.shown("#view .row") == []
    begun.fill([words.NOT_SURE_ROW])
    begun.press(page_words.CONTINUE)
    begun.press(page_words.BACK)
    assert begun.shown("#view .row") == folded, "what they said is there to be seen"
    assert begun.ticked == [words.NOT_SURE_ROW]


def test_to_a_clinician_a_long_text_is_shown_whole(anybody: Visitor, files: Files) -> None:
    anybody.window.go(files.on_disk())
    anybody.press(page_words.START)
    for item in PACK.questionnaire.item:
        if anybody.heading != item.text:
            continue
        if item.link_id == "pain-lately":
            anybody.fill([], [LONG])
            anybody.press(page_words.CONTINUE)
        else:
            anybody.press(page_words.SKIP)
    anybody.press(words.REVIEW_DONE)
    whole = sheet_words.QUOTED.format(text=LONG.strip())
    assert anybody.shown("td") == [sheet_words.SEE_OWN_WORDS, whole]
    anybody.press(page_words.SHOW)
    assert anybody.shown("td") == [whole]


def test_a_file_that_holds_no_answers_is_refused_in_words_of_the_page(
    anybody: Visitor, files: Files, tmp_path: Path
) -> None:
    (tmp_path / "notes.txt").write_text("Monday: call the clinic.", "utf-8")
    anybody.window.go(files.on_disk())
    anybody.press(page_words.OPEN_SAVED)
    anybody.open(tmp_path / "notes.txt")
    assert anybody.shown(".error-summary a") == [file_words.NOT_SAVED_HERE]
