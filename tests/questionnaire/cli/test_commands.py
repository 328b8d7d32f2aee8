"""The command line: every command, and every format."""

import json
import re
import shutil
import stat
from collections.abc import Sequence
from importlib.metadata import version
from pathlib import Path

import pytest

from questionnaire import Pack, cli
from support.commands import SAMPLE, refused, run

COMMANDS = ["ask", "sheet", "blank", "explain", "export", "new", "check"]
SHEET_KEYS = ["title", "consult", "safety", "in_short", "caveat", "matters_most"]
SHEET_KEYS += ["questions_to_ask", "standing_questions", "more_questions", "answers", "no_answer"]
SHEET_KEYS += [
    "not_taken",
    "earlier",
    "notes",
    "open_notes",
    "not_in_article",
    "about",
    "next_steps",
    "source",
]


# --- Usage ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("arguments", [[], *([command] for command in COMMANDS)])
def test_every_command_has_help(arguments: Sequence[str | Path]) -> None:
    ended = run(*arguments, "--help")

    assert ended.code == 0
    assert "usage: duration-factors" in ended.out
    assert all(command in ended.out for command in ([] if arguments else COMMANDS))


@pytest.mark.parametrize(("columns", "widest"), [("60", 60), ("120", 120), ("wide", 80), ("", 80)])
def test_help_is_as_wide_as_the_terminal(columns: str, widest: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    longest = max(len(line) for line in run("check", "--help").out.splitlines())

    assert widest - 20 < longest <= widest


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
        ["sheet", "x", "--format", "docx"],
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
    assert re.search(r"^## What I want most$", ended.out, re.MULTILINE)


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
    assert '"Last dose" is not asked with these answers' in ended.err
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
    assert "because: Last dose: Higher than before" in ended.out
    assert f"explain {SAMPLE} NOTE" in ended.out


def test_explain_says_of_one_note_what_would_flip_it() -> None:
    ended = run("explain", SAMPLE, "dose-higher")

    assert (ended.code, ended.err) == (0, "")
    assert ended.out.startswith("dose-higher: applies\n")
    assert "dose-lower" not in ended.out
    assert 'It would not apply if:\n  - "Stage" were: Thinking about it\n' in ended.out
    assert '  - "Last dose" were: Lower than before\n' in ended.out


def test_explain_says_of_an_open_note_what_it_waits_for() -> None:
    ended = run("explain", SAMPLE, "body-none")

    assert ended.out.startswith("body-none: open\n")
    assert "waits for: Body" in ended.out
    assert 'It would apply if:\n  - "Body" were: None of these' in ended.out


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
    assert set(exported) == {"id", "version", "language", "date", "publisher", "url", "item"}
    assert [item["link_id"] for item in exported["item"]] == [
        item.link_id for item in pack.questionnaire.item
    ]
    for item in exported["item"]:
        keys = {"link_id", "type", "text", "label", "why", "code", "repeats", "max", "unit"}
        assert set(item) == keys | {"answer_option", "enable_when"}
        assert all(set(option) == {"code", "label", "exclusive"} for option in item["answer_option"])
