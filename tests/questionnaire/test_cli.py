"""The command line: every command, every format, and no way to make it show a traceback."""

import json
import os
import re
import shutil
import signal
import stat
import subprocess
import sys
from collections.abc import Sequence
from importlib.metadata import version
from pathlib import Path

import pytest

import starting
from questionnaire import Pack, cli

TESTS = Path(__file__).parents[1]
SAMPLE = TESTS / "samples" / "reference.json"
INVALID = TESTS / "invalid"
COMMANDS = ["ask", "sheet", "explain", "export", "new", "check"]
SHEET_KEYS = ["title", "consult", "safety", "in_short", "matters_most", "questions_to_ask", "more_questions"]
SHEET_KEYS += ["answers", "notes", "open_notes", "not_in_article", "about", "next_steps", "source"]


class Ended:
    """A run that is over: its exit code, and what it printed."""

    def __init__(self, code: int, out: bytes, err: bytes) -> None:
        self.code = code
        self.out = out.decode("utf-8", "replace")
        self.err = err.decode("utf-8", "replace")
        assert "Traceback" not in self.err, self.err

    @property
    def folded(self) -> str:
        """What was printed, white space folded, so that wrapping does not matter."""
        return " ".join(self.out.split())


def program(*arguments: str | Path) -> list[str]:
    return [sys.executable, "-m", "questionnaire", *map(str, arguments)]


def run(
    *arguments: str | Path,
    given: str | bytes = b"",
    cwd: Path | None = None,
    env: dict[str, str] | None = None,
) -> Ended:
    """Run the program with standard input that is no terminal; afresh, if an environment is given."""
    typed = given.encode() if isinstance(given, str) else given
    everything = {**os.environ, **(env or {})}
    return Ended(
        *starting.run(
            *map(str, arguments), given=typed, cwd=cwd or Path.cwd(), env=everything, afresh=env is not None
        )
    )


def in_shell(line: str, *arguments: str | Path) -> Ended:
    """Run a line of bash in which `"$@"` is the program with arguments."""
    ended = subprocess.run(
        ["bash", "-c", line, "bash", *program(*arguments)], capture_output=True, timeout=60
    )
    return Ended(ended.returncode, ended.stdout, ended.stderr)


def refused(ended: Ended, *says: str) -> None:
    """It ended with code 2, printed nothing, and said these words in one line."""
    assert (ended.code, ended.out) == (2, ""), ended.err
    assert ended.err.startswith("duration-factors: ")
    assert len(ended.err.splitlines()) == 1
    assert all(words in ended.err for words in says), ended.err


# --- Usage ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("arguments", [[], *([command] for command in COMMANDS)])
def test_every_command_has_help(arguments: Sequence[str | Path]) -> None:
    ended = run(*arguments, "--help")

    assert ended.code == 0
    assert "usage: duration-factors" in ended.out
    assert all(command in ended.out for command in ([] if arguments else COMMANDS))


def test_the_version_is_told() -> None:
    ended = run("--version")

    assert (ended.code, ended.out) == (0, f"duration-factors {version('duration-factors')}\n")


@pytest.mark.parametrize(
    ("typed", "meant"), [("shet", "sheet"), ("explian", "explain"), ("exprot", "export")]
)
def test_an_unknown_command_is_refused_and_the_nearest_named(typed: str, meant: str) -> None:
    refused(run(typed), f'"{typed}"', f'Did you mean "{meant}"?')


def test_a_command_like_no_other_is_refused_with_a_list_of_all() -> None:
    ended = run("xyzzy")

    refused(ended, *COMMANDS)
    assert "Did you mean" not in ended.err


