"""What comes from another program is repeated in a message in a few words, however long it is."""

import json
from typing import Any

import pytest

from questionnaire.fhir import is_fhir, read_response
from support.commands import run
from support.foreign_fhir import PACK, TOLD, URL, amount, coded, of
from support.saved_files import refusal

LONG = "x" * 100_000
MANY = [{"linkId": f"theirs-{number}"} for number in range(1000)]


@pytest.mark.parametrize(
    "items",
    [
        [{"linkId": "stage", "answer": [{"valueString": LONG}]}],
        [{"linkId": "pain-lately", "answer": [{"valueString": LONG}]}],
        [{"linkId": "stage", "answer": [{f"value{LONG}": LONG}]}],
        [{"linkId": "stage", "answer": [{f"value{LONG}": 1, f"value{LONG}x": 1}]}],
        [coded("stage", LONG)],
        [coded("stage", *("planned", "had-before") * 1000)],
        [{"linkId": "stage", "answer": [{"valueCoding": {"system": LONG, "code": LONG}}]}],
        [TOLD, amount(valueString="1" * 100_000)],
        [TOLD, amount(valueString="0" * 100_000 + "1.125")],
        [TOLD, amount(valueString=LONG + "1 ml"), coded("dose-unit", "mg")],
        [{"linkId": LONG, "text": LONG, "answer": [{"valueString": LONG}]}],
        [{"linkId": LONG}, *MANY],
        [{"linkId": "stage", LONG: 1}],
    ],
)
def test_a_notice_repeats_little_of_it(items: list[dict[str, Any]]) -> None:
    [notice] = read_response(of(*items), PACK).notices

    assert len(notice) < 1000
    assert "\N{HORIZONTAL ELLIPSIS}" in notice


@pytest.mark.parametrize(
    "outer",
    [{"questionnaire": LONG}, {"questionnaire": f"{URL}|{LONG}"}, {"resourceType": LONG}, {"item": LONG}],
)
def test_a_refusal_repeats_little_of_it(outer: dict[str, Any]) -> None:
    assert len(refusal(read_response, of(**outer))) < 400


def test_a_key_that_stands_twice_is_named_in_short() -> None:
    assert len(refusal(read_response, f'{{"{LONG}": 1, "{LONG}": 1}}')) < 400


def test_json_that_is_nested_too_deeply_is_called_that() -> None:
    deep = '{"resourceType": "QuestionnaireResponse", "item": ' + "[" * 5000 + "]" * 5000 + "}"

    assert "nested too deeply" in refusal(read_response, deep)
    assert not is_fhir(deep)
    ended = run("sheet", "-", given=deep)
    assert ended.code == 2
    assert "nested too deeply" in ended.err


def test_what_is_short_is_repeated_whole() -> None:
    text = "y" * 100
    [notice] = read_response(of({"linkId": "stage", "answer": [{"valueString": text}]}), PACK).notices

    assert text in notice
    assert "\N{HORIZONTAL ELLIPSIS}" not in json.dumps(notice, ensure_ascii=False)
