"""The JSON Schemas let pass what loading would read, and refuse what it calls a fault of shape.

After a change of a model or of the condition language, renew the copies that are shipped:
    cd questionnaire/content/schema
    for file in questionnaire rules; do
        python -m questionnaire export --format schema --file $file > $file.schema.json
    done
"""

import json
import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from jsonschema import Draft202012Validator

import questionnaire
import rules
from questionnaire import cli
from questionnaire.pack.json_schema import export_schema
from rules import Condition, ConditionError, read_condition, write_condition
from rules.conditions import toml as syntax
from rules.problems import ProblemCode
from support.edited_packs import INVALID
from support.strategies import conditions, questionnaires

CONTENT = Path(questionnaire.__file__).parent / "content"
FILES = ["questionnaire", "rules"]
SHIPPED = "ketamine_pain_relief.toml"
PACKS = {
    "shipped": {
        "questionnaire": CONTENT / SHIPPED,
        "rules": Path(rules.__file__).parent / "content" / SHIPPED,
    },
    "starter": {file: CONTENT / "starter" / f"{file}.toml" for file in FILES},
    "small": {file: INVALID.base / f"{file}.toml" for file in FILES},
}
SCHEMAS = {file: json.loads(export_schema(file)) for file in (*FILES, None)}
SHAPE = {
    ProblemCode.UNKNOWN_KEY,
    ProblemCode.MISSING_KEY,
    ProblemCode.EMPTY_TEXT,
    ProblemCode.WRONG_TYPE,
    ProblemCode.WRONG_VALUE,
}
SHAPE |= {ProblemCode.WRONG_ID, ProblemCode.UNKNOWN_ITEM_TYPE, ProblemCode.CONDITION}
UNREADABLE = {ProblemCode.SYNTAX, ProblemCode.ENCODING, ProblemCode.MISSING_FILE}


def fits(content: Any, file: str | None) -> bool:
    return Draft202012Validator(SCHEMAS[file]).is_valid(content)


def faults() -> dict[str, set[str]]:
    """Each broken file under tests/invalid that is TOML, with the codes of what loading finds in it."""
    found = {name: {problem["code"] for problem in INVALID.pack(name).problem} for name in INVALID.names}
    return {name: codes for name, codes in found.items() if not codes & UNREADABLE}


FAULTS = faults()
OF_SHAPE = [name for name, codes in FAULTS.items() if codes & SHAPE]
OF_MEANING = [name for name, codes in FAULTS.items() if not codes & SHAPE]


def broken(name: str) -> tuple[Any, str]:
    """What a broken file holds, and which file of a pack it is."""
    pack = INVALID.pack(name)
    return tomllib.loads(pack.files()[pack.file].decode("utf-8")), Path(pack.file).stem


@pytest.mark.parametrize("file", FILES)
def test_the_copy_that_is_shipped_is_what_the_models_say(file: str) -> None:
    shipped = (CONTENT / "schema" / f"{file}.schema.json").read_text("utf-8")

    assert shipped == export_schema(file), "stale: renew it as the head of this test module says"


@pytest.mark.parametrize("file", SCHEMAS)
def test_a_schema_is_one(file: str | None) -> None:
    Draft202012Validator.check_schema(SCHEMAS[file])


@pytest.mark.parametrize("pack", PACKS)
@pytest.mark.parametrize("file", FILES)
def test_a_pack_that_loads_fits(pack: str, file: str) -> None:
    content = tomllib.loads(PACKS[pack][file].read_text("utf-8"))

    assert fits(content, file)
    assert fits(content, None)
    assert not any(fits(content, other) for other in FILES if other != file)


@pytest.mark.parametrize("name", OF_SHAPE)
def test_a_fault_of_shape_is_refused(name: str) -> None:
    content, file = broken(name)

    assert not fits(content, file)
    assert not fits(content, None)


@pytest.mark.parametrize("name", OF_MEANING)
def test_what_only_loading_can_tell_is_let_pass(name: str) -> None:
    content, file = broken(name)

    assert fits(content, file)


def test_every_kind_of_fault_of_shape_was_tried() -> None:
    assert {code for name in OF_SHAPE for code in FAULTS[name]} >= SHAPE


@pytest.mark.parametrize(
    "written",
    [
        {"place": "sun"},
        {"place": ["sun", "wind"], "stage": "planning"},
        {"several": "place"},
        {"state": {"place": "not-sure", "stage": ["skipped", "answered"]}},
        {"all": [{"place": "sun"}, {"not": {"any": [{"stage": "planning"}]}}]},
        {},
        "sun",
        {"place": 1},
        {"place": []},
        {"place": ["sun", 1]},
        {"several": ["place"]},
        {"state": "not-sure"},
        {"state": {}},
        {"state": {"place": []}},
        {"state": {"place": "unsure"}},
        {"state": {"place": "not-asked"}},
        {"all": []},
        {"any": {"place": "sun"}},
        {"not": []},
        {"not": {"all": [{"any": [{}]}]}},
    ],
    ids=str,
)
def test_a_condition_fits_where_it_can_be_read_and_only_there(written: object) -> None:
    try:
        read_condition(written)
        readable = True
    except ConditionError:
        readable = False

    assert condition_fits(written) is readable


@given(questionnaires().flatmap(lambda questions: conditions(list(questions.item))))
def test_whatever_condition_is_written_fits(condition: Condition) -> None:
    assert condition_fits(write_condition(condition))


def condition_fits(written: object) -> bool:
    definitions = SCHEMAS["rules"]["$defs"]
    return Draft202012Validator({"$ref": "#/$defs/Condition", "$defs": definitions}).is_valid(written)


@pytest.mark.parametrize("file", FILES)
def test_every_table_is_closed_and_explained(file: str) -> None:
    schema = SCHEMAS[file]
    for name, table in [(file, schema), *schema["$defs"].items()]:
        assert table["description"], name
        assert table.get("additionalProperties", False) is False or name == "Condition"


def test_a_condition_names_every_word_of_the_language() -> None:
    for file in FILES:
        assert set(SCHEMAS[file]["$defs"]["Condition"]["properties"]) == syntax.RESERVED


def test_a_key_is_explained_as_its_model_explains_it() -> None:
    item = SCHEMAS["questionnaire"]["$defs"]["Item"]["properties"]

    assert item["label"]["description"] == "the row on the sheet, in the first person."
    assert item["type"] == {"$ref": "#/$defs/ItemType"}
    assert "null" not in json.dumps(SCHEMAS["questionnaire"])


@pytest.mark.parametrize("file", SCHEMAS)
def test_the_command_prints_the_schema(file: str | None, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    code = cli.main(["export", "--format", "schema", *(["--file", file] if file else [])])

    assert (code, capsysbinary.readouterr().out.decode()) == (0, export_schema(file))


def test_a_file_without_the_schema_format_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["export", "--file", "rules"]) == 2

    out, err = capsys.readouterr()
    assert (out, err) == (
        "",
        "duration-factors: --file goes with --format schema. Add that, or leave --file out.\n",
    )