@pytest.mark.parametrize(
    "arguments",
    [
        ["--bogus"],
        ["sheet", "--bogus", "x"],
        ["sheet"],
        ["explain"],
        ["export", "x"],
        ["sheet", "x", "--format", "pdf"],
        ["ask", "--save", "a", "--resume", "b"],
        ["sheet", "x", "--pack"],
    ],
)
def test_wrong_options_end_with_code_two_and_the_usage(
    arguments: Sequence[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        cli.main(arguments)

    out, err = capsys.readouterr()
    assert (ended.value.code, out) == (2, "")
    assert "usage: duration-factors" in err


@pytest.mark.parametrize("arguments", [[], ["ask"], ["ask", "--save", "answers.json"]])
def test_without_a_terminal_nothing_is_asked_and_nothing_written(
    arguments: Sequence[str | Path], tmp_path: Path
) -> None:
    refused(run(*arguments, cwd=tmp_path), "no terminal", "--plain", "sheet FILE")

    assert list(tmp_path.iterdir()) == []


# --- Sheet ------------------------------------------------------------------------------------------------


def test_a_sheet_is_printed_as_text_unless_another_format_is_given() -> None:
    ended = run("sheet", SAMPLE)

    assert (ended.code, ended.err) == (0, "")
    assert ended.out == run("sheet", SAMPLE, "--format", "text").out
    assert "sleeping through" in ended.out
    assert "dose-higher" not in ended.out


def test_a_sheet_is_printed_as_markdown() -> None:
    ended = run("sheet", SAMPLE, "--format", "markdown")

    assert (ended.code, ended.err) == (0, "")
    assert ended.out.startswith("# ")
    assert re.search(r"^## What matters most to me$", ended.out, re.MULTILINE)


def test_a_sheet_is_printed_as_json() -> None:
    ended = run("sheet", SAMPLE, "--format", "json")

    assert (ended.code, ended.err) == (0, "")
    assert list(json.loads(ended.out)) == SHEET_KEYS


@pytest.mark.parametrize(
    "arguments",
    [
        ["sheet", SAMPLE],
        ["sheet", SAMPLE, "--format", "markdown"],
        ["sheet", SAMPLE, "--format", "json"],
        ["explain", SAMPLE],
        ["explain", SAMPLE, "dose-higher"],
    ],
)
def test_whatever_a_person_reads_sends_them_to_a_clinician(
    arguments: Sequence[str | Path], pack: Pack, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main([str(argument) for argument in arguments]) == 0

    assert pack.ruleset.consult in " ".join(capsys.readouterr().out.split())


@pytest.mark.parametrize("format_", ["text", "markdown", "json"])
def test_a_dash_reads_the_answers_from_standard_input(format_: str) -> None:
    piped = run("sheet", "-", "--format", format_, given=SAMPLE.read_bytes())

    assert piped.code == 0
    assert piped.out == run("sheet", SAMPLE, "--format", format_).out


def test_what_is_not_asked_is_kept_aside_with_a_notice_and_not_in_the_sheet() -> None:
    table = json.loads(SAMPLE.read_text(encoding="utf-8"))
    table["answers"]["stage"]["value"] = "planned"

    ended = run("sheet", "-", given=json.dumps(table))

    assert ended.code == 0
    assert '"My last dose" is not asked with these answers' in ended.err
    assert "Higher than before" not in ended.out


def test_a_sheet_is_written_to_a_file_for_its_owner_only(tmp_path: Path) -> None:
    ended = run("sheet", SAMPLE, "--output", "sheet.md", "--format", "markdown", cwd=tmp_path)

    assert (ended.code, ended.err) == (0, "")
    assert "sheet.md" in ended.out
    written = tmp_path / "sheet.md"
    assert written.read_text(encoding="utf-8") == run("sheet", SAMPLE, "--format", "markdown").out
    assert stat.S_IMODE(written.stat().st_mode) == 0o600


def test_a_sheet_is_not_written_over_a_file_unless_forced(tmp_path: Path) -> None:
    (tmp_path / "old").write_text("Old", encoding="utf-8")

    refused(run("sheet", SAMPLE, "--output", "old", cwd=tmp_path), "old:", "--force")
    assert (tmp_path / "old").read_text(encoding="utf-8") == "Old"

    assert run("sheet", SAMPLE, "--output", "old", "--force", cwd=tmp_path).code == 0
    assert (tmp_path / "old").read_text(encoding="utf-8") == run("sheet", SAMPLE).out


def test_a_sheet_is_not_written_over_the_answers_that_it_is_made_of(tmp_path: Path) -> None:
    answers = tmp_path / "answers.json"
    shutil.copy(SAMPLE, answers)

    refused(run("sheet", answers, "--output", answers), "saved answers")

    assert answers.read_bytes() == SAMPLE.read_bytes()


# --- Explain and export -----------------------------------------------------------------------------------


def test_explain_says_of_every_note_how_it_stands_and_why(pack: Pack) -> None:
    ended = run("explain", SAMPLE)

    verdicts = re.findall(r"^([a-z-]+): (applies|is open|open|does not apply)$", ended.out, re.MULTILINE)
    assert (ended.code, ended.err) == (0, "")
    assert [note for note, _ in verdicts] == [note.id for note in pack.ruleset.note]
    assert ("dose-higher", "applies") in verdicts
    assert "because: My last dose: Higher than before" in ended.out
    assert f"explain {SAMPLE} NOTE" in ended.out


def test_explain_says_of_one_note_what_would_flip_it() -> None:
    ended = run("explain", SAMPLE, "dose-higher")

    assert (ended.code, ended.err) == (0, "")
    assert ended.out.startswith("dose-higher: applies\n")
    assert "dose-lower" not in ended.out
    assert (
        'It would not apply if:\n  - "Where I am with ketamine" were: I am thinking about it\n' in ended.out
    )
    assert '  - "My last dose" were: Lower than before\n' in ended.out


def test_explain_says_of_an_open_note_what_it_waits_for() -> None:
    ended = run("explain", SAMPLE, "body-none")

    assert ended.out.startswith("body-none: open\n")
    assert "waits for: What I want to bring up about my body" in ended.out
    assert 'It would apply if:\n  - "What I want to bring up about my body" were: None of these' in ended.out


def test_explain_refuses_an_unknown_note_and_names_the_nearest() -> None:
    refused(run("explain", SAMPLE, "dose-hihger"), 'no note is called "dose-hihger"', '"dose-higher"?')


def test_explain_reads_standard_input_too() -> None:
    ended = run("explain", "-", given=SAMPLE.read_bytes())

    assert ended.code == 0
    assert "dose-higher: applies" in ended.out


def test_export_prints_the_questions_as_json_with_these_keys(pack: Pack) -> None:
    ended = run("export")
    exported = json.loads(ended.out)

    assert (ended.code, ended.err) == (0, "")
    assert set(exported) == {"id", "version", "language", "item"}
    assert [item["link_id"] for item in exported["item"]] == [
        item.link_id for item in pack.questionnaire.item
    ]
    for item in exported["item"]:
        keys = {"link_id", "type", "text", "label", "why", "repeats", "max", "unit"}
        assert set(item) == keys | {"answer_option", "enable_when"}
        assert all(set(option) == {"code", "label", "exclusive"} for option in item["answer_option"])


# --- Another pack -----------------------------------------------------------------------------------------


def test_another_pack_can_be_exported_and_made_into_a_sheet() -> None:
    answers = {"signs": {"state": "answered", "value": ["itch"]}}
    outer = {"format": 1, "questionnaire": "itch", "version": "1.2.0", "status": "in-progress"}
    given = json.dumps({**outer, "answers": answers})

    sheet = run("sheet", "-", "--pack", INVALID / "valid", given=given)
    explained = run("explain", "-", "has-itch", "--pack", INVALID / "valid", given=given)

    assert sheet.code == explained.code == 0
    assert "What could be behind my itch?" in sheet.out
    assert "has-itch: applies" in explained.out
    assert json.loads(run("export", "--pack", INVALID / "valid").out)["id"] == "itch"


def test_answers_to_another_pack_are_refused() -> None:
    refused(
        run("sheet", SAMPLE, "--pack", INVALID / "valid"), str(SAMPLE), '"ketamine-pain-relief"', "--pack"
    )


def broken_pack(folder: Path) -> Path:
    """A pack with a fault of another kind in each of its two files, and two in one of them."""
    shutil.copytree(INVALID / "valid", folder)
    shutil.copy(INVALID / "unknown-item-type" / "questionnaire.toml", folder)
    rules = (INVALID / "unknown-claim" / "rules.toml").read_text(encoding="utf-8")
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
    assert lines[0].startswith(f'{folder}/questionnaire.toml: item "amount" > type: ')
    assert lines[1].startswith(f'{folder}/rules.toml: unsaid "unsaid-ache" > text: "weeks" is refused')


@pytest.mark.parametrize("fault", sorted(path.name for path in INVALID.iterdir() if path.name != "valid"))
def test_every_fault_of_a_pack_ends_with_code_two_and_a_line_a_problem(
    fault: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.copytree(INVALID / "valid", tmp_path / "pack")
    shutil.copytree(INVALID / fault, tmp_path / "pack", dirs_exist_ok=True)
    if fault == "missing-file":
        (tmp_path / "pack" / "rules.toml").unlink()

    code = cli.main(["export", "--pack", str(tmp_path / "pack")])

    out, err = capsys.readouterr()
    first, *lines = err.splitlines()
    assert (code, out) == (2, "")
    assert first == f"duration-factors: this pack cannot be used; problems: {len(lines)}."
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


# --- Odd surroundings -------------------------------------------------------------------------------------

READING = [
    pytest.param(["sheet", SAMPLE], id="sheet"),
    pytest.param(["explain", SAMPLE], id="explain"),
    pytest.param(["export"], id="export"),
]
HELP = pytest.param(["--help"], id="help")


def test_who_reads_only_the_first_line_ends_the_program_quietly() -> None:
    ended = in_shell('set -o pipefail; "$@" | head -1', "explain", SAMPLE)

    assert (ended.code, ended.err) == (0, "")
    assert ended.out == "dose-higher: applies\n"


@pytest.mark.parametrize("arguments", [*READING, HELP])
def test_who_reads_nothing_ends_the_program_quietly(arguments: Sequence[str | Path]) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    with os.fdopen(writing, "wb") as closed:
        ended = subprocess.run(program(*arguments), stdout=closed, stderr=subprocess.PIPE, timeout=60)

    assert (ended.returncode, ended.stderr.decode()) == (0, "")


@pytest.mark.parametrize("arguments", READING)
def test_a_terminal_that_takes_only_ascii_stops_nothing(arguments: Sequence[str | Path]) -> None:
    ended = run(*arguments, env={"PYTHONIOENCODING": "ascii"})

    assert (ended.code, ended.err) == (0, "")
    assert len(ended.out.splitlines()) > 100


def test_data_is_printed_in_utf8_whatever_the_terminal_takes() -> None:
    table = json.loads(SAMPLE.read_text(encoding="utf-8"))
    table["answers"]["matters-most"]["value"] = ["痛み"]

    ended = run("sheet", "-", "--format", "json", given=json.dumps(table), env={"PYTHONIOENCODING": "ascii"})

    assert json.loads(ended.out)["matters_most"] == ["痛み"]


@pytest.mark.parametrize("arguments", READING)
def test_with_standard_input_closed_a_file_is_read_all_the_same(arguments: Sequence[str | Path]) -> None:
    ended = in_shell('"$@" <&-', *arguments)

    assert (ended.code, ended.err) == (0, "")
    assert len(ended.out.splitlines()) > 100


@pytest.mark.parametrize(
    ("arguments", "code"),
    [(["sheet", "-"], 2), (["explain", "-"], 2), (["ask"], 2), (["ask", "--plain"], 4)],
    ids=["sheet", "explain", "ask", "ask-plain"],
)
def test_with_standard_input_closed_the_program_says_so(arguments: Sequence[str | Path], code: int) -> None:
    assert in_shell('"$@" <&-', *arguments).code == code


@pytest.mark.parametrize("arguments", READING)
def test_with_standard_output_closed_there_is_no_traceback(arguments: Sequence[str | Path]) -> None:
    assert in_shell('"$@" >&-', *arguments).code in (0, 2)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no /dev/full")
@pytest.mark.parametrize("arguments", READING)
def test_output_that_cannot_be_written_is_told_in_one_line(arguments: Sequence[str | Path]) -> None:
    ended = in_shell('"$@" >/dev/full', *arguments)

    assert ended.code == 2
    assert len(ended.err.splitlines()) == 1
    assert "No space left" in ended.err


def test_input_that_ends_ends_the_interview_with_code_four_and_the_way_to_a_clinician(pack: Pack) -> None:
    ended = run("--plain", given="1\n")

    assert ended.code == 4
    assert pack.ruleset.consult in ended.folded


def test_ctrl_c_while_a_file_is_read_still_sends_the_person_to_a_clinician(
    tmp_path: Path, pack: Pack
) -> None:
    pipe = tmp_path / "answers"
    os.mkfifo(pipe)
    reading = subprocess.Popen(program("sheet", str(pipe)), stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    writing = os.open(pipe, os.O_WRONLY)  # returns once the program has opened the other end
    reading.send_signal(signal.SIGINT)
    _, said = reading.communicate(timeout=60)
    os.close(writing)

    assert reading.returncode == 130
    assert pack.ruleset.consult in said.decode()
    assert "Traceback" not in said.decode()


def test_a_pack_can_be_named_before_the_command() -> None:
    ended = run("--pack", INVALID / "valid", "export")

    assert (ended.code, ended.err) == (0, "")
    assert '"link_id": "hopes"' in ended.out
