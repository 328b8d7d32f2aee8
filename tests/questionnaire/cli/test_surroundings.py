"""The command line in odd surroundings: closed streams, readers that leave, full disks, terminals of old."""

import json
import os
import signal
import subprocess
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest

from questionnaire import Pack
from questionnaire.cli import inputs
from support.commands import SAMPLE, in_shell, program, run, started
from support.saved_files import file_with

READING = [
    pytest.param(["sheet", SAMPLE], id="sheet"),
    pytest.param(["explain", SAMPLE], id="explain"),
    pytest.param(["export"], id="export"),
]
HELP = pytest.param(["--help"], id="help")


def test_who_reads_only_the_first_line_ends_the_program_quietly() -> None:
    ended = in_shell('set -o pipefail; "$@" | head -1', "explain", SAMPLE)

    assert (ended.code, ended.err) == (0, "")
    assert ended.out == "stage-planned: does not apply\n"


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


CODES = {signal.SIGINT: 130, signal.SIGTERM: 143, signal.SIGHUP: 129}


@pytest.mark.parametrize("number", CODES, ids=lambda number: number.name)
@pytest.mark.parametrize("command", [["ask", "--plain"], ["check"], ["export"]], ids=" ".join)
def test_a_signal_while_a_pack_is_read_ends_the_program(
    tmp_path: Path, pack: Pack, command: list[str], number: signal.Signals
) -> None:
    (tmp_path / "rules.toml").write_text("")
    os.mkfifo(tmp_path / "questionnaire.toml")
    reading = started(*command, "--pack", tmp_path)
    writing = os.open(tmp_path / "questionnaire.toml", os.O_WRONLY)  # returns once the other end is open
    reading.send_signal(number)
    _, said = reading.communicate(timeout=60)
    os.close(writing)

    assert reading.returncode == CODES[number]
    assert pack.ruleset.consult in " ".join(said.decode().split())


@pytest.mark.parametrize("number", CODES, ids=lambda number: number.name)
def test_a_signal_ends_the_server_of_pages(pack: Pack, number: signal.Signals) -> None:
    serving = started("serve", "--no-browser")
    assert serving.stdout is not None
    while b"http" not in serving.stdout.readline():
        pass
    serving.send_signal(number)
    _, said = serving.communicate(timeout=60)

    assert serving.returncode == CODES[number]
    assert "Traceback" not in said.decode()
    assert pack.ruleset.consult in " ".join(said.decode().split())


@pytest.fixture
def ignored_here() -> Iterator[None]:
    """Ignore Ctrl-C in this process, as one that nohup has started does."""
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    yield
    signal.signal(signal.SIGINT, before)


def pressed_while_reading(pipe: Path, **how: Any) -> tuple[int, str]:
    """Press Ctrl-C while answers are read; return the exit code, and what was printed as an error."""
    os.mkfifo(pipe)
    reading = started("sheet", pipe, **how)
    writing = os.open(pipe, os.O_WRONLY)  # returns once the program has opened the other end
    reading.send_signal(signal.SIGINT)
    os.close(writing)
    _, said = reading.communicate(timeout=60)
    return reading.returncode, " ".join(said.decode().split())


@pytest.mark.usefixtures("ignored_here")
def test_ctrl_c_while_a_file_is_read_still_sends_the_person_to_a_clinician(
    tmp_path: Path, pack: Pack
) -> None:
    code, said = pressed_while_reading(tmp_path / "answers")

    assert code == 130
    assert pack.ruleset.consult in said
    assert "Traceback" not in said


def test_a_program_that_was_started_to_ignore_ctrl_c_ignores_it(tmp_path: Path) -> None:
    def ignore() -> None:
        signal.signal(signal.SIGINT, signal.SIG_IGN)

    code, said = pressed_while_reading(tmp_path / "answers", before=ignore)

    assert code == 2
    assert "this is not JSON" in said


def test_who_goes_on_is_told_what_is_kept_aside(tmp_path: Path) -> None:
    (tmp_path / "answers.json").write_text(
        file_with({"stage": "considering", "dose-change": "higher"}), "utf-8"
    )
    ended = run("--plain", "--resume", "answers.json", cwd=tmp_path)

    assert "is kept aside" in ended.err


@pytest.mark.parametrize(
    ("there", "called"), [("program", "duration-factors"), ("folder", "bin/duration-factors")]
)
def test_the_program_is_called_by_its_name_only_where_that_finds_a_program(
    there: str, called: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = tmp_path / "path" / "duration-factors"
    place.parent.mkdir()
    place.mkdir() if there == "folder" else place.touch(0o755)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PATH", str(place.parent))
    monkeypatch.setattr("sys.argv", [str(tmp_path / "bin" / "duration-factors")])
    assert inputs.program() == called
