"""What rules/README.md shows is what happens."""

import re
import tomllib
from pathlib import Path

import pytest

import rules
from rules import read_condition, refusals

README = (Path(rules.__file__).parent / "README.md").read_text("utf-8")
GROUND_ROW = re.compile(r"^\| `([a-z-]+)` \| ([A-Z][^|]*) \| ([A-Z][^|]*) \|$", re.MULTILINE)


def blocks(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```$", README, flags=re.MULTILINE | re.DOTALL)


def test_every_condition_is_valid() -> None:
    (conditions,) = blocks("toml")
    for line in conditions.splitlines():
        read_condition(tomllib.loads(line)["when"])


def test_every_python_sample_prints_what_is_shown_below_it(capsys: pytest.CaptureFixture[str]) -> None:
    samples = blocks("python")
    for sample, printed in zip(samples, blocks("text")[: len(samples)], strict=True):
        exec(compile(sample, "README.md", "exec"), {})
        assert capsys.readouterr().out == printed


def test_the_guard_refuses_and_lets_pass_what_the_table_says() -> None:
    rows = GROUND_ROW.findall(README)
    assert len(rows) == 6
    for ground, refused, passing in rows:
        assert ground in {refusal.ground for refusal in refusals(refused)}
        assert refusals(passing) == ()


def test_the_guard_does_not_recognise_the_hints() -> None:
    hints = blocks("text")[-1].splitlines()
    assert hints
    assert [hint for hint in hints if refusals(hint)] == []


def test_every_folder_is_listed() -> None:
    folders = {path.parent.name for path in Path(rules.__file__).parent.glob("*/__init__.py")}
    assert {folder for folder in folders if f"| `{folder}/` |" not in README} == set()
