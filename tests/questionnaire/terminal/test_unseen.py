"""Lists for people who cannot see them: the cursor, what is written anew, and whole sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from questionnaire.words import shared as words
from questionnaire.words import terminal as terminal_words
from support.interview_driver import DOWN, Interview

if TYPE_CHECKING:
    from .conftest import Start

UP = "\x1b[A"
ASKS_WHERE_THE_CURSOR_IS = "\x1b[6n"


def row_at_cursor(person: Interview) -> str:
    """Return what a braille display shows: the line that the cursor is on."""
    return person.terminal.text.splitlines()[person.terminal.screen.cursor.y]


def written_after(person: Interview, keys: str, row: str) -> str:
    """Press keys; return what is written to the screen until the cursor is on a row."""
    before = len(person.terminal.raw)
    person.press(keys)
    person.terminal.wait_until(lambda: row_at_cursor(person) == f" > {row}")
    return person.terminal.raw[before:]


@pytest.mark.parametrize("link_id", ["stage", "route"])
def test_the_cursor_is_seen_on_the_row_that_is_pointed_at(prompts: Start, link_id: str) -> None:
    person = prompts(before=link_id)
    labels = [option.label for option in person.at(link_id).item.answer_option[:2]]
    rows = [f"{terminal_words.NOT_TICKED if person.item.repeats else ''}{label}" for label in labels]
    written_after(person, DOWN, rows[0])
    written_after(person, DOWN, rows[1])
    written_after(person, UP, rows[0])
    cursor = person.terminal.screen.cursor
    assert not cursor.hidden
    assert cursor.x == len(" > ")


@pytest.mark.parametrize(("keys", "first", "then"), [(DOWN, 0, 1), (UP, 1, 0)])
def test_only_the_row_that_the_pointer_comes_to_is_written_anew(
    prompts: Start, keys: str, first: int, then: int
) -> None:
    person = prompts(before="stage")
    labels = [option.label for option in person.at("stage").item.answer_option]
    written_after(person, DOWN * (first + 1), labels[first])
    written = written_after(person, keys, labels[then])
    assert labels[then] in written
    assert labels[first] not in written


def test_a_row_that_is_ticked_is_written_anew_as_a_whole(prompts: Start) -> None:
    person = prompts(before="route")
    label = person.at("route").item.answer_option[0].label
    written_after(person, DOWN, f"{terminal_words.NOT_TICKED}{label}")
    assert f"{terminal_words.TICKED}{label}" in written_after(person, " ", f"{terminal_words.TICKED}{label}")


def test_what_enter_did_is_said_whole_each_time_and_shown_on_the_row(prompts: Start) -> None:
    person = prompts(before="stage")
    person.at("stage")
    for times in (1, 2):
        person.enter()
        person.terminal.wait_until(
            lambda times=times: person.terminal.said.count(terminal_words.LIST_STAYS) == times
        )
        person.shows(terminal_words.LIST_STAYS, words.SKIP_ROW)
        assert row_at_cursor(person) == f" > {terminal_words.NOTHING_YET}"


def test_space_and_enter_at_a_line_say_that_nothing_is_typed(prompts: Start) -> None:
    person = prompts(before="pain-lately")
    person.at("pain-lately").enter(" ")
    person.says(terminal_words.LINE_STAYS)
    assert "pain-lately" not in person.recorded


def test_a_terminal_is_never_asked_where_its_cursor_is(prompts: Start) -> None:
    person = prompts("--save", "answers.json")
    person.at("stage").give("planned")
    person.at("matters-most").give(("Sleep",))
    person.at("pain-duration")
    assert ASKS_WHERE_THE_CURSOR_IS not in person.terminal.raw
    assert person.terminal.transcript.count(terminal_words.LIST_KEYS) == 1
