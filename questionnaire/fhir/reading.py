"""Read a QuestionnaireResponse that another program made from our Questionnaire.

Other programs may not check which questions are asked, which answers exclude others, or the types of values,
so everything is checked here. Elements that are valid but not needed (people, dates, texts, help) are
ignored; anything else is an error, and the first one refuses the file. In answers to an earlier version that
the pack reads, what no longer is an answer leaves its question open instead, with a notice.
"""

from collections.abc import Collection, Iterator, Mapping

from questionnaire.answers.earlier import (
    came_in_words,
    earlier_texts,
    is_gone,
    is_read_by,
    notices_on_reading,
)
from questionnaire.answers.response import Answer, QuestionnaireResponse, Status
from questionnaire.answers.standing import standing_of
from questionnaire.errors import ResponseError
from questionnaire.fhir import names
from questionnaire.fhir.answers import UnfitError, read_answer, read_kept, values_in
from questionnaire.fhir.nodes import Element, Node, Number
from questionnaire.pack.pack import Pack
from questionnaire.pack.questions import Questionnaire
from questionnaire.saved.json_text import parse_json
from questionnaire.words import fhir as fhir_words
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
    given_to = _check_questionnaire(resource, questionnaire)
    status = _status(resource.required("status").text())
    given, came = _given(resource, questionnaire, is_earlier=bool(given_to))
    standing = standing_of(questionnaire, given)
    earlier = earlier_texts(questionnaire, standing.parked, given) if given_to else ()
    return QuestionnaireResponse(
        questionnaire=questionnaire.id,
        version=questionnaire.version,
        status=status,
        answers=standing.answers,
        parked=standing.parked,
        earlier=earlier,
        notices=tuple(notices_on_reading(questionnaire, standing, given, earlier, came)),
        given_to=given_to,
    )


def _resource(top: Node) -> Element:
    theirs = top.value.get("resourceType") if isinstance(top.value, dict) else None
    if theirs != "QuestionnaireResponse" and isinstance(theirs, str):
        raise ResponseError(fhir_words.OTHER_RESOURCE.format(theirs=theirs))
    resource = top.element((*_RESOURCE, *_WHO_AND_WHEN))
    resource.required("resourceType").text()
    return resource


def _check_questionnaire(resource: Element, questionnaire: Questionnaire) -> str:
    """Check that a response belongs to a pack; return the earlier version that it was given to, if any."""
    node = resource.get("questionnaire")
    if node is None:
        raise ResponseError(fhir_words.NO_QUESTIONNAIRE.format(ours=names.canonical_of(questionnaire)))
    theirs, _, version = node.text().partition("|")
    ours = names.url_of(questionnaire)
    if theirs != ours:
        raise ResponseError(fhir_words.OTHER_QUESTIONNAIRE.format(theirs=theirs, ours=ours))
    # FHIR lets the version be left out: then each answer is checked on its own.
    if not version or version.split(".")[0] == questionnaire.version.split(".")[0]:
        return ""
    if not is_read_by(questionnaire, version):
        raise ResponseError(fhir_words.OTHER_VERSION.format(theirs=version, ours=questionnaire.version))
    return version


def _status(given: str) -> Status:
    if given == "entered-in-error":
        raise ResponseError(fhir_words.IN_ERROR)
    if given not in _STATUSES:
        raise ResponseError(fhir_words.NO_STATUS.format(given=given, allowed=", ".join(_STATUSES)))
    return _STATUSES[given]


def _given(
    resource: Element, questionnaire: Questionnaire, *, is_earlier: bool
) -> tuple[Mapping[str, Answer], Mapping[str, str]]:
    """Return link_id -> answer in the order of the file, and what came in words where that is none now."""
    given: dict[str, Answer] = {}
    came: dict[str, str] = {}
    for link_id, element in _questions(resource, _known(questionnaire, is_earlier=is_earlier)):
        item = questionnaire.items.get(link_id)
        try:
            answer = read_kept(element) if item is None else read_answer(element, item, questionnaire)
        except UnfitError:
            if not is_earlier:
                raise
            came[link_id] = came_in_words(questionnaire, link_id, values_in(element))
            continue
        if answer is not None:
            given[link_id] = answer
    return given, came


def _known(questionnaire: Questionnaire, *, is_earlier: bool) -> tuple[str, ...]:
    """Return the link_ids that may stand in a response."""
    gone = (one.link_id for one in questionnaire.retired if is_gone(questionnaire, one.link_id))
    return (*questionnaire.items, *(gone if is_earlier else ()))


def _questions(resource: Element, known: Collection[str]) -> Iterator[tuple[str, Element]]:
    """Yield the link_id and the item of each question that stands in a response."""
    seen: set[str] = set()
    for element in _items(resource):
        link_id = _link_id(element, known)
        if link_id is None:
            continue
        if link_id in seen:
            message = fhir_words.QUESTION_TWICE.format(path=element.path_of("linkId"), link_id=link_id)
            raise ResponseError(message)
        seen.add(link_id)
        for inner in [*_items(element), *_items_of_answers(element)]:
            _check_inside(inner, known)
        yield link_id, element


def _items(element: Element) -> Iterator[Element]:
    yield from (node.element(_ITEM) for node in element.entries("item"))


def _items_of_answers(element: Element) -> Iterator[Element]:
    for answer in element.entries("answer"):
        if isinstance(answer.value, dict):
            yield from _items(Element(answer.value, answer.path))


def _link_id(element: Element, known: Collection[str]) -> str | None:
    """Return the link_id of the question that an item answers; None where the item is a help text."""
    node = element.required("linkId")
    link_id = node.text()
    if link_id in known:
        return link_id
    if link_id.removesuffix(names.HELP_SUFFIX) not in known:
        message = not_among("question", link_id, known)
        raise ResponseError(fhir_words.UNKNOWN_QUESTION.format(path=node.path, message=message))
    for key in ("answer", "item"):
        if element.get(key) is not None:
            raise ResponseError(fhir_words.HELP_WITH_ANSWER.format(path=element.path_of(key)))
    return None


def _check_inside(element: Element, known: Collection[str]) -> None:
    link_id = _link_id(element, known)
    if link_id is not None:
        message = fhir_words.NOT_INSIDE.format(path=element.path_of("linkId"), link_id=link_id)
        raise ResponseError(message)
