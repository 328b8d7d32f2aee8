"""Looks for a person with a long sheet: whatever makes it longer is kept, one answer at a time."""

from collections.abc import Callable, Iterator, Mapping
from typing import TypeAlias

from questionnaire.answers.response import NOT_SURE, SKIPPED, Answer, QuestionnaireResponse, Status, answered
from questionnaire.answers.standing import standing_of
from questionnaire.check.checks.context import CheckContext
from questionnaire.check.engine.witness import Witness, answer_for, replay
from questionnaire.pack.questions import Item
from questionnaire.sheet.word_count import WordCount, word_count

MOST_WORK = 100_000
"""The search ends after so many sheets, times the questions and notes of the pack."""
DRAWN = 8
"""One in so many of these sheets is that of somebody drawn at random; the longest of them is made longer."""

Given: TypeAlias = Mapping[str, Answer]
Measure: TypeAlias = Callable[[WordCount], int]


class LongPeople:
    """Measures people by their sheets.

    Args:
        context: of the check.
        typed: words for which each typed text counts.
        measure: what of a sheet is to be long.
    """

    def __init__(self, context: CheckContext, typed: int, measure: Measure) -> None:
        self._context, self._typed, self._measure = context, typed, measure
        pack = context.pack
        self._left = MOST_WORK // (len(pack.questionnaire.item) + len(pack.ruleset.note))

    def longest(self) -> tuple[int, Given]:
        """Return the longest that was found, and the answers of the person who has it."""
        given = max(self._drawn(), key=self.length)
        most, items = self.length(given), self._context.pack.questionnaire.item
        unchanged, at = 0, 0
        while unchanged < len(items) and self._left > 0:
            item, at, unchanged = items[at % len(items)], at + 1, unchanged + 1
            for other in _answers_to(item, given[item.link_id]):
                changed = {**given, item.link_id: other}
                length = self.length(changed)
                if length > most:
                    most, given, unchanged = length, changed, 0
        return most, given

    def witness(self, given: Given, limit: int) -> Witness:
        """Return a person with as few of these answers as make a sheet longer than the limit."""
        needed, before = dict(given), None
        while needed != before:
            before = dict(needed)
            for link_id in reversed([*given]):
                shorter = ({**needed, link_id: fewer} for fewer in _fewer(needed[link_id]))
                needed = next((one for one in shorter if self.length(one) > limit), needed)
        answers = standing_of(self._context.pack.questionnaire, needed).answers
        return replay(self._context.pack, answers, to_the_end=True)

    def length(self, given: Given) -> int:
        """Return how long the sheet of these answers is."""
        self._left -= 1
        pack = self._context.pack
        answers = standing_of(pack.questionnaire, given).answers
        names = (pack.questionnaire.id, pack.questionnaire.version)
        response = QuestionnaireResponse(*names, Status.IN_PROGRESS, answers)
        return self._measure(word_count(pack, response, self._typed))

    def _drawn(self) -> Iterator[Given]:
        people, items = self._context.prover.sample.people, self._context.lookup.items
        for person in range(min(self._left // DRAWN + 1, people.count)):
            facts = people.facts_of(person, items)
            yield {link_id: answer_for(item, facts[link_id]) or SKIPPED for link_id, item in items.items()}


def _answers_to(item: Item, now: Answer) -> Iterator[Answer]:
    """Yield answers to a question that may make the sheet longer; one tick apart where there are several."""
    yield from (NOT_SURE, SKIPPED)
    if not item.kind.is_coded:
        typed = item.kind.example or ""
        yield answered((typed,) * (item.max or 1) if item.repeats else typed)
    elif not item.repeats:
        yield from (answered(option.code) for option in item.answer_option)
    else:
        yield from _ticks(item, frozenset(now.values))


def _ticks(item: Item, now: frozenset[str]) -> Iterator[Answer]:
    together = [option.code for option in item.answer_option if not option.exclusive]
    yield from (answered((option.code,)) for option in item.answer_option)
    for code in together:
        ticks = tuple(other for other in together if (other in now) != (other == code))
        if ticks:
            yield answered(ticks)
    if together:
        yield answered(tuple(together))


def _fewer(answer: Answer) -> Iterator[Answer]:
    """Yield an answer skipped, then each with one tick or line fewer."""
    if answer != SKIPPED:
        yield SKIPPED
    if isinstance(answer.value, tuple) and len(answer.value) > 1:
        for at in range(len(answer.value)):
            yield answered((*answer.value[:at], *answer.value[at + 1 :]))
