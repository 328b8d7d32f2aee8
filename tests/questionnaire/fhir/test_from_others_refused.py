"""Responses that other programs made: what they leave unchecked is checked."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from questionnaire.fhir import is_fhir, read_response
from support.foreign_fhir import ABSENT, OUTER, TOLD, URL, VERSION, amount, coded, instead, of, why
from support.saved_files import read_or_refused, refusal

VALUE = "item[0].answer[0].valueCoding"
FAULTS: dict[str, tuple[str, list[str]]] = {
    "another resource": (of(resourceType="Bundle"), ["resourceType:", '"Bundle"', "QuestionnaireResponse"]),
    "no resource": (of(resourceType="gone"), ["resourceType: this key is missing"]),
    "a number for the resource": (of(resourceType=1), ["resourceType: expected a quoted string, got 1"]),
    "another questionnaire": (of(questionnaire="x|1.0.0"), ["questionnaire:", '"x"', URL, "--pack"]),
    "no questionnaire": (of(questionnaire="gone"), ["questionnaire:", "missing", f"{URL}|{VERSION}"]),
    "another version": (of(questionnaire=f"{URL}|3.0.0"), ["questionnaire:", "3.0.0", VERSION]),
    "no status": (of(status="gone"), ["status: this key is missing"]),
    "an unknown status": (of(status="done"), ["status:", '"done"', "in-progress, completed, amended"]),
    "entered in error": (of(status="entered-in-error"), ["status:", "in error"]),
    "a key that R4 does not have": (of(itms=[]), ["itms:", '"itms"', 'Did you mean "item"?']),
    "a key in an item": (of({**TOLD, "value": 1}), ["item[0].value:", "Remove"]),
    "a key in an answer": (of(amount(value=1)), ["item[0].answer[0].value:"]),
    "a modifier": (of({**TOLD, "modifierExtension": []}), ["item[0].modifierExtension:", "modifies"]),
    "rules of its own": (of(implicitRules="x"), ["implicitRules:", "modifies"]),
    "an unknown question": (of(coded("stge", "planned")), ["item[0].linkId:", 'Did you mean "stage"?']),
    "no linkId": (of({"answer": []}), ["item[0].linkId: this key is missing"]),
    "a question twice": (of(TOLD, TOLD), ["item[1].linkId:", '"dose-told" appears twice']),
    "a question inside another": (of({**TOLD, "item": [TOLD]}), ["item[0].item[0].linkId:", "nested"]),
    "a question inside an answer": (
        of({"linkId": "stage", "answer": [{"item": [TOLD]}]}),
        ["item[0].answer[0].item[0].linkId:", "nested"],
    ),
    "an answer to a help": (of({"linkId": "stage.why", "answer": []}), ["item[0].answer:", "help"]),
    "items that are no list": (of(item={}), ["item:", "an object", "a list"]),
    "an item that is no table": (of("stage"), ["item[0]:", '"stage"', "an object"]),
    "an answer that is no list": (of({"linkId": "stage", "answer": {}}), ["item[0].answer:", "a list"]),
    "a list at the top": ("[]", ["top:", "a list", "an object"]),
    "a number in a string that can be read in two ways": (
        of(TOLD, amount(valueString="1,125")),
        ["item[1].answer:", "Type 1125", "1.1250"],
    ),
    "a text as a decimal": (
        of(TOLD, amount(valueDecimal="0.5")),
        ["item[1].answer[0].valueDecimal:", 'expected a number without quotes, got "0.5"'],
    ),
    "a quantity": (of(TOLD, amount(valueQuantity={})), ["item[1].answer[0].valueQuantity:"]),
    "a whole number": (of(TOLD, amount(valueInteger=1)), ["item[1].answer[0].valueInteger:"]),
    "a negative number": (of(TOLD, amount(valueDecimal=-1)), ["item[1].answer[0].valueDecimal:"]),
    "a number that is none": (of(TOLD, amount(valueDecimal=float("nan"))), ["valueDecimal:", "number"]),
    "a number that is too long": (of(TOLD, amount(valueDecimal=10**12)), ["valueDecimal:", "too long"]),
    "a number with a huge exponent": (
        of(TOLD, amount(valueDecimal=0)).replace("0}", "1e99999999999}"),
        ["item[1].answer[0].valueDecimal:"],
    ),
    "a number of thousands of digits": (
        of(TOLD, amount(valueDecimal=0)).replace("0}", "1" * 9999 + "}"),
        ["item[1].answer[0].valueDecimal:", "too long"],
    ),
    "two numbers": (
        of(TOLD, {"linkId": "dose-amount", "answer": [{"valueDecimal": 1}, {"valueDecimal": 2}]}),
        ["item[1].answer:", "takes one answer"],
    ),
    "two values in one answer": (
        of(amount(valueDecimal=1, valueString="x")),
        ["item[0].answer[0]:", "valueDecimal, valueString"],
    ),
    "a text for a choice": (
        of({"linkId": "stage", "answer": [{"valueString": "planned"}]}),
        ["item[0].answer[0].valueString:", "valueCoding"],
    ),
    "a number in a string": (
        of({"linkId": "matters-most", "answer": [{"valueString": 1}]}),
        ["item[0].answer[0].valueString:", "got 1"],
    ),
    "an empty text": (
        of({"linkId": "matters-most", "answer": [{"valueString": " "}]}),
        ["item[0].answer:", "Nothing is typed"],
    ),
    "too many lines": (
        of({"linkId": "matters-most", "answer": [{"valueString": "x"}] * 4}),
        ["item[0].answer:", "3", "4"],
    ),
    "an unknown code": (of(coded("stage", "plannd")), [f"{VALUE}.code:", 'Did you mean "planned"?']),
    "a code in another system": (
        of({"linkId": "stage", "answer": [{"valueCoding": {"system": f"{URL}:route", "code": "iv"}}]}),
        [f"{VALUE}.system:", f"{URL}:stage", f"{URL}:route"],
    ),
    "a code without a system": (
        of({"linkId": "stage", "answer": [{"valueCoding": {"code": "planned"}}]}),
        [f"{VALUE}.system: this key is missing"],
    ),
    "a system without a code": (
        of({"linkId": "stage", "answer": [{"valueCoding": {"system": f"{URL}:stage"}}]}),
        [f"{VALUE}.code: this key is missing"],
    ),
    "two answers to a single choice": (
        of(coded("stage", "planned", "considering")),
        ["item[0].answer:", "takes one answer"],
    ),
    "an exclusive answer with another": (
        of(coded("body", "none", "genes")),
        ["item[0].answer:", '"None of these" stands alone'],
    ),
    "not sure with an answer": (
        of(
            {
                "linkId": "route",
                "answer": coded("route", "iv")["answer"] + instead("", "asked-unknown")["answer"],
            }
        ),
        ["item[0].answer:", "a value, and a reason"],
    ),
    "two reasons": (
        of({**instead("stage", "asked-unknown"), **why("asked-declined")}),
        ["item[0].answer:", "a value, and a reason"],
    ),
    "a reason beside a number": (of(TOLD, amount(valueDecimal=1) | why("unknown")), ["item[1].answer:"]),
    "a reason that means nothing here": (
        of({"linkId": "stage", **why("not-a-number")}),
        ["item[0].extension[0].valueCode:", "asked-unknown, asked-declined, unknown"],
    ),
    "a reason among options that means nothing here": (of(instead("stage", "masked")), [f"{VALUE}.code:"]),
    "a reason without a code": (
        of({"linkId": "stage", "extension": [{"url": why("")["extension"][0]["url"]}]}),
        ["item[0].extension[0].valueCode: this key is missing"],
    ),
    "equal keys": ('{"resourceType": "QuestionnaireResponse", "item": [], "item": []}', ['"item"', "twice"]),
}


@pytest.mark.parametrize(("text", "says"), FAULTS.values(), ids=FAULTS)
def test_a_fault_is_refused_in_one_line_that_says_where_and_what(text: str, says: list[str]) -> None:
    message = refusal(read_response, text)

    assert all(words in message for words in says), message
    assert len(message.splitlines()) == 1


@pytest.mark.parametrize("given", ["\x1b[2J\u202e"])
def test_a_refusal_shows_no_escape_or_direction_character_of_the_file(given: str) -> None:
    for text in (of(status=given), of(coded(given, "x")), of(coded("stage", given)), of(**{given: 1})):
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
