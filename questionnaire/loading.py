"""Reads a pack: two TOML files.

A pack in a folder is inspected each time that it is read. So was the shipped one, before it was shipped: a
record beside it holds the digests of the files that were found to be without fault, and what has these very
digests is taken as it stands. A byte changed in a file, and that file is inspected like any other.
"""

import tomllib
from collections.abc import Callable, Mapping
from hashlib import sha256
from pathlib import Path
from pkgutil import get_data
from typing import TYPE_CHECKING

from questionnaire import words
from questionnaire.models import Questionnaire
from questionnaire.pack import Pack
from rules.definition import built
from rules.ruleset import RuleSet

if TYPE_CHECKING:
    from questionnaire.check.cases import Case
    from questionnaire.inspection import Content

SHIPPED, SHIPPED_CASES = "content/ketamine_pain_relief.toml", "content/ketamine_pain_relief.cases.toml"
INSPECTED = "content/inspected.sha256"
QUESTIONNAIRE_FILE, RULES_FILE, CASES_FILE = "questionnaire.toml", "rules.toml", "cases.toml"

_A_PACK = f"A pack is a folder with {QUESTIONNAIRE_FILE} and {RULES_FILE}."
_A_CASE = (
    "Begin with one [[case]]: a name, the answers of one person, and the notes that must apply. "
    "`duration-factors new FOLDER` writes a pack whose cases show how."
)


def load_pack(folder: str | Path | None = None) -> Pack:
    """Load the pack in a folder, or the one that is shipped.

    A folder holds `questionnaire.toml` and `rules.toml`.

    Raises:
        ContentError: with every problem of both files.
    """
    as_inspected = _as_inspected() if folder is None else None
    return as_inspected or inspect_pack(folder)


def inspect_pack(folder: str | Path | None = None) -> Pack:
    """Load a pack as `load_pack` does, and inspect it even if that was done before it was shipped.

    Raises:
        ContentError: with every problem of both files.
    """
    from questionnaire.inspection import inspected

    questions, rules = (_content(name, read, _A_PACK) for name, read in _files_of(folder).items())
    return inspected(questions, rules)


def parse_pack(questionnaire: str, rules: str) -> Pack:
    """Make a pack of the text of its two files.

    Raises:
        ContentError: with every problem of both.
    """
    from questionnaire.inspection import content_of, inspected

    return inspected(
        content_of(QUESTIONNAIRE_FILE, questionnaire.encode(errors="surrogatepass")),
        content_of(RULES_FILE, rules.encode(errors="surrogatepass")),
    )


def texts_of(folder: str | Path | None = None) -> list[tuple[str, str]]:
    """Return the name and the text of the questions and of the rules of a pack that can be loaded."""
    return [(name, read().decode("utf-8-sig")) for name, read in _files_of(folder).items()]


def load_cases(folder: str | Path | None, pack: Pack) -> "tuple[Case, ...]":
    """Load the cases of a pack: of the one in a folder (its `cases.toml`), or of the one that is shipped.

    Raises:
        ContentError: with every problem of the file.
    """
    from questionnaire.check.cases import read_cases
    from questionnaire.errors import ContentError
    from rules.problems import Code, Problem

    name, read = _shipped("questionnaire", SHIPPED_CASES) if folder is None else _own(folder, CASES_FILE)
    content = _content(name, read, _A_CASE)
    if not content.raw and not content.problems:
        content.add([Problem(Code.SYNTAX, (), f"this file is empty. {_A_CASE}")])
    if content.problems:
        raise ContentError(content.problems, words.CASES_UNUSABLE)
    return read_cases(content.raw, pack, content.name)


def _as_inspected() -> Pack | None:
    """Return the shipped pack, if its files are those that were inspected."""
    try:
        written = {name: read() for name, read in _files_of(None).items()}
        record = _shipped("questionnaire", INSPECTED)[1]()
    except OSError:
        return None
    lines = [f"{sha256(content).hexdigest()}  {name}".encode() for name, content in written.items()]
    if record.splitlines() != lines:
        return None
    questions, rules = (tomllib.loads(content.decode()) for content in written.values())
    return Pack(built(Questionnaire, questions), built(RuleSet, rules))


def _files_of(folder: str | Path | None) -> Mapping[str, Callable[[], bytes]]:
    """Return name -> what reads it, of the questions and then of the rules."""
    if folder is None:
        return dict(_shipped(package, SHIPPED) for package in ("questionnaire", "rules"))
    return dict(_own(folder, name) for name in (QUESTIONNAIRE_FILE, RULES_FILE))


def _shipped(package: str, path: str) -> tuple[str, Callable[[], bytes]]:
    return f"{package}/{path}", lambda: get_data(package, path) or b""


def _own(folder: str | Path, name: str) -> tuple[str, Callable[[], bytes]]:
    file = Path(folder) / name
    return str(file), file.read_bytes


def _content(name: str, read: Callable[[], bytes], what_to_do: str) -> "Content":
    from questionnaire.inspection import Content, content_of
    from rules.problems import Code, Problem

    try:
        return content_of(name, read())
    except OSError as error:
        content = Content(name)
        message = f"this file cannot be read: {error.strerror}. {what_to_do}"
        content.add([Problem(Code.MISSING_FILE, (), message)])
        return content
