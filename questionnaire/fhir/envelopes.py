"""Where the responses of a file stand: alone, or in a Bundle or in Parameters."""

from collections.abc import Iterator

from questionnaire.errors import ResponseError
from questionnaire.fhir.nodes import Element, Node
from questionnaire.words import fhir as fhir_words
from rules.suggestions import shortened

RESPONSE = "QuestionnaireResponse"
_LISTS = {"Bundle": ("entry",), "Parameters": ("parameter", "part")}


def responses_in(top: Node) -> list[Element]:
    """Return the QuestionnaireResponses that a file holds, one at least.

    Raises:
        ResponseError: it holds none; or the file is no resource.
    """
    resource = top.element()
    theirs = resource.required("resourceType").text()
    if theirs == RESPONSE:
        return [resource]
    if theirs not in _LISTS:
        raise ResponseError(fhir_words.OTHER_RESOURCE.format(theirs=shortened(theirs)))
    found = list(_responses_in(resource, _LISTS[theirs]))
    if not found:
        raise ResponseError(fhir_words.NO_RESPONSE.format(theirs=theirs))
    return found


def _responses_in(resource: Element, lists: tuple[str, ...]) -> Iterator[Element]:
    waiting = [resource]
    while waiting:
        holder = waiting.pop()
        for node in (node for key in lists for node in holder.entries(key)):
            if isinstance(node.value, dict):
                entry = node.element()
                waiting.append(entry)
                inner = entry.table.get("resource")
                if isinstance(inner, dict) and inner.get("resourceType") == RESPONSE:
                    yield Element(inner, entry.path_of("resource"))
