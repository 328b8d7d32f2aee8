"""Keys that are no answer record nothing, say what to do, and reach no later question."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from questionnaire.terminal.refusing import SHOWN
from questionnaire.words import shared as words
from questionnaire.words import terminal as terminal_words
from support.shipped import asked_after

if TYPE_CHECKING:
    from .conftest import Start

PASTE = "\x1b[200~{text}\x1b[201~"
"""What a terminal sends for pasted text to a program that asked to know."""


def test_the_word_yes_chooses_nothing_from_a_list(prompts: Start) -> None:
    person = prompts(before="dose-told")
    before = person.recorded
    person.at("dose-told").enter("yes")
    person.shows(terminal_words.LIST_STAYS, words.SKIP_ROW)
    assert person.recorded == before
    person.give("no")
    person.at("dose-change")
    assert person.recorded == {**before, "dose-told": "no"}


@pytest.mark.parametrize("typed", ["Yes", "  yes "])
def test_the_label_of_an_answer_is_that_answer_in_plain_lines(plain: Start, typed: str) -> None:
    person = plain(before="dose-told")
    person.at("dose-told").enter(typed)
    person.at("dose-amount")
    assert person.recorded["dose-told"] == "yes"


def test_a_word_that_is_no_answer_ticks_nothing(prompts: Start) -> None:
    person = prompts(before="route")
    before = person.recorded
    person.at("route").enter("nasal")
    person.shows(terminal_words.TICK_STAYS, words.SKIP_ROW)
    assert terminal_words.TICKED.strip() not in person.terminal.words
    assert person.recorded == before


def test_a_word_that_is_no_answer_is_refused_in_plain_lines(plain: Start) -> None:
    person = plain(before="route")
    before = person.recorded
    person.at("route").enter("nasal")
    person.says(terminal_words.NOT_UNDERSTOOD.format(given="nasal", most=8))
    assert person.recorded == before


def test_a_paste_of_two_lines_where_one_fits_is_shown_as_one_to_accept_or_mend(prompts: Start) -> None:
    person = prompts(before="conditions-other")
    person.at("conditions-other").enter(PASTE.format(text="a\nb"))
    person.shows(terminal_words.ERROR.format(message=terminal_words.LINE_BREAKS), "> a b")
    assert "conditions-other" not in person.recorded
    person.enter("c")
    person.at(asked_after("conditions-other"))
    assert person.recorded["conditions-other"] == "a bc"


@pytest.mark.parametrize("link_id", ["relief-lasted", "matters-most", "dose-amount"])
def test_two_lines_at_once_are_no_typed_answer_in_plain_lines(plain: Start, link_id: str) -> None:
    person = plain(before=link_id)
    before = person.recorded
    person.at(link_id).press("5\r6\r")
    person.says(terminal_words.LINE_BREAKS)
    assert person.recorded == before
    person.give("7" if link_id != "matters-most" else ("7", "8", "9"))
    person.shows(terminal_words.YOU_SAID.partition("{")[0] + "7")


@pytest.mark.parametrize("text", ["1\r1\r", "1\r1", "Yes\rNo", "Yes\rNo\r"])
def test_two_lines_at_once_answer_no_choice_in_plain_lines(plain: Start, text: str) -> None:
    person = plain(before="dose-told")
    before = person.recorded
    person.at("dose-told").press(text)
    person.says(terminal_words.LINE_BREAKS)
    assert person.recorded == before
    person.enter("2")
    person.at("dose-change")
    assert person.recorded == {**before, "dose-told": "no"}


@pytest.mark.parametrize("link_id", ["dose-told", "route"])
@pytest.mark.parametrize("text", ["yes\nno", "9\n\n\n"])
def test_a_paste_at_a_list_chooses_nothing(prompts: Start, link_id: str, text: str) -> None:
    person = prompts(before=link_id)
    before = person.recorded
    person.at(link_id).press(PASTE.format(text=text))
    person.shows(terminal_words.NO_PASTE, words.SKIP_ROW)
    assert text.split()[0] not in person.terminal.words.partition(terminal_words.NO_PASTE)[2]
    person.enter()
    person.shows_how_to_answer()
    assert person.recorded == before
    person.state("skip")
    person.shows(terminal_words.YOU_SAID.format(answer="Skipped"), ">")
    assert person.recorded == {**before, link_id: None}


def test_a_line_that_is_too_long_is_refused_before_the_next_and_given_back(visit: Start) -> None:
    person = visit(before="matters-most")
    person.at("matters-most")
    typed = "x" * 3_000  # a terminal that shows what is typed passes on four thousand of one line
    person.press(f"{PASTE.format(text=typed)}\r" if not person.is_plain else f"{typed}\r")
    told = words.TOO_LONG.format(given=len(typed), most=200)
    if person.is_plain:
        person.says(terminal_words.ERROR.format(message=told))
    else:
        person.shows("x" * 79, told)
        person.press("\x15")
    assert "matters-most" not in person.recorded
    person.enter("Sleeping")
    person.shows("Line 2")


@pytest.mark.parametrize("link_id", ["pain-lately", "matters-most"])
def test_a_letter_that_the_terminal_cannot_pass_on_is_refused_and_not_dropped(
    visit: Start, link_id: str
) -> None:
    person = visit(before=link_id)
    before = person.recorded
    person.at(link_id)
    person.terminal.send_bytes(b"caf\xe9\r")
    person.says(terminal_words.ERROR.format(message=terminal_words.GARBLED))
    assert person.recorded == before
    person.type("café")
    person.shows("Line 2" if link_id == "matters-most" else terminal_words.YOU_SAID.format(answer="café"))


LATIN_1 = {"PYTHONIOENCODING": "latin-1"}
"""What a program in a locale of Latin-1 takes the bytes of its terminal for."""


def test_a_letter_of_latin_1_is_recorded_where_the_locale_says_so(visit: Start) -> None:
    person = visit(before="how-often", env=LATIN_1, afresh=True)
    person.at("how-often")
    person.terminal.send_bytes(b"caf\xe9 \xe0 deux\r")
    person.at(asked_after("how-often"))
    assert person.recorded["how-often"] == "café à deux"


def test_a_letter_of_utf_8_in_a_locale_of_latin_1_is_refused_and_no_two_others_are_recorded(
    visit: Start,
) -> None:
    person = visit(before="how-often", env=LATIN_1, afresh=True)
    before = person.recorded
    person.at("how-often")
    person.terminal.send_bytes("café\r".encode())
    person.says(terminal_words.ERROR.format(message=terminal_words.GARBLED))
    assert person.recorded == before


def test_a_choice_that_is_no_answer_is_quoted_in_short(plain: Start) -> None:
    person = plain(before="route")
    person.at("route").enter("n" * 900)
    person.says(terminal_words.NOT_UNDERSTOOD.format(given="n" * SHOWN + "...", most=8))


def test_keys_that_follow_an_answer_too_early_answer_nothing_more(visit: Start) -> None:
    person = visit(before="expectation")
    before = person.recorded
    keys = "\x1b[B\r" * 4 if not person.is_plain else "1\r1\r1\r1\r"
    person.at("expectation").press(keys)
    if person.is_plain:
        person.says(terminal_words.LINE_BREAKS)
        assert person.recorded == before
    else:
        person.at("body")
        assert person.recorded == {**before, "expectation": "one-treatment"}


def test_enter_held_down_at_the_first_question_records_nothing(visit: Start) -> None:
    person = visit("--save", "answers.json")
    person.at("stage").press("\r" * 30)
    person.shows_how_to_answer()
    assert person.recorded == {}
    person.give("planned")
    person.at(asked_after("stage"))
    assert person.recorded == {"stage": "planned"}


def test_a_line_that_no_enter_has_ended_is_no_answer_when_the_input_ends(plain: Start) -> None:
    person = plain(before="pain-lately")
    before = person.recorded
    person.at("pain-lately").press("Sitting makes it")
    person.press("\x04\x04")
    assert person.end() == 4
    assert person.recorded == before
