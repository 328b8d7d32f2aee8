"""Killed without a warning, the program has lost nothing that was answered."""

from __future__ import annotations

import signal
import stat
from typing import TYPE_CHECKING

import pytest

from questionnaire.kinds.question import Value
from questionnaire.words import shared as words
from questionnaire.words import terminal as terminal_words
from support.interview_driver import Interview

if TYPE_CHECKING:
    from .conftest import Start


def kill(person: Interview) -> None:
    person.terminal.process.kill()
    assert person.end() == -signal.SIGKILL


def test_after_each_answer_the_file_holds_all_of_them(visit: Start, answers: dict[str, Value]) -> None:
    person = visit("--save", "answers.json")
    given: dict[str, Value] = {}
    for link_id, value in answers.items():
        assert person.at(link_id).recorded == given
        person.give(value)
        given[link_id] = value
        person.says(terminal_words.YOU_SAID.partition("{")[0])
        kill(person)
        assert person.recorded == given
        assert stat.S_IMODE((person.folder / "answers.json").stat().st_mode) == 0o600
        person = visit("--resume", "answers.json")
    person.at_review()
    person.shows(words.REVIEW)


@pytest.mark.parametrize("link_id", ["stage", "route", "dose-amount", "matters-most"])
def test_killed_while_saving_the_file_holds_the_answers_before_or_after(
    plain: Start, link_id: str, answers: dict[str, Value]
) -> None:
    person = plain(before=link_id)
    before = person.recorded
    person.answer(link_id, answers[link_id])
    person.shows(terminal_words.YOU_SAID.partition("{")[0])
    kill(person)
    assert person.recorded in (before, {**before, link_id: answers[link_id]})


def test_a_state_that_was_given_is_there_after_a_kill(visit: Start) -> None:
    person = visit("--save", "answers.json")
    for state, link_id in zip(
        ("skip", "not sure", "rather not say"), ("stage", "matters-most", "pain-duration"), strict=True
    ):
        person.at(link_id).state(state)
    person.at("pain-lately")
    kill(person)
    states = {link_id: answer.state.value for link_id, answer in person.saved.answers.items()}
    assert states == {"stage": "skipped", "matters-most": "not-sure", "pain-duration": "prefer-not-to-say"}
    visit("--resume", "answers.json").at("pain-lately")
