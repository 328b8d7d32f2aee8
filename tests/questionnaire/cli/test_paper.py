"""`sheet` and `blank` on the command line: files, standard output, paper, and parts that are missing."""

import os
import re
import shlex
import subprocess
import sys
import tomllib
from collections.abc import Callable
from pathlib import Path

import pytest

from questionnaire import make_sheet, render
from questionnaire.formats.as_html import blank_as_html
from questionnaire.formats.as_pdf import as_pdf, blank_as_pdf
from questionnaire.formats.paper import Paper
from questionnaire.sheet.blank import blank_of
from support.commands import SAMPLE, program, refused, run
from support.papers import PACK, REFERENCE
from support.terminal_driver import Terminal

SHEET = make_sheet(PACK, REFERENCE)
FORM = blank_of(PACK)
MADE = {
    ("sheet", SAMPLE, "--format", "html"): render(SHEET, "html").encode(),
    ("sheet", SAMPLE, "--format", "pdf"): render(SHEET, "pdf"),
    ("sheet", SAMPLE, "--format", "pdf", "--paper", "letter"): as_pdf(SHEET, Paper.LETTER),
    ("blank",): blank_as_pdf(FORM),
    ("blank", "--paper", "letter"): blank_as_pdf(FORM, Paper.LETTER),
    ("blank", "--format", "html"): blank_as_html(FORM).encode(),
}


@pytest.mark.parametrize("arguments", MADE)
def test_standard_output_takes_the_bytes(arguments: tuple[str, ...]) -> None:
    ended = subprocess.run(program(*arguments), capture_output=True, timeout=60)
    assert (ended.returncode, ended.stderr, ended.stdout) == (0, b"", MADE[arguments])


@pytest.mark.parametrize("arguments", MADE)
def test_a_file_takes_the_bytes_for_the_persons_own_eyes_and_is_not_written_over(
    arguments: tuple[str, ...], tmp_path: Path
) -> None:
    path = tmp_path / "paper"
    ended = run(*arguments, "--output", path)
    assert (ended.code, ended.err) == (0, "")
    assert str(path) in ended.out
    assert path.read_bytes() == MADE[arguments]
    assert path.stat().st_mode & 0o777 == 0o600

    path.write_text("mine")
    refused(run(*arguments, "--output", path), "exists already", "--force")
    assert path.read_text() == "mine"
    assert run(*arguments, "--output", path, "--force").code == 0
    assert path.read_bytes() == MADE[arguments]


@pytest.mark.parametrize("arguments", [("sheet", SAMPLE, "--format", "pdf"), ("blank",)])
def test_a_terminal_is_shown_a_sentence_and_no_pdf(
    arguments: tuple[str | Path, ...], terminal: Callable[..., Terminal]
) -> None:
    shown = terminal(*map(str, arguments))
    assert shown.end() == 2
    assert "cannot be shown in a terminal. Add --output FILE." in shown.words
    assert "%PDF" not in shown.raw


@pytest.mark.parametrize(
    "arguments", [("sheet", SAMPLE), ("sheet", SAMPLE, "--format", "html"), ("blank", "--format", "html")]
)
def test_paper_is_for_a_pdf(arguments: tuple[str | Path, ...]) -> None:
    refused(run(*arguments, "--paper", "a4"), "--paper goes with --format pdf")


ROOT = Path(__file__).parents[3]


def requirement(line: str) -> tuple[str, set[str]]:
    """A requirement's name and its bounds, in whichever order."""
    name, bounds = re.fullmatch(r"([\w-]+)(.*)", line.strip()).groups()  # type: ignore[union-attr]
    return name, set(bounds.split(","))


def without(module: str, folder: Path, *arguments: str | Path) -> subprocess.CompletedProcess[str]:
    """Run the program where a module is not installed."""
    (folder / "sitecustomize.py").write_text(f"import sys\nsys.modules[{module!r}] = None\n")
    environment = {**os.environ, "PYTHONPATH": str(folder)}
    return subprocess.run(program(*arguments), env=environment, capture_output=True, text=True, timeout=60)


