"""What README shows is what happens."""

import re
import subprocess
import sys

import pytest

from questionnaire.words import sheet as sheet_words
from support.readmes import ROOT, blocks, text_of
from support.shipped import label_of

README = text_of("README.md")
DIALOGUE, TO_ASK, NOTE, ARROW = blocks(README, "text")


def program(*arguments: str, typed: str = "") -> str:
    command = [sys.executable, "-m", "questionnaire", *arguments]
    run = subprocess.run(command, input=typed, capture_output=True, text=True, encoding="utf-8", cwd=ROOT)
    return run.stdout


def test_it_is_short() -> None:
    assert len(README.splitlines()) <= 150


def test_every_start_begins_with_a_virtual_environment_and_is_one_line() -> None:
    start, test = blocks(README, "sh")
    in_a_browser = blocks(README, "console")[0]
    lines = (start, test, in_a_browser)
    assert all(re.fullmatch(r"python3 -m venv \.venv && [^\n]+\n", command) for command in lines)
    assert start.endswith("duration-factors\n")
    assert in_a_browser.endswith("duration-factors serve\n")
    assert "'.[test]'" in test


def test_the_dialogue_is_what_plain_lines_show() -> None:
    typed = re.findall(r"^Number, 1 to 8: (.*)$", DIALOGUE, flags=re.MULTILINE)
    assert typed == ["3"]
    shown = program("--plain", typed="\n".join(typed) + "\n")
    assert re.sub(r"^(Number, 1 to 8: ).*$", r"\1", DIALOGUE, flags=re.MULTILINE) in shown


def test_the_excerpts_stand_on_the_reference_sheet_one_on_its_first_page_and_one_after_it() -> None:
    first_page, _, rest = program("sheet", "tests/samples/reference.json").partition(sheet_words.NOTES)
    assert TO_ASK in first_page
    assert NOTE in rest


def test_the_python_example_runs(capsys: pytest.CaptureFixture[str]) -> None:
    (example,) = blocks(README, "python")
    exec(compile(example, "README.md", "exec"), {})
    shown = capsys.readouterr().out
    assert "1. sleeping through" in shown
    assert label_of("stage", "having-now") in shown


def test_every_command_of_the_program_is_in_the_table() -> None:
    usage = program("--help")
    commands = re.findall(r"^    ([a-z]+) {2,}\S", usage, flags=re.MULTILINE)
    assert len(commands) == 9
    assert [command for command in commands if f"`duration-factors {command}" not in README] == []


def test_the_arrow_names_folders() -> None:
    named = re.findall(r"\b([a-z]+)/", ARROW)
    assert named
    assert [
        name for name in named if not any((ROOT / top / name).is_dir() for top in ("", "questionnaire"))
    ] == []
