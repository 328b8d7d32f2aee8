"""The part of a sheet on one factor, for everybody whom its texts can distinguish."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import TypeAlias

from questionnaire.check.checks.context import CheckContext
from questionnaire.check.checks.sheet_texts import (
    ANSWERED,
    GIVEN,
    NOT_SURE,
    Load,
    answer_of,
    left_open,
    row_of,
)
from questionnaire.check.engine.behind import Behind, behind, by_reasons
from questionnaire.check.engine.prover import Population
from questionnaire.check.engine.replies import LEFT_OPEN, tests_by_question
from questionnaire.pack.questions import Item
from questionnaire.sheet.word_count import words_in
from questionnaire.words import sheet as sheet_words
from rules.conditions.conditions import AnyOf, Condition, HasAny, StateIs, Test
from rules.ruleset.ruleset import Note

Weighed: TypeAlias = list[tuple[int, int]]
"""Texts for many people: who reads each, and its words."""


class SheetPart:
    """The rows, notes and lines on one factor.

    Args:
        context: of the check.
        factor: its code; empty for the rows that belong to none.
        rows: the questions whose rows stand here.
        typed: words for which each typed text counts.
    """

    def __init__(self, context: CheckContext, factor: str, rows: Sequence[Item], typed: int) -> None:
        self._context, self._rows, self._typed = context, rows, typed
        self.notes = context.lookup.notes_of[factor]
        self._questionnaire = context.pack.questionnaire
        self.row_texts = [load for item in rows for load in row_of(item, self._questionnaire, typed)]
        self.line_texts = [*self._lines(factor)]
        conditions = [when for when, _ in (*self.row_texts, *self.line_texts)]
        self.items = context.prover.closure([*conditions, *self._of_reasons(conditions)])
        self.population = context.prover.exhaustive([*conditions, *finest_tests(context, self.items)])

    def rows(self) -> Weighed:
        """Return the rows under "About me"."""
        return [self._weighed(load) for load in self.row_texts]

    def everything(self) -> Weighed:
        """Return the rows, the notes with their reasons and questions, and all lines on the factor."""
        lines = [self._weighed(load) for load in self.line_texts]
        return [*self.rows(), *lines, *self._reasons()]

    def _lines(self, factor: str) -> Iterator[Load]:
        rules = self._context.pack.ruleset
        labels = [one.label for one in rules.factor if one.code == factor]
        whens = tuple(note.when for note in self.notes)
        yield AnyOf(whens), words_in(labels)
        yield from ((note.when, words_in([note.text])) for note in self.notes)
        for ask in dict.fromkeys(note.ask for note in self.notes if note.ask is not None):
            asking = tuple(note.when for note in self.notes if note.ask == ask)
            yield AnyOf(asking), words_in([sheet_words.TO_ASK.format(question=ask)])
        yield from ((line.when, words_in([line.text])) for line in rules.unsaid if line.factor == factor)
        for line in rules.open:
            if line.factor == factor:
                yield StateIs(line.link_id, frozenset(LEFT_OPEN)), words_in([line.text])
        for heading, citing in headings_of(self._context).items():
            if {note.factor for note in citing} == {factor}:
                yield AnyOf(tuple(note.when for note in citing)), words_in([heading])

    def _of_reasons(self, conditions: Sequence[Condition]) -> list[Condition]:
        """Return what decides how an answer reads as a reason, so that its words are known."""
        items = self._context.prover.closure(conditions)
        return [when for item in items for when, _ in answer_of(item, self._questionnaire, self._typed)]

    def _weighed(self, load: Load) -> tuple[int, int]:
        condition, count = load
        return (1 if self.population is None else self.population.kleene.pair(condition).true), count

    def _reasons(self) -> Iterator[tuple[int, int]]:
        """Yield the labels of each paragraph of reasons, and the answers, which are told once."""
        if self.population is None:
            yield from self._all_reasons()
            return
        found = [behind(note.when, self.items, self.population) for note in self.notes]
        told: dict[frozenset[str], int] = defaultdict(int)
        for one in found:
            before = 0
            for reasons, who in by_reasons(one).items():
                before |= who & told[reasons]
                told[reasons] |= who
            yield from (
                (who & ~before, words_in([self._questionnaire.items[link_id].label]))
                for link_id, who in one.items()
            )
        yield from self._answers_told(found, self.population)

    def _answers_told(self, found: Sequence[Behind], population: Population) -> Iterator[tuple[int, int]]:
        """Yield each answer where it is a reason; told elsewhere, too, it still counts here as well."""
        for item in self.items:
            who = population.people.disjunction(one.get(item.link_id, 0) for one in found)
            if who:
                for condition, count in (
                    *answer_of(item, self._questionnaire, self._typed),
                    left_open(item),
                ):
                    yield who & population.kleene.pair(condition).true, count

    def _all_reasons(self) -> Iterator[tuple[int, int]]:
        for note in self.notes:
            yield from ((1, words_in([item.label])) for item in self._context.prover.closure([note.when]))
        for item in self.items:
            counts = [
                count for _, count in (*answer_of(item, self._questionnaire, self._typed), left_open(item))
            ]
            yield 1, sum(counts)


def finest_tests(context: CheckContext, items: Sequence[Item]) -> list[Test]:
    """Return tests that tell every answer to some questions apart, and whatever else the pack tests of them.

    They are the same for a question in whatever part of the sheet it plays a role.
    """
    everything = context.pack.questionnaire.item
    tests = tests_by_question(everything, (*context.lookup.deciding, *context.lookup.hiding))
    wanted = [test for item in items for test in sorted(tests[item.link_id], key=repr)]
    for item in items:
        wanted += [StateIs(item.link_id, states) for states in (ANSWERED, GIVEN, NOT_SURE)]
        wanted += [HasAny(item.link_id, frozenset({option.code})) for option in item.answer_option]
        wanted.append(StateIs(item.link_id, frozenset(LEFT_OPEN)))
    return wanted


def headings_of(context: CheckContext) -> dict[str, list[Note]]:
    """Return the places of the article that notes cite, each with the notes that do."""
    claims = {claim.id: claim.headings for claim in context.pack.ruleset.claim}
    citing: dict[str, list[Note]] = {}
    for note in context.pack.ruleset.note:
        for heading in {heading: None for claim in note.claims for heading in claims[claim]}:
            citing.setdefault(heading, []).append(note)
    return citing
