"""By keyboard alone, and where the focus is: on what a screen reader has to say next."""

from collections.abc import Collection, Sequence

from questionnaire import Session, make_sheet
from questionnaire.session.events import session_after
from questionnaire.sheet.outline import outline
from questionnaire.words import pages as page_words
from questionnaire.words import shared as words
from support.browser import PACK, reference
from support.browser_keyboard import Keyboard
from support.page_files import Files
from support.page_visitor import LATER, OLD, Visitor, texts_of
from support.page_windows import ChromiumWindow, Window, long

pytestmark = long

_LISTEN = """document.getElementById("heading").addEventListener("focus", ({ target }) => {
    const isOldThere = document.getElementById("view").firstElementChild.isOld === true;
    document.body.dataset.focused = JSON.stringify([target.textContent, isOldThere]);
});"""
_FOCUSED = "return JSON.parse(document.body.dataset.focused);"


class KeyboardVisitor(Visitor):
    """Somebody without a mouse."""

    def __init__(self, window: ChromiumWindow) -> None:
        super().__init__(window)
        self._keyboard = Keyboard(window.page)

    def press(self, name: str) -> None:
        self.window.run(LATER + OLD)
        self._keyboard.tab_to(name)
        self._keyboard.page.keyboard.press("Enter")
        self.until_shown(name)

    def fill(self, chosen: Collection[str], typed: Sequence[str] = ()) -> None:
        self._keyboard.fill(chosen, typed)


def test_the_whole_journey_works_by_keyboard_alone(chromium_window: ChromiumWindow, files: Files) -> None:
    visitor = KeyboardVisitor(chromium_window)
    chromium_window.go(files.on_disk())
    visitor.press(page_words.START)
    visitor.press(page_words.CONTINUE)
    assert visitor.focus_is_on(".error-summary")
    session = Session.start(PACK)
    while (item := session.item) is not None:
        assert visitor.heading == item.text
        event = reference()[item.link_id]
        visitor.give(item, event)
        session = session_after(session, event)
    visitor.press(words.REVIEW_DONE)
    assert visitor.sheet == texts_of(outline(make_sheet(PACK, session.response)))


def test_from_an_error_the_keyboard_leads_to_the_field_and_from_the_heading_to_the_first_row(
    chromium_window: ChromiumWindow, files: Files
) -> None:
    visitor, page = KeyboardVisitor(chromium_window), chromium_window.page
    chromium_window.go(files.on_disk())
    visitor.press(page_words.START)
    page.keyboard.press("Tab")
    assert visitor.focus_is_on("#view input")
    visitor.press(page_words.CONTINUE)
    page.keyboard.press("Tab")
    assert visitor.focus_is_on(".error-summary a")
    page.keyboard.press("Enter")
    assert visitor.focus_is_on("#view input")


def test_the_heading_has_its_new_text_and_the_focus_before_the_old_question_is_taken_out(
    window: Window, files: Files
) -> None:
    visitor = Visitor(window)
    window.go(files.on_disk())
    window.run(_LISTEN)
    visitor.press(page_words.START)
    for item in PACK.questionnaire.item[:2]:
        assert window.run(_FOCUSED) == [item.text, True]
        assert visitor.focus_is_on("h1")
        visitor.press(page_words.SKIP)


def test_at_the_start_nothing_takes_the_focus(window: Window, files: Files) -> None:
    window.go(files.on_disk())
    assert Visitor(window).focus_is_on("body")
