"""Amounts: numbers, or texts that somebody typed, with a unit or without.

A text is read as one that is typed in our own faces. Its unit answers the question for the unit.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

from questionnaire.answers.accepting import answer_to
from questionnaire.answers.amounts import naming_units, number_and_code, other_unit, units_in
from questionnaire.answers.response import SKIPPED, Answer, answered
from questionnaire.answers.standing import standing_of
from questionnaire.errors import AnswerError
from questionnaire.fhir.answers import only
from questionnaire.fhir.nodes import Element, Node
from questionnaire.fhir.plain import texts_in
from questionnaire.fhir.said import said_in
from questionnaire.fhir.values import STRING, keys_for
from questionnaire.pack.questions import Item, Questionnaire
from questionnaire.words import fhir as fhir_words
from questionnaire.words import shared as words
from rules.suggestions import shortened


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
        raise AnswerError(
            fhir_words.WRONG_VALUE.format(path=node.path, given=shortened(key), expected=STRING)
        )
    if key != STRING:
        return Amount(answered(node.number().canonical))
    typed = node.text()
    parts = None if unit is None else number_and_code(unit, typed)
    if unit is None:
        return Amount(answer_to(item, typed))
    if parts is not None:
        return Amount(answer_to(item, parts[0]), answer_to(unit, parts[1]))
    try:
        return Amount(answer_to(item, typed))
    except AnswerError as error:
        raise naming_units(error, unit, typed) from error


def units_named(
    elements: Sequence[Element], item: Item, questionnaire: Questionnaire
) -> frozenset[Answer | None]:
    """Return the units that are named by the texts for an amount, whether or not they can be read.

    None among them is a unit that is not on offer, where there is no option for such units.
    """
    if item.unit is None:
        return frozenset()
    unit = questionnaire.items[item.unit]
    codes = (units_in(unit, text) for text in texts_in(elements))
    return frozenset(_unit(unit, code) for code in chain.from_iterable(codes))


def _unit(unit: Item, code: str | None) -> Answer | None:
    other = other_unit(unit)
    if code is None and other is not None:
        code = other.code
    return None if code is None else answered(code)


def units_apart(
    units: Mapping[str, Answer],
    named: Mapping[str, frozenset[Answer | None]],
    given: Mapping[str, Answer],
    unread: Collection[str],
    questionnaire: Questionnaire,
) -> tuple[str, ...]:
    """Return the link_ids of the amounts whose text names a unit that cannot stand beside what was given.

    That is so where the answer for the unit is another one; and, for an amount that can be read, where it is
    none that we know; where another amount has the same question for its unit, and another unit; or where the
    unit is not asked, and the amount is.

    units: link_id of an amount that can be read -> the unit typed with it.
    named: link_id of any amount -> the units that its text names.
    unread: link_ids of questions whose answers are none.
    """
    question = {link_id: str(questionnaire.items[link_id].unit) for link_id in named}
    typed = {(question[link_id], unit) for link_id, unit in units.items()}
    asked = standing_of(questionnaire, {**given, **dict(typed)}).asked

    def is_apart(link_id: str) -> bool:
        other = question[link_id]
        if other in given and given[other] != SKIPPED and named[link_id] - {given[other]}:
            return True
        return link_id in units and (
            other in unread
            or [of for of, _ in typed].count(other) > 1
            or (link_id in asked and other not in asked)
        )

    return tuple(filter(is_apart, named))
