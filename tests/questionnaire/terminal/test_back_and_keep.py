"""Back shows what was said, and Enter keeps it; Enter alone never answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from questionnaire import Pack, Session
from questionnaire.answers.response import SKIPPED
from questionnaire.kinds.question import Value
from questionnaire.session.in_words import said_in_words
from questionnaire.words import shared as words
from questionnaire.words import terminal as terminal_words
from support.interview_driver import ANSWERS
from support.shipped import asked_after

if TYPE_CHECKING:
    from .conftest import Start

ASKED = list(ANSWERS)
SECOND = asked_after("stage")


def test_back_shows_each_earlier_answer_and_enter_keeps_it(
    visit: Start, pack: Pack, answers: dict[str, Value]
) -> None:
    person = visit(before=None)
    said = person.saved
    person.at_review()
    person.change(len(ASKED))
    for link_id in reversed(ASKED):
        person.at(link_id)
        shown = said_in_words(Session.resume(pack, said), pack.questionnaire.items[link_id])
        person.says(pack.questionnaire.items[link_id].text, terminal_words.YOUR_ANSWER.format(answer=shown))
        person.back()
    person.says(terminal_words.FIRST_QUESTION)
    person.enter()
    person.at_review(terminal_words.FIRST_QUESTION)
    assert person.recorded == answers


def test_enter_keeps_what_was_said_to_any_question(visit: Start, answers: dict[str, Value]) -> None:
    person = visit(before=None)
    person.at_review()
    for number, link_id in enumerate(ASKED, start=1):
        person.change(number)
        person.at(link_id).enter()
        person.at_review(person.item.text, terminal_words.YOU_SAID.partition("{")[0])
        assert person.recorded == answers


def test_enter_alone_records_nothing_at_any_question(visit: Start, answers: dict[str, Value]) -> None:
    person = visit("--save", "answers.json")
    given: dict[str, Value] = {}
    for link_id, value in answers.items():
        person.at(link_id).enter()
        person.shows_how_to_answer()
        assert person.recorded == given
        person.give(value)
        given[link_id] = value
    person.at_review()
    assert person.recorded == given


def test_enter_keeps_a_skipped_question_skipped(visit: Start) -> None:
    person = visit("--save", "answers.json")
    person.at("stage").state("skip")
    person.at(SECOND).back()
    person.at("stage").says(terminal_words.YOUR_ANSWER.format(answer=words.STATE_WORDS[SKIPPED.state]))
    person.enter()
    person.at(SECOND)
    assert person.saved.answers == {"stage": SKIPPED}


def test_back_at_the_first_question_says_so_and_stays(visit: Start) -> None:
    person = visit("--save", "answers.json")
    person.at("stage").back()
    person.says(terminal_words.FIRST_QUESTION)
    person.give("planned")
    person.at(SECOND)
    assert person.recorded == {"stage": "planned"}


def test_back_works_while_what_is_typed_is_no_answer(prompts: Start) -> None:
    person = prompts(before="dose-amount")
    person.at("dose-amount").enter("5-10")
    person.says(words.NUMBER_IS_RANGE)
    person.back()
    person.at("dose-told")
    assert "dose-amount" not in person.recorded


@pytest.mark.parametrize(
    ("link_id", "typed", "recorded"),
    [
        ("dose-amount", "1,5", "1.5"),
        ("pain-lately", "Other words", "Other words"),
        ("relief-lasted", "Other words", "Other words"),
        ("matters-most", "Other words", ("Other words",)),
    ],
)
def test_what_is_typed_takes_the_place_of_the_answer_and_is_not_added_to_it(
    visit: Start, link_id: str, typed: str, recorded: Value
) -> None:
    person = visit(before=None)
    person.at_review()
    person.change(ASKED.index(link_id) + 1)
    keeps = terminal_words.KEEP if person.is_plain else terminal_words.LINE_HINT_KEEP
    person.at(link_id).says(terminal_words.YOUR_ANSWER.partition("{")[0].strip())
    person.shows(person.item.text, keeps)
    person.enter(typed)
    if link_id == "matters-most":
        person.shows(person.next_line.format(number=2, most=3).strip())
        person.enter()
    person.at_review(terminal_words.YOU_SAID.partition("{")[0].strip())
    assert person.recorded[link_id] == recorded


def test_back_to_an_amount_shows_it_with_its_unit(visit: Start) -> None:
    person = visit(before="dose-change")
    person.at("dose-change").back()
    person.at("dose-unit").back()
    person.at("dose-amount").says(terminal_words.YOUR_ANSWER.format(answer="35 mg"))
