"""The questions to ask are ticked on the sheet. A tick is no answer: of the files, only the text shows it."""

from questionnaire import read_response, write_response
from questionnaire.words import page as file_words
from questionnaire.words import pages as page_words
from questionnaire.words import shared as words
from support.browser import PACK, REFERENCE
from support.page_files import Files
from support.page_visitor import ROW, Visitor

SAVED = write_response(read_response(REFERENCE.read_text("utf-8"), PACK))


def with_a_sheet(visitor: Visitor) -> list[str]:
    """Open saved answers from the start, and go to their sheet; return the questions to ask."""
    visitor.press(page_words.OPEN_SAVED)
    visitor.open(REFERENCE)
    visitor.press(words.REVIEW_DONE)
    return visitor.shown(".boxes label")


def test_what_is_ticked_stays_so_for_the_clinician_and_on_the_way_back(
    visitor: Visitor, files: Files
) -> None:
    visitor.window.go(files.on_disk())
    first, second, *_ = with_a_sheet(visitor)
    assert visitor.ticked == []
    for question in (first, second, first):
        visitor.window.click(ROW, question)
    assert visitor.ticked == [second]
    visitor.press(page_words.SHOW)
    assert visitor.ticked == [second]
    visitor.press(page_words.BACK)
    assert visitor.ticked == [second]


def test_a_tick_is_in_no_saved_answers_and_goes_with_the_answers(visitor: Visitor, files: Files) -> None:
    visitor.window.go(files.on_disk())
    first, *_ = with_a_sheet(visitor)
    visitor.window.click(ROW, first)
    saved = visitor.saves(file_words.SAVE_ANSWERS)
    assert saved.read_text("utf-8") == SAVED
    saved.unlink()
    for _ in ("sheet", "check", "open"):
        visitor.back()
    assert with_a_sheet(visitor)[0] == first
    assert visitor.ticked == []


def test_the_sheet_that_is_saved_as_text_has_the_ticks(visitor: Visitor, files: Files) -> None:
    visitor.window.go(files.on_disk())
    first, second, *_ = with_a_sheet(visitor)
    visitor.window.click(ROW, second)
    saved = visitor.saves(file_words.SAVE_TEXT)
    lines = saved.read_text("utf-8").splitlines()
    saved.unlink()
    assert {f"[ ] {first}", f"[x] {second}"} <= {line.strip() for line in lines}
