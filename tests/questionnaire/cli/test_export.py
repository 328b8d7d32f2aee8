"""The export is the definition, whole and in its order."""

import json
from typing import Any

import pytest

from questionnaire import Pack, load_pack
from questionnaire.pack.as_json import export_json
from rules import ALWAYS, read_condition
from support.edited_packs import INVALID
from support.packs import named

PACKS = {"shipped": load_pack(), "small": load_pack(INVALID.base)}
ITEM_KEYS = [
    "link_id",
    "type",
    "text",
    "label",
    "why",
    "code",
    "repeats",
    "max",
    "unit",
    "answer_option",
    "enable_when",
]


@pytest.fixture(params=PACKS)
def exporting(request: pytest.FixtureRequest) -> tuple[Pack, dict[str, Any]]:
    """A pack, and its questions as exported."""
    pack = PACKS[request.param]
    return pack, json.loads(export_json(pack.questionnaire))


Exporting = tuple[Pack, dict[str, Any]]


def test_the_keys_are_these_in_this_order(exporting: Exporting) -> None:
    _, exported = exporting

    assert list(exported) == ["id", "version", "language", "date", "publisher", "url", "item"]
    for item in exported["item"]:
        assert list(item) == ITEM_KEYS
        for option in item["answer_option"]:
            assert list(option) == ["code", "label", "exclusive"]


def test_the_export_names_its_pack(exporting: Exporting) -> None:
    pack, exported = exporting
    questionnaire = pack.questionnaire

    assert (exported["id"], exported["version"]) == (questionnaire.id, questionnaire.version)
    assert exported["language"] == questionnaire.language


def test_the_export_has_what_a_pack_says_of_itself_to_programs_that_read_fhir() -> None:
    questionnaire = named(PACKS["shipped"]).questionnaire
    exported = json.loads(export_json(questionnaire))

    for key in ("date", "publisher", "url"):
        assert exported[key] == getattr(questionnaire, key)
    code = {"system": "http://loinc.org", "code": "72514-3", "display": "Pain severity"}
    assert [item["code"] for item in exported["item"]] == [code for _ in questionnaire.item]


def test_every_question_is_exported_as_it_is_defined(exporting: Exporting) -> None:
    pack, exported = exporting

    assert [item["link_id"] for item in exported["item"]] == [
        item.link_id for item in pack.questionnaire.item
    ]
    for item, data in zip(pack.questionnaire.item, exported["item"], strict=True):
        assert data["type"] == item.type.value
        for key in ("text", "label", "why", "repeats", "max", "unit"):
            assert data[key] == getattr(item, key), (item.link_id, key)


def test_every_option_is_exported_as_it_is_defined(exporting: Exporting) -> None:
    pack, exported = exporting

    for item, data in zip(pack.questionnaire.item, exported["item"], strict=True):
        assert data["answer_option"] == [
            {"code": option.code, "label": option.label, "exclusive": option.exclusive}
            for option in item.answer_option
        ]


def test_enable_when_is_null_or_reads_back_to_an_equal_condition(exporting: Exporting) -> None:
    pack, exported = exporting

    for item, data in zip(pack.questionnaire.item, exported["item"], strict=True):
        if data["enable_when"] is None:
            assert item.enable_when == ALWAYS
        else:
            assert read_condition(data["enable_when"]) == item.enable_when


def test_some_questions_are_always_asked_and_some_are_not(exporting: Exporting) -> None:
    _, exported = exporting

    assert {item["enable_when"] is None for item in exported["item"]} == {True, False}


def test_the_export_is_readable_json_with_a_line_break_at_its_end(exporting: Exporting) -> None:
    pack, _ = exporting
    text = export_json(pack.questionnaire)

    assert text.endswith("}\n")
    assert "\\u" not in text
    assert text == export_json(pack.questionnaire)
