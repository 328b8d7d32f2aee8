"""The shipped pack, which is of version 2, and the answers to the first version that it reads."""

from functools import cache
from pathlib import Path

from questionnaire import Pack, parse_pack
from questionnaire.pack.loading import QUESTIONNAIRE_FILE, RULES_FILE, texts_of

SAMPLES = Path(__file__).parents[1] / "samples"
VERSION_1 = SAMPLES / "version-1"
FHIR = sorted(VERSION_1.glob("*.fhir.json"))
QUESTIONNAIRE = VERSION_1 / "questionnaire.json"
SAVED = sorted({*VERSION_1.glob("*.json"), SAMPLES / "reference-v1.json"} - {*FHIR, QUESTIONNAIRE})
"""Answers as release 1.0.0 saved them (`ask --plain --save`) and wrote them (`sheet --format fhir`)."""


@cache
def texts() -> tuple[str, str]:
    """The text of the questions and of the rules, as they are shipped."""
    (_, questions), (_, rules) = texts_of()
    return questions, rules


@cache
def version_two() -> Pack:
    """The pack itself."""
    return parse_pack(*texts())


def sample(name: str) -> str:
    """The text of a saved response of version 1."""
    return (VERSION_1 / f"{name}.json").read_text("utf-8")


def in_folder(folder: Path) -> Path:
    """Write the pack into a new folder, for the command line."""
    folder.mkdir()
    for name, text in zip((QUESTIONNAIRE_FILE, RULES_FILE), texts(), strict=True):
        (folder / name).write_text(text, encoding="utf-8")
    return folder
