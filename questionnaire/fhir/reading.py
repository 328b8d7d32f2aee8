"""Read a QuestionnaireResponse that another program made from our Questionnaire.

Other programs may not check which questions are asked, which answers exclude others, or the types of values,
so everything is checked here. Elements that are valid but not needed (people, dates, texts, help) are
ignored; anything else is an error, and the first one refuses the file.
"""

from collections.abc import Iterator, Mapping

from questionnaire.answers.response import Answer, QuestionnaireResponse, Status
from questionnaire.answers.standing import standing_of
from questionnaire.errors import ResponseError
from questionnaire.fhir import names
from questionnaire.fhir.answers import read_answer
from questionnaire.fhir.nodes import Element, Node, Number
from questionnaire.pack.pack import Pack
from questionnaire.pack.questions import Item, Questionnaire
from questionnaire.saved.json_text import parse_json
from questionnaire.words import fhir as fhir_words
from questionnaire.words import shared as words
from rules.suggestions import not_among

_WHO_AND_WHEN = ("identifier", "basedOn", "partOf", "subject", "encounter", "authored", "author", "source")
_RESOURCE = ("resourceType", "meta", "language", "text", "contained", "questionnaire", "status", "item")
_ITEM = ("linkId", "definition", "text", "answer", "item")

_STATUSES = {
    "in-progress": Status.IN_PROGRESS,
    "completed": Status.COMPLETED,
    "amended": Status.COMPLETED,
    "stopped": Status.IN_PROGRESS,
}


def read_response(text: str, pack: Pack) -> QuestionnaireResponse:
    """Read a QuestionnaireResponse and check everything in it against a pack.

    An answer to a question that is not asked with these answers is parked, and a notice says so.

    Raises:
        ResponseError: the first fault, with its path and what to do.
    """
    questionnaire = pack.questionnaire
    resource = _resource(Node(parse_json(text, Number)))
    _check_questionnaire(resource, questionnaire)
    status = _status(resource.required("status").text())
    given = _given(resource, questionnaire)
    standing = standing_of(questionnaire, given)
    return QuestionnaireResponse(
        questionnaire=questionnaire.id,
        version=questionnaire.version,
        status=status,
        answers=standing.answers,
        parked=standing.parked,
        notices=tuple(
            words.PARKED_ON_READING.format(label=questionnaire.items[link_id].label)
            for link_id in standing.parked
        ),
    )


def _resource(top: Node) -> Element:
    theirs = top.value.get("resourceType") if isinstance(top.value, dict) else None
    if theirs != "QuestionnaireResponse" and isinstance(theirs, str):
        raise ResponseError(fhir_words.OTHER_RESOURCE.format(theirs=theirs))
    resource = top.element((*_RESOURCE, *_WHO_AND_WHEN))
    resource.required("resourceType").text()
    return resource


def _check_questionnaire(resource: Element, questionnaire: Questionnaire) -> None:
    node = resource.get("questionnaire")
    if node is None:
        raise ResponseError(fhir_words.NO_QUESTIONNAIRE.format(ours=names.canonical_of(questionnaire)))
    theirs, _, version = node.text().partition("|")
    ours = names.url_of(questionnaire)
    if theirs != ours:
        raise ResponseError(fhir_words.OTHER_QUESTIONNAIRE.format(theirs=theirs, ours=ours))
    # FHIR lets the version be left out: then each answer is checked on its own.
    if version and version.split(".")[0] != questionnaire.version.split(".")[0]:
        raise ResponseError(fhir_words.OTHER_VERSION.format(theirs=version, ours=questionnaire.version))


def _status(given: str) -> Status:
    if given == "entered-in-error":
        raise ResponseError(fhir_words.IN_ERROR)
    if given not in _STATUSES:
        raise ResponseError(fhir_words.NO_STATUS.format(given=given, allowed=", ".join(_STATUSES)))
    return _STATUSES[given]


def _given(resource: Element, questionnaire: Questionnaire) -> Mapping[str, Answer]:
    """Return the answer to each question, asked or not, in the order of the file."""
    items = questionnaire.items
    seen: set[str] = set()
    given: dict[str, Answer] = {}
    for element in _items(resource):
        link_id = _link_id(element, items)
        if link_id is None:
            continue
        if link_id in seen:
            message = fhir_words.QUESTION_TWICE.format(path=element.path_of("linkId"), link_id=link_id)
            raise ResponseError(message)
        seen.add(link_id)
        for inner in [*_items(element), *_items_of_answers(element)]:
            _check_inside(inner, items)
        answer = read_answer(element, items[link_id], questionnaire)
        if answer is not None:
            given[link_id] = answer
    return given


def _items(element: Element) -> Iterator[Element]:
    yield from (node.element(_ITEM) for node in element.entries("item"))


def _items_of_answers(element: Element) -> Iterator[Element]:
    for answer in element.entries("answer"):
        if isinstance(answer.value, dict):
            yield from _items(Element(answer.value, answer.path))


def _link_id(element: Element, items: Mapping[str, Item]) -> str | None:
    """Return the link_id of the question that an item answers; None where the item is a help text."""
    node = element.required("linkId")
    link_id = node.text()
    if link_id in items:
        return link_id
    if link_id.removesuffix(names.HELP_SUFFIX) not in items:
        message = not_among("question", link_id, items)
        raise ResponseError(fhir_words.UNKNOWN_QUESTION.format(path=node.path, message=message))
    for key in ("answer", "item"):
        if element.get(key) is not None:
            raise ResponseError(fhir_words.HELP_WITH_ANSWER.format(path=element.path_of(key)))
    return None


def _check_inside(element: Element, items: Mapping[str, Item]) -> None:
    link_id = _link_id(element, items)
    if link_id is not None:
        message = fhir_words.NOT_INSIDE.format(path=element.path_of("linkId"), link_id=link_id)
        raise ResponseError(message)