@pytest.mark.parametrize(
    ("module", "command"),
    [
        ("jinja2", ("sheet", SAMPLE, "--format", "html")),
        ("jinja2", ("blank", "--format", "html")),
        ("jinja2", ("page", "--output", "visit.html")),
        ("typst", ("sheet", SAMPLE, "--format", "pdf")),
        ("typst", ("blank",)),
        ("starlette", ("serve", "--no-browser")),
    ],
)
def test_without_its_part_one_line_has_the_command_that_installs_it_here(
    module: str, command: tuple[str | Path, ...], tmp_path: Path
) -> None:
    """The command itself is run by .ci/run, in an environment without the part."""
    ended = without(module, tmp_path, *command)
    assert (ended.returncode, ended.stdout) == (2, "")
    assert len(ended.stderr.splitlines()) == 1

    python, *install = shlex.split(ended.stderr.partition("Install it: ")[2])
    assert Path(python).resolve() == Path(sys.executable).resolve()
    assert install[:3] == ["-m", "pip", "install"]
    declared = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["optional-dependencies"]
    (extra,) = (name for name in ("web", "pdf") if any(line.startswith(module) for line in declared[name]))
    assert dict(map(requirement, install[3:])) == dict(map(requirement, declared[extra]))


@pytest.mark.parametrize("module", ["jinja2", "typst"])
def test_without_a_part_the_other_formats_are_as_they_were(module: str, tmp_path: Path) -> None:
    assert without(module, tmp_path, "sheet", SAMPLE).stdout == render(SHEET, "text")


@pytest.mark.parametrize(
    ("command", "name", "begins"),
    [
        (("sheet", SAMPLE), "sheet.pdf", b"%PDF-"),
        (("sheet", SAMPLE), "Sheet.HTML", b"<!doctype html>"),
        (("sheet", SAMPLE), "sheet.json", b"{"),
        (("sheet", SAMPLE), "answers.fhir.json", b'{\n  "resourceType"'),
        (("sheet", SAMPLE), "sheet", SHEET.title.encode()),
        (("sheet", SAMPLE), "sheet.txt", SHEET.title.encode()),
        (("sheet", SAMPLE), "Sheet.Text", SHEET.title.encode()),
        (("sheet", SAMPLE), "sheet of 30.11.2026", SHEET.title.encode()),
        (("sheet", SAMPLE, "--format", "text"), "sheet.docx", SHEET.title.encode()),
        (("sheet", SAMPLE, "--format", "text"), "sheet.pdf", SHEET.title.encode()),
        (("blank",), "blank.html", b"<!doctype html>"),
        (("blank",), "blank", b"%PDF-"),
    ],
)
def test_a_file_holds_what_its_name_says_unless_a_format_is_named(
    command: tuple[str | Path, ...], name: str, begins: bytes, tmp_path: Path
) -> None:
    ended = run(*command, "--output", tmp_path / name)
    assert (ended.code, ended.err) == (0, "")
    assert (tmp_path / name).read_bytes().startswith(begins)


@pytest.mark.parametrize(
    ("command", "name", "allowed"),
    [
        (("sheet", SAMPLE), "sheet.docx", ".txt, .md, .json, .html, .pdf, .fhir.json"),
        (("blank",), "blank.docx", ".html, .pdf"),
        (("blank",), "blank.txt", ".html, .pdf"),
    ],
)
def test_a_name_that_ends_in_another_way_is_refused_with_those_that_can_be_written(
    command: tuple[str | Path, ...], name: str, allowed: str, tmp_path: Path
) -> None:
    refused(run(*command, "--output", tmp_path / name), name, allowed, "--format")
    assert list(tmp_path.iterdir()) == []
