"""Read the answer from one item of a QuestionnaireResponse: a value, or the reason why there is none."""

from collections.abc import Iterator

from questionnaire.answers.accepting import answer_to
from questionnaire.answers.earlier import answer_kept
from questionnaire.answers.response import Answer, answered
from questionnaire.errors import AnswerError, ResponseError
from questionnaire.fhir import names
from questionnaire.fhir.nodes import Element, Node
from questionnaire.fhir.values import CODING, ELEMENTS, NUMBER, STRING, fhir_value_of
from questionnaire.pack.questions import Item, Questionnaire
from questionnaire.words import fhir as fhir_words
from rules.suggestions import not_among

_VALUES_OF_OTHERS = ("Boolean", "Integer", "Date", "DateTime", "Time", "Uri", "Attachment", "Quantity")
_ANSWER = ("item", "valueReference", *ELEMENTS, *(f"value{kind}" for kind in _VALUES_OF_OTHERS))
_CODING = ("system", "version", "code", "display", "userSelected")
_REASON_ANSWERS = {reason.code: reason.answer for reason in names.REASONS}


class UnfitError(ResponseError):
    """What an item holds is well written, and no answer to its question."""


def read_answer(element: Element, item: Item, questionnaire: Questionnaire) -> Answer | None:
    """Return the answer to a question; None where the item holds none.

    Raises:
        UnfitError: the item holds something that is no answer to this question.
        ResponseError: it is not written as FHIR has it, or contradicts itself.
    """
    answers = [node.element(_ANSWER) for node in element.entries("answer")]
    values = [value for answer in answers if (value := _value_in(answer, item)) is not None]
    reasons = [reason for part in (element, *answers) for reason in _reasons_on(part)]
    if fhir_value_of(item).is_coding:
        codings = [_Coding.at(value, item, questionnaire) for value in values]
        return _chosen(element, item, codings, reasons)
    return _only(element, _typed(element, item, values), reasons)


def read_kept(element: Element) -> Answer | None:
    """Return the answer to a question that only an earlier version had, as it was given.

    Raises:
        ResponseError: it is not written as FHIR has it, is empty, or contradicts itself.
    """
    answers = [node.element(_ANSWER) for node in element.entries("answer")]
    reasons = [reason for part in (element, *answers) for reason in _reasons_on(part)]
    codings = [node.element(_CODING) for answer in answers if (node := answer.get(CODING)) is not None]
    reasons += [_reason(coding.required("code")) for coding in codings if _is_reason(coding)]
    values = values_in(element)
    try:
        answer = answer_kept(values[0] if len(values) == 1 else values) if values else None
    except AnswerError as error:
        raise ResponseError(fhir_words.NO_ANSWER.format(path=element.path, message=error)) from error
    return _only(element, answer, reasons)


def values_in(element: Element) -> tuple[str, ...]:
    """Return what stands in the answers of an item, whatever it is worth: codes, texts and numbers.

    Raises:
        ResponseError: it is not written as FHIR has it.
    """
    answers = [node.element(_ANSWER) for node in element.entries("answer")]
    return tuple(text for answer in answers for key in answer.table for text in _texts_under(key, answer))


def _texts_under(key: str, answer: Element) -> Iterator[str]:
    """Yield the value under a key of one answer as a text; of a value that is none of ours, its key."""
    node = answer.get(key)
    if node is None or not key.startswith("value"):
        return
    if key == CODING:
        coding = node.element(_CODING)
        if not _is_reason(coding):
            yield coding.required("code").text()
    elif key == NUMBER:
        yield node.number().text
    else:
        yield node.text() if key == STRING else key


def _is_reason(coding: Element) -> bool:
    return coding.required("system").text() == names.ABSENT_REASON_SYSTEM


