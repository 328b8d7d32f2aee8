"""Load a pack from two TOML files.

A pack in a folder is inspected each time it is loaded. The shipped pack was inspected before it was shipped:
a record beside it begins with the digests of the inspected files, and inspection is skipped while they match.
"""

import tomllib
from collections.abc import Callable, Mapping
from hashlib import sha256
from os import PathLike
from pathlib import Path
from pkgutil import get_data
from typing import TYPE_CHECKING

from questionnaire.pack.pack import Pack
from questionnaire.pack.questions import Questionnaire
from rules.ruleset.definition import built
from rules.ruleset.ruleset import RuleSet

if TYPE_CHECKING:
    from questionnaire.pack.inspection import Content

SHIPPED = "content/ketamine_pain_relief.toml"
INSPECTED = "content/inspected.sha256"
QUESTIONNAIRE_FILE, RULES_FILE = "questionnaire.toml", "rules.toml"

_A_PACK = f"A pack is a folder with {QUESTIONNAIRE_FILE} and {RULES_FILE}."


def load_pack(folder: str | Path | None = None) -> Pack:
    """Load the pack in a folder, or the one that is shipped.

    A folder holds `questionnaire.toml` and `rules.toml`.

    Raises:
        ContentError: with every problem of both files.
    """
    as_inspected = _as_inspected() if folder is None else None
    return as_inspected or inspect_pack(folder)


def inspect_pack(folder: str | Path | None = None) -> Pack:
    """Load a pack as `load_pack` does, but inspect the shipped one too.

    Raises:
        ContentError: with every problem of both files.
    """
    from questionnaire.pack.inspection import inspected

    questions, rules = (read_content(name, read, _A_PACK) for name, read in _files_of(folder).items())
    return inspected(questions, rules)


def parse_pack(questionnaire: str, rules: str) -> Pack:
    """Make a pack from the text of its two files.

    Raises:
        ContentError: with every problem of both files.
    """
    from questionnaire.pack.inspection import inspected

    return inspected(_parsed(QUESTIONNAIRE_FILE, questionnaire), _parsed(RULES_FILE, rules))


def _parsed(name: str, text: object) -> "Content":
    from questionnaire.pack.inspection import Content, content_of
    from questionnaire.pack.source_lines import SourceText
    from rules.problems import Problem, ProblemCode

    if isinstance(text, str):
        return content_of(name, text.encode(errors="surrogatepass"))
    content = Content(SourceText(name, ""))
    kind = type(text).__name__
    message = f"a pack is made from texts, and this is of the type {kind}. Decode it, or read the file."
    content.add([Problem(ProblemCode.SYNTAX, (), message)])
    return content


def texts_of(folder: str | Path | None = None) -> list[tuple[str, str]]:
    """Return the name and the text of the questions and of the rules of a pack that can be loaded."""
    return [(name, read().decode("utf-8-sig")) for name, read in _files_of(folder).items()]


def _as_inspected() -> Pack | None:
    """Return the shipped pack without inspection, if its files match the record; None if they do not."""
    try:
        written = {name: read() for name, read in _files_of(None).items()}
        record = shipped_file("questionnaire", INSPECTED)[1]()
    except OSError:
        return None
    lines = [f"{sha256(content).hexdigest()}  {name}".encode() for name, content in written.items()]
    if record.splitlines()[: len(lines)] != lines:  # after them come those of what inspected
        return None
    questions, rules = (tomllib.loads(content.decode()) for content in written.values())
    try:
        return Pack(built(Questionnaire, questions), built(RuleSet, rules))
    except (AttributeError, LookupError, TypeError, ValueError):
        return None  # the record is of files that nobody inspected: now they are


def _files_of(folder: str | Path | None) -> Mapping[str, Callable[[], bytes]]:
    """Return file name -> function that reads the file: the questions, then the rules."""
    if folder is None:
        return dict(shipped_file(package, SHIPPED) for package in ("questionnaire", "rules"))
    return dict(file_in(folder, name) for name in (QUESTIONNAIRE_FILE, RULES_FILE))


def shipped_file(package: str, path: str) -> tuple[str, Callable[[], bytes]]:
    """Return the name of a shipped file, and a function that reads it."""
    return f"{package}/{path}", lambda: get_data(package, path) or b""


def file_in(folder: str | Path, name: str) -> tuple[str, Callable[[], bytes]]:
    """Return the name of a file in a pack's folder, and a function that reads it."""
    file = Path(folder if isinstance(folder, str | PathLike) else str(folder)) / name
    return str(file), file.read_bytes


def read_content(name: str, read: Callable[[], bytes], what_to_do: str) -> "Content":
    """Return a parsed file. If it cannot be read, its problem says so, and then `what_to_do`."""
    from questionnaire.pack.inspection import Content, content_of
    from questionnaire.pack.source_lines import SourceText
    from rules.problems import Problem, ProblemCode

    try:
        return content_of(name, read())
    except (OSError, ValueError) as error:  # a ValueError for a name that no file can have
        content = Content(SourceText(name, ""))
        reason = error.strerror if isinstance(error, OSError) else error
        message = f"this file cannot be read: {reason}. {what_to_do}"
        content.add([Problem(ProblemCode.MISSING_FILE, (), message)])
        return content
