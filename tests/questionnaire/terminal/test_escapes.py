"""Escape sequences that are typed, pasted or in the name of a file do not act on the terminal."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from questionnaire.words import terminal as terminal_words
from support.commands import in_shell, run
from support.interview_driver import DOWN
from support.terminal_driver import Terminal

if TYPE_CHECKING:
    from .conftest import Start

SAMPLE = Path(__file__).parents[2] / "samples" / "reference.json"
TITLE, CLEAR, COLOUR = "\x1b]0;stolen\x07", "\x1b[2J", "\x1b[31m"
NAME = f"a{TITLE}{CLEAR}{COLOUR}\N{RIGHT-TO-LEFT OVERRIDE}b.json"


def nothing_acted_on(terminal: Terminal) -> None:
    assert not [
        sequence
        for sequence in (TITLE, CLEAR, COLOUR, "\N{RIGHT-TO-LEFT OVERRIDE}")
        if sequence in terminal.raw
    ]


@pytest.mark.parametrize("link_id", ["stage", "dose-amount", "matters-most"])
def test_what_is_typed_is_repeated_without_its_escapes(plain: Start, link_id: str) -> None:
    person = plain(before=link_id)
    person.at(link_id).enter(f"{CLEAR}{TITLE}{COLOUR}undo")
    person.says("undo")
    nothing_acted_on(person.terminal)


def test_a_number_at_the_review_is_repeated_without_its_escapes(visit: Start) -> None:
    person = visit(before=None)
    person.at_review()
    if not person.is_plain:
        person.press(f"{DOWN * 2}\r")
        person.shows(terminal_words.REVIEW_NUMBER)
    person.enter(f"9{COLOUR}" if person.is_plain else f"\x1b[200~9{COLOUR}\x1b[201~")
    person.shows('No answer has the number "9')
    nothing_acted_on(person.terminal)


@pytest.mark.parametrize("face", ["prompts", "plain"])
def test_a_file_name_is_shown_without_its_escapes_and_can_be_pasted(
    request: pytest.FixtureRequest, tmp_path: Path, face: str
) -> None:
    shutil.copy(SAMPLE, tmp_path / NAME)
    person = request.getfixturevalue(face)("--resume", NAME)
    person.at_review()
    person.press("\x03")
    assert person.end() == 130
    nothing_acted_on(person.terminal)
    [command] = [line for line in person.terminal.raw.splitlines() if line.startswith("Go on with: ")]
    printed = in_shell(f"printf %s {command.rpartition('--resume ')[2]}")
    assert printed.out == NAME


@pytest.mark.parametrize(
    "arguments",
    [("sheet", NAME), ("explain", str(SAMPLE), NAME), ("ask", "--resume", NAME), ("ask", NAME), (NAME,)],
)
def test_an_error_about_an_argument_has_no_escapes(
    terminal: Callable[..., Terminal], arguments: tuple[str, ...]
) -> None:
    refused = terminal(*arguments)
    assert refused.end() == 2
    nothing_acted_on(refused)
    assert not set("\x1b\x07") & set(run(*arguments).err)


def test_the_name_of_a_written_file_has_no_escapes(terminal: Callable[..., Terminal], tmp_path: Path) -> None:
    written = terminal("sheet", str(SAMPLE), "--format", "text", "--output", NAME)
    assert written.end() == 0
    assert (tmp_path / NAME).exists()
    nothing_acted_on(written)


@pytest.mark.parametrize("link_id", ["stage", "route", "dose-amount", "matters-most"])
def test_a_pasted_colour_shows_no_stack_and_answers_nothing(prompts: Start, link_id: str) -> None:
    person = prompts(before=link_id)
    before = person.recorded
    person.at(link_id).press("\x1b[1m\x1b[0m\x1b[<0;1m")
    person.state("skip")
    person.said("Skipped")
    assert person.recorded == {**before, link_id: None}
    assert "Exception" not in person.terminal.transcript
