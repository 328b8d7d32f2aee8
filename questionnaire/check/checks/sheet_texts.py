"""The texts of a sheet that depend on answers, each with the condition under which it shows and its words.

`row_of` and `answer_of` say of an answer what `questionnaire.sheet` makes of it; tests
hold the sum of all texts against the outline of real sheets.
"""

from collections.abc import Iterator
from typing import TypeAlias

from questionnaire.check.engine.replies import LEFT_OPEN
from questionnaire.pack.questions import Item, Questionnaire
from questionnaire.sheet.word_count import words_in
from questionnaire.words import shared as words
from questionnaire.words import sheet as sheet_words
from rules.conditions.conditions import All, Condition, HasAny, Not, StateIs
from rules.conditions.facts import State

Load: TypeAlias = tuple[Condition, int]
"""A text: where its condition is true, it shows, with so many words."""

ANSWERED = frozenset({State.ANSWERED})
NOT_SURE = frozenset({State.NOT_SURE})
GIVEN = ANSWERED | NOT_SURE
NOT_GIVEN = frozenset(LEFT_OPEN) - NOT_SURE


def row_of(item: Item, questionnaire: Questionnaire, typed: int) -> Iterator[Load]:
    """Yield the row of a question under "About me": label and answer; a unit stands in its amount's row."""
    if item.link_id == questionnaire.matters_most:
        return
    amounts = [other.link_id for other in questionnaire.item if other.unit == item.link_id]
    without_amount = tuple(Not(StateIs(amount, ANSWERED)) for amount in amounts)
    row = [(StateIs(item.link_id, GIVEN), words_in([item.label])), *answer_of(item, questionnaire, typed)]
    for condition, count in row:
        yield All((*without_amount, condition)) if amounts else condition, count


def answer_of(item: Item, questionnaire: Questionnaire, typed: int) -> Iterator[Load]:
    """Yield what the sheet shows as the answer to a question, in a row or as a reason."""
    yield StateIs(item.link_id, NOT_SURE), words_in([words.STATE_WORDS[State.NOT_SURE]])
    if item.kind.is_coded:
        for option in item.answer_option:
            shown = words_in([option.short or option.label])
            yield HasAny(item.link_id, frozenset({option.code})), shown
    else:
        yield StateIs(item.link_id, ANSWERED), _typed_words(item, typed)
    if item.unit is not None:
        unit = questionnaire.items[item.unit]
        answered = StateIs(item.link_id, ANSWERED)
        for condition, count in _unit(unit):
            yield All((answered, condition)), count


def left_open(item: Item) -> Load:
    """Return what a reason says of a question without an answer."""
    return StateIs(item.link_id, NOT_GIVEN), words_in([sheet_words.NOT_ANSWERED])


def _typed_words(item: Item, typed: int) -> int:
    """Return the words of as many lines as fit; a number is one word."""
    return typed * (item.max or 1) if item.kind.is_own_words else 1


def _unit(unit: Item) -> Iterator[Load]:
    for option in unit.answer_option:
        yield HasAny(unit.link_id, frozenset({option.code})), words_in([option.short or option.label])
    not_sure = sheet_words.AMOUNT_UNIT_NOT_SURE.format(amount="")
    yield StateIs(unit.link_id, NOT_SURE), words_in([not_sure])
    yield Not(StateIs(unit.link_id, GIVEN)), words_in([sheet_words.AMOUNT_UNIT_NOT_GIVEN.format(amount="")])
