"""What README shows is what happens."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text("utf-8")


def blocks(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```$", README, flags=re.MULTILINE | re.DOTALL)


def program(*arguments: str, typed: str = "") -> str:
    command = [sys.executable, "-m", "questionnaire", *arguments]
    run = subprocess.run(command, input=typed, capture_output=True, text=True, encoding="utf-8", cwd=ROOT)
    return run.stdout


def test_both_commands_begin_with_a_virtual_environment_and_are_one_line() -> None:
    start, test = blocks("sh")
    assert all(re.fullmatch(r"python3 -m venv \.venv && [^\n]+\n", command) for command in (start, test))
    assert start.endswith("duration-factors\n")
    assert "'.[test]'" in test


def test_the_dialogue_is_what_plain_lines_show() -> None:
    dialogue = blocks("text")[0]
    typed = re.findall(r"^> (.*)$", dialogue, flags=re.MULTILINE)
    assert typed == ["3", "why", "1"]
    shown = program("--plain", typed="\n".join(typed) + "\n")
    assert re.sub(r"^> .*$", "> ", dialogue, flags=re.MULTILINE) in shown


@pytest.mark.parametrize("excerpt", blocks("text")[1:3])
def test_the_excerpts_stand_on_the_reference_sheet(excerpt: str) -> None:
    assert excerpt in program("sheet", "tests/samples/reference.json")


def test_the_python_example_runs(capsys: pytest.CaptureFixture[str]) -> None:
    (example,) = blocks("python")
    exec(compile(example, "README.md", "exec"), {})
    assert "Through a drip into a vein (IV); By mouth" in capsys.readouterr().out


def test_every_command_of_the_program_is_in_the_table() -> None:
    usage = program("--help")
    for command in ("ask", "serve", "sheet", "blank", "explain", "export", "new", "check"):
        assert re.search(rf"^ +{command} ", usage, flags=re.MULTILINE)
        assert f"`duration-factors {command}" in README
