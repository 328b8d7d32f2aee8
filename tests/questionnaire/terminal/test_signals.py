"""Signals end the program as Ctrl-C does; after a stop, the question is shown before it can be answered."""

from __future__ import annotations

import os
import signal
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pexpect
import pytest

from questionnaire.words import terminal as terminal_words
from support.interview_driver import DOWN, Interview
from support.processes import ended

if TYPE_CHECKING:
    from .conftest import Start

ENDS = {
    signal.SIGINT: (130, terminal_words.STOPPED),
    signal.SIGTERM: (143, terminal_words.ENDED_FROM_OUTSIDE),
    signal.SIGHUP: (129, terminal_words.ENDED_FROM_OUTSIDE),
}
KINDS = ["stage", "route", "pain-lately", "matters-most"]
"""A list, ticks, a line and several lines."""


def check_end(person: Interview, code: int, *said: str) -> None:
    assert person.end() == code
    assert "Traceback" not in person.terminal.transcript
    person.terminal.wait_for(*said, person.pack.ruleset.consult)
    assert person.terminal.is_as_before


@pytest.mark.parametrize("link_id", KINDS)
@pytest.mark.parametrize("number", ENDS, ids=lambda number: number.name)
def test_a_signal_ends_it_as_ctrl_c_does(visit: Start, link_id: str, number: signal.Signals) -> None:
    person = visit(before=link_id)
    before = person.saved
    person.at(link_id)
    person.terminal.signal(number)
    code, how = ENDS[number]
    saved = terminal_words.SAVED_RESPONSE.format(path="answers.json")
    check_end(person, code, how, saved, person.resume_command)
    assert person.saved == before


@pytest.mark.parametrize("number", ENDS, ids=lambda number: number.name)
@pytest.mark.parametrize("at_offer", [False, True], ids=["first page", "offer"])
def test_a_signal_at_the_end_says_what_is_saved_and_what_is_not(
    visit: Start, at_offer: bool, number: signal.Signals
) -> None:
    person = visit(before=None)
    person.at_review()
    person.done()
    (person.at_offer if at_offer else person.at_first_page)()
    person.terminal.signal(number)
    saved = terminal_words.SAVED_RESPONSE.format(path="answers.json")
    check_end(person, ENDS[number][0], terminal_words.NOT_SAVED_SHEET, saved, person.resume_command)


@pytest.mark.parametrize("keys", [["\r\x03"], ["\r", "\x03"]], ids=["at once", "one after the other"])
def test_ctrl_c_right_after_an_answer_stops_and_the_answer_counts(prompts: Start, keys: list[str]) -> None:
    person = prompts(before="dose-told")
    before = person.recorded
    person.at("dose-told").press(DOWN)
    for key in keys:
        person.press(key)
    check_end(person, 130, terminal_words.STOPPED)
    assert person.recorded == {**before, "dose-told": "yes"}


def test_a_closed_window_ends_it_and_keeps_what_is_saved(visit: Start) -> None:
    person = visit(before="route")
    before = person.saved
    person.at("route")
    person.terminal.close()
    assert ended(person.terminal.process) == 129
    assert person.saved == before


@pytest.mark.parametrize("link_id", KINDS)
def test_what_is_typed_while_it_is_stopped_answers_nothing(visit: Start, link_id: str) -> None:
    person = visit(before=link_id)
    before = person.recorded
    person.at(link_id)
    person.terminal.signal(signal.SIGSTOP)
    person.press(f"{DOWN} \r" if not person.is_plain else "1\r")
    person.terminal.signal(signal.SIGCONT)
    person.terminal.wait_for_times(" ".join(person.item.text.split()), 2)
    person.at(link_id)
    assert person.recorded == before
    person.state("skip")
    person.says(terminal_words.YOU_SAID.format(answer="Skipped"))
    assert person.recorded == {**before, link_id: None}


@pytest.mark.parametrize("options", [[], ["--plain"]], ids=["prompts", "plain"])
def test_ctrl_z_stops_it_and_fg_shows_the_question_again(options: list[str], tmp_path: Path) -> None:
    program = [sys.executable, "-m", "questionnaire", *options, "--save", "answers.json"]
    environment = {**os.environ, "TERM": "xterm", "PS1": "shell> "}
    shell = pexpect.spawn(
        "bash",
        ["--norc", "-i"],
        cwd=tmp_path,
        env=environment,
        encoding="utf-8",
        dimensions=(40, 80),
        timeout=30,
    )
    shell.expect_exact("shell> ")
    shell.sendline(" ".join(program))
    shell.expect_exact("Number, 1 to 8: " if options else "Skip this question")
    shell.send("\x1a")
    shell.expect_exact("shell> ")
    shell.send("stty -a | grep -o ' icanon' && fg\r1\r\x1b[B\r")  # the rest is typed before anything is drawn
    shell.expect_exact(" icanon")
    shell.expect_exact(["Ketamine for pain"])
    shell.expect_exact("Number, 1 to 8: " if options else "Skip this question")
    shell.send("\x03")
    shell.expect_exact(terminal_words.STOPPED)
    shell.expect_exact("shell> ")
    assert '"answers": {}' in (tmp_path / "answers.json").read_text()
    shell.close(force=True)
