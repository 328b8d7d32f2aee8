"""The fields of a question's page, by the kind of the question."""

from dataclasses import dataclass
from typing import assert_never

from questionnaire.kinds.choice import Choice
from questionnaire.kinds.decimal import Decimal
from questionnaire.kinds.string import String
from questionnaire.kinds.text import Text
from questionnaire.pack.questions import Item
from questionnaire.words import pages as page_words
from questionnaire.words import shared as words


@dataclass(frozen=True, slots=True)
class Fields:
    """The fields for one answer.

    how: how to answer, as a sentence; empty where the fields or the question say it themselves.
    lines: how many lines to type in; none where rows are chosen from.
    is_number, is_long: what is typed is a number, or a text of several lines.
    needs_letters: a unit may be typed behind the number, so a phone has to offer letters, too.
    nothing_typed: what to say of a form that came back without an answer.
    """

    how: str
    lines: int = 1
    is_number: bool = False
    needs_letters: bool = False
    is_long: bool = False
    nothing_typed: str = words.NOTHING_TYPED


def fields_for(item: Item) -> Fields:
    """Return the fields for the answer to a question."""
    match item.kind:
        case Choice():
            is_said = not item.repeats or page_words.CHOOSE_ALL in item.text
            return Fields("" if is_said else page_words.CHOOSE_ALL, lines=0)
        case Decimal():
            how = page_words.TYPE_NUMBER if item.unit is None else page_words.TYPE_AMOUNT
            nothing_typed, needs_letters = words.NOTHING_TYPED_NUMBER, item.unit is not None
            return Fields(how, is_number=True, needs_letters=needs_letters, nothing_typed=nothing_typed)
        case String() if item.repeats:
            most = item.max or 1
            return Fields(page_words.TYPE_LINES, lines=most)
        case String():
            return Fields(page_words.TYPE_TEXT)
        case Text():
            return Fields(page_words.TYPE_TEXT, is_long=True)
        case never:
            assert_never(never)
