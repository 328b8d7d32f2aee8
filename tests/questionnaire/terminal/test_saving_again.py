"""Saving that failed is tried again, and what somebody else wrote is never written over unasked."""

from __future__ import annotations

import os
import signal
from typing import TYPE_CHECKING

import pytest

from questionnaire import Session, write_response
from questionnaire.words import terminal as terminal_words
from support.interview_driver import FILE, Interview

if TYPE_CHECKING:
    from .conftest import Start

FAILED, TAKEN = terminal_words.SAVING_FAILED.partition("{")[0].strip(), "something else has changed this file"


def block(person: Interview) -> None:
    """Let nothing be written, even by root: the folder gets another name."""
    (person.folder / "stick").rename(person.folder / "pulled out")


def at_second_question(visit: Start) -> Interview:
    """Somebody who saves on a stick, with one answer saved."""
    person = visit("--save", f"stick/{FILE}", "--force")
    person.answer("stage", "planned")
    person.at("matters-most")
    return person


@pytest.fixture(autouse=True)
def stick(tmp_path: os.PathLike[str]) -> None:
    os.mkdir(os.path.join(tmp_path, "stick"))  # noqa: PTH102, PTH118


def test_saving_is_tried_at_each_answer_and_works_again(visit: Start) -> None:
    person = at_second_question(visit)
    block(person)
    person.state("skip")
    person.shows(FAILED)
    person.at("pain-duration").state("skip")
    person.shows(terminal_words.STILL_NOT_SAVED)
    (person.folder / "pulled out").rename(person.folder / "stick")
    person.at("pain-lately").state("skip")
    person.shows(terminal_words.SAVING_WORKS_AGAIN.format(path=f"stick/{FILE}"))
    saved = (person.folder / "stick" / FILE).read_text()
    assert [link_id in saved for link_id in ("stage", "matters-most", "pain-duration", "pain-lately")] == [
        True
    ] * 4


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_who_stops_then_hears_up_to_where_the_file_goes_and_how_to_go_on(visit: Start, number: int) -> None:
    person = at_second_question(visit)
    block(person)
    person.state("skip")
    person.at("pain-duration")
    person.terminal.signal(number)
    if number == signal.SIGINT:
        person.shows(terminal_words.NAME_A_FILE, terminal_words.FILE_NAME.strip())
        person.enter()
    assert person.end() == 128 + number
    label = person.pack.questionnaire.items["stage"].label
    shown = person.terminal.transcript
    assert terminal_words.FILE_GOES_UP_TO.format(path=f"stick/{FILE}", label=label) in shown
    assert f"--resume stick/{FILE}" in shown
    assert terminal_words.START_AGAIN.partition("{")[0] not in shown


def test_what_could_not_be_saved_is_saved_when_it_ends_if_that_works_again(visit: Start) -> None:
    person = at_second_question(visit)
    block(person)
    person.state("skip")
    person.at("pain-duration")
    (person.folder / "pulled out").rename(person.folder / "stick")
    person.press("\x03")
    assert person.end() == 130
    assert terminal_words.SAVED_RESPONSE.format(path=f"stick/{FILE}") in person.terminal.transcript
    assert "matters-most" in (person.folder / "stick" / FILE).read_text()


def two_at_one_file(visit: Start) -> tuple[Interview, str]:
    """Somebody at the second of two windows with one file, after an answer; what the first has written."""
    person = visit(before="dose-told")
    person.at("dose-told")
    of_first = write_response(Session.start(person.pack).answer("considering").response)
    (person.folder / FILE).write_text(of_first)
    person.give("no")
    person.shows(TAKEN, terminal_words.WRITE_OVER.partition("{")[0].strip())
    person.at_next_offer(terminal_words.WRITE_OVER)
    return person, of_first


def test_with_a_yes_the_file_is_written_over(visit: Start) -> None:
    person, _ = two_at_one_file(visit)
    person.accept()
    person.shows(terminal_words.WRITTEN_OVER)
    person.at("dose-change")
    assert person.recorded["dose-told"] == "no"


def test_without_a_yes_it_is_not_and_another_file_can_be_named(visit: Start) -> None:
    person, of_first = two_at_one_file(visit)
    person.decline()
    person.shows(terminal_words.SAVING_STOPS.partition(".")[0])
    person.at("dose-change").state("skip")
    person.says(terminal_words.YOU_SAID.format(answer="Skipped"))
    assert (person.folder / FILE).read_text() == of_first
    person.press("\x03")
    person.shows(terminal_words.NAME_A_FILE, terminal_words.FILE_NAME.strip())
    person.enter("mine.json")
    assert person.end() == 130
    assert (person.folder / FILE).read_text() == of_first
    assert "dose-change" in (person.folder / "mine.json").read_text()


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_whose_file_was_changed_since_is_not_told_that_it_is_saved(visit: Start, number: int) -> None:
    person = visit(before="dose-told")
    person.answer("dose-told", "no")
    person.at("dose-change")
    (person.folder / FILE).write_text("{}")
    person.terminal.signal(number)
    if number == signal.SIGINT:
        person.shows(terminal_words.NAME_A_FILE, terminal_words.FILE_NAME.strip())
        person.enter()
    assert person.end() == 128 + number
    shown = person.terminal.transcript
    assert terminal_words.FILE_HOLDS_OTHERS.format(path=FILE) in shown
    assert terminal_words.SAVED_RESPONSE.format(path=FILE) not in shown
    assert (person.folder / FILE).read_text() == "{}"


def test_a_file_that_was_removed_is_written_anew(visit: Start) -> None:
    person = visit(before="dose-told")
    person.answer("dose-told", "no")
    person.at("dose-change")
    (person.folder / FILE).unlink()
    person.press("\x03")
    assert person.end() == 130
    assert person.recorded["dose-told"] == "no"


def test_a_copy_of_the_same_answers_in_its_place_is_no_other_file(visit: Start) -> None:
    person = visit(before="dose-told")
    person.at("dose-told")
    content = (person.folder / FILE).read_bytes()
    (person.folder / FILE).unlink()
    (person.folder / FILE).write_bytes(content)
    person.give("no")
    person.at("dose-change")
    assert TAKEN not in person.terminal.transcript
    assert person.recorded["dose-told"] == "no"
