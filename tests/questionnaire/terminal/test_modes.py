"""Which face is chosen, what each may send to a terminal, and what happens without one."""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

import pytest

from questionnaire import Item, ItemType, Pack
from questionnaire.kinds.question import Value
from questionnaire.words import sheet as sheet_words
from questionnaire.words import terminal as terminal_words
from support import processes as starting
from support.terminal_driver import Terminal

if TYPE_CHECKING:
    from .conftest import Start

Result: TypeAlias = tuple[int, str, str]
Run: TypeAlias = Callable[..., Result]
SGR = re.compile(r"\x1b\[([0-9;:]*)m")
COLOUR = re.compile(r"(?:^|[;:])(?:3[0-8]|4[0-8]|9[0-7]|10[0-7])(?=$|[;:])")


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """Run the program without a terminal: `run("--plain", typed="1\\n")`. It gives code, output, errors."""

    def run(*arguments: str, typed: str = "", **env: str) -> Result:
        environment = {key: value for key, value in os.environ.items() if key != "ACCESSIBLE"} | env
        code, out, err = starting.run(*arguments, given=typed.encode(), cwd=tmp_path, env=environment)
        return code, out.decode(), err.decode()

    return run


def typed_line(item: Item, value: Value) -> str:
    """Return what a person types for an answer in plain lines."""
    values = [value] if isinstance(value, str) else list(value)
    if item.type is not ItemType.CHOICE:
        return "\n".join(values) + ("\n\n" if item.repeats else "\n")
    codes = [option.code for option in item.answer_option]
    return ", ".join(str(codes.index(code) + 1) for code in values) + "\n"


@pytest.fixture
def typed(pack: Pack, answers: dict[str, Value]) -> str:
    """Answers to all questions, and done at the review, as lines."""
    lines = [typed_line(pack.questionnaire.items[link_id], value) for link_id, value in answers.items()]
    return "".join(lines) + "done\n"


@pytest.mark.parametrize(
    ("by", "env"),
    [(("--plain",), {}), ((), {"ACCESSIBLE": "1"}), ((), {"TERM": "dumb"})],
    ids=["--plain", "ACCESSIBLE", "TERM=dumb"],
)
def test_plain_lines_hold_no_escape_from_the_first_screen_to_the_sheet(
    plain: Start, by: tuple[str, ...], env: dict[str, str], answers: dict[str, Value]
) -> None:
    person = plain(by=by, env=env, afresh=True, columns=400)  # for ACCESSIBLE no line is wrapped
    for link_id, value in answers.items():
        person.answer(link_id, value)
    person.at_review()
    person.done()
    person.at_offer()
    person.decline()
    person.at_offer(terminal_words.OFFER_ANSWERS)
    person.decline()
    assert person.end() == 0
    assert "\x1b" not in person.terminal.raw


def test_no_color_leaves_no_colour(prompts: Start) -> None:
    person = prompts(env={"NO_COLOR": "1"}, afresh=True)
    person.answer("stage", "planned")
    person.answer("matters-most", ("Sleeping", "Walking the dog"))
    person.answer("pain-duration", "recent")
    person.answer("pain-lately", "Worse when I sit")
    person.answer("route", ("iv", "im"))
    person.at("dose-told").press("\x03")
    person.shows(terminal_words.NAME_A_FILE, terminal_words.FILE_NAME.strip())
    person.enter()
    assert person.end() == 130
    assert not [code for code in SGR.findall(person.terminal.raw) if COLOUR.search(code)]


@pytest.mark.parametrize("env", [{}, {"ACCESSIBLE": "1"}, {"TERM": "dumb"}])
def test_without_a_terminal_it_says_on_one_line_what_to_do(run: Run, env: dict[str, str]) -> None:
    code, out, err = run(typed="1\n1\n", **env)
    assert (code, out) == (2, "")
    [line] = err.splitlines()
    assert "sheet" in line
    assert "--plain" in line


def test_piped_lines_that_answer_everything_give_the_sheet(run: Run, typed: str, pack: Pack) -> None:
    code, out, err = run("--plain", typed=typed)
    assert (code, err) == (0, "")
    shown = " ".join(out.split())
    for line in (sheet_words.QUESTIONS, sheet_words.ANSWERS, "Walking the dog", pack.ruleset.consult):
        assert line in shown
    assert terminal_words.NOT_SAVED_SHEET in shown
    assert "\x1b" not in out


@pytest.mark.parametrize("lines", [0, 1, 5, 20])
def test_piped_lines_that_end_early_conclude_nothing(run: Run, typed: str, pack: Pack, lines: int) -> None:
    code, out, err = run("--plain", typed="".join(typed.splitlines(keepends=True)[:lines]))
    assert code == 4
    shown = " ".join(out.split())
    for line in (terminal_words.INPUT_ENDED, terminal_words.NOT_SAVED_RESPONSE, pack.ruleset.consult):
        assert line in shown
    for heading in (sheet_words.IN_SHORT, sheet_words.ANSWERS, sheet_words.NOTES, sheet_words.QUESTIONS):
        assert heading not in shown
    assert "Traceback" not in err


def test_a_last_piped_line_without_a_line_break_counts(run: Run, typed: str) -> None:
    assert run("--plain", typed=typed.removesuffix("\n"))[0] == 0


@pytest.mark.parametrize("mark", ["\ufeff", "\u00ef\u00bb\u00bf"], ids=["UTF-8", "read as Latin-1"])
def test_a_mark_before_piped_lines_is_no_part_of_the_first(run: Run, typed: str, mark: str) -> None:
    code, out, err = run("--plain", typed=mark + typed)
    assert (code, err) == (0, "")
    assert "Not recorded" not in out


def test_piped_lines_can_save_the_sheet(run: Run, typed: str, tmp_path: Path) -> None:
    assert run("--plain", typed=typed + "yes\n")[0] == 0
    assert [path.name for path in tmp_path.iterdir()] == ["visit-sheet.txt"]


def test_an_error_in_a_narrow_terminal_breaks_no_word(terminal: Callable[..., Terminal]) -> None:
    refused = terminal("sheet", "answers-of-last-time.json", columns=40)

    assert refused.end() == 2
    assert refused.words.startswith("duration-factors: answers-of-last-time.json: cannot be read: No such")
    assert max(map(len, refused.text.splitlines())) < 40


def test_an_error_in_a_terminal_that_does_not_know_its_width_stands_on_whole_lines(
    terminal: Callable[..., Terminal],
) -> None:
    refused = terminal("sheet", "gone.json", columns=0)

    assert refused.end() == 2
    assert "duration-factors: gone.json: cannot be read: No such file or directory." in refused.raw
