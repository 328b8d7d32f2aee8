"""The end: the first page, the rest for who wants it, and what is saved of it and how to go on."""

from __future__ import annotations

import stat
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from questionnaire import Pack, read_response
from questionnaire.kinds.question import Value
from questionnaire.words import sheet as sheet_words
from questionnaire.words import terminal as terminal_words
from support.interview_driver import Interview

if TYPE_CHECKING:
    from .conftest import Start

STAGES = {"first page": (True, True), "sheet": (True, True), "answers": (False, True)}
"""Where somebody stops at the end; whether it is then said that the sheet, and the answers, are not saved."""


def at_end(person: Interview, answers: dict[str, Value]) -> None:
    for link_id, value in answers.items():
        person.answer(link_id, value)
    person.at_review()
    person.done()


def for_pdf(path: str) -> str:
    command = f"duration-factors sheet {path} --output visit-sheet.pdf"
    return terminal_words.MAKE_PDF.format(command=command)


def led_to(person: Interview, stage: str) -> None:
    if stage == "first page":
        person.at_first_page()
        return
    person.at_offer()
    if stage == "answers":
        person.accept()
        person.at_offer(terminal_words.OFFER_ANSWERS)


def test_the_first_page_stands_alone_with_every_safety_line(visit: Start, pack: Pack) -> None:
    person = visit(before=None)
    person.at_review()
    person.done()
    person.at_first_page()
    shown = person.terminal.transcript
    assert sheet_words.QUESTIONS in shown
    assert sheet_words.NOTES not in shown
    assert pack.ruleset.consult in shown
    assert [line.text in shown for line in pack.ruleset.safety if line.id == "safety-something-wrong"] == [
        True
    ]
    person.at_offer()
    person.decline()
    assert person.end() == 0
    assert sheet_words.NOTES not in person.terminal.transcript


def test_who_wants_more_reads_the_rest(visit: Start) -> None:
    person = visit(before=None)
    person.at_review()
    person.done()
    person.at_first_page()
    person.more(True)
    person.shows(terminal_words.END_OF_SHEET)
    person.at_next_offer(terminal_words.OFFER_SHEET)
    person.decline()
    assert person.end() == 0
    shown = person.terminal.transcript
    assert shown.index(sheet_words.QUESTIONS) < shown.index(sheet_words.NOTES)


def test_enter_alone_saves_nothing_and_asks_again(visit: Start, tmp_path: Path) -> None:
    person = visit(before=None)
    before = sorted(tmp_path.iterdir())
    person.at_review()
    person.done()
    person.at_offer()
    person.enter()
    person.shows(terminal_words.YES_OR_NO_SAVE if person.is_plain else person.change_not_confirmed)
    assert sorted(tmp_path.iterdir()) == before
    person.press("\x03")
    assert person.end() == 130


def test_another_word_than_more_asks_again(plain: Start) -> None:
    person = plain(before=None)
    person.at_review()
    person.done()
    person.at_first_page()
    person.enter("perhaps")
    person.says(f"{terminal_words.PROMPT_MORE}perhaps", terminal_words.MORE_TYPE)
    assert sheet_words.NOTES not in person.terminal.transcript


@pytest.mark.parametrize(("typed", "is_more"), [("y", True), ("Yes", True), ("n", False), ("NO", False)])
def test_yes_and_no_are_understood_where_more_is_offered(plain: Start, typed: str, is_more: bool) -> None:
    person = plain(before=None)
    person.at_review()
    person.done()
    person.at_first_page()
    person.enter(typed)
    person.at_next_offer(terminal_words.OFFER_SHEET)
    assert (sheet_words.NOTES in person.terminal.transcript) is is_more


def test_answers_that_no_file_has_are_offered_and_can_be_gone_on_with(
    visit: Start, pack: Pack, answers: dict[str, Value], tmp_path: Path
) -> None:
    person = visit(afresh=True)
    at_end(person, answers)
    led_to(person, "answers")
    person.accept()
    assert person.end() == 0
    saved = tmp_path / "visit-answers.json"
    assert stat.S_IMODE(saved.stat().st_mode) == 0o600
    response = read_response(saved.read_text(), pack)
    assert {link_id: answer.value for link_id, answer in response.answers.items()} == answers
    said = person.terminal.transcript.replace(" ", "")
    command = person.resume_command.replace("answers.json", str(saved)).replace(" ", "")
    assert command in said
    assert f"{for_pdf(str(saved))}\r\n" in person.terminal.raw
    visit("--resume", str(saved)).at_review()


def test_answers_that_a_file_has_all_along_are_not_offered(visit: Start, tmp_path: Path) -> None:
    person = visit(before=None)
    person.at_review()
    person.done()
    person.at_offer()
    person.decline()
    assert person.end() == 0
    assert terminal_words.SAVED_RESPONSE.format(path="answers.json") in person.terminal.transcript
    assert f"{for_pdf('answers.json')}\r\n" in person.terminal.raw
    assert [path.name for path in tmp_path.iterdir()] == ["answers.json"]


