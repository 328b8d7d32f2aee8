"""Evaluate the enabling conditions: which questions are asked, given the answers so far.

Only here do answers become facts, which is all that the rules see.

`standing_of` and `most_left` go through all questions, and are the reference: runtimes in other languages
mirror them. A session finds the same by what an answer touches (`standing_bits`); tests hold the two equal.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from questionnaire.answers.response import Answer
from questionnaire.pack.questions import Item, Questionnaire
from rules.conditions.conditions import Outcome, outcome_of
from rules.conditions.facts import Fact, Facts, State


@dataclass(frozen=True, slots=True)
class Standing:
    """Which questions are asked, and the answers split by that; in the order of the questionnaire.

    asked: link_ids whose enabling condition is true.
    answers, parked: what the person said, split by whether the question is asked. What was said to a question
        that only an earlier version had is parked, too.
    facts: the same for the rules; parked answers are not in it.
    """

    asked: tuple[str, ...]
    answers: Mapping[str, Answer]
    parked: Mapping[str, Answer]
    facts: Facts


@dataclass(frozen=True, slots=True)
class Progress:
    """How many questions are left: at least `fewest`, at most `most`, unless an answer is changed."""

    fewest: int
    most: int


def standing_of(questionnaire: Questionnaire, given: Mapping[str, Answer]) -> Standing:
    """Return which questions are asked.

    Enabling conditions refer to earlier questions only, so one pass is enough.
    """
    asked: list[str] = []
    answers: dict[str, Answer] = {}
    parked: dict[str, Answer] = {}
    facts: dict[str, Fact] = {}
    for item in questionnaire.item:
        outcome = outcome_of(item.enable_when, facts)
        answer = given.get(item.link_id)
        if outcome is Outcome.TRUE:
            asked.append(item.link_id)
            if answer is not None:
                answers[item.link_id] = answer
        elif answer is not None:
            parked[item.link_id] = answer
        facts[item.link_id] = fact_from(item, outcome, answers.get(item.link_id))
    if len(answers) + len(parked) < len(given):
        parked |= {link_id: given[link_id] for link_id in given if link_id not in questionnaire.items}
    return Standing(tuple(asked), answers, parked, facts)


def most_left(questionnaire: Questionnaire, standing: Standing) -> int:
    """Return an upper bound for the questions that are still to be asked.

    It counts the unanswered questions whose enabling condition is not false yet. It can grow only when an
    answer is changed.
    """
    facts: dict[str, Fact] = {}
    left = 0
    for item in questionnaire.item:
        can_be_asked = outcome_of(item.enable_when, facts) is not Outcome.FALSE
        without_answer = item.link_id not in standing.answers
        left += can_be_asked and without_answer
        facts[item.link_id] = as_if_settled(standing.facts[item.link_id], can_be_asked)
    return left


def fact_from(item: Item, outcome: Outcome, answer: Answer | None) -> Fact:
    """Return what the rules see of a question.

    outcome: that of its enabling condition. answer: the one that counts, if there is one.
    """
    if answer is None:
        return State.NOT_ASKED if outcome is Outcome.FALSE else State.NOT_REACHED
    return item.kind.fact(answer.values) if answer.state is State.ANSWERED else answer.state


def as_if_settled(fact: Fact, can_be_asked: bool) -> Fact:
    """Treat a question without a value as one that will get none, unless it may still be asked."""
    if isinstance(fact, frozenset):
        return fact
    return State.NOT_REACHED if can_be_asked and fact is State.NOT_REACHED else State.NOT_ASKED
