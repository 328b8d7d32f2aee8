"""Narrow and low windows, and those that become so: nothing is cut, and the question stays on the screen."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from questionnaire.words import shared as words
from questionnaire.words import terminal as terminal_words
from support.interview_driver import ANSWERS, DOWN, Interview
from support.terminal_driver import Terminal

if TYPE_CHECKING:
    from .conftest import Start

SAMPLE = Path(__file__).parents[2] / "samples" / "reference.json"
UP = "\x1b[A"


def question_is_on_screen(person: Interview) -> None:
    person.terminal.wait_until(lambda: " ".join(person.item.text.split()) in person.terminal.words)


def stays_on_screen(person: Interview) -> None:
    """Go through all rows; each is whole and comes with the question."""
    rows = [option.label for option in person.item.answer_option] + [words.SKIP_ROW]
    for row in rows[:-1]:
        person.press(DOWN)
        person.terminal.wait_until(lambda row=row: f"> {_marked(person)}{row}" in person.terminal.words)
        question_is_on_screen(person)
    person.press(UP * len(rows[:-1]) + UP)
    person.shows(f"> {words.SKIP_ROW}")
    question_is_on_screen(person)


def _marked(person: Interview) -> str:
    return terminal_words.NOT_TICKED if person.item.repeats else ""


@pytest.mark.parametrize(("columns", "rows"), [(80, 8), (40, 8), (40, 24), (24, 12)])
@pytest.mark.parametrize("link_id", ["stage", "body"])
def test_a_list_in_a_small_window_shows_whole_rows_and_the_question(
    prompts: Start, link_id: str, columns: int, rows: int
) -> None:
    person = prompts(before=link_id, columns=columns, rows=rows)
    person.shows(">")
    person.item = person.pack.questionnaire.items[link_id]
    stays_on_screen(person)


@pytest.mark.parametrize("link_id", ["stage", "body"])
def test_a_list_in_a_window_that_becomes_small_is_fitted_again(prompts: Start, link_id: str) -> None:
    person = prompts(before=link_id, columns=80, rows=30)
    person.at(link_id)
    person.shows(words.SKIP_ROW)
    person.terminal.resize(40, 8)
    person.terminal.wait_until(lambda: words.SKIP_ROW not in person.terminal.words)
    stays_on_screen(person)


def test_the_question_stays_after_enter_on_the_first_row(prompts: Start) -> None:
    person = prompts(before="stage", columns=60, rows=8)
    person.at("stage")
    for _ in range(6):
        person.enter()
    person.shows(terminal_words.NOTHING_YET)
    question_is_on_screen(person)


@pytest.mark.parametrize(("columns", "rows"), [(40, 12), (80, 12), (80, 60)])
@pytest.mark.parametrize("link_id", ["stage", "dose-told", "route", "body"])
def test_the_reason_is_seen_and_the_pointer_stays(
    prompts: Start, link_id: str, columns: int, rows: int
) -> None:
    person = prompts(before=link_id, columns=columns, rows=rows)
    person.item = person.pack.questionnaire.items[link_id]
    person.shows(">")
    pointed = f"> {_marked(person)}{person.item.answer_option[1].label}"
    person.press(DOWN * 2)
    person.terminal.wait_until(lambda: pointed in person.terminal.words)
    person.press("?")
    person.shows(words.WHY_WE_ASK.format(why=person.item.why), pointed)


@pytest.mark.parametrize("link_id", ["stage", "route"])
@pytest.mark.parametrize("rows", [12, 24])
def test_what_is_said_takes_the_place_of_what_was_said_before(
    prompts: Start, link_id: str, rows: int
) -> None:
    person = prompts(before=link_id, columns=60, rows=rows)
    person.item = person.pack.questionnaire.items[link_id]
    person.shows(">")
    stays = terminal_words.TICK_STAYS if person.item.repeats else terminal_words.LIST_STAYS
    for _ in range(5):
        person.enter()
        person.shows(stays, ">")
        person.press("?")
        person.shows(words.WHY_WE_ASK.format(why=person.item.why), ">")
        assert stays not in person.terminal.transcript
    question_is_on_screen(person)


def test_the_question_comes_back_with_the_next_arrow_where_a_reason_needs_its_room(prompts: Start) -> None:
    person = prompts(before="route", columns=30, rows=8)
    person.item = person.pack.questionnaire.items["route"]
    person.shows(">")
    person.press("?")
    person.shows(words.WHY_WE_ASK.format(why=person.item.why))
    assert person.item.text not in person.terminal.words
    person.press(DOWN)
    question_is_on_screen(person)
    assert words.WHY_WE_ASK.partition("{")[0] not in person.terminal.words


def test_space_on_the_first_row_says_what_that_row_is(prompts: Start) -> None:
    person = prompts(before="route")
    person.at("route").press(" ")
    person.shows(terminal_words.START_IS_NO_ANSWER, words.SKIP_ROW)
    assert "route" not in person.recorded


@pytest.mark.parametrize("link_id", ["dose-amount", "relief-lasted"])
def test_the_question_stays_where_an_answer_is_typed(prompts: Start, link_id: str) -> None:
    person = prompts(before=link_id, columns=60, rows=8)
    person.at(link_id)
    question_is_on_screen(person)
    person.type("/why")
    person.says(words.WHY_WE_ASK.partition("{")[0])
    question_is_on_screen(person)


def test_a_command_to_be_pasted_is_on_one_line_however_narrow_the_window_is(visit: Start) -> None:
    person = visit(before="route", columns=40)
    person.at("route").press("\x03")
    person.end()
    assert f"{person.resume_command}\r\n" in person.terminal.raw


@pytest.mark.parametrize("arguments", [["sheet"], ["explain"]])
def test_other_commands_wrap_as_asking_does(terminal: Callable[..., Terminal], arguments: list[str]) -> None:
    shown = terminal(*arguments, str(SAMPLE), columns=40, rows=300)
    assert shown.end() == 0
    lines = [line for line in shown.raw.splitlines() if "duration-factors explain" not in line]
    assert max(map(len, lines)) < 40
    assert len(ANSWERS) < len(lines)


def test_a_command_at_the_end_of_an_error_is_on_a_line_of_its_own(
    terminal: Callable[..., Terminal], tmp_path: Path
) -> None:
    (tmp_path / "fhir.json").write_text('{"resourceType": "QuestionnaireResponse"}', "utf-8")
    refused = terminal("ask", "--resume", "fhir.json", columns=30)
    assert refused.end() == 2
    assert "\nduration-factors sheet FILE\r\n" in refused.raw
