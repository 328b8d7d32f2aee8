"""Responses that other programs made: what is refused whole, because it is not known what was asked."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from questionnaire.fhir import is_fhir, read_response
from support.foreign_fhir import ABSENT, OUTER, URL, VERSION, of, why
from support.saved_files import read_or_refused, refusal

FAULTS: dict[str, tuple[str, list[str]]] = {
    "another resource": (of(resourceType="Patient"), ["resourceType:", '"Patient"', "QuestionnaireResponse"]),
    "no resource": (of(resourceType="gone"), ["resourceType: this key is missing"]),
    "a number for the resource": (of(resourceType=1), ["resourceType: expected a quoted string, got 1"]),
    "another questionnaire": (of(questionnaire="x|1.0.0"), ["questionnaire:", '"x"', URL, "--pack"]),
    "no questionnaire": (of(questionnaire="gone"), ["questionnaire:", "missing", URL]),
    "another version": (of(questionnaire=f"{URL}|3.0.0"), ["questionnaire:", "3.0.0", VERSION]),
    "entered in error": (of(status="entered-in-error"), ["status:", "in error"]),
    "a modifier": (of(modifierExtension=[{}]), ["modifierExtension:", "modifies"]),
    "rules of its own": (of(implicitRules="x"), ["implicitRules:", "modifies"]),
    "items that are no list": (of(item={}), ["item:", "an object", "a list"]),
    "a list at the top": ("[]", ["top:", "a list", "an object"]),
    "equal keys": ('{"resourceType": "QuestionnaireResponse", "item": [], "item": []}', ['"item"', "twice"]),
}


@pytest.mark.parametrize(("text", "says"), FAULTS.values(), ids=FAULTS)
def test_a_fault_is_refused_in_one_line_that_says_where_and_what(text: str, says: list[str]) -> None:
    message = refusal(read_response, text)

    assert all(words in message for words in says), message
    assert len(message.splitlines()) == 1


@pytest.mark.parametrize("given", ["\x1b[2J\u202e"])
def test_a_refusal_shows_no_escape_or_direction_character_of_the_file(given: str) -> None:
    for text in (of(resourceType=given), of(questionnaire=given), of(questionnaire=f"{URL}|{given}")):
        assert not set(refusal(read_response, text)) & set("\x1b\u202e")


LEAVES = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5)
WORDS = [
    "item",
    "answer",
    "linkId",
    "valueCoding",
    "valueDecimal",
    "valueString",
    "_valueString",
    "extension",
]
WORDS += ["system", "code", "url", "valueCode", "questionnaire", "status"]
NAMES = ["stage", "route", "dose-amount", "stage.why", f"{URL}:stage", ABSENT, "asked-unknown", "planned"]
ANYTHING = st.recursive(
    LEAVES | st.sampled_from([*NAMES, why("")["extension"][0]["url"]]),
    lambda part: st.lists(part, max_size=3) | st.dictionaries(st.sampled_from(WORDS), part, max_size=4),
    max_leaves=12,
)
ITEMS = st.lists(
    st.fixed_dictionaries(
        {"linkId": st.sampled_from(NAMES)},
        optional={"answer": st.lists(ANYTHING, max_size=2), "item": ANYTHING},
    ),
    max_size=3,
)


@given(ANYTHING, ITEMS)
def test_whatever_stands_in_it_it_is_read_or_refused_with_a_sentence(anything: Any, items: Any) -> None:
    more = anything if isinstance(anything, dict) else {"item": anything}
    for resource in (
        {**OUTER, **more},
        {"resourceType": "QuestionnaireResponse", **more},
        {**OUTER, "item": items},
    ):
        assert read_or_refused(read_response, json.dumps(resource))


def test_fhir_is_known_by_its_resource_type() -> None:
    assert is_fhir(of(resourceType="Patient"))
    assert not is_fhir(of(resourceType="gone"))
    assert not is_fhir("[]")
    assert not is_fhir("{")
