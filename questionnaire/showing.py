"""Answers in words, as every face and every sheet shows them."""

from collections.abc import Mapping

from questionnaire import words
from questionnaire.models import Item, ItemType, Questionnaire
from questionnaire.response import Answer
from rules.facts import State

WIDTH = 72
"""Columns of a saved sheet, which prints on any paper, and of a screen at most."""


def is_answered(answer: Answer | None) -> bool:
    """Return whether there is an answer with a value."""
    return answer is not None and answer.state is State.ANSWERED


def is_left_open(answer: Answer | None) -> bool:
    """Return whether a sheet says nothing but "not answered": the one place where that is decided."""
    return answer is None or answer.state in (State.SKIPPED, State.PREFER_NOT_TO_SAY)


def answer_in_words(item: Item, answer: Answer) -> str:
    """Return what the person said, with the labels of the options; a state in words too.

    For the person's own eyes: it tells a skipped question from what one would rather not say. No sheet does.
    """
    if answer.state is not State.ANSWERED:
        return words.STATE_WORDS[answer.state]
    if item.type is ItemType.CHOICE:
        labels = {option.code: option.label for option in item.answer_option}
        return "; ".join(labels[code] for code in answer.values)
    return "; ".join(answer.values)


def answer_on_sheet(item: Item, answers: Mapping[str, Answer], questionnaire: Questionnaire) -> str:
    """Return what a sheet says of one question.

    Skipped, rather not said and not reached read the same: who reads the sheet cannot tell them apart.
    """
    answer = answers.get(item.link_id)
    if answer is None or is_left_open(answer):
        return words.NOT_ANSWERED
    shown = answer_in_words(item, answer)
    if item.unit is None or answer.state is not State.ANSWERED:
        return shown
    return _with_unit(shown, questionnaire.find(item.unit), answers)


def _with_unit(amount: str, unit: Item, answers: Mapping[str, Answer]) -> str:
    answer = answers.get(unit.link_id)
    if answer is not None and is_answered(answer):
        return words.AMOUNT_WITH_UNIT.format(amount=amount, unit=answer_in_words(unit, answer))
    if answer is not None and answer.state is State.NOT_SURE:
        return words.AMOUNT_UNIT_NOT_SURE.format(amount=amount)
    return words.AMOUNT_UNIT_NOT_GIVEN.format(amount=amount)
