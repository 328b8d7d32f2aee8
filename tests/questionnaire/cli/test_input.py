"""What the command line is given: another pack, a broken one, a file that cannot be read. No traceback."""

import json
from collections.abc import Sequence
from pathlib import Path

import pytest

from questionnaire import cli
from support.commands import SAMPLE, refused, run
from support.edited_packs import INVALID

# --- Another pack -----------------------------------------------------------------------------------------


def test_another_pack_can_be_exported_and_made_into_a_sheet() -> None:
    answers = {"signs": {"state": "answered", "value": ["itch"]}}
    outer = {"format": 1, "questionnaire": "itch", "version": "1.2.0", "status": "in-progress"}
    given = json.dumps({**outer, "answers": answers})

    sheet = run("sheet", "-", "--pack", INVALID.base, given=given)
    explained = run("explain", "-", "has-itch", "--pack", INVALID.base, given=given)

    assert sheet.code == explained.code == 0
    assert "What could be behind my itch?" in sheet.out
    assert "has-itch: applies" in explained.out
    assert json.loads(run("export", "--pack", INVALID.base).out)["id"] == "itch"


def test_a_pack_can_be_named_before_the_command() -> None:
    ended = run("--pack", INVALID.base, "export")

    assert (ended.code, ended.err) == (0, "")
    assert '"link_id": "hopes"' in ended.out


def test_answers_to_another_pack_are_refused() -> None:
    refused(run("sheet", SAMPLE, "--pack", INVALID.base), str(SAMPLE), '"ketamine-pain-relief"', "--pack")


def broken_pack(folder: Path) -> Path:
    """A pack with a fault of another kind in each of its two files, and two in one of them."""
    INVALID.pack("unknown-item-type").write(folder)
    _, rules = INVALID.pack("unknown-claim").texts()
    (folder / "rules.toml").write_text(rules.replace("What an ache means.", "Two weeks."), encoding="utf-8")
    return folder


@pytest.mark.parametrize("command", [["export"], ["sheet", SAMPLE], ["explain", SAMPLE], ["ask", "--plain"]])
def test_a_broken_pack_is_refused_with_all_its_problems(
    command: Sequence[str | Path], tmp_path: Path
) -> None:
    folder = broken_pack(tmp_path / "pack")

    ended = run(*command, "--pack", folder)

    first, *lines = ended.err.splitlines()
    assert ended.code == 2
    assert first == "duration-factors: this pack cannot be used; problems: 2."
    assert lines[0].startswith(f'{folder}/questionnaire.toml:37: item "amount" > type: ')
    assert lines[1].startswith(f'{folder}/rules.toml:69: unsaid "unsaid-ache" > text: "weeks" is refused')


@pytest.mark.parametrize("fault", INVALID.names)
def test_every_fault_of_a_pack_ends_with_code_two_and_a_line_a_problem(
    fault: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    INVALID.pack(fault).write(tmp_path / "pack")

    code = cli.main(["export", "--pack", str(tmp_path / "pack")])

    out, err = capsys.readouterr()
    first, *lines = err.splitlines()
    assert (code, out) == (2, "")
    problems = [line for line in lines if " warning: " not in line]
    assert first == f"duration-factors: this pack cannot be used; problems: {len(problems)}."
    assert all(line.startswith(f"{tmp_path}/pack/") and line.endswith("]") for line in lines)


# --- Unreadable input -------------------------------------------------------------------------------------


@pytest.mark.parametrize("command", ["sheet", "explain"])
@pytest.mark.parametrize(
    ("content", "says"),
    [
        (None, "cannot be read: No such file"),
        (b"", "not JSON"),
        (b'{"format": 1', "line 1, column 13"),
        (b"\xff\xfe", "UTF-8"),
        (b"[" * 100_000, "JSON"),
        (b" " * 2_000_000, "larger than"),
        (b'{"format": 1, "format": 1}', "twice"),
    ],
)
def test_a_file_that_cannot_be_read_ends_with_code_two_and_one_line(
    command: str, content: bytes | None, says: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "answers.json"
    if content is not None:
        file.write_bytes(content)

    code = cli.main([command, str(file)])

    out, err = capsys.readouterr()
    assert (code, out) == (2, "")
    assert err.startswith(f"duration-factors: {file}: ")
    assert says in err
    assert len(err.splitlines()) == 1


@pytest.mark.parametrize("command", ["sheet", "explain"])
def test_a_folder_in_the_place_of_a_file_is_refused(command: str, tmp_path: Path) -> None:
    refused(run(command, tmp_path), f"{tmp_path}: cannot be read")


def test_broken_input_in_a_pipe_is_refused() -> None:
    refused(run("sheet", "-", given="{"), "-: line 1, column 2", "not JSON")


def test_what_a_file_holds_never_reaches_the_terminal_as_an_escape(tmp_path: Path) -> None:
    (tmp_path / "bad.json").write_text('{"\\u001b[2J": 1, "\\u001b[2J": 1}', encoding="utf-8")

    ended = run("sheet", tmp_path / "bad.json")

    assert ended.code == 2
    assert "\x1b" not in ended.err


@pytest.mark.parametrize("content", ["Dear diary", "{}", '{"format": 1}'])
def test_a_broken_file_is_not_resumed_and_left_as_it_is(content: str, tmp_path: Path) -> None:
    file = tmp_path / "answers.json"
    file.write_text(content, encoding="utf-8")

    ended = run("--plain", "--resume", file, given="1\n")

    assert ended.code == 2
    assert f"duration-factors: {file}: " in ended.err
    assert file.read_text(encoding="utf-8") == content
    assert list(tmp_path.iterdir()) == [file]


def test_a_missing_file_is_not_resumed_and_not_made(tmp_path: Path) -> None:
    ended = run("--plain", "--resume", tmp_path / "nothing.json", given="1\n")

    assert ended.code == 2
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(("content", "says"), [(SAMPLE.read_bytes(), "--resume"), (b"Dear diary", "--force")])
def test_answers_are_not_saved_over_a_file_that_exists(content: bytes, says: str, tmp_path: Path) -> None:
    file = tmp_path / "answers.json"
    file.write_bytes(content)

    ended = run("--plain", "--save", file, given="1\n")

    assert ended.code == 2
    assert says in ended.err
    assert file.read_bytes() == content
    assert list(tmp_path.iterdir()) == [file]


@pytest.mark.parametrize("option", ["--save", "--resume"])
def test_answers_cannot_be_kept_in_standard_input(option: str, tmp_path: Path) -> None:
    """A dash reads a pipe; a file of that name could not be resumed with the command that is offered."""
    ended = run("--plain", option, "-", given=SAMPLE.read_bytes(), cwd=tmp_path)

    assert ended.code == 2
    assert list(tmp_path.iterdir()) == []
