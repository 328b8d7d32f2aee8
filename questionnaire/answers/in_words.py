"""Answers in words, as every face and every sheet shows them."""

from questionnaire.answers.response import Answer
from questionnaire.pack.questions import Item
from questionnaire.words import shared as words
from rules.conditions.facts import State

WIDTH = 72
"""Columns of a saved sheet, which fit on any paper, and at most of a screen."""


def is_answered(answer: Answer | None) -> bool:
    """Return whether there is an answer with a value."""
    return answer is not None and answer.state is State.ANSWERED


def is_left_open(answer: Answer | None) -> bool:
    """Return whether a sheet shows an answer as "not answered". Decided only here."""
    return answer is None or answer.state in (State.SKIPPED, State.PREFER_NOT_TO_SAY)


def answer_in_words(item: Item, answer: Answer) -> str:
    """Return an answer as the person sees it: labels for codes, and words for a state.

    Unlike a sheet, it distinguishes "skipped" from "rather not say".
    """
    if answer.state is not State.ANSWERED:
        return words.STATE_WORDS[answer.state]
    return item.kind.in_words(item, answer.values)
