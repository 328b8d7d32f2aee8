"""A pack as data: whole, described by its schema, and always the same bytes."""

import json
import re
import unicodedata
from importlib.metadata import version
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

import questionnaire
from questionnaire import load_pack
from questionnaire.page.characters import character_classes
from questionnaire.page.joining import CORE
from questionnaire.page.runtime import export_runtime, runtime_of
from questionnaire.page.runtime_words import words_of_the_runtime
from rules import ALWAYS, read_condition
from support.commands import run
from support.edited_packs import INVALID
from support.page_packs import drawn_pack
from support.version_two import version_two

PACKAGE = Path(questionnaire.__file__).parent
SCHEMA = json.loads((PACKAGE / "content" / "schema" / "runtime.schema.json").read_text("utf-8"))
PACKS = {
    "shipped": load_pack(),
    "starter": load_pack(PACKAGE / "content" / "starter"),
    "small": load_pack(INVALID.base),
    "version two": version_two(),
    **{f"drawn {seed}": drawn_pack(seed) for seed in range(40)},
}


@pytest.mark.parametrize("name", PACKS)
def test_what_is_written_is_what_the_schema_describes(name: str) -> None:
    written = json.loads(export_runtime(PACKS[name]))
    assert [error.message for error in Draft202012Validator(SCHEMA).iter_errors(written)] == []


def test_the_schema_describes_each_key_and_lets_no_other_pass() -> None:
    tables = [
        table for table in objects_in(SCHEMA) if "properties" in table and "additionalProperties" in table
    ]
    open_tables = [table for table in tables if table["additionalProperties"] is not False]
    assert len(tables) > 15
    assert open_tables == [SCHEMA["$defs"]["condition"]]


def objects_in(schema: Any) -> list[dict[str, Any]]:
    inner = schema.values() if isinstance(schema, dict) else schema if isinstance(schema, list) else ()
    found = [table for value in inner for table in objects_in(value)]
    return [*found, schema] if isinstance(schema, dict) else found


def test_every_question_and_every_line_is_there_with_its_condition() -> None:
    pack = PACKS["shipped"]
    written = runtime_of(pack)
    questions, notes = written["questionnaire"]["item"], written["rules"]["note"]

    assert [item["link_id"] for item in questions] == list(pack.questionnaire.items)
    assert [note["text"] for note in notes] == [note.text for note in pack.ruleset.note]
    for item in questions:
        if "enable_when" in item:
            assert (
                read_condition(item["enable_when"]) == pack.questionnaire.items[item["link_id"]].enable_when
            )
    assert [read_condition(note["when"]) for note in notes if "when" in note] == [
        note.when for note in pack.ruleset.note if note.when != ALWAYS
    ]


def test_what_is_for_proofs_alone_does_not_travel() -> None:
    text = export_runtime(PACKS["shipped"])
    for key in ("states", "excludes", "reassures", "beside", "accepted", "for_clinician"):
        assert f'"{key}":' not in text
    assert PACKS["shipped"].ruleset.claim[0].states not in text


def test_the_same_pack_gives_the_same_bytes_in_every_process() -> None:
    written = run("export", "--format", "runtime", env={"PYTHONHASHSEED": "1"}).out
    assert written == export_runtime(load_pack())


def test_it_names_what_made_it() -> None:
    written = runtime_of(PACKS["shipped"])
    assert (written["release"], written["unicode"]) == (
        version("duration-factors"),
        unicodedata.unidata_version,
    )
    assert written["format"] == 1


def test_the_classes_of_characters_are_small() -> None:
    written = json.dumps(dict(character_classes()), ensure_ascii=False)
    assert len(written.encode()) < 12_500


def test_the_words_that_travel_are_those_that_the_script_says() -> None:
    script = "".join((PACKAGE / "page" / "script" / f"{name}.js").read_text("utf-8") for name in CORE)
    said = set(re.findall(r"\b[A-Z]+(?:_[A-Z]+)*\b", script))
    unsaid = [name for names in words_of_the_runtime().values() for name in names if name not in said]
    unknown = [
        f"{module}.{name}"
        for module, name in re.findall(r"\bwords\.(\w+)\.(\w+)", script)
        if name not in words_of_the_runtime()[module]
    ]
    assert (unsaid, unknown) == ([], [])
