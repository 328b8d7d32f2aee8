"""An author who follows the README of this folder from start to end gets what it says."""

import re
from dataclasses import MISSING, fields
from pathlib import Path

import pytest

from questionnaire.pack.questions import AnswerOption, Item, Questionnaire
from rules.ruleset.ruleset import ArticleLine, Factor, RuleSet, SafetyLine, Source
from support import processes as starting
from support.readmes import blocks, text_of

README = text_of("questionnaire/content/README.md")


class Author:
    """An author with a folder and the README."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def runs(self, command: str, typed: str = "") -> tuple[int, str]:
        """Run a command as it stands there; return its exit code and what it printed."""
        name, *arguments = command.split()
        assert name == "duration-factors"
        code, out, err = starting.run(*arguments, given=typed.encode(), cwd=self.folder)
        assert b"Traceback" not in err, err.decode()
        return code, out.decode()

    def checks(self, *options: str) -> tuple[int, str]:
        return self.runs(" ".join(["duration-factors check", *options, "--pack balcony"]))

    def adds(self, file: str, text: str) -> None:
        with (self.folder / "balcony" / file).open("a", encoding="utf-8") as written:
            written.write(f"\n{text}")

    def changes(self, file: str, old: str, new: str) -> None:
        path = self.folder / "balcony" / file
        text = path.read_text("utf-8")
        assert old in text
        path.write_text(text.replace(old, new), "utf-8")


@pytest.fixture
def author(tmp_path: Path) -> Author:
    return Author(tmp_path)


def test_it_can_be_followed(author: Author) -> None:
    new, ask, check = blocks(README, "console")[0].splitlines()
    clean, two_errors, one_error, one_case, _ = blocks(README, "text")
    question, notes = blocks(README, "toml")

    assert author.runs(new)[0] == 0
    assert author.runs(f"{ask} --plain", typed="1\n")[0] == 4
    code, told = author.runs(check)
    assert (code, told.count(clean)) == (0, 1)

    author.adds("questionnaire.toml", question)
    code, told = author.checks()
    assert (code, told.count(two_errors), told.count("[idle-option]")) == (1, 1, 2)

    author.adds("rules.toml", notes)
    code, told = author.checks()
    assert (code, told.count(one_error), told.count("\nerror: ")) == (1, 1, 1)

    mistake = re.search(r"^when = \{ any .*$", notes, flags=re.MULTILINE)
    mended = re.search(r"`(when = \{ birds = \"no\" \})`", README)
    assert mistake is not None
    assert mended is not None
    author.changes("rules.toml", mistake[0], mended[1])
    assert author.checks()[0] == 0

    code, told = author.checks("--cases")
    assert (code, told.count(one_case)) == (1, 1)
    waiting = re.search(r"add `(.*)` to", README)
    assert waiting is not None
    author.changes("cases.toml", "open = [", f"open = [{waiting[1]}, ")
    author.adds("cases.toml", pasted(author.checks("--cases")[1]))
    code, told = author.checks("--cases", "--mutate")
    assert code == 0, told
    assert "all passed" in told


def pasted(told: str) -> str:
    """What is ready to paste in what was printed."""
    cases = re.findall(r"^\[\[case\]\]\n(?:.+\n)+", told, flags=re.MULTILINE)
    assert cases
    return "\n".join(cases)


def test_every_key_that_may_be_left_out_is_one_of_its_file_and_has_a_value_without_it() -> None:
    chapter = README.partition("## What else a pack can say\n")[2].partition("\n## ")[0]
    rows = re.findall(r"^\| (questions|rules) \| ([^|]+) \|", chapter, flags=re.MULTILINE)
    told = {(file, key) for file, keys in rows for key in re.findall(r"`[\[ ]*(\w+)[\] ]*`", keys)}
    definitions = {
        "questions": (Questionnaire, Item, AnswerOption),
        "rules": (RuleSet, Source, Factor, SafetyLine, ArticleLine),
    }
    optional = {
        (file, key.name)
        for file, ours in definitions.items()
        for one in ours
        for key in fields(one)
        if key.default is not MISSING
    }
    in_the_starter = {
        *(("questions", key) for key in ("description", "exclusive", "for_clinician", "matters_most", "max")),
        *(("questions", key) for key in ("repeats", "answer_option", "enable_when")),
        ("rules", "accepted"),
    }
    assert told == optional - in_the_starter


@pytest.mark.parametrize("command", ["check --explain false-reassurance", "export --format schema"])
def test_commands_that_are_told_of_exist(author: Author, command: str) -> None:
    assert f"`{command}`" in README or f"`duration-factors {command}`" in README
    assert author.runs(f"duration-factors {command}")[0] == 0
