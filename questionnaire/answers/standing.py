"""Evaluate the enabling conditions: which questions are asked, given the answers so far.

Only here do answers become facts, which is all that the rules see.

`standing_of` and `progress_of` go through all questions, and are the reference: runtimes in other languages
mirror them. A session finds the same by what an answer touches (`standing_bits`); tests hold the two equal.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from questionnaire.answers.response import Answer
from questionnaire.pack.questions import Item, Questionnaire
from rules.conditions.conditions import Outcome, outcome_of
from rules.conditions.facts import Fact, Facts, State

# Looking up a member of an enumeration takes long in Python 3.11.
_FALSE = Outcome.FALSE
_ANSWERED, _NOT_ASKED, _NOT_REACHED = State.ANSWERED, State.NOT_ASKED, State.NOT_REACHED


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

    def copied(self) -> "Standing":
        """Return the same in dictionaries of its own."""
        return Standing(self.asked, dict(self.answers), dict(self.parked), dict(self.facts))


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
        facts[item.link_id] = fact_on(item, outcome, answers.get(item.link_id))
    if len(answers) + len(parked) < len(given):
        parked |= {link_id: given[link_id] for link_id in given if link_id not in questionnaire.items}
    return Standing(tuple(asked), answers, parked, facts)


@dataclass(frozen=True, slots=True)
class Progress:
    """How many questions are left: at least `fewest`, at most `most`, unless an answer is changed."""

    fewest: int
    most: int


def progress_of(questionnaire: Questionnaire, standing: Standing) -> Progress:
    """Return how many questions are left.

    At most those without an answer whose enabling condition is not false yet.
    """
    fewest = sum(link_id not in standing.answers for link_id in standing.asked)
    facts: dict[str, Fact] = {}
    left = 0
    for item in questionnaire.item:
        can_be_asked = outcome_of(item.enable_when, facts) is not Outcome.FALSE
        without_answer = item.link_id not in standing.answers
        left += can_be_asked and without_answer
        facts[item.link_id] = as_if_settled(standing.facts[item.link_id], can_be_asked)
    return Progress(fewest, left)


def fact_on(item: Item, outcome: Outcome, answer: Answer | None) -> Fact:
    """Return what the rules see of a question.

    outcome: of its enabling condition. answer: only of a question that is asked.
    """
    if answer is None:
        return _NOT_ASKED if outcome is _FALSE else _NOT_REACHED
    return item.kind.fact(answer.values) if answer.state is _ANSWERED else answer.state


def as_if_settled(fact: Fact, can_be_asked: bool) -> Fact:
    """Treat a question without a value as one that will get none, unless it may still be asked."""
    if isinstance(fact, frozenset):
        return fact
    return State.NOT_REACHED if can_be_asked and fact is State.NOT_REACHED else State.NOT_ASKED
