"""Amounts: numbers, or texts that somebody typed, with a unit or without.

A text is read as one that is typed in our own faces. Its unit answers the question for the unit.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from questionnaire.answers.accepting import answer_to
from questionnaire.answers.amounts import number_and_code
from questionnaire.answers.response import SKIPPED, Answer, answered
from questionnaire.answers.standing import standing_of
from questionnaire.errors import AnswerError
from questionnaire.fhir.answers import only
from questionnaire.fhir.nodes import Element, Node
from questionnaire.fhir.said import said_in
from questionnaire.fhir.values import STRING, keys_for
from questionnaire.pack.questions import Item, Questionnaire
from questionnaire.words import fhir as fhir_words
from questionnaire.words import shared as words


@dataclass(frozen=True, slots=True)
class Amount:
    """The answer to a question for an amount.

    unit: the answer to the question for its unit, where that was typed behind the number.
    """

    answer: Answer | None
    unit: Answer | None = None


def read_amount(elements: Sequence[Element], item: Item, questionnaire: Questionnaire) -> Amount:
    """Return the answer to a question for a number.

    Raises:
        AnswerError: what stands there is no number of ours, or several.
        ResponseError: it is not written as FHIR has it, or contradicts itself.
    """
    said = said_in(elements, item)
    unit = None if item.unit is None else questionnaire.items[item.unit]
    read = [_amount(key, node, item, unit) for key, node in said.values]
    if len(read) > 1:
        raise AnswerError(words.ONLY_ONE)
    amount = read[0] if read else Amount(None)
    return Amount(only(amount.answer, said), amount.unit)


def _amount(key: str, node: Node, item: Item, unit: Item | None) -> Amount:
    if key not in keys_for(item):
        raise AnswerError(fhir_words.WRONG_VALUE.format(path=node.path, given=key, expected=STRING))
    if key != STRING:
        return Amount(answered(node.number().canonical))
    typed = node.text()
    parts = None if unit is None else number_and_code(unit, typed)
    if unit is None or parts is None:
        return Amount(answer_to(item, typed))
    return Amount(answer_to(item, parts[0]), answer_to(unit, parts[1]))


def units_apart(
    units: Mapping[str, Answer], given: Mapping[str, Answer], unread: set[str], questionnaire: Questionnaire
) -> tuple[str, ...]:
    """Return the link_ids of the amounts whose typed unit cannot stand beside the answer for the unit.

    That is so where that answer is another one, or is none that we know; where another amount has the same
    question for its unit, and another unit; or where the unit is not asked, and the amount is.

    units: link_id of an amount -> the typed unit.
    unread: link_ids of questions whose answers are none.
    """
    question = {link_id: str(questionnaire.items[link_id].unit) for link_id in units}
    typed = {(question[link_id], unit) for link_id, unit in units.items()}
    asked = standing_of(questionnaire, {**given, **dict(typed)}).asked
    return tuple(
        link_id
        for link_id, unit in units.items()
        if (other := question[link_id]) in unread
        or given.get(other, SKIPPED) not in (SKIPPED, unit)
        or [of for of, _ in typed].count(other) > 1
        or (link_id in asked and other not in asked)
    )
