"""Which response of a file is read: the only one to our questionnaire, of those that count."""

from collections.abc import Sequence

from questionnaire.errors import ResponseError
from questionnaire.fhir.belonging import fits, is_named, known_link_ids
from questionnaire.fhir.items import items_of
from questionnaire.fhir.nodes import Element
from questionnaire.pack.questions import Questionnaire
from questionnaire.words import fhir as fhir_words

IN_ERROR = "entered-in-error"
"""The status of a response that does not count."""


def chosen(responses: Sequence[Element], questionnaire: Questionnaire) -> Element:
    """Return the only response to our questionnaire; if there is but one, that one, whatever it answers.

    Passed over are responses to something else, and those that were entered in error. A response is ours
    if it names our questionnaire, or if its questions and codes are ours.

    Raises:
        ResponseError: there are several, or several responses and none that is ours.
    """
    if len(responses) == 1:
        return responses[0]
    valid = [one for one in responses if one.table.get("status") != IN_ERROR]
    ours = [one for one in valid if is_named(one, questionnaire) or _fits(one, questionnaire)]
    if len(ours) != 1:
        sentence = fhir_words.SEVERAL_RESPONSES if ours else fhir_words.NONE_OF_SEVERAL
        raise ResponseError(sentence.format(count=len(ours or responses)))
    return ours[0]


def _fits(response: Element, questionnaire: Questionnaire) -> bool:
    try:
        return fits(items_of(response, known_link_ids(questionnaire)), questionnaire)
    except ResponseError:
        return False
