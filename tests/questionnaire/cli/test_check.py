"""`duration-factors check` ends with a code that a script can use, and shows nobody a traceback."""

import contextlib
import io
import json
import re
import signal
import sys
from pathlib import Path

import pytest

from cases import write_large_pack
from questionnaire import cli, load_pack
from questionnaire.check import FindingCode
from questionnaire.cli import progress
from questionnaire.cli.progress import ProgressBar
from questionnaire.interrupts import ended_by
from rules.problems import ProblemCode
from support.edited_packs import DEFECTIVE, INVALID
from support.processes import ended

from ...conftest import TerminalFactory


@pytest.fixture
def broken(tmp_path: Path) -> Path:
    """A pack with a contradiction."""
    return DEFECTIVE.pack("exclusive-forgotten").write(tmp_path / "pack")


def test_the_shipped_pack_is_proved_and_nothing_in_it_is_accepted(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["check", "--format", "json"]) == 0
    data = json.loads(capsys.readouterr().out)
    assert data["verdict"] == "proved"
    assert {one["severity"] for one in data["findings"]} == {"info"}
    assert data["accepted"] == []


def test_an_error_ends_with_one(broken: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["check", "--pack", str(broken)]) == 1
    assert "error: " in capsys.readouterr().out


def test_a_pack_whose_names_are_off_is_not_checked_at_all(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = INVALID.pack("unknown-option").write(tmp_path / "pack")
    assert cli.main(["check", "--pack", str(folder)]) == 2
    out, err = capsys.readouterr()
    assert (out, "cannot be used" in err) == ("", True)


def test_of_a_pack_that_does_not_load_json_has_the_keys_of_a_report_and_each_problem(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = INVALID.pack("broken-toml").write(tmp_path / "pack")
    assert cli.main(["check", "--format", "json", "--pack", str(folder)]) == 2
    out, err = capsys.readouterr()
    data = json.loads(out)
    assert (data["verdict"], data["findings"]) == ("unusable", [])
    (problem,) = data["problems"]
    assert (problem["code"], problem["file"], problem["line"]) == ("syntax", str(folder / "rules.toml"), 16)
    assert f"{problem['file']}:16: {problem['message']} [syntax]" in err
    assert cli.main(["check", "--format", "json"]) == 0
    report = json.loads(capsys.readouterr().out)
    assert (data.keys(), report["problems"]) == (report.keys(), [])


def test_of_a_pack_that_does_not_load_sarif_has_each_problem_at_its_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = INVALID.pack("unknown-option").write(tmp_path / "pack")
    assert cli.main(["check", "--format", "sarif", "--pack", str(folder)]) == 2
    out, err = capsys.readouterr()
    (run,) = json.loads(out)["runs"]
    assert run["invocations"] == [{"executionSuccessful": False, "exitCode": 2}]
    (result,) = run["results"]
    where = result["locations"][0]["physicalLocation"]
    assert (result["level"], result["ruleId"]) == ("error", "unknown-option")
    assert where["artifactLocation"]["uri"] == f"file://{folder}/rules.toml"
    assert f"{folder}/rules.toml:{where['region']['startLine']}: {result['message']['text']}" in err


@pytest.mark.parametrize("wrong", ["x = [\n", f"x = {'[' * 3000}\n"])
def test_of_a_file_that_ends_too_early_a_report_has_the_last_line(
    wrong: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = INVALID.pack("unknown-option").write(tmp_path / "pack")
    rules = folder / "rules.toml"
    text = rules.read_text("utf-8")
    rules.write_text(text + wrong, "utf-8")
    line = text.count("\n") + 1

    assert cli.main(["check", "--format", "json", "--pack", str(folder)]) == 2
    assert line in [problem["line"] for problem in json.loads(capsys.readouterr().out)["problems"]]
    assert cli.main(["check", "--format", "sarif", "--pack", str(folder)]) == 2
    (run,) = json.loads(capsys.readouterr().out)["runs"]
    places = [result["locations"][0]["physicalLocation"] for result in run["results"]]
    assert line in [place["region"]["startLine"] for place in places]


def test_what_is_undecided_ends_with_three(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("questionnaire.check.engine.prover.MAX_REPLIES", 0)
    monkeypatch.setitem(sys.modules, "pysat.solvers", None)
    assert cli.main(["check"]) == 3


def test_a_code_is_explained(capsys: pytest.CaptureFixture[str]) -> None:
    for code in FindingCode:
        assert cli.main(["check", "--explain", code]) == 0
        assert f"[{code}]" in capsys.readouterr().out
    assert cli.main(["check", "--explain", "contradicton"]) == 2
    assert 'Did you mean "contradiction"?' in capsys.readouterr().err


def test_of_the_code_of_a_pack_that_does_not_load_it_says_which_codes_are_explained(
    capsys: pytest.CaptureFixture[str],
) -> None:
    for code in set(ProblemCode) - set(FindingCode):
        assert cli.main(["check", "--explain", code]) == 2
        said = capsys.readouterr().err
        assert f'"{code}" is the code of a problem for which a pack cannot be loaded' in said
        assert all(explained in said for explained in FindingCode)


def test_witnesses_are_saved_as_answers_that_sheet_reads(
    broken: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "people"
    assert cli.main(["check", "--pack", str(broken), "--witnesses", str(folder)]) == 1
    saved = sorted(folder.iterdir())
    assert any(file.name.startswith("contradiction-") for file in saved)
    for file in saved:
        assert cli.main(["sheet", str(file), "--pack", str(broken)]) == 0
        assert load_pack(broken).ruleset.consult in " ".join(capsys.readouterr().out.split())


@pytest.mark.parametrize(("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_an_interrupt_prints_what_was_proved_so_far(
    number: signal.Signals, code: int, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def interrupt(_progress: ProgressBar, done: int, _total: int) -> None:
        if done == 80:
            raise ended_by(number)

    monkeypatch.setattr(ProgressBar, "tell", interrupt)
    assert cli.main(["check"]) == code
    out, err = capsys.readouterr()
    assert re.search(rf"every note can apply \(\d+ of {len(load_pack().ruleset.note)} checked\)", out)
    assert "every claim can reach somebody" not in out
    assert "Stopped before the end." in out
    assert "Proved:" not in out
    assert load_pack().ruleset.consult in " ".join(err.split())


class Screen(io.TextIOWrapper):
    """A terminal that remembers what was written."""

    def __init__(self) -> None:
        super().__init__(io.BytesIO(), "utf-8", newline="", write_through=True)

    def isatty(self) -> bool:
        return True

    def getvalue(self) -> str:
        """What was written."""
        self.flush()
        self.seek(0)
        return self.read()


def test_a_bar_shows_on_a_terminal_and_is_gone_at_the_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(progress, "PATIENCE", 0)
    monkeypatch.setattr(sys, "stderr", screen := Screen())
    with ProgressBar() as bar:
        bar.tell(1, 2)
    shown, _, left = screen.getvalue().rpartition("\r")
    assert "[###############...............]  50 %" in shown
    assert shown.endswith(" ")
    assert left == ""


@pytest.mark.parametrize("patience", [0, 60])
def test_no_bar_shows_elsewhere_or_before_a_second(monkeypatch: pytest.MonkeyPatch, patience: int) -> None:
    monkeypatch.setattr(progress, "PATIENCE", patience)
    monkeypatch.setattr(sys, "stderr", screen := Screen() if patience else io.StringIO())
    with ProgressBar() as bar:
        bar.tell(1, 2)
    assert screen.getvalue() == ""


@pytest.fixture
def started(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    """The pack that an author starts from."""
    folder = tmp_path / "started"
    assert cli.main(["new", str(folder)]) == 0
    capsys.readouterr()
    return folder


def without_last_case(folder: Path) -> None:
    file = folder / "cases.toml"
    file.write_text(file.read_text("utf-8").rpartition("[[case]]")[0], "utf-8")


def test_the_starter_is_proved_and_its_cases_notice_every_mistake(started: Path) -> None:
    assert cli.main(["check", "--pack", str(started)]) == 0
    assert cli.main(["check", "--cases", "--mutate", "--pack", str(started)]) == 0


def test_a_case_that_is_missing_ends_with_one_and_is_printed_to_paste(
    started: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    without_last_case(started)
    assert cli.main(["check", "--cases", "--pack", str(started)]) == 1
    out = capsys.readouterr().out
    assert "all passed" in out
    assert "[[case]]" in out


def test_a_case_that_fails_ends_with_one_and_says_what_came_instead(
    started: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = started / "cases.toml"
    file.write_text(
        file.read_text("utf-8").replace('applies = ["place-sun", ', 'applies = ["place-neither", ', 1)
    )
    assert cli.main(["check", "--cases", "--pack", str(started)]) == 1
    assert 'the note "place-neither" should apply but does not apply' in capsys.readouterr().out


@pytest.mark.parametrize("more", [["--format", "json"], ["--witnesses", "people"]])
def test_cases_are_told_as_text_only(more: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["check", "--cases", *more]) == 2
    assert "as text only" in capsys.readouterr().err


def test_a_pack_without_cases_is_told_how_to_begin(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["check", "--cases", "--pack", str(DEFECTIVE.base)]) == 2
    err = capsys.readouterr().err
    assert "cases.toml" in err
    assert "duration-factors new FOLDER" in err


@pytest.mark.parametrize("given", ["0", "-1", "x", "1.5", "", "61", "²"])
def test_a_number_of_processes_that_is_none_is_refused(
    given: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ending:
        cli.main(["check", f"--jobs={given}"])
    assert ending.value.code == 2
    assert f'"{given}" is not a number of processes: expected a whole' in capsys.readouterr().err


def test_cases_are_not_shared_by_processes(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["check", "--cases", "--jobs", "2"]) == 2
    assert "Leave --jobs out." in capsys.readouterr().err


@pytest.mark.parametrize("form", ["text", "json", "sarif"])
def test_several_processes_print_what_one_prints(
    broken: Path, form: str, capsys: pytest.CaptureFixture[str]
) -> None:
    printed = []
    for jobs in "123":
        assert cli.main(["check", "--jobs", jobs, "--format", form, "--pack", str(broken)]) == 1
        printed.append(capsys.readouterr())
    assert printed[1:] == printed[:1] * 2


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="needs /proc, which lists the processes")
def test_ctrl_c_in_a_terminal_ends_every_process(tmp_path: Path, terminal: TerminalFactory) -> None:
    folder = write_large_pack(tmp_path / "pack", 100)
    one = terminal("check", "--jobs", "2", "--pack", str(folder))
    leader = one.process.pid
    while len(processes_of(leader)) < 3:
        assert one.process.exitcode is None
    one.send("\x03")
    assert ended(one.process) == 130
    one.wait_for("Stopped before the end.")
    assert "Traceback" not in one.transcript
    assert processes_of(leader) == []


def processes_of(leader: int | None) -> list[str]:
    """The processes of the session that a process leads, itself included, without those that have ended."""
    found = []
    for file in Path("/proc").glob("[0-9]*/stat"):
        with contextlib.suppress(OSError):
            name, _, rest = file.read_text().rpartition(")")
            state, _, _, session, *_ = rest.split()
            found += [name] if session == str(leader) and state != "Z" else []
    return found
