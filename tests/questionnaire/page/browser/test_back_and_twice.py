"""The phone's own Back, and presses that come twice: one step for each thing that a person wanted."""

from questionnaire import make_sheet
from questionnaire.words import page as file_words
from questionnaire.words import pages as page_words
from questionnaire.words import shared as words
from support.browser import PACK
from support.page_files import Files
from support.page_tour import to_the_review, to_the_sheet
from support.page_visitor import BUTTON, Visitor
from support.page_windows import Window, long
from support.shipped import label_of

pytestmark = long

_STANDS_STILL = "const now = performance.now() + 1000; performance.now = () => now;"
_LATER = "const later = performance.now() + arguments[0]; performance.now = () => later;"
_TWICE_AT_ONCE = (
    "const button = (function () { %s }).call(null, arguments[0]); button.click(); button.click();"
)


def first_two() -> tuple[str, str]:
    """The texts of the first two questions."""
    first, second, *_ = PACK.questionnaire.item
    return first.text, second.text


def test_the_phones_back_leads_to_the_question_before_and_shows_what_was_said(
    window: Window, files: Files
) -> None:
    visitor = Visitor(window)
    window.go(files.on_disk())
    visitor.press(page_words.START)
    visitor.fill([label_of("stage", "planned")])
    visitor.press(page_words.CONTINUE)
    visitor.fill([], ["walking"])
    visitor.press(page_words.CONTINUE)
    visitor.back()
    assert (visitor.heading, visitor.typed[0]) == (first_two()[1], "walking")
    visitor.back()
    assert (visitor.heading, visitor.ticked) == (first_two()[0], [label_of("stage", "planned")])
    visitor.back()
    assert visitor.heading == PACK.questionnaire.title
    assert page_words.GO_ON in visitor.text


def test_the_phones_back_leads_from_the_sheet_to_all_answers_and_from_there_to_the_last_question(
    window: Window, files: Files
) -> None:
    visitor = Visitor(window)
    window.go(files.on_disk())
    last = [link_id for link_id in to_the_review(visitor).standing.asked][-1]
    visitor.press(words.REVIEW_DONE)
    visitor.back()
    assert visitor.heading == words.REVIEW
    visitor.back()
    assert visitor.heading == PACK.questionnaire.items[last].text


def test_who_does_not_delete_is_back_where_deleting_was_offered(window: Window, files: Files) -> None:
    visitor = Visitor(window)
    window.go(files.on_disk())
    sheet = make_sheet(PACK, to_the_sheet(visitor).response)
    for name in (page_words.DELETE_NO, page_words.BACK):
        visitor.press(page_words.DELETE)
        visitor.press(name)
        assert visitor.heading == sheet.title
    visitor.press(page_words.STOP)
    visitor.press(page_words.DELETE)
    visitor.press(page_words.DELETE_NO)
    assert visitor.heading == page_words.STOP_HEADING


def test_who_deleted_and_began_again_is_led_back_from_deleting_too(window: Window, files: Files) -> None:
    visitor = Visitor(window)
    window.go(files.on_disk())
    for decision in (page_words.DELETE_YES, page_words.DELETE_NO):
        visitor.press(page_words.START)
        visitor.fill([label_of("stage", "planned")])
        visitor.press(page_words.CONTINUE)
        visitor.press(page_words.STOP)
        visitor.press(page_words.DELETE)
        visitor.press(decision)
        if decision == page_words.DELETE_YES:
            visitor.press(page_words.START_AGAIN)
    assert visitor.heading == page_words.STOP_HEADING
    assert visitor.shown("#failed") == []


def test_after_deleting_the_phones_back_shows_no_answer(anybody: Visitor, files: Files) -> None:
    anybody.window.go(files.on_disk())
    anybody.press(page_words.START)
    anybody.fill([label_of("stage", "planned")])
    anybody.press(page_words.CONTINUE)
    anybody.press(page_words.STOP)
    anybody.press(page_words.DELETE)
    anybody.press(page_words.DELETE_YES)
    for _ in range(3):
        anybody.back()
        assert anybody.heading == PACK.questionnaire.title
        assert page_words.START in anybody.text


def test_a_second_press_on_the_next_screen_is_not_taken_so_soon(window: Window, files: Files) -> None:
    visitor = Visitor(window)
    window.go(files.on_disk())
    visitor.press(page_words.START)
    window.run(_STANDS_STILL)
    window.click(BUTTON, page_words.SKIP)
    window.run(_LATER, 150)
    window.click(BUTTON, page_words.SKIP)
    assert visitor.heading == first_two()[1]
    assert page_words.TOO_SOON in visitor.text
    assert visitor.focus_is_on(".told")
    window.run(_LATER, 1000)
    window.click(BUTTON, page_words.SKIP)
    assert visitor.heading == PACK.questionnaire.item[2].text


def test_two_presses_on_one_button_are_one_answer(window: Window, files: Files) -> None:
    visitor = Visitor(window)
    window.go(files.on_disk())
    visitor.press(page_words.START)
    window.run(_STANDS_STILL)
    window.run("document.getElementById('view').firstElementChild.isOld = true;")
    window.run(_TWICE_AT_ONCE % BUTTON, page_words.SKIP)
    visitor.until_shown(page_words.SKIP)
    assert visitor.heading == first_two()[1]
    visitor.back()
    assert visitor.heading == first_two()[0], "and one step in the history"


def test_a_press_that_was_too_soon_keeps_what_was_typed(anybody: Visitor, files: Files) -> None:
    anybody.window.go(files.on_disk())
    anybody.press(page_words.START)
    anybody.window.run(_STANDS_STILL)
    anybody.window.click(BUTTON, page_words.SKIP)
    anybody.fill([], ["walking"])
    anybody.window.click(BUTTON, page_words.CONTINUE)
    assert anybody.typed[0] == "walking"
    assert page_words.TOO_SOON in anybody.text


def test_undo_takes_one_answer_back_and_says_so(anybody: Visitor, files: Files) -> None:
    anybody.window.go(files.on_disk())
    anybody.press(page_words.START)
    anybody.press(page_words.SKIP)
    anybody.press(file_words.UNDO)
    assert anybody.heading == first_two()[0]
    assert file_words.UNDONE in anybody.text
    assert file_words.UNDO not in anybody.text
