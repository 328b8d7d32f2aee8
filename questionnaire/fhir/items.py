"""Which items of a response belong to which question, wherever they stand: at the top, in groups, on pages.

Integrators put questions into groups and add items of their own; some clients write one item for each answer
of a question. So the items of a question are gathered from the whole tree, in the order of the file.
"""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, field

from questionnaire.errors import ResponseError
from questionnaire.fhir import names
from questionnaire.fhir.nodes import Element, Node

IN_EVERY_ELEMENT = ("id", "extension")
MODIFIER = "modifierExtension"
_ITEM = ("linkId", "definition", "text", "answer", "item", MODIFIER, *IN_EVERY_ELEMENT)
_IN_ANSWER = ("item", MODIFIER, *IN_EVERY_ELEMENT)


@dataclass(frozen=True, slots=True)
class Items:
    """The items of a response.

    questions: link_id -> the items that answer it.
    modified: link_ids of questions whose items, or what they stand in, have a modifier: not to be understood.
    answered: items of no question that hold an answer.
    unanswered: names of items of no question that hold none.
    unread: paths of what FHIR does not have at this place.
    """

    questions: dict[str, list[Element]] = field(default_factory=dict)
    modified: set[str] = field(default_factory=set)
    answered: list[Element] = field(default_factory=list)
    unanswered: list[str] = field(default_factory=list)
    unread: list[str] = field(default_factory=list)


def items_of(resource: Element, known: Collection[str]) -> Items:
    """Return the items of a response, sorted.

    known: the link_ids of questions.

    Raises:
        ResponseError: the items of the response are no list.
    """
    found = Items()
    # A stack and no recursion: a file decides how deep it is nested.
    waiting = [(node, False) for node in reversed([*resource.entries("item")])]
    while waiting:
        node, is_modified = waiting.pop()
        if not isinstance(node.value, dict):
            found.unread.append(node.path)
            continue
        element = node.element()
        is_modified = is_modified or MODIFIER in element.table
        found.unread.extend(unknown_keys(element, _ITEM))
        _sort(element, known, found, is_modified=is_modified)
        waiting += ((inner, is_modified) for inner in reversed([*_inside(element, found)]))
    return found


def unknown_keys(element: Element, known: Collection[str]) -> Iterator[str]:
    """Yield the path of each key that is not among the known ones."""
    # `_text` holds the extensions of `text`.
    return (element.path_of(key) for key in element.table if _without_mark(key) not in known)


def name_of(element: Element) -> str:
    """Return what to call an item of no question: by its text, its linkId or its place."""
    said = [element.table.get(key) for key in ("text", "linkId")]
    return next((name for name in said if isinstance(name, str) and name.strip()), element.path)


def _sort(element: Element, known: Collection[str], found: Items, *, is_modified: bool) -> None:
    link_id = element.table.get("linkId")
    if isinstance(link_id, str) and link_id in known:
        found.questions.setdefault(link_id, []).append(element)
        if is_modified:
            found.modified.add(link_id)
    elif any(_has_value(answer) for answer in _listed(element.table.get("answer"))):
        found.answered.append(element)
    elif not (isinstance(link_id, str) and _is_display(link_id, known)):
        found.unanswered.append(name_of(element))


def _has_value(answer: object) -> bool:
    """Return whether an answer holds something; some programs write empty ones, or only items inside."""
    if isinstance(answer, dict):
        return any(key.startswith("value") for key in answer)
    return answer is not None


def _without_mark(key: str) -> str:
    """Return a key without the mark under which FHIR has what is beside its value: `_valueString`."""
    return key.removeprefix("_")


def _listed(value: object) -> list[object]:
    return value if isinstance(value, list) else [value]


def _is_display(link_id: str, known: Collection[str]) -> bool:
    """Return whether an item is a text of our Questionnaire, which needs no answer."""
    return link_id in names.DISPLAYS or link_id.removesuffix(names.HELP_SUFFIX) in known


def _inside(element: Element, found: Items) -> Iterator[Node]:
    """Yield the items inside an item, and inside its answers."""
    yield from _entries(element, found)
    answers = element.table.get("answer")
    for position, answer in enumerate(answers if isinstance(answers, list) else ()):
        if isinstance(answer, dict):
            inner = Element(answer, f"{element.path_of('answer')}[{position}]")
            keys = (*_IN_ANSWER, *(key for key in map(_without_mark, answer) if key.startswith("value")))
            found.unread.extend(unknown_keys(inner, keys))
            yield from _entries(inner, found)


def _entries(element: Element, found: Items) -> list[Node]:
    try:
        return list(element.entries("item"))
    except ResponseError:
        found.unread.append(element.path_of("item"))
        return []
