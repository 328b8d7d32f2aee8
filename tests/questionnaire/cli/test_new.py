"""`duration-factors new` writes a pack that can be used at once, and nothing over anything."""

import os
import stat
from pathlib import Path

import pytest

from questionnaire import cli, load_pack

FILES = ["questionnaire.toml", "rules.toml", "cases.toml"]


def test_it_writes_a_pack_that_loads_and_says_what_to_do_next(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)

    assert cli.main(["new", "my pack"]) == 0

    out, err = capsys.readouterr()
    assert err == ""
    assert [line for line in out.splitlines() if line.startswith("Written: ")] == [
        f"Written: {Path('my pack', name)}" for name in FILES
    ]
    for command in ("", "check ", "check --cases "):
        assert f"duration-factors {command}--pack 'my pack'\n" in out
    assert out.endswith("duration-factors page --pack 'my pack' --output visit.html\n")
    assert load_pack("my pack").ruleset.id == "thirsty-balcony"


def test_its_files_are_ordinary_ones(tmp_path: Path) -> None:
    previous = os.umask(0o022)
    try:
        assert cli.main(["new", str(tmp_path)]) == 0
    finally:
        os.umask(previous)

    assert {stat.S_IMODE(path.stat().st_mode) for path in tmp_path.iterdir()} == {0o644}


@pytest.mark.parametrize("name", FILES)
def test_a_folder_with_one_of_the_files_is_left_as_it_is(
    name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / name).write_text("mine", encoding="utf-8")

    assert cli.main(["new", str(tmp_path)]) == 2

    out, err = capsys.readouterr()
    assert out == ""
    assert err == (
        f"duration-factors: {tmp_path / name}: this file exists already, and nothing was written. "
        "Choose another folder.\n"
    )
    assert [(path.name, path.read_text("utf-8")) for path in tmp_path.iterdir()] == [(name, "mine")]


def test_a_file_in_the_place_of_the_folder_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "pack").write_text("mine", encoding="utf-8")

    assert cli.main(["new", str(tmp_path / "pack")]) == 2

    assert "pack: cannot be written: Not a directory." in capsys.readouterr().err


@pytest.mark.parametrize("arguments", [["new"], ["new", "a", "--pack", "b"], ["--pack", "b", "new", "a"]])
def test_it_takes_a_folder_and_no_other_pack(
    arguments: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)

    with pytest.raises(SystemExit) as ended:
        cli.main(arguments)

    assert ended.value.code == 2
    assert "usage: duration-factors" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []
