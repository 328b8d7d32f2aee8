"""What stands in the items of one question: values, and reasons why there is none."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from questionnaire.answers.response import Answer
from questionnaire.errors import ResponseError
from questionnaire.fhir import names
from questionnaire.fhir.items import MODIFIER
from questionnaire.fhir.nodes import Element, Node
from questionnaire.fhir.values import CODING
from questionnaire.pack.questions import Item
from questionnaire.words import fhir as fhir_words
from rules.suggestions import shortened

_STATES = {reason.code: reason.answer for reason in names.REASONS}
_CHOSEN = tuple(reason.code for reason in names.CHOSEN_REASONS)


@dataclass(frozen=True, slots=True)
class Said:
    """What stands in the items of one question.

    values: pairs of a key, such as "valueString", and what stands under it.
    reasons: the state for each reason that stands in place of a value; None for one that is not ours.
    beside: the same for the reasons on the items themselves. Some clients leave them there when a question
        that was skipped is answered later.
    """

    values: tuple[tuple[str, Node], ...]
    reasons: tuple[Answer | None, ...]
    beside: tuple[Answer | None, ...]


def said_in(elements: Sequence[Element], item: Item | None) -> Said:
    """Return what stands in the items of a question; None is one that is gone.

    Raises:
        ResponseError: an answer is not written as FHIR has it.
    """
    answers = [_answer(node) for element in elements for node in element.entries("answer")]
    values = [value for answer in answers for value in _value_in(answer)]
    chosen = [(_is_reason(key, node, item), (key, node)) for key, node in values]
    return Said(
        values=tuple(value for is_reason, value in chosen if not is_reason),
        reasons=(
            *(reason for answer in answers for reason in _states_on(answer)),
            *(_state_for(node.value.get("code")) for is_reason, (_, node) in chosen if is_reason),
        ),
        beside=tuple(reason for element in elements for reason in _states_on(element)),
    )


def _answer(node: Node) -> Element:
    answer = node.element()
    if MODIFIER in answer.table:
        raise ResponseError(fhir_words.CHANGES_THE_REST.format(path=answer.path_of(MODIFIER)))
    return answer


def _value_in(answer: Element) -> Iterator[tuple[str, Node]]:
    """Yield the value of one answer; nothing for the empty answers that some programs write."""
    keys = [key for key in answer.table if key.startswith("value") and not _is_missing(key, answer)]
    if len(keys) > 1:
        raise ResponseError(
            fhir_words.TWO_VALUES.format(path=answer.path, given=", ".join(map(shortened, keys[:2])))
        )
    for key in keys:
        yield key, Node(answer.table[key], answer.path_of(shortened(key)))


def _is_missing(key: str, answer: Element) -> bool:
    """Return whether null stands in place of a value, and beside it what FHIR has for a missing one."""
    return answer.table[key] is None and isinstance(answer.table.get(f"_{key}"), dict)


def _is_reason(key: str, node: Node, item: Item | None) -> bool:
    """Return whether a value is a Coding that says why there is none."""
    if key != CODING or not isinstance(node.value, dict):
        return False
    system, code = node.value.get("system"), node.value.get("code")
    if system:
        return bool(system == names.ABSENT_REASON_SYSTEM)
    # Clients may leave out the system; these two codes are among the options that we export.
    return code in _CHOSEN and (item is None or item.option(code) is None)


def reasons_among(table: dict[str, Any]) -> Iterator[object]:
    """Yield the code of each data-absent-reason on an item, an answer or a missing value (`_valueString`)."""
    missing = (
        beside for key, beside in table.items() if key.startswith("_value") and isinstance(beside, dict)
    )
    for part in (table, *missing):
        extensions = part.get("extension")
        for extension in extensions if isinstance(extensions, list) else ():
            if isinstance(extension, dict) and extension.get("url") == names.ABSENT_REASON:
                yield extension.get("valueCode")


def _states_on(element: Element) -> Iterator[Answer | None]:
    return (_state_for(code) for code in reasons_among(element.table))


def _state_for(code: object) -> Answer | None:
    return _STATES.get(code) if isinstance(code, str) else None
