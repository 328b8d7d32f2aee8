"""The shipped pack as its second version, which reads the answers to the first."""

import tomllib
from functools import cache
from pathlib import Path

from questionnaire import Pack, parse_pack
from questionnaire.pack.loading import QUESTIONNAIRE_FILE, RULES_FILE, texts_of
from support.edited_packs import edited

SAMPLES = Path(__file__).parents[1] / "samples"
VERSION_1 = SAMPLES / "version-1"
FHIR = sorted(VERSION_1.glob("*.fhir.json"))
QUESTIONNAIRE = VERSION_1 / "questionnaire.json"
SAVED = sorted({*VERSION_1.glob("*.json"), SAMPLES / "reference-v1.json"} - {*FHIR, QUESTIONNAIRE})
"""Answers as release 1.0.0 saved them (`ask --plain --save`) and wrote them (`sheet --format fhir`)."""

_RETIRED = """[[retired]]
link_id = "body"
code = "genetics"
label = "What runs in my family (genes)"

[[retired]]
link_id = "relief-so-far"
label = "Relief so far, in my own words"
"""
_QUESTIONS = (
    {"replace": 'version = "1.0.0"', "with": 'version = "2.0.0"\nreads = [1]'},
    {
        "replace": '    { code = "genetics", label = "What runs in my family (genes)" },',
        "with": '    { code = "genes", label = "My genes" },',
    },
    {
        "in": 'link_id = "relief-so-far"',
        "replace": 'enable_when = { stage = ["having-now", "had-before", "offered-again"] }',
        "with": 'enable_when = { relief-felt = ["no-change", "worse"] }',
    },
    {"after": 'link_id = "matters-most"', "add": _RETIRED},
)


@cache
def texts() -> tuple[str, str]:
    """The text of the questions and of the rules: as they are shipped, or as the second version has them."""
    (_, questions), (_, rules) = texts_of()
    if tomllib.loads(questions)["version"] != "1.0.0":
        return questions, rules
    rules = rules.replace('version = "1.0.0"', 'version = "2.0.0"').replace('"genetics"', '"genes"')
    return edited(questions, _QUESTIONS), rules


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