def test_where_the_part_for_a_pdf_is_missing_no_command_for_one_is_named(
    visit: Start, tmp_path: Path
) -> None:
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "sitecustomize.py").write_text("import sys\nsys.modules['typst'] = None\n", "utf-8")
    person = visit(before=None, env={"PYTHONPATH": str(tmp_path / "site")}, afresh=True)
    person.at_review()
    person.done()
    person.at_offer()
    assert terminal_words.SAVED_RESPONSE.format(path="answers.json") in person.terminal.transcript
    assert terminal_words.MAKE_PDF.partition("{")[0] not in person.terminal.transcript


@pytest.mark.parametrize("stage", STAGES)
def test_ctrl_c_at_the_end_says_what_is_not_saved_and_whom_to_talk_to(
    visit: Start, stage: str, answers: dict[str, Value], tmp_path: Path
) -> None:
    person = visit()
    at_end(person, answers)
    led_to(person, stage)
    person.press("\x03")
    assert person.end() == 130
    shown = person.terminal.transcript
    said = [line in shown for line in (terminal_words.NOT_SAVED_SHEET, terminal_words.NOT_SAVED_RESPONSE)]
    assert said == list(STAGES[stage])
    assert shown.endswith(person.pack.ruleset.consult)
    assert not (tmp_path / "visit-answers.json").exists()


@pytest.mark.parametrize("stage", STAGES)
def test_the_end_of_input_at_the_end_means_no(
    visit: Start, stage: str, answers: dict[str, Value], tmp_path: Path
) -> None:
    person = visit()
    at_end(person, answers)
    led_to(person, stage)
    if stage == "first page":
        person.press("\x04")
        person.says(terminal_words.OFFER_SHEET.partition("{")[0].strip())
    if stage != "answers":
        person.press("\x04")
        person.says(terminal_words.OFFER_ANSWERS.partition("{")[0].strip())
    person.press("\x04")
    assert person.end() == 0
    assert terminal_words.NOT_SAVED_RESPONSE in person.terminal.transcript
    assert not (tmp_path / "visit-answers.json").exists()


def test_a_folder_that_is_gone_is_told_before_anything_is_lost(
    visit: Start, answers: dict[str, Value], tmp_path: Path
) -> None:
    (tmp_path / "home").mkdir()
    person = visit(env={"HOME": str(tmp_path / "home")})
    at_end(person, answers)
    led_to(person, "sheet")
    person.folder.rename(tmp_path.with_name(f"{tmp_path.name}-elsewhere"))
    person.accept()
    person.shows(terminal_words.ERROR_SAVING.partition("{")[0], terminal_words.FILE_NAME.strip())
    moved = tmp_path.with_name(f"{tmp_path.name}-elsewhere")
    person.enter(str(moved / "mine.txt"))
    person.at_next_offer(terminal_words.OFFER_ANSWERS)
    person.decline()
    assert person.end() == 0
    assert (moved / "mine.txt").read_text()


@pytest.mark.parametrize("has_home", [True, False], ids=["home", "no home"])
def test_a_working_folder_that_was_removed_leads_to_the_home_folder(
    visit: Start, answers: dict[str, Value], tmp_path: Path, has_home: bool
) -> None:
    home = tmp_path.with_name(f"{tmp_path.name}-home")
    person = visit(env={"HOME": str(home)})
    at_end(person, answers)
    person.at_first_page()
    tmp_path.rmdir()
    if has_home:
        home.mkdir()
    led_to(person, "sheet")
    person.accept()
    if has_home:
        person.at_next_offer(terminal_words.OFFER_ANSWERS)
        person.decline()
        assert person.end() == 0
        assert (home / "visit-sheet.txt").exists()
        return
    for times, name in enumerate(("mine.txt", ""), start=1):
        person.terminal.wait_for_times(terminal_words.NAME_ANOTHER_PLACE, times)
        person.shows(terminal_words.NAME_ANOTHER_PLACE, terminal_words.FILE_NAME.strip())
        person.enter(name)
    person.at_next_offer(terminal_words.OFFER_ANSWERS)
    person.decline()
    assert person.end() == 2


def test_who_names_no_other_place_ends_with_an_error(visit: Start, tmp_path: Path) -> None:
    person = visit(before=None)
    person.at_review()
    person.done()
    person.at_offer()
    tmp_path.rename(tmp_path.with_name(f"{tmp_path.name}-elsewhere"))
    person.accept()
    person.shows(terminal_words.ERROR_SAVING.partition("{")[0], terminal_words.FILE_NAME.strip())
    person.enter()
    assert person.end() == 2
    assert terminal_words.NOT_SAVED_SHEET in person.terminal.transcript
