"""The FHIR elements that carry answers, by the kind of the question."""

from dataclasses import dataclass
from typing import assert_never

from questionnaire.fhir import names
from questionnaire.fhir.resource import Resource, coding_of
from questionnaire.kinds.choice import Choice
from questionnaire.kinds.decimal import Decimal
from questionnaire.kinds.numbers import as_typed
from questionnaire.kinds.string import String
from questionnaire.kinds.text import Text
from questionnaire.pack.questions import Item, Questionnaire


@dataclass(frozen=True, slots=True)
class FhirValue:
    """The element that carries a value.

    element: a key of an answer, such as "valueCoding".
    type: the item type in FHIR.
    longest: how many characters a typed value may have.
    is_coding, is_number: what the value is; else it is any string.
    also: other keys under which version 1 of this program wrote the same, and other programs may.
    extensions: of the question.
    """

    element: str
    type: str
    longest: int | None = None
    is_coding: bool = False
    is_number: bool = False
    also: tuple[str, ...] = ()
    extensions: tuple[Resource, ...] = ()


CODING = "valueCoding"
NUMBER = "valueDecimal"
INTEGER = "valueInteger"
STRING = "valueString"
QUANTITY = "valueQuantity"


def fhir_value_of(item: Item) -> FhirValue:
    """Return the element for the answers to a question."""
    match item.kind:
        case Choice():
            # Clients show all options at once: no typing, and nothing is preselected.
            shown = _control("check-box" if item.repeats else "radio-button")
            return FhirValue(CODING, "choice", is_coding=True, extensions=(shown,))
        case Decimal():
            # Clients alter a typed decimal: "1,5" arrives as 15 from three of four. A string stays as it is.
            return FhirValue(STRING, "string", String.longest, is_number=True, also=(NUMBER, INTEGER))
        case String() | Text():
            return FhirValue(STRING, item.kind.name, item.kind.longest)
        case never:
            assert_never(never)


def keys_for(item: Item) -> tuple[str, ...]:
    """Return the keys under which an answer to a question is read."""
    known = fhir_value_of(item)
    return (known.element, *known.also)


def _control(code: str) -> Resource:
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
    return {known.element: as_typed(value) if known.is_number else value}
