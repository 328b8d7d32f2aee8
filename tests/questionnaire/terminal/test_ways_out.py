"""However it ends, the person is told how it stands and whom to talk to."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from questionnaire import Pack
from questionnaire.words import shared as words
from questionnaire.words import terminal as terminal_words
from support.extent import in_full
from support.interview_driver import Interview
from support.shipped import LINK_IDS, asked_after

if TYPE_CHECKING:
    from .conftest import Start

ENDS = [("\x03", 130, terminal_words.STOPPED), ("\x04", 4, terminal_words.INPUT_ENDED)]
"""Ctrl-C and Ctrl-D: the key, the exit code, and what is said."""


def check_end(person: Interview, code: int, *said: str) -> None:
    assert person.end() == code
    shown = person.terminal.transcript
    assert "Traceback" not in shown
    person.terminal.wait_for(*said, person.pack.ruleset.consult)


@pytest.mark.parametrize(("key", "code", "how"), ENDS, ids=["ctrl-c", "ctrl-d"])
@pytest.mark.parametrize("link_id", in_full(LINK_IDS, LINK_IDS[::4]))
def test_stopping_at_any_question_keeps_what_is_saved(
    visit: Start, link_id: str, key: str, code: int, how: str
) -> None:
    person = visit(before=link_id)
    before = person.saved
    person.at(link_id).press(key)
    check_end(
        person, code, how, terminal_words.SAVED_RESPONSE.format(path="answers.json"), person.resume_command
    )
    assert person.saved == before


@pytest.mark.parametrize(("key", "code", "how"), ENDS, ids=["ctrl-c", "ctrl-d"])
def test_stopping_without_a_file_says_that_nothing_is_saved_and_how_to_go_on(
    visit: Start, key: str, code: int, how: str
) -> None:
    person = visit()
    person.answer("stage", "planned")
    person.at(asked_after("stage")).press(key)
    if key == "\x03":  # which is pressed by a person, who can be asked
        person.shows(terminal_words.NAME_A_FILE, terminal_words.FILE_NAME.strip())
        person.enter()
    check_end(person, code, how, terminal_words.NOT_SAVED_RESPONSE, person.start_command)
    assert list(person.folder.iterdir()) == []


def at_file_name(person: Interview) -> None:
    person.answer("stage", "planned")
    person.at(asked_after("stage")).press("\x03")
    person.shows(terminal_words.NAME_A_FILE, terminal_words.FILE_NAME.strip())


@pytest.mark.parametrize("refused", [[], ["yes"], ["gone/away.json"]], ids=["at once", "yes", "no folder"])
def test_who_stops_without_a_file_can_still_save(visit: Start, refused: list[str]) -> None:
    person = visit()
    at_file_name(person)
    for times, name in enumerate(refused, start=2):
        person.enter(name)
        person.terminal.wait_for_times(terminal_words.NAME_A_FILE, times)
        person.shows(terminal_words.NAME_A_FILE, terminal_words.FILE_NAME.strip())
    person.enter("answers.json")
    command = person.resume_command
    check_end(person, 130, terminal_words.SAVED_RESPONSE.format(path="answers.json"), command)
    assert person.recorded == {"stage": "planned"}


def test_yes_is_no_name_and_says_so(visit: Start) -> None:
    person = visit()
    at_file_name(person)
    person.enter("Yes")
    person.shows(terminal_words.YES_IS_NO_NAME.format(given="Yes"), terminal_words.FILE_NAME.strip())
    assert list(person.folder.iterdir()) == []


def test_a_name_that_exists_is_refused_with_what_can_be_typed(visit: Start) -> None:
    person = visit()
    there = person.folder / "there.json"
    there.write_text("somebody else's")
    at_file_name(person)
    person.enter(there.name)
    person.shows(terminal_words.NAME_IS_TAKEN.format(path=there.name), terminal_words.FILE_NAME.strip())
    assert "--force" not in person.terminal.transcript
    person.enter("answers.json")
    check_end(person, 130, terminal_words.SAVED_RESPONSE.format(path="answers.json"))
    assert there.read_text() == "somebody else's"


@pytest.mark.parametrize("word", ["skip", "/skip", "not sure"])
def test_what_belongs_to_a_question_is_refused_at_the_review(plain: Start, word: str) -> None:
    person = plain(before=None, rows=120)
    before = person.recorded
    person.at_review()
    person.enter(word)
    person.says(terminal_words.REVIEW_NO_QUESTION.format(given=word, most=len(before)))
    assert person.recorded == before


@pytest.mark.parametrize("keys", ["\r", "no\r", "quit\r", "\x03", "\x04"])
def test_any_other_reply_saves_nothing(visit: Start, keys: str) -> None:
    person = visit()
    at_file_name(person)
    person.press(keys)
    check_end(person, 130, terminal_words.NOT_SAVED_RESPONSE, person.start_command)
    assert list(person.folder.iterdir()) == []


@pytest.mark.parametrize("word", ["stop", "Quit", "exit", "/stop"])
def test_a_word_that_stops_elsewhere_stops_in_plain_lines(plain: Start, word: str) -> None:
    person = plain(before="route")
    before = person.saved
    person.at("route").enter(word)
    check_end(person, 130, terminal_words.STOPPED, person.resume_command)
    assert person.saved == before


def test_a_word_that_stops_elsewhere_stops_at_the_review_and_at_an_offer(plain: Start) -> None:
    person = plain(before=None)
    person.at_review()
    person.enter("quit")
    check_end(person, 130, terminal_words.STOPPED)
    person = plain(before=None)
    person.at_review()
    person.done()
    person.at_offer()
    person.enter("quit")
    check_end(person, 130, terminal_words.NOT_SAVED_SHEET)


@pytest.mark.parametrize("word", ["stop", "quit", "exit", "help"])
def test_where_any_words_can_be_the_answer_such_a_word_is_asked_about(visit: Start, word: str) -> None:
    person = visit(before="pain-lately")
    person.at("pain-lately").type(word)
    person.says(terminal_words.COMMAND_OR_WORD.format(typed=word))
    person.type(word)
    person.shows(terminal_words.YOU_SAID.format(answer=word))


@pytest.mark.parametrize("link_id", ["pain-lately", "matters-most"])
def test_with_a_slash_it_stops_wherever_words_are_typed(visit: Start, link_id: str) -> None:
    person = visit(before=link_id)
    person.at(link_id).type("/quit")
    check_end(person, 130, terminal_words.STOPPED, person.resume_command)


@pytest.mark.parametrize(
    ("face", "link_id", "word"),
    [
        ("plain", "route", "help"),
        ("plain", "pain-lately", "/help"),
        ("plain", "matters-most", "/help"),
        ("prompts", "pain-lately", "/help"),
    ],
)
def test_help_says_whom_to_talk_to_then_what_can_be_typed_then_the_question(
    request: pytest.FixtureRequest, face: str, link_id: str, word: str
) -> None:
    person: Interview = request.getfixturevalue(face)(before=link_id)
    before = person.recorded
    person.at(link_id).enter(word)
    commands = terminal_words.COMMANDS if link_id == "route" else terminal_words.COMMANDS_SLASH
    person.says(person.pack.ruleset.consult, commands, person.item.text)
    assert person.recorded == before


def test_help_at_the_review_says_whom_to_talk_to_first(plain: Start) -> None:
    person = plain(before=None, rows=120)
    person.at_review()
    person.enter("help")
    person.says(person.pack.ruleset.consult, terminal_words.REVIEW_TYPE, words.REVIEW)


@pytest.mark.parametrize(("key", "code", "how"), ENDS, ids=["ctrl-c", "ctrl-d"])
def test_stopping_at_the_review(visit: Start, key: str, code: int, how: str) -> None:
    person = visit(before=None)
    person.at_review()
    person.press(key)
    check_end(
        person, code, how, terminal_words.SAVED_RESPONSE.format(path="answers.json"), person.resume_command
    )


@pytest.mark.parametrize(("key", "code", "how"), ENDS, ids=["ctrl-c", "ctrl-d"])
def test_stopping_at_the_number_of_an_answer_to_change(prompts: Start, key: str, code: int, how: str) -> None:
    person = prompts(before=None)
    person.at_review()
    person.press("\x1b[B" * 2 + "\r")
    person.shows(terminal_words.REVIEW_NUMBER)
    person.press(key)
    check_end(person, code, how)


@pytest.mark.parametrize(("key", "code", "how"), ENDS, ids=["ctrl-c", "ctrl-d"])
def test_stopping_before_a_change_is_confirmed_changes_nothing(
    visit: Start, key: str, code: int, how: str
) -> None:
    person = visit(before=None)
    before = person.saved
    person.at_review()
    person.change(1)
    person.at("stage").give("considering")
    person.shows(words.CHANGES, person.change_prompt)
    person.press(key)
    check_end(person, code, how)
    assert person.saved == before


@pytest.mark.parametrize("key", ["\x03", "\x04"], ids=["ctrl-c", "ctrl-d"])
def test_stopping_between_the_lines_of_an_answer_records_none_of_them(visit: Start, key: str) -> None:
    person = visit(before="matters-most")
    person.at("matters-most").enter("Sleeping")
    person.shows("Line 2")
    person.press(key)
    check_end(person, 130 if key == "\x03" else 4)
    assert "matters-most" not in person.recorded


def test_the_end_of_input_at_the_offer_means_no(visit: Start, pack: Pack) -> None:
    person = visit(before=None)
    person.at_review()
    person.done()
    person.at_offer()
    person.press("\x04")
    assert person.end() == 0
    assert pack.ruleset.consult in person.terminal.transcript
    assert terminal_words.NOT_SAVED_SHEET in person.terminal.transcript
    assert not (person.folder / "visit-sheet.txt").exists()


def test_ctrl_c_at_the_offer_saves_no_sheet(visit: Start) -> None:
    person = visit(before=None)
    person.at_review()
    person.done()
    person.at_offer()
    person.press("\x03")
    check_end(person, 130, terminal_words.NOT_SAVED_SHEET)
    assert terminal_words.STOPPED not in person.terminal.transcript
    assert not (person.folder / "visit-sheet.txt").exists()
