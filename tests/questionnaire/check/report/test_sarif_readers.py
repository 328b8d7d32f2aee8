"""What `check --format sarif` writes is read by programs of others, whatever is wrong with the pack."""

import os
from pathlib import Path

import pytest

from questionnaire import ContentError, cli, load_pack
from rules.problems import PlacedProblem
from support.edited_packs import DEFECTIVE, INVALID
from support.extent import in_full
from support.sarif_readers import faults_in, rows_in


def problems_in(folder: Path) -> tuple[PlacedProblem, ...]:
    with pytest.raises(ContentError) as refused:
        load_pack(folder)
    return refused.value.problems


def checked(log: Path, capsys: pytest.CaptureFixture[str], *pack: str) -> int:
    """Write the log of one pack, and return the exit code."""
    code = cli.main(["check", "--format", "sarif", *pack])
    log.write_text(capsys.readouterr().out, "utf-8")
    return code


@pytest.fixture
def logs(tmp_path: Path) -> Path:
    folder = tmp_path / "logs"
    folder.mkdir()
    return folder


def test_a_validator_finds_nothing_to_say_about_the_log_of_any_pack(
    logs: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in in_full(INVALID.names, INVALID.names[::40]):
        folder = INVALID.pack(name).write(tmp_path / name)
        assert checked(logs / f"{name}.sarif", capsys, "--pack", str(folder)) == 2
    broken = DEFECTIVE.pack("exclusive-forgotten").write(tmp_path / "defective")
    assert checked(logs / "defective.sarif", capsys, "--pack", str(broken)) == 1
    assert checked(logs / "shipped.sarif", capsys) == 0
    assert checked(logs / "nowhere.sarif", capsys, "--pack", str(tmp_path / "no where")) == 2
    assert faults_in(logs) == []


@pytest.mark.parametrize("name", ["unknown-option", "broken-toml", "missing-file", "unknown-key-in-note"])
def test_a_reader_lists_each_problem_of_a_pack_that_does_not_load_at_its_line(
    name: str, logs: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = INVALID.pack(name).write(tmp_path / "a pack")
    checked(logs / "log.sarif", capsys, "--pack", str(folder))
    told = [
        ("error", problem.code, f"file://{problem.file.replace(' ', '%20')}", problem.line or 1)
        for problem in problems_in(folder)
    ]
    assert sorted((row[0], row[1].split()[0], *row[2:]) for row in rows_in(logs / "log.sarif")) == sorted(
        told
    )


def test_a_name_of_a_folder_that_is_no_utf_8_is_told_all_the_same(
    logs: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / os.fsdecode(b"b\xff")
    assert checked(logs / "log.sarif", capsys, "--pack", str(folder)) == 2
    assert {row[2].rpartition("/b%FF/")[2] for row in rows_in(logs / "log.sarif")} == {
        "questionnaire.toml",
        "rules.toml",
    }
    assert cli.main(["check", "--format", "json", "--pack", str(folder)]) == 2
