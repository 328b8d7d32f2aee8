"""Answers in words, as every face and every sheet shows them."""

from questionnaire.answers.response import Answer
from questionnaire.pack.questions import Item
from questionnaire.words import shared as words
from rules.conditions.facts import State

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
    return item.kind.in_words(item, answer.values)
