"""What is no answer is refused with a sentence that says what to do."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from questionnaire.words import shared as words
from questionnaire.words import terminal as terminal_words
from support.interview_driver import DOWN, STATES
from support.shipped import asked_after, label_of

if TYPE_CHECKING:
    from .conftest import Start

ALONE = terminal_words.ERROR.format(message=words.STANDS_ALONE.format(label=label_of("conditions", "none")))
NO_NUMBERS = {
    "1,000": words.AMBIGUOUS_NUMBER.format(given="1,000", large="1000", small="1.0"),
    "5-10": words.NUMBER_IS_RANGE,
    "1/2": words.NUMBER_IS_FRACTION,
    "35 zz": words.UNIT_NOT_UNDERSTOOD.partition(":")[0],
    "many": words.NOT_A_NUMBER,
}


@pytest.mark.parametrize("link_id", ["body", "conditions"])
def test_none_of_these_stands_alone(visit: Start, link_id: str) -> None:
    person = visit(before=link_id)
    before = person.recorded
    code = person.at(link_id).item.answer_option[0].code
    person.give((code, "none"))
    person.shows(ALONE)
    assert person.recorded == before


def test_a_number_that_no_answer_has_is_refused(plain: Start) -> None:
    person = plain("--save", "answers.json")
    person.at("stage")
    for typed in ("0", "-1", "9", "99", "1 2 x", "1; 2", "1.0", "1 9", "\N{SUPERSCRIPT TWO}", "1000000000"):
        person.enter(typed)
        person.says(terminal_words.NOT_UNDERSTOOD.format(given=typed, most=8))
        assert person.recorded == {}


@pytest.mark.parametrize("typed", ["1 2", "1,5", "1 6", "1, 8", "7 8", "2 2"])
def test_two_numbers_are_refused_where_one_answer_fits(plain: Start, typed: str) -> None:
    person = plain(before="stage")
    person.at("stage").enter(typed)
    person.says(terminal_words.ONE_NUMBER.format(most=8))
    assert person.recorded == {}


def test_a_state_beside_an_answer_is_refused(visit: Start) -> None:
    person = visit(before="route")
    before = person.recorded
    if person.at("route").is_plain:
        person.enter("1 7")
        person.says(words.STANDS_ALONE.format(label=words.PREFER_NOT_TO_SAY_ROW))
    else:
        person.press("\x1b[B " + "\x1b[B" * 6 + "\r")
        label = words.PREFER_NOT_TO_SAY_ROW
        person.shows(terminal_words.DROPS_TICKS.format(label=label), label)
    assert person.recorded == before


def test_a_state_drops_ticks_after_enter_twice_on_its_row(prompts: Start) -> None:
    person = prompts(before="route")
    skip = len(person.at("route").item.answer_option) + len(STATES)
    person.press(f"{DOWN} {DOWN * (skip - 1)}\r")
    person.shows(terminal_words.DROPS_TICKS.format(label=words.SKIP_ROW), words.SKIP_ROW)
    person.enter()
    person.shows(terminal_words.YOU_SAID.format(answer="Skipped"), ">")
    assert person.recorded["route"] is None


def test_what_is_no_single_number_is_refused_and_a_comma_is_read_as_a_point(visit: Start) -> None:
    person = visit(before="dose-amount")
    before = person.recorded
    person.at("dose-amount")
    for typed, sentence in NO_NUMBERS.items():
        person.type(typed)
        person.says(terminal_words.ERROR.format(message=sentence))
        assert person.recorded == before
    person.type("0,5")
    person.at("dose-unit")
    person.shows(terminal_words.YOU_SAID.format(answer="0.5"))
    assert person.recorded == {**before, "dose-amount": "0.5"}


def test_words_that_were_refused_stand_there_to_be_mended(prompts: Start) -> None:
    person = prompts(before="conditions-other")
    person.at("conditions-other").enter("a" * 201)
    person.says(words.TOO_LONG.format(given=201, most=200))
    person.enter("\x7f" * 2)
    person.at("depression-treated")
    assert person.recorded["conditions-other"] == "a" * 199


@pytest.mark.parametrize("refused", ["1,000", "35 zz", "\x1b[200~35\r40\x1b[201~"])
def test_a_number_that_was_refused_is_no_part_of_the_next(visit: Start, refused: str) -> None:
    person = visit(before="dose-amount")
    person.at("dose-amount").enter(refused)
    person.says(terminal_words.ERROR.partition("{")[0].strip())
    person.enter("1,5")
    person.at("dose-unit")
    assert person.recorded["dose-amount"] == "1.5"


def test_there_is_room_for_three_lines(visit: Start) -> None:
    person = visit(before="matters-most")
    person.at("matters-most").give(("one", "two", "three"))
    person.at(asked_after("matters-most"))
    assert person.recorded["matters-most"] == ("one", "two", "three")
    assert person.next_line.format(number=3, most=3).strip() in person.terminal.transcript
    assert person.next_line.format(number=4, most=3).strip() not in person.terminal.transcript


def test_a_text_that_is_too_long_is_refused_and_never_cut(visit: Start) -> None:
    person = visit(before="conditions-other")
    person.at("conditions-other").type("a" * 201)
    person.says(terminal_words.ERROR.format(message=words.TOO_LONG.format(given=201, most=200)))
    assert "conditions-other" not in person.recorded
