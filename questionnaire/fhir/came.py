"""What came for a question, in words, whatever it is worth: for the notice on an answer that is none.

Nothing here refuses anything.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from questionnaire.answers.earlier import came_in_words
from questionnaire.cleaning import clean
from questionnaire.fhir import names
from questionnaire.fhir.nodes import Element, Node, Number
from questionnaire.fhir.said import reasons_among
from questionnaire.fhir.values import CODING, QUANTITY, keys_for
from questionnaire.pack.questions import Item, Questionnaire
from questionnaire.words import fhir as fhir_words
from rules.suggestions import shortened

MOST_LISTED = 20
"""Texts of a file that a message repeats together."""

_REASONS = {reason.code: reason.display for reason in names.REASONS}


def came_for(elements: Sequence[Element], link_id: str, questionnaire: Questionnaire) -> str:
    """Return what came for a question, with the labels of what is on offer."""
    item = questionnaire.items.get(link_id)
    values = [value for element in elements for value in _values_of(element.table, item)]
    return _joined(came_in_words(questionnaire, link_id, [value]) for value in values)


def came_in(element: Element) -> str:
    """Return what stands in an item of no question."""
    return _joined(map(clean, _values_of(element.table, None)))


def _joined(values: Iterable[str]) -> str:
    shown = [value or fhir_words.EMPTY for value in values]
    return listed(shown, "; ") or fhir_words.NO_VALUE


def listed(texts: Sequence[str], separator: str = ", ") -> str:
    """Return texts in one line; of very many the first ones, and a mark that there were more."""
    more = ["\N{HORIZONTAL ELLIPSIS}"] if len(texts) > MOST_LISTED else []
    return separator.join([*texts[:MOST_LISTED], *more])


def value_in_words(key: str, node: Node) -> str:
    """Return what stands under a key, such as "valueString": a code, a text or a number."""
    value = node.value
    if isinstance(value, dict):
        return _of_object(key, value)
    if isinstance(value, bool):
        return fhir_words.YES if value else fhir_words.NO
    if isinstance(value, Number):
        return value.text
    return value if isinstance(value, str) else fhir_words.UNREADABLE


def _values_of(table: dict[str, Any], item: Item | None) -> Iterator[str]:
    answers = table.get("answer")
    for answer in answers if isinstance(answers, list) else [answers]:
        if isinstance(answer, dict):
            yield from (_value(key, value, item) for key, value in answer.items() if key.startswith("value"))
            yield from _reasons(answer)
        elif answer is not None:
            yield shortened(value_in_words("", Node(answer)))
    yield from _reasons(table)


def _value(key: str, value: Any, item: Item | None) -> str:
    if key == CODING and isinstance(value, dict) and value.get("system") == names.ABSENT_REASON_SYSTEM:
        return _reason(value.get("code"))
    text = shortened(value_in_words(key, Node(value)))
    is_other = item is not None and key not in keys_for(item)
    return fhir_words.OF_TYPE.format(value=text, key=shortened(key)) if is_other and text != key else text


def _of_object(key: str, value: dict[str, Any]) -> str:
    parts = ("value", "unit") if key == QUANTITY else ("code",)
    texts = [_scalar(value.get(part)) for part in parts]
    return " ".join(filter(None, texts)) or _scalar(value.get("display")) or key


def _scalar(value: object) -> str:
    return value.text if isinstance(value, Number) else value if isinstance(value, str) else ""


def _reasons(table: dict[str, Any]) -> Iterator[str]:
    return (_reason(code) for code in reasons_among(table))


def _reason(code: object) -> str:
    return _REASONS.get(code, shortened(code)) if isinstance(code, str) else fhir_words.UNREADABLE
