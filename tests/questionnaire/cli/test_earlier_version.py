"""Answers to an earlier version on the command line: said before anything is written anew."""

import json
from pathlib import Path

import pytest

from questionnaire import Session, read_response
from questionnaire.words import terminal as terminal_words
from support.commands import refused, run
from support.version_two import VERSION_1, in_folder, sample, version_two

from ...conftest import TerminalFactory

PACK = version_two()
FILE = "answers.json"
NAME = "relief-faded-and-genetics"
OPEN = Session.resume(PACK, read_response(sample(NAME), PACK)).current or ""
"""The first question that version 2 finds open in it."""


@pytest.fixture
def pack_folder(tmp_path: Path) -> Path:
    return in_folder(tmp_path / "pack")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Answers of version 1 that leave a question open in version 2, in a file to go on with."""
    path = tmp_path / FILE
    path.write_text(sample(NAME), encoding="utf-8")
    return path


def sentence(path: str | Path) -> str:
    version = PACK.questionnaire.version
    return (
        f"{path} holds answers to version 1.0.0 of these questions, and is written as version {version} from "
        "your first answer on."
    )


@pytest.mark.parametrize("given", ["", "/why\n", "/undo\n", "/back\n/back\n"], ids=repr)
def test_who_stops_before_an_answer_leaves_the_file_as_it_was(
    given: str, file: Path, pack_folder: Path
) -> None:
    before = file.read_bytes()

    ended = run("ask", "--plain", "--pack", pack_folder, "--resume", file, given=given)

    assert ended.code == 4
    assert sentence(file) in " ".join(ended.err.split())
    assert PACK.ruleset.consult in ended.folded
    assert file.read_bytes() == before
    assert {path.name for path in file.parent.iterdir()} == {FILE, "pack"}


def test_ctrl_c_before_an_answer_leaves_the_file_as_it_was_and_says_the_consult_line(
    terminal: TerminalFactory, file: Path, pack_folder: Path
) -> None:
    before = file.read_bytes()
    screen = terminal("ask", "--plain", "--pack", str(pack_folder), "--resume", FILE, rows=60)

    screen.wait_for(sentence(FILE), PACK.questionnaire.items[OPEN].text, "Or type")
    assert file.read_bytes() == before
    screen.send("\x03")
    screen.wait_for(terminal_words.STOPPED, PACK.ruleset.consult)
    assert file.read_bytes() == before


def test_the_first_answer_writes_this_version_with_all_that_is_kept(file: Path, pack_folder: Path) -> None:
    ended = run("ask", "--plain", "--pack", pack_folder, "--resume", file, given="/skip\n")

    written = json.loads(file.read_text("utf-8"))
    assert ended.code == 4
    assert written["version"] == PACK.questionnaire.version
    assert written["answers"][OPEN] == {"state": "skipped"}
    assert written["earlier"][0]["text"] == "good at first; then less and less"
    assert read_response(file.read_text("utf-8"), PACK).notices == ()


def test_an_answer_taken_back_at_once_is_taken_back_in_the_file_too(file: Path, pack_folder: Path) -> None:
    run("ask", "--plain", "--pack", pack_folder, "--resume", file, given="/skip\n/undo\n")

    assert OPEN not in json.loads(file.read_text("utf-8"))["answers"]


def test_each_answer_that_is_left_open_or_set_aside_is_told_before_the_first_question(
    file: Path, pack_folder: Path
) -> None:
    said = " ".join(run("ask", "--plain", "--pack", pack_folder, "--resume", file).err.split())

    assert "What runs in my family (genes)" in said
    assert "In my own words" in said


def test_a_file_of_this_version_is_gone_on_with_without_that_sentence(file: Path, pack_folder: Path) -> None:
    run("ask", "--plain", "--pack", pack_folder, "--resume", file, given="/skip\n")

    assert "holds answers to version" not in run("--pack", pack_folder, "--plain", "--resume", file).err


@pytest.mark.parametrize("name", [f"{NAME}.json", f"{NAME}.fhir.json"])
def test_a_sheet_is_made_of_either_kind_of_file_with_the_same_notices(name: str, pack_folder: Path) -> None:
    ended = run("sheet", VERSION_1 / name, "--pack", pack_folder)

    assert ended.code == 0
    assert "\N{LEFT DOUBLE QUOTATION MARK}good at first; then less and less" in ended.folded
    assert len(ended.err.splitlines()) >= 2
    assert "What runs in my family (genes)" in ended.err


def test_answers_to_a_version_that_is_not_read_are_refused_as_ever(file: Path, pack_folder: Path) -> None:
    file.write_text(sample("stopped-early").replace('"1.0.0"', '"9.0.0"'), encoding="utf-8")
    before = file.read_bytes()

    refused(run("sheet", file, "--pack", pack_folder), "version 9.0.0", "Answer them again")
    assert run("--pack", pack_folder, "--plain", "--resume", file, given="/skip\n").code == 2
    assert file.read_bytes() == before


def test_the_sheet_at_the_end_shows_what_was_typed_for_the_earlier_version(
    file: Path, pack_folder: Path
) -> None:
    given = "/skip\n" * 40 + "done\nno\n"

    ended = run("ask", "--plain", "--pack", pack_folder, "--resume", file, given=given)

    assert ended.code == 0
    assert "In my own words" in ended.folded
    assert "\N{LEFT DOUBLE QUOTATION MARK}good at first; then less and less" in ended.folded
