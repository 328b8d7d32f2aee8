"""Loads the cases of a pack from its file."""

from pathlib import Path

from questionnaire.check.cases.reading import Case, read_cases
from questionnaire.errors import ContentError
from questionnaire.pack.loading import file_in, read_content, shipped_file
from questionnaire.pack.pack import Pack
from questionnaire.words import shared as words
from rules.problems import Problem, ProblemCode

CASES_FILE = "cases.toml"
SHIPPED_CASES = "content/ketamine_pain_relief.cases.toml"

_HOW_TO_BEGIN = (
    "Begin with one [[case]]: a name, the answers of one person, and the notes that must apply. "
    "`duration-factors new FOLDER` writes a pack whose cases show how."
)


def load_cases(folder: str | Path | None, pack: Pack) -> tuple[Case, ...]:
    """Load the cases of a pack: of one in a folder (its `cases.toml`), or of the shipped one.

    Raises:
        ContentError: with every problem of the file.
    """
    if folder is None:
        name, read = shipped_file("questionnaire", SHIPPED_CASES)
    else:
        name, read = file_in(folder, CASES_FILE)
    content = read_content(name, read, _HOW_TO_BEGIN)
    if not content.raw and not content.problems:
        content.add([Problem(ProblemCode.SYNTAX, (), f"this file is empty. {_HOW_TO_BEGIN}")])
    if content.problems:
        raise ContentError(content.problems, words.CASES_UNUSABLE)
    return read_cases(content.raw, pack, content.source)
