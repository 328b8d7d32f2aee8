"""The FHIR elements that carry answers, by the kind of the question."""

from dataclasses import dataclass
from typing import Any, assert_never

from questionnaire.fhir import names
from questionnaire.fhir.resource import Resource, coding_of
from questionnaire.kinds.choice import Choice
from questionnaire.kinds.decimal import Decimal
from questionnaire.kinds.string import String
from questionnaire.kinds.text import Text
from questionnaire.pack.questions import Item, Questionnaire


@dataclass(frozen=True, slots=True)
class FhirValue:
    """The element that carries a value.

    element: a key of an answer, such as "valueCoding".
    is_coding, is_number: the type of the value; else it is a string.
    extensions: of the question.
    """

    element: str
    is_coding: bool = False
    is_number: bool = False
    extensions: tuple[Resource, ...] = ()


CODING = "valueCoding"
NUMBER = "valueDecimal"
STRING = "valueString"

ELEMENTS = (CODING, NUMBER, STRING)
"""All elements that carry values of ours."""


def fhir_value_of(item: Item) -> FhirValue:
    """Return the element for the answers to a question."""
    match item.kind:
        case Choice():
            # Clients show all options at once: no typing, and nothing is preselected.
            shown = control("check-box" if item.repeats else "radio-button")
            return FhirValue(CODING, is_coding=True, extensions=(shown,))
        case Decimal():
            least = {"url": names.MIN_VALUE, "valueDecimal": 0}
            return FhirValue(NUMBER, is_number=True, extensions=(least,))
        case String() | Text():
            return FhirValue(STRING)
        case never:
            assert_never(never)


def control(code: str) -> Resource:
    """Return the extension that tells clients how to show an item."""
    coding = {"system": names.ITEM_CONTROL_SYSTEM, "code": code}
    return {"url": names.ITEM_CONTROL, "valueCodeableConcept": {"coding": [coding]}}


def answer_with(item: Item, value: str, questionnaire: Questionnaire) -> Resource:
    """Return one answer with a value."""
    known = fhir_value_of(item)
    if known.is_coding:
        option = item.option(value)
        assert option is not None, "an answer is an option of its question"
        return {known.element: coding_of(option, item, questionnaire)}
    return {known.element: _number(value) if known.is_number else value}


def _number(canonical: str) -> Any:
    """Return a number that JSON writes with the same digits; ours are few enough for a float."""
    return float(canonical) if "." in canonical else int(canonical)
