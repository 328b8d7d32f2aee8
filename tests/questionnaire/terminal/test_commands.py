"""What a person can do at a question besides answering it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from questionnaire.kinds.question import Value
from questionnaire.words import shared as words
from questionnaire.words import terminal as terminal_words
from rules.conditions.facts import State
from support.interview_driver import ANSWERS, DOWN
from support.shipped import asked_after, label_of

if TYPE_CHECKING:
    from .conftest import Start

DRIP = label_of("route", "iv")
STATES = {
    "not sure": State.NOT_SURE,
    "rather not say": State.PREFER_NOT_TO_SAY,
    "skip": State.SKIPPED,
}


@pytest.mark.parametrize("link_id", ["stage", "route", "dose-amount", "relief-lasted"])
def test_each_state_can_be_given_is_echoed_and_recorded(visit: Start, link_id: str) -> None:
    person = visit(before=link_id)
    person.at(link_id)
    for command, state in STATES.items():
        person.state(command)
        person.said(words.STATE_WORDS[state])
        assert person.saved.answers[link_id].state is state
        person.undo()
        person.at(
            link_id, terminal_words.YOU_SAID.format(answer=words.STATE_WORDS[state]), terminal_words.UNDONE
        )
    assert link_id not in person.recorded


def test_each_state_can_be_given_at_the_last_question_too(visit: Start) -> None:
    last = list(ANSWERS)[-1]
    person = visit(before=last, rows=200)
    said = ""
    person.at(last)
    for command, state in STATES.items():
        person.state(command)
        said = terminal_words.YOU_SAID.format(answer=words.STATE_WORDS[state])
        person.at_review(said)
        assert person.saved.answers[last].state is state
        person.change(len(ANSWERS))
        person.at(last, said)


def test_why_is_told_at_every_question_and_records_nothing(visit: Start, answers: dict[str, Value]) -> None:
    person = visit("--save", "answers.json")
    given: dict[str, Value] = {}
    for link_id, value in answers.items():
        person.at(link_id).why()
        person.shows_why()
        assert person.recorded == given
        person.give(value)
        given[link_id] = value
    person.at_review()


def test_ticks_stay_while_why_is_told(prompts: Start) -> None:
    person = prompts(before="route")
    person.at("route").press(f"{DOWN} ")
    person.shows(f"{terminal_words.TICKED}{DRIP}")
    person.why()
    person.shows_why()
    person.press("\r")
    person.said(DRIP)
    assert person.saved.answers["route"].value == ("iv",)


def test_lines_stay_while_why_is_told(visit: Start) -> None:
    person = visit(before="matters-most")
    person.at("matters-most").enter("sleeping")
    person.shows(person.next_line.format(number=2, most=3).strip())
    person.enter("/why")
    person.shows(person.item.text, words.WHY_WE_ASK.format(why=person.item.why), "Line 2")
    person.enter("walking")
    person.shows("Line 3")
    person.enter()
    person.at(asked_after("matters-most"), terminal_words.YOU_SAID.format(answer="sleeping; walking"))
    assert person.saved.answers["matters-most"].value == ("sleeping", "walking")


@pytest.mark.parametrize("command", ["/back", "/skip"])
def test_who_leaves_lines_behind_is_told_that_they_are_not_recorded(visit: Start, command: str) -> None:
    person = visit(before="matters-most")
    person.at("matters-most").enter("sleeping")
    person.shows(person.next_line.format(number=2, most=3).strip())
    person.enter(command)
    person.shows(terminal_words.LINES_DROPPED)


@pytest.mark.parametrize("link_id", ["dose-change", "conditions-other"])
def test_undo_takes_the_last_answer_back(visit: Start, link_id: str) -> None:
    person = visit(before=link_id)
    before = person.recorded
    person.at(link_id).state("skip")
    person.said(words.STATE_WORDS["skipped"])
    person.undo()
    person.says(terminal_words.UNDONE, person.pack.questionnaire.items[link_id].text)
    assert person.recorded == before


def test_undo_with_nothing_to_undo_says_so(visit: Start) -> None:
    person = visit(before="route")
    person.at("route").undo()
    person.says(terminal_words.NOTHING_TO_UNDO)
    assert set(person.recorded) == {"stage", "matters-most", "pain-duration", "pain-lately"}


def test_skip_can_be_typed_in_many_ways(plain: Start) -> None:
    person = plain("--save", "answers.json")
    for typed, link_id in {
        "skip": "stage",
        "/skip": "matters-most",
        "s": "pain-duration",
        "/Skip": "pain-lately",
        " /SKIP ": "route",
        "6": "dose-told",
    }.items():
        person.at(link_id).enter(typed)
        person.says(person.item.text, terminal_words.YOU_SAID.format(answer="Skipped"))
        assert person.saved.answers[link_id].state is State.SKIPPED


@pytest.mark.parametrize("row", [words.NOT_SURE_ROW, words.PREFER_NOT_TO_SAY_ROW, words.SKIP_ROW])
def test_the_words_of_every_row_in_the_list_can_be_typed(plain: Start, row: str) -> None:
    person = plain("--save", "answers.json")
    person.at("stage").enter(row)
    person.shows(f"8: {row}", terminal_words.YOU_SAID.partition("{")[0])
    person.at(asked_after("stage"))
    assert person.saved.answers["stage"].value is None


@pytest.mark.parametrize("typed", ["skip", "back"])
def test_a_command_without_its_slash_is_text_once_the_person_has_given_it_twice(
    visit: Start, typed: str
) -> None:
    person = visit(before="conditions-other")
    person.at("conditions-other").type(typed)
    person.says(terminal_words.COMMAND_OR_WORD.format(typed=typed))
    assert "conditions-other" not in person.saved.answers
    person.type(typed)
    person.at("depression-treated")
    assert person.recorded["conditions-other"] == typed
