"""What is said to who comes back to a question, or to a page whose answers are gone."""

from questionnaire.words import page as file_words
from questionnaire.words import pages as page_words
from questionnaire.words import shared as words
from support.browser import PACK
from support.page_files import Files
from support.page_visitor import Visitor
from support.shipped import label_of

FIRST = PACK.questionnaire.item[0]


def test_an_error_is_not_said_again_beside_another_answer(anybody: Visitor, files: Files) -> None:
    anybody.window.go(files.on_disk())
    anybody.press(page_words.START)
    anybody.press(page_words.CONTINUE)
    assert words.NOTHING_CHOSEN in anybody.text
    anybody.fill([label_of(FIRST.link_id, "planned")])
    anybody.press(page_words.BACK)
    anybody.press(page_words.GO_ON)
    assert anybody.ticked == [label_of(FIRST.link_id, "planned")]
    assert page_words.STILL_UNRECORDED.format(message="").strip() in anybody.text
    assert words.NOTHING_CHOSEN not in anybody.text


def test_who_reads_that_answers_are_gone_can_open_saved_ones_right_there(
    anybody: Visitor, files: Files
) -> None:
    anybody.window.go(files.on_line())
    anybody.until_drawn()
    assert anybody.shown("#lost") == []
    anybody.press(page_words.START)
    anybody.press(page_words.SKIP)
    anybody.until_drawn()
    anybody.window.reload()
    anybody.until_drawn()
    (told,) = anybody.shown("#lost")
    assert file_words.LOST in told
    assert anybody.shown("#lost button") == [page_words.OPEN_SAVED]
