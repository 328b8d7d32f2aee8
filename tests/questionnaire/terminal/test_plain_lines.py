"""Plain lines as a screen reader or a braille display of one line shows them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from questionnaire.words import terminal as terminal_words

if TYPE_CHECKING:
    from .conftest import Start

CELLS = 40
PROMPTS = {
    "stage": "Number, 1 to 8:",
    "route": "Numbers, 1 to 8:",
    "matters-most": "Line 1 of 3:",
    "dose-amount": "Amount:",
    "pain-lately": "Your answer:",
}


@pytest.mark.parametrize(("link_id", "prompt"), PROMPTS.items())
def test_the_line_with_the_cursor_says_what_to_type(plain: Start, link_id: str, prompt: str) -> None:
    person = plain(before=link_id)
    screen = person.at(link_id).terminal.screen
    assert person.terminal.text.splitlines()[screen.cursor.y] == prompt
    assert screen.cursor.x == len(prompt) + 1
    assert len(prompt) < CELLS


@pytest.mark.parametrize("link_id", PROMPTS)
def test_again_says_the_question_once_more_and_answers_nothing(plain: Start, link_id: str) -> None:
    person = plain(before=link_id)
    before = person.recorded
    hint = person.at(link_id).item.text
    person.enter("/again" if link_id in ("matters-most", "pain-lately") else "again")
    person.terminal.wait_until(lambda: person.terminal.transcript.count(" ".join(hint.split())) == 2)
    person.says(hint)
    assert person.recorded == before


def test_again_says_the_question_once_more_at_a_line_of_the_prompts_too(prompts: Start) -> None:
    person = prompts(before="pain-lately")
    person.at("pain-lately").enter("/again")
    sentence = " ".join(person.item.text.split())
    person.terminal.wait_until(lambda: person.terminal.transcript.count(sentence) == 2)
    assert "pain-lately" not in person.recorded


def test_the_word_again_can_be_an_answer_in_own_words(plain: Start) -> None:
    person = plain(before="pain-lately")
    person.at("pain-lately").enter("again")
    person.says(terminal_words.COMMAND_OR_WORD.format(typed="again"))
    person.enter("again")
    person.said("again")
    assert person.recorded["pain-lately"] == "again"


@pytest.mark.parametrize(
    ("link_id", "typed", "commands"),
    [
        ("stage", "99", terminal_words.COMMANDS),
        ("stage", "", terminal_words.COMMANDS),
        ("stage", "1 2", terminal_words.COMMANDS),
        ("dose-amount", "many", terminal_words.COMMANDS_SLASH),
        ("pain-lately", "", terminal_words.COMMANDS_SLASH),
    ],
)
def test_a_refusal_ends_with_what_can_be_typed(plain: Start, link_id: str, typed: str, commands: str) -> None:
    person = plain(before=link_id)
    person.at(link_id).enter(typed)
    person.terminal.wait_until(lambda: person.terminal.transcript.count(commands) == 2)
    person.says(commands)


@pytest.mark.parametrize("columns", [120, 40])
def test_accessible_leaves_every_sentence_on_one_line(plain: Start, columns: int) -> None:
    person = plain(by=(), env={"ACCESSIBLE": "1"}, columns=columns, afresh=True)
    person.says(terminal_words.TYPE_NUMBER)
    lines = person.terminal.raw.splitlines()
    assert set(person.pack.questionnaire.description) <= set(lines)
    assert max(map(len, person.pack.questionnaire.description)) > 72


@pytest.mark.parametrize("value", ["0", "false", "no", "No", " "])
def test_accessible_can_be_switched_off(prompts: Start, value: str) -> None:
    person = prompts(env={"ACCESSIBLE": value}, afresh=True)
    person.at("stage")
    person.shows(f"> {terminal_words.LIST_KEYS}")
