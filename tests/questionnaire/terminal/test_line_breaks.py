"""The line breaks of a text are kept: pasted, typed, shown again, and mended."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from questionnaire.words import terminal as terminal_words
from support.interview_driver import FILE, Interview

if TYPE_CHECKING:
    from .conftest import Start

PASTE = "\x1b[200~{text}\x1b[201~"
"""What a terminal sends for pasted text to a program that asked to know."""
ALT_ENTER = "\x1b\r"
UNDER = "\n    "


def lines_on_screen(person: Interview) -> str:
    return "\n".join(line.rstrip() for line in person.terminal.text.splitlines())


def test_a_paste_of_several_lines_is_one_answer_in_which_they_stay(prompts: Start) -> None:
    person = prompts(before="relief-lasted")
    person.at("relief-lasted").press(PASTE.format(text="first\r\rsecond\r\n"))
    person.shows("> first second")
    assert "relief-lasted" not in person.recorded
    person.enter()
    person.at("side-effects-had")
    assert person.recorded["relief-lasted"] == "first\n\nsecond"
    said = terminal_words.YOU_SAID.format(answer="first")
    assert f"{said}\n{UNDER}second\n" in lines_on_screen(person)


def test_alt_and_enter_begin_a_line_and_enter_alone_ends_the_answer(prompts: Start) -> None:
    person = prompts(before="relief-lasted")
    person.at("relief-lasted").press(f"first{ALT_ENTER}second")
    person.shows(terminal_words.TYPE_TEXT_WITH_LINES, "> first second")
    person.enter()
    person.at("side-effects-had")
    assert person.recorded["relief-lasted"] == "first\nsecond"


def test_lines_around_an_answer_and_a_command_with_one_are_no_part_of_it(prompts: Start) -> None:
    person = prompts(before="relief-lasted")
    person.at("relief-lasted").enter(f"{ALT_ENTER}/skip{ALT_ENTER}")
    person.at("side-effects-had")
    assert person.recorded["relief-lasted"] is None


def test_what_a_file_holds_is_shown_in_its_lines_and_enter_keeps_them(
    visit: Start, save_before: Callable[[str | None], None], tmp_path: Path
) -> None:
    save_before(None)
    file = tmp_path / FILE
    file.write_text(file.read_text("utf-8").replace('"Better, then back"', r'"first\r\nsecond"'), "utf-8")
    person = visit("--resume", FILE)
    person.at_review()
    number = list(person.recorded).index("relief-lasted") + 1
    label = person.pack.questionnaire.items["relief-lasted"].label
    assert f"\n{number}. {label}: first\n{' ' * len(f'{number}. ')}second\n" in lines_on_screen(person)
    person.change(number)
    person.at("relief-lasted")
    assert f"{terminal_words.YOUR_ANSWER.format(answer='first')}{UNDER}second\n" in lines_on_screen(person)
    person.enter()
    person.at_review(person.item.text, terminal_words.YOU_SAID.partition("{")[0])
    assert person.recorded["relief-lasted"] == "first\nsecond"


def test_a_line_that_reads_like_a_command_is_part_of_a_text_with_others(prompts: Start) -> None:
    person = prompts(before="relief-lasted")
    person.at("relief-lasted").enter(PASTE.format(text="/skip\ris what I typed"))
    person.at("side-effects-had")
    assert person.recorded["relief-lasted"] == "/skip\nis what I typed"
