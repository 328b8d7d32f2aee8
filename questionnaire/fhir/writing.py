"""One person's answers as a FHIR R4 QuestionnaireResponse, without the parked ones."""

from questionnaire.answers.not_taken import not_taken
from questionnaire.answers.response import Answer, QuestionnaireResponse
from questionnaire.answers.standing import standing_of
from questionnaire.fhir import names
from questionnaire.fhir.narrative import narrative_of_answers
from questionnaire.fhir.resource import Resource, coding_of_reason, in_json
from questionnaire.fhir.texts import text_of
from questionnaire.fhir.values import answer_with, fhir_value_of
from questionnaire.pack.pack import Pack
from questionnaire.pack.questions import Item, Questionnaire
from questionnaire.sheet.making import line_on


def write_response(pack: Pack, response: QuestionnaireResponse) -> str:
    """Return a QuestionnaireResponse as JSON, ending in a line break. It has no person and no date."""
    return in_json(response_resource(pack, response))


def response_resource(pack: Pack, response: QuestionnaireResponse) -> Resource:
    """Return the QuestionnaireResponse as a resource."""
    questionnaire = pack.questionnaire
    standing = standing_of(questionnaire, response.given)
    answers = standing.answers
    left = line_on(not_taken(questionnaire, standing, response.left_open), questionnaire)
    items = [
        _item(questionnaire.items[link_id], answer, questionnaire) for link_id, answer in answers.items()
    ]
    return {
        "resourceType": "QuestionnaireResponse",
        "language": questionnaire.language,
        "text": narrative_of_answers(pack, answers, left),
        "questionnaire": names.canonical_of(questionnaire),
        "status": response.status.value,
        **({"item": items} if items else {}),
    }


def _item(item: Item, answer: Answer, questionnaire: Questionnaire) -> Resource:
    head = {"linkId": item.link_id, "text": text_of(item, questionnaire)}
    if answer.values:
        return {**head, "answer": [answer_with(item, value, questionnaire) for value in answer.values]}
    reason = next(reason for reason in names.REASONS if reason.answer == answer)
    if fhir_value_of(item).is_coding and reason in names.CHOSEN_REASONS:
        return {**head, "answer": [{"valueCoding": coding_of_reason(reason)}]}
    return {"extension": [{"url": names.ABSENT_REASON, "valueCode": reason.code}], **head}
