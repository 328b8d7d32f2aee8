"""Read the answer to one question from its items: a value, or the reason why there is none."""

from collections.abc import Sequence

from questionnaire.answers.accepting import answer_to
from questionnaire.answers.earlier import answer_kept
from questionnaire.answers.response import Answer
from questionnaire.errors import AnswerError, ResponseError
from questionnaire.fhir import names
from questionnaire.fhir.came import value_in_words
from questionnaire.fhir.nodes import Element, Node
from questionnaire.fhir.said import Said, said_in
from questionnaire.fhir.values import CODING, STRING
from questionnaire.pack.questions import Item, Questionnaire
from questionnaire.words import fhir as fhir_words
from rules.suggestions import shortened


def read_answer(elements: Sequence[Element], item: Item, questionnaire: Questionnaire) -> Answer | None:
    """Return the answer to a choice, or to a question that is answered in words; None where there is none.

    Raises:
        AnswerError: what stands there is no answer to this question.
        ResponseError: it is not written as FHIR has it, or contradicts itself.
    """
    said = said_in(elements, item)
    read = _code if item.kind.is_coded else _text
    values = tuple(read(key, node, item, questionnaire) for key, node in said.values)
    return only(answer_to(item, values) if values else None, said)


def read_kept(elements: Sequence[Element]) -> Answer | None:
    """Return the answer to a question that only an earlier version had, as it was given.

    Raises:
        AnswerError: it is empty.
        ResponseError: it is not written as FHIR has it, or contradicts itself.
    """
    said = said_in(elements, None)
    values = tuple(value_in_words(key, node) for key, node in said.values)
    answer = answer_kept(values[0] if len(values) == 1 else values) if values else None
    return only(answer, said)


def only(answer: Answer | None, said: Said) -> Answer | None:
    """Return the answer, or the state for the reason why there is none.

    A reason on an item counts only where its answers say nothing: clients leave it there. A reason that is
    not ours is no answer, so the question was not reached.

    Raises:
        ResponseError: there is a value and a reason in place of one, or reasons differ.
    """
    states = dict.fromkeys(said.reasons or (() if answer is not None else said.beside))
    if len(states) + (answer is not None) > 1:
        raise ResponseError(fhir_words.REASON_AND_VALUE)
    return answer if answer is not None else next(iter(states), None)


def _code(key: str, node: Node, item: Item, questionnaire: Questionnaire) -> str:
    if key != CODING:
        raise AnswerError(
            fhir_words.WRONG_VALUE.format(path=node.path, given=shortened(key), expected=CODING)
        )
    coding, ours = node.element(), names.system_of(questionnaire, item.link_id)
    if (coding.table.get("system") or ours) != ours:
        raise AnswerError(fhir_words.WRONG_SYSTEM.format(path=coding.path_of("system"), ours=ours))
    return coding.required("code").text()


def _text(key: str, node: Node, _item: Item, _questionnaire: Questionnaire) -> str:
    if key != STRING:
        raise AnswerError(
            fhir_words.WRONG_VALUE.format(path=node.path, given=shortened(key), expected=STRING)
        )
    return node.text()
