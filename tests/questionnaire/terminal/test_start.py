"""What a start loads, listed here, and nothing else; and Ctrl-C before it has loaded anything."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from questionnaire import Pack
from support.terminal_driver import Terminal

SAMPLE = Path(__file__).parents[2] / "samples" / "reference.json"

TELLS_WHAT_IS_LOADED = """
import atexit, io, os, sys

def tell(when):
    with open(os.path.join(os.environ["MODULES_FOLDER"], when), "w") as file:
        print(*sys.modules, file=file)

class Output(io.TextIOWrapper):
    has_written = False

    def write(self, text):
        if not self.has_written:
            self.has_written = True
            tell("at-first-line")
        if text.startswith("At most "):
            tell("at-first-question")
        return super().write(text)

sys.stdout = Output(sys.stdout.buffer, sys.stdout.encoding, line_buffering=True)
atexit.register(tell, "at-the-end")
"""


def names(package: str, listed: str) -> set[str]:
    return {package} | {f"{package}.{name}" for name in listed.split()}


START = names("questionnaire", "cleaning errors interrupts")
START |= names("questionnaire.words", "shared command_line")
START |= names("questionnaire.cli", "exits inputs parsing streams")
PACK = names("rules.conditions", "facts conditions toml") | {"rules", "rules.errors", "rules.problems"}
PACK |= names("rules.ruleset", "content_types definition ruleset")
PACK |= names("questionnaire.kinds", "all_kinds choice decimal kind numbers question string text typed")
PACK |= names("questionnaire.pack", "loading order pack questions")
PACK |= names("questionnaire.answers", "accepting in_words response standing")
FACE = names("questionnaire.session", "events history in_words latest preview proposing safety session") | {
    "rules.suggestions"
}
FACE |= names(
    "questionnaire.terminal",
    "accessible ask autosave commands entry given_away handing_over interview leaving loading refusing "
    "screens typeahead",
)
FACE |= names("questionnaire.words", "sheet terminal")
FACE |= names("questionnaire.answers", "amounts given standing_bits") | {"questionnaire.kinds.units"}
SHEET = names("rules.evaluation", "bit_layout conclusions dnf index reasons segment_tree")
SHEET |= names("questionnaire.sheet", "answer_rows blank blocks making outline sheet")
SHEET |= names("questionnaire.formats", "as_json as_markdown as_text paper table")
SHEET |= names("questionnaire.words", "formats paper sheet")
SHEET |= {"questionnaire.answers.not_taken", "questionnaire.extras", "questionnaire.cli.outputs"}
ACCESSIBLE = names("questionnaire.terminal", "accessible")
READING = names(
    "questionnaire.saved", "files fingerprint json_shape json_text response_file response_json temporary"
)
READING |= names("questionnaire.fhir", "recognition") | {
    "rules.suggestions",
    "questionnaire.answers.earlier",
    "questionnaire.words.saved",
}

REST = SHEET - {"questionnaire.cli.outputs"}
REST |= {name for name in READING if not name.startswith("questionnaire.fhir")} | {
    "questionnaire.terminal.loading"
}
"""What saving and the sheet need: loaded while the person reads the first question."""

WAYS = {"version": ["--version"], "sheet": ["sheet", str(SAMPLE)], "plain": ["--plain"], "prompts": []}
AT_FIRST_QUESTION = {"plain": "Or type: why", "prompts": "Enter chooses"}

OURS = {
    "version": START,
    "plain": START
    | PACK
    | FACE
    | REST
    | names("questionnaire.terminal", "line_reading plain")
    | {"questionnaire.cli.ask"},
    "prompts": START
    | PACK
    | FACE
    | REST
    | names(
        "questionnaire.terminal",
        "either_face prompts key_reader keys line_reading lines list_view lists plain running",
    )
    | {"questionnaire.cli.ask"},
    "sheet": START | PACK | SHEET | READING | ACCESSIBLE | {"questionnaire.cli.sheet"},
}
"""Our own modules, by what is started."""

COMMAND = (
    "import argparse, atexit, collections.abc, errno, importlib, locale, runpy, shlex, signal, unicodedata"
)
CONTENT = f"{COMMAND}, dataclasses, hashlib, pathlib, pkgutil, shutil, tomllib, typing"
PROMPT = "prompt_toolkit.input.vt100, prompt_toolkit.key_binding.bindings.search"
THEIRS = {
    "version": f"{COMMAND}, importlib.metadata, email.parser",
    "plain": f"{CONTENT}, fcntl, json, select, tempfile, termios, textwrap",
    "prompts": f"{CONTENT}, ctypes, fcntl, json, questionary, tempfile, {PROMPT}",
    "sheet": f"{CONTENT}, json, textwrap",
}
"""What else may be loaded: whatever these statements load by themselves."""


UNMEASURED = {"COVERAGE_PROCESS_START": "", "COVERAGE_PROCESS_CONFIG": ""}
"""What measures coverage loads modules of its own."""


def loaded_by(statements: str) -> set[str]:
    program = [sys.executable, "-c", f"{statements}\nimport sys\nprint(*sys.modules)"]
    environment = {key: value for key, value in os.environ.items() if key not in UNMEASURED}
    return set(subprocess.run(program, env=environment, capture_output=True, text=True).stdout.split())


def ours(modules: set[str]) -> set[str]:
    return {module for module in modules if module.partition(".")[0] in ("questionnaire", "rules")}


@pytest.fixture
def start(terminal: Callable[..., Terminal], tmp_path: Path) -> Callable[[str], tuple[set[str], set[str]]]:
    """Start the program in one way; return what was loaded at its first line, and at the end."""
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "sitecustomize.py").write_text(TELLS_WHAT_IS_LOADED, "utf-8")
    environment = {**UNMEASURED, "PYTHONPATH": str(tmp_path / "site"), "MODULES_FOLDER": str(tmp_path)}

    def run(way: str) -> tuple[set[str], set[str]]:
        started = terminal(*WAYS[way], afresh=True, env=environment)
        if way in ("plain", "prompts"):
            started.wait_for(AT_FIRST_QUESTION[way])
            started.send("\x04")
        started.end()
        told = [tmp_path / when for when in ("at-first-line", "at-the-end")]
        first, last = (set(file.read_text().split()) if file.exists() else set() for file in told)
        return first, last

    return run


@pytest.mark.parametrize("way", WAYS)
def test_a_start_loads_no_other_module(start: Callable[[str], tuple[set[str], set[str]]], way: str) -> None:
    _, at_the_end = start(way)

    assert ours(at_the_end) == OURS[way]
    assert at_the_end - OURS[way] - loaded_by(THEIRS[way]) - {"sitecustomize"} == set()


@pytest.mark.parametrize("way", ["plain", "prompts"])
def test_the_first_line_waits_for_nothing_but_the_command_line(
    start: Callable[[str], tuple[set[str], set[str]]], way: str
) -> None:
    at_first_line, _ = start(way)

    assert ours(at_first_line) == START | ACCESSIBLE | {"questionnaire.cli.ask"}
    assert at_first_line - ours(at_first_line) - loaded_by(COMMAND) - {"sitecustomize"} == set()
    assert not at_first_line & {"typing", "dataclasses", "tomllib", "pydantic", "questionary"}


@pytest.mark.parametrize("way", ["plain", "prompts"])
def test_the_first_question_waits_for_nothing_of_saving_and_the_sheet(
    start: Callable[[str], tuple[set[str], set[str]]], tmp_path: Path, way: str
) -> None:
    start(way)

    assert ours(set((tmp_path / "at-first-question").read_text().split())) == OURS[way] - (REST - PACK - FACE)


INTERRUPTED = """
import os, signal, sys

class CtrlC:
    def find_spec(self, name, path, target=None):
        if name == os.environ["INTERRUPTED_AT"]:
            sys.meta_path.remove(self)
            os.kill(os.getpid(), signal.SIGINT)

sys.meta_path.insert(0, CtrlC())
"""


@pytest.mark.parametrize("arguments", [[], ["--plain"]], ids=["prompts", "plain"])
@pytest.mark.parametrize(
    "module",
    [
        "questionnaire.cli",
        "argparse",
        "questionnaire.cli.ask",
        "rules.ruleset.ruleset",
        "questionnaire.session.session",
    ],
)
def test_ctrl_c_while_the_program_is_still_loading_sends_to_a_clinician(
    terminal: Callable[..., Terminal], tmp_path: Path, pack: Pack, module: str, arguments: list[str]
) -> None:
    (tmp_path / "sitecustomize.py").write_text(INTERRUPTED, "utf-8")
    environment = {**UNMEASURED, "PYTHONPATH": str(tmp_path), "INTERRUPTED_AT": module}

    started = terminal(*arguments, afresh=True, env=environment)

    assert started.end() == 130
    assert pack.ruleset.consult in started.words
    assert "Traceback" not in started.words
