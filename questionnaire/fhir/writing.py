"""One person's answers as a FHIR R4 QuestionnaireResponse. What is parked stays at home."""

from typing import Any

from questionnaire.enablement import standing_of
from questionnaire.fhir import names
from questionnaire.fhir.resource import Resource, coding_of, coding_of_reason, in_json
from questionnaire.models import Item, ItemType, Questionnaire
from questionnaire.response import Answer, QuestionnaireResponse


def write_response(questionnaire: Questionnaire, response: QuestionnaireResponse) -> str:
    """Return a QuestionnaireResponse in JSON that ends in a line break. It names no person and no date."""
    return in_json(response_resource(questionnaire, response))


def response_resource(questionnaire: Questionnaire, response: QuestionnaireResponse) -> Resource:
    """Return the QuestionnaireResponse itself."""
    answers = standing_of(questionnaire, {**response.answers, **response.parked}).answers
    items = [_item(questionnaire.find(link_id), answer, questionnaire) for link_id, answer in answers.items()]
    return {
        "resourceType": "QuestionnaireResponse",
        "language": questionnaire.language,
        "questionnaire": names.canonical_of(questionnaire),
        "status": response.status.value,
        **({"item": items} if items else {}),
    }


def _item(item: Item, answer: Answer, questionnaire: Questionnaire) -> Resource:
    said = {"linkId": item.link_id, "text": item.text}
    if answer.values:
        return {**said, "answer": [_value(item, value, questionnaire) for value in answer.values]}
    reason = next(reason for reason in names.REASONS if reason.answer == answer)
    if item.type is ItemType.CHOICE and reason in names.CHOSEN_REASONS:
        return {**said, "answer": [{"valueCoding": coding_of_reason(reason)}]}
    return {"extension": [{"url": names.ABSENT_REASON, "valueCode": reason.code}], **said}


def _value(item: Item, value: str, questionnaire: Questionnaire) -> Resource:
    if item.type is ItemType.DECIMAL:
        return {"valueDecimal": _number(value)}
    option = item.option(value) if item.type is ItemType.CHOICE else None
    if option is not None:
        return {"valueCoding": coding_of(option, item, questionnaire)}
    return {"valueString": value}


def _number(canonical: str) -> Any:
    """Return a number that JSON writes with the same digits: so few as ours survive in a float."""
    return float(canonical) if "." in canonical else int(canonical)
