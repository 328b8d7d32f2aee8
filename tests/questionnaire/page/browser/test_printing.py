"""Printing from the page, also where a browser does not print: then it says so, and the screen stays."""

from questionnaire.words import page as file_words
from questionnaire.words import pages as page_words
from questionnaire.words import shared as words
from support.browser import PACK
from support.page_files import Files
from support.page_tour import to_the_sheet
from support.page_visitor import BUTTON, Visitor
from support.page_windows import ChromiumWindow

_DOES_NOTHING = "print = () => {};"
_IS_MISSING = "print = undefined;"
_PRINTS = "print = () => { dispatchEvent(new Event('beforeprint')); };"


def shows_paper(window: ChromiumWindow) -> tuple[bool, bool]:
    """Whether the screen of the person, and the empty questionnaire, can be seen."""
    return window.page.is_visible("#screen"), window.page.is_visible("#paper")


def test_where_nothing_is_printed_the_start_stays_and_says_so(
    anybody: Visitor, chromium_window: ChromiumWindow, files: Files
) -> None:
    for fails in (_DOES_NOTHING, _IS_MISSING):
        chromium_window.go(files.on_disk())
        chromium_window.run(fails)
        chromium_window.click(BUTTON, file_words.PRINT_BLANK)
        assert file_words.NOT_PRINTED in anybody.text
        assert shows_paper(chromium_window) == (True, False)
        anybody.press(page_words.START)
        assert anybody.heading == PACK.questionnaire.item[0].text


def test_where_it_is_printed_the_start_is_the_empty_questionnaire_on_paper(
    anybody: Visitor, chromium_window: ChromiumWindow, files: Files
) -> None:
    chromium_window.go(files.on_disk())
    chromium_window.run(_PRINTS)
    chromium_window.click(BUTTON, file_words.PRINT_BLANK)
    assert file_words.NOT_PRINTED not in anybody.text
    chromium_window.page.emulate_media(media="print")
    assert shows_paper(chromium_window) == (False, True)


def test_the_sheet_says_so_too_and_is_what_is_printed(
    anybody: Visitor, chromium_window: ChromiumWindow, files: Files
) -> None:
    chromium_window.go(files.on_disk())
    to_the_sheet(anybody)
    chromium_window.run(_DOES_NOTHING)
    chromium_window.click(BUTTON, file_words.PRINT)
    assert file_words.NOT_PRINTED in anybody.text
    chromium_window.page.emulate_media(media="print")
    assert shows_paper(chromium_window) == (True, False)


def test_a_question_is_printed_with_all_ways_past_it(
    anybody: Visitor, chromium_window: ChromiumWindow, files: Files
) -> None:
    chromium_window.go(files.on_disk())
    anybody.press(page_words.START)
    anybody.press(page_words.SKIP)
    assert anybody.shown("#view .row") == []
    chromium_window.page.emulate_media(media="print")
    assert anybody.shown("#view .row") == [words.NOT_SURE_ROW, words.PREFER_NOT_TO_SAY_ROW]


def test_chromium_itself_is_taken_to_print(anybody: Visitor, files: Files) -> None:
    anybody.window.go(files.on_disk())
    anybody.window.click(BUTTON, file_words.PRINT_BLANK)
    assert file_words.NOT_PRINTED not in anybody.text
