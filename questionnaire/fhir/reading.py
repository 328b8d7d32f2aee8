"""Read a QuestionnaireResponse that another program made from our Questionnaire.

Other programs may not check which questions are asked, which answers exclude others, or the types of values,
so everything is checked here. One slip does not cost the rest: what is no answer to its question leaves that
question open, with a notice, and nothing is ever chosen for the person. A file is refused only where it is
not known what was asked, or how to understand it.
"""

from collections.abc import Iterator

from questionnaire.answers.earlier import earlier_texts, label_now, notices_on_reading
from questionnaire.answers.not_taken import not_taken
from questionnaire.answers.response import QuestionnaireResponse, Status
from questionnaire.answers.standing import standing_of
from questionnaire.errors import ResponseError
from questionnaire.fhir.belonging import belonging_of, known_link_ids, notice_of_address
from questionnaire.fhir.choosing import IN_ERROR, chosen
from questionnaire.fhir.envelopes import responses_in
from questionnaire.fhir.given import Came, given_in
from questionnaire.fhir.hanging import notices_of_hanging
from questionnaire.fhir.items import MODIFIER, items_of
from questionnaire.fhir.nodes import Element, Node, Number
from questionnaire.fhir.others import notices_of_others
from questionnaire.pack.pack import Pack
from questionnaire.pack.questions import Questionnaire
from questionnaire.saved.json_text import parse_json
from questionnaire.words import fhir as fhir_words

_STATUSES = {
    "in-progress": Status.IN_PROGRESS,
    "completed": Status.COMPLETED,
    "amended": Status.COMPLETED,
    "stopped": Status.IN_PROGRESS,
}


def read_response(text: str, pack: Pack) -> QuestionnaireResponse:
    """Read a QuestionnaireResponse, alone or in a Bundle or in Parameters, and check it.

    What is no answer to its question leaves the question open, and what depends on it does not count; an
    answer to a question that is not asked with these answers is parked. A notice says so. What was typed for
    a question that depends on one that is left open stays on the sheet: nobody can resume this file.

    Raises:
        ResponseError: there is no response to our questionnaire, or there are several; it belongs to a
            version that the pack does not read; or it says of itself that it cannot be read in this way.
    """
    questionnaire = pack.questionnaire
    responses = responses_in(Node(parse_json(text, Number)))
    resource = chosen(responses, questionnaire)
    _refuse_modified(resource)
    belonging = belonging_of(resource, questionnaire)
    items = items_of(resource, known_link_ids(questionnaire, is_earlier=bool(belonging.given_to)))
    notices = [*_notice_of_others(len(responses) - 1), *notice_of_address(belonging, items, questionnaire)]
    status = _status(resource)
    notices += [fhir_words.NO_STATUS] if status is None else []
    read = given_in(items, questionnaire)
    standing = standing_of(questionnaire, read.answers)
    under = not_taken(questionnaire, standing, read.left_open).under
    if belonging.given_to:
        earlier = earlier_texts(questionnaire, standing.parked, read.answers)
    else:
        earlier = earlier_texts(questionnaire, standing.parked, under, label_now)
    notices += notices_of_others(resource, items)
    hanging = [link_id for link_id in under if link_id in standing.parked]
    left_open = {link_id: _left_open(link_id, came, questionnaire) for link_id, came in read.came.items()}
    counted = [link_id for link_id in read.answers if link_id not in under]
    notices += notices_on_reading(questionnaire, standing, counted, earlier, left_open)
    return QuestionnaireResponse(
        questionnaire=questionnaire.id,
        version=questionnaire.version,
        status=status or Status.IN_PROGRESS,
        answers=standing.answers,
        parked=standing.parked,
        earlier=earlier,
        notices=(*notices, *read.notices, *notices_of_hanging(hanging, earlier, items, questionnaire)),
        given_to=belonging.given_to,
        left_open=read.left_open,
    )


def _notice_of_others(count: int) -> Iterator[str]:
    if count:
        several, one = fhir_words.OTHER_RESPONSES
        yield one if count == 1 else several.format(count=count)


def _left_open(link_id: str, came: Came, questionnaire: Questionnaire) -> str:
    label = label_now(questionnaire, link_id)
    return fhir_words.LEFT_OPEN.format(label=label, came=came.text, why=came.why)


def _refuse_modified(resource: Element) -> None:
    for key in (MODIFIER, "implicitRules"):
        if key in resource.table:
            raise ResponseError(fhir_words.CHANGES_THE_REST.format(path=resource.path_of(key)))


def _status(resource: Element) -> Status | None:
    """Return how far a response came; None where it does not say so."""
    given = resource.table.get("status")
    if given == IN_ERROR:
        raise ResponseError(fhir_words.IN_ERROR)
    return _STATUSES.get(given) if isinstance(given, str) else None