class _Coding:
    """One coded answer: an option of the question, or a reason why there is no answer."""

    def __init__(self, code: str, reason: Answer | None) -> None:
        self.code = code
        self.reason = reason

    @classmethod
    def at(cls, node: Node, item: Item, questionnaire: Questionnaire) -> "_Coding":
        """Read a Coding. Its display is ignored."""
        coding = node.element(_CODING)
        system, code = coding.required("system").text(), coding.required("code")
        if system == names.ABSENT_REASON_SYSTEM:
            return cls(code.text(), _reason(code))
        ours = names.system_of(questionnaire, item.link_id)
        if system != ours:
            path = coding.path_of("system")
            raise ResponseError(fhir_words.WRONG_SYSTEM.format(path=path, ours=ours, theirs=f'"{system}"'))
        if item.option(code.text()) is None:
            message = not_among("answer", code.text(), [option.code for option in item.answer_option])
            raise UnfitError(fhir_words.NO_SUCH_CODE.format(path=code.path, message=message))
        return cls(code.text(), None)


def _chosen(element: Element, item: Item, codings: list[_Coding], reasons: list[Answer]) -> Answer | None:
    codes = [coding.code for coding in codings if coding.reason is None]
    reasons = [*reasons, *(coding.reason for coding in codings if coding.reason is not None)]
    return _only(element, _answer(element, item, codes) if codes else None, reasons)


def _typed(element: Element, item: Item, values: list[Node]) -> Answer | None:
    if not values:
        return None
    if not values[0].path.endswith(NUMBER):
        return _answer(element, item, [value.text() for value in values])
    try:
        numbers = [value.number().canonical for value in values]
    except AnswerError as error:
        raise UnfitError(fhir_words.NO_ANSWER.format(path=values[0].path, message=error)) from error
    return answered(numbers[0]) if len(numbers) == 1 else _answer(element, item, numbers)


def _answer(element: Element, item: Item, given: list[str]) -> Answer:
    try:
        return answer_to(item, tuple(given))
    except AnswerError as error:
        path = element.path_of("answer")
        raise UnfitError(fhir_words.NO_ANSWER.format(path=path, message=error)) from error


def _only(element: Element, answer: Answer | None, reasons: list[Answer]) -> Answer | None:
    """Return the answer or the reason, whichever there is.

    Raises:
        ResponseError: there are several.
    """
    found = [*([] if answer is None else [answer]), *dict.fromkeys(reasons)]
    if len(found) > 1:
        raise ResponseError(fhir_words.REASON_AND_VALUE.format(path=element.path_of("answer")))
    return found[0] if found else None


def _value_in(answer: Element, item: Item) -> Node | None:
    """Return the value of one answer; None for the empty answers that some programs write."""
    keys = [key for key in answer.table if key.startswith("value")]
    if not keys:
        return None
    if len(keys) > 1:
        raise ResponseError(fhir_words.TWO_VALUES.format(path=answer.path, given=", ".join(keys)))
    expected = fhir_value_of(item).element
    if keys[0] not in (expected, *fhir_value_of(item).also):
        message = fhir_words.WRONG_VALUE.format(
            path=answer.path_of(keys[0]), given=keys[0], expected=expected
        )
        raise UnfitError(message)
    return answer.get(keys[0])


def _reasons_on(element: Element) -> Iterator[Answer]:
    """Yield the data-absent-reasons on an item, on an answer, or on a missing value (`_valueString`)."""
    yield from _reasons_among(element)
    for key in element.table:
        beside = element.get(key)
        if key.startswith("_value") and beside is not None:
            yield from _reasons_among(beside.element(()))


def _reasons_among(element: Element) -> Iterator[Answer]:
    for node in element.entries("extension"):
        if isinstance(node.value, dict) and node.value.get("url") == names.ABSENT_REASON:
            yield _reason(Element(node.value, node.path).required("valueCode"))


def _reason(code: Node) -> Answer:
    if code.text() not in _REASON_ANSWERS:
        message = not_among("reason", code.text(), _REASON_ANSWERS)
        raise ResponseError(fhir_words.NO_SUCH_REASON.format(path=code.path, message=message))
    return _REASON_ANSWERS[code.text()]
