"""On every list and line, Ctrl-T goes over to plain lines in the same session."""

from __future__ import annotations

import signal
from typing import TYPE_CHECKING

import pytest

from questionnaire.words import command_line as command_words
from questionnaire.words import shared as words
from questionnaire.words import terminal as terminal_words
from support.face_drivers import Plain
from support.interview_driver import CTRL_B, DOWN, Interview
from support.shipped import asked_after, label_of

if TYPE_CHECKING:
    from .conftest import Start

CTRL_T = "\x14"


def gone_over(person: Interview, *shows: str) -> Plain:
    """Press Ctrl-T; return the same person, in plain lines."""
    person.press(CTRL_T)
    after = Plain(person.terminal, person.pack, person.folder)
    after.item = person.item
    after.says(terminal_words.IN_PLAIN_LINES_NOW, *shows)
    return after


def test_the_first_screen_and_every_question_name_the_key(prompts: Start) -> None:
    person = prompts()
    person.at("stage")
    person.shows(command_words.PLAIN_MODE.partition("{")[0].strip())
    person.shows(terminal_words.KEYS)


@pytest.mark.parametrize("link_id", ["stage", "route", "dose-amount", "matters-most", "relief-lasted"])
def test_a_question_is_asked_again_in_plain_lines_with_all_answers_kept(prompts: Start, link_id: str) -> None:
    person = prompts(before=link_id)
    before = person.recorded
    plain = gone_over(person.at(link_id), person.item.text)
    assert plain.recorded == before
    plain.state("skip")
    plain.said("Skipped")
    assert plain.recorded == {**before, link_id: None}


def test_what_is_ticked_and_not_recorded_is_asked_again(prompts: Start) -> None:
    person = prompts(before="route")
    before = person.recorded
    person.at("route").press("\x1b[B ")
    plain = gone_over(person, person.item.text)
    assert plain.recorded == before
    plain.give(("iv",))
    plain.said(label_of("route", "iv"))


@pytest.mark.parametrize("link_id", ["dose-amount", "pain-lately", "matters-most"])
@pytest.mark.parametrize("key", [CTRL_T, "\x03", CTRL_B])
def test_what_is_left_half_typed_is_said_not_to_be_recorded(prompts: Start, link_id: str, key: str) -> None:
    person = prompts(before=link_id)
    before = person.recorded
    person.at(link_id).press("35")
    person.shows("> 35")
    person.press(key)
    person.shows(terminal_words.LINES_DROPPED)
    person.shows({CTRL_T: terminal_words.IN_PLAIN_LINES_NOW, "\x03": terminal_words.STOPPED}.get(key, ">"))
    assert person.recorded == before


@pytest.mark.parametrize("end", ["\x03", signal.SIGTERM, CTRL_T, CTRL_B])
def test_ticks_that_were_not_confirmed_are_said_not_to_be_recorded(
    prompts: Start, end: str | signal.Signals
) -> None:
    person = prompts(before="route")
    before = person.recorded
    person.at("route").press(f"{DOWN} ")
    person.shows(f"{terminal_words.TICKED}{label_of('route', 'iv')}")
    if isinstance(end, str):
        person.press(end)
    else:
        person.terminal.signal(end)
    person.shows(terminal_words.TICKS_DROPPED)
    then = {CTRL_T: terminal_words.IN_PLAIN_LINES_NOW, CTRL_B: ">", "\x03": terminal_words.STOPPED}
    person.shows(terminal_words.TICKS_DROPPED, then.get(str(end), terminal_words.ENDED_FROM_OUTSIDE))
    assert person.recorded == before


def test_ticks_that_stand_as_they_were_recorded_are_not_said_to_be_dropped(prompts: Start) -> None:
    person = prompts(before=asked_after("route"))
    person.at(asked_after("route")).press(CTRL_B)
    person.shows(f"{terminal_words.TICKED}{label_of('route', 'iv')}")
    person.press("\x03")
    person.shows(terminal_words.STOPPED)
    assert terminal_words.TICKS_DROPPED not in person.terminal.transcript


def test_nothing_is_said_to_be_dropped_where_nothing_was_typed(prompts: Start) -> None:
    person = prompts(before="pain-lately")
    gone_over(person.at("pain-lately"), person.item.text)
    assert terminal_words.LINES_DROPPED not in person.terminal.transcript


def test_lines_that_were_typed_before_are_said_not_to_be_recorded(visit: Start) -> None:
    person = visit(before="matters-most")
    before = person.recorded
    person.at("matters-most").enter("Sleeping")
    person.shows(person.next_line.format(number=2, most=3).strip())
    person.press("\x03")
    person.shows(terminal_words.LINES_DROPPED, terminal_words.STOPPED)
    assert person.recorded == before


@pytest.mark.parametrize("before", ["", "route"])
def test_the_command_to_go_on_is_for_plain_lines_after_going_over(prompts: Start, before: str) -> None:
    person = prompts(before=before)
    plain = gone_over(person.at(before or "stage"), person.item.text)
    plain.press("\x03")
    plain.shows(plain.resume_command if before else plain.start_command)


def test_after_why_the_question_is_asked_again_as_a_whole(prompts: Start) -> None:
    person = prompts(before="stage")
    person.at("stage").why()
    person.shows_why()
    plain = gone_over(person, person.item.text, "8. ")
    plain.give("planned")
    plain.at(asked_after("stage"))


def test_the_review_a_change_and_the_offers_go_on_in_plain_lines(prompts: Start) -> None:
    person = prompts(before=None)
    person.at_review()
    plain = gone_over(person, words.REVIEW, terminal_words.REVIEW_TYPE)
    plain.done()
    plain.at_first_page()
    plain.more(False)
    plain.terminal.wait_for(terminal_words.YES_OR_NO_SAVE)
    plain.decline()
    assert plain.end() == 0


def test_an_offer_is_made_again_in_plain_lines(prompts: Start) -> None:
    person = prompts(before=None)
    person.at_review()
    person.done()
    person.at_offer()
    plain = gone_over(person, terminal_words.YES_OR_NO_SAVE)
    plain.decline()
    assert plain.end() == 0


def test_a_change_is_confirmed_in_plain_lines(prompts: Start) -> None:
    person = prompts(before=None)
    person.at_review()
    person.change(6)
    person.at("dose-told")
    person.give("no")
    person.shows(words.CHANGES, person.change_prompt)
    plain = gone_over(person, terminal_words.CONFIRM_CHANGE)
    plain.enter("no")
    plain.says(terminal_words.LEFT_AS_IT_WAS)
