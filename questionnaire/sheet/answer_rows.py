"""The answers on a sheet: one row for each question."""

from collections.abc import Iterator, Mapping
from typing import Literal

from questionnaire.answers.in_words import is_answered, is_left_open
from questionnaire.answers.response import Answer
from questionnaire.answers.standing import Standing
from questionnaire.pack.questions import Item, Questionnaire
from questionnaire.sheet.sheet import AnswerRow
from questionnaire.words import shared as words
from questionnaire.words import sheet as sheet_words
from rules.conditions.conditions import HasAny
from rules.conditions.facts import State


def answer_rows(questionnaire: Questionnaire, standing: Standing) -> Iterator[AnswerRow]:
    """Yield a row for each question that is asked.

    What matters most stands in a section of its own, and has a row only where it is not answered.
    The row of an amount shows its unit, and that there is one: the answer for which it is asked goes
    without a row, too.
    """
    answers = standing.answers
    shown_with_amount = {
        link_id
        for item in questionnaire.item
        if item.unit is not None and is_answered(answers.get(item.link_id))
        for link_id in (item.unit, *_only_answer_before(item))
    }
    for link_id in standing.asked:
        if link_id in shown_with_amount:
            continue
        if link_id == questionnaire.matters_most and is_answered(answers.get(link_id)):
            continue
        item = questionnaire.items[link_id]
        yield AnswerRow(
            link_id=link_id,
            label=item.label,
            state=_state_on_sheet(answers.get(link_id)),
            text=answer_on_sheet(item, answers, questionnaire),
            factor=item.factor or "",
            is_typed=item.kind.is_own_words and is_answered(answers.get(link_id)),
        )


def _only_answer_before(item: Item) -> tuple[str, ...]:
    """Return the question that has to be answered in just one way for another to be asked."""
    condition = item.enable_when
    return (condition.link_id,) if isinstance(condition, HasAny) and len(condition.codes) == 1 else ()


def answer_on_sheet(item: Item, answers: Mapping[str, Answer], questionnaire: Questionnaire) -> str:
    """Return the answer to one question as a sheet shows it.

    Skipped, rather not say and not reached read the same, so that the reader cannot tell them apart.
    """
    answer = answers.get(item.link_id)
    if answer is None or is_left_open(answer):
        return sheet_words.NOT_ANSWERED
    shown = _shown(item, answer)
    if item.unit is None or answer.state is not State.ANSWERED:
        return shown
    return _with_unit(shown, questionnaire.items[item.unit], answers)


def _shown(item: Item, answer: Answer) -> str:
    if answer.state is not State.ANSWERED:
        return words.STATE_WORDS[answer.state]
    return item.kind.on_sheet(item, answer.values)


def _with_unit(amount: str, unit: Item, answers: Mapping[str, Answer]) -> str:
    answer = answers.get(unit.link_id)
    if answer is not None and is_answered(answer):
        return words.AMOUNT_WITH_UNIT.format(amount=amount, unit=_shown(unit, answer))
    if answer is not None and answer.state is State.NOT_SURE:
        return sheet_words.AMOUNT_UNIT_NOT_SURE.format(amount=amount)
    return sheet_words.AMOUNT_UNIT_NOT_GIVEN.format(amount=amount)


def _state_on_sheet(answer: Answer | None) -> Literal["answered", "not-sure", "not-answered"]:
    if is_left_open(answer):
        return "not-answered"
    return "answered" if is_answered(answer) else "not-sure"
