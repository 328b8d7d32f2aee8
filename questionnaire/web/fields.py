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

    how: the instruction, as a sentence.
    lines: the number of text fields; 0 for a choice.
    is_number, is_long: whether a number is typed, or a text of several lines.
    nothing_typed: the error for a form without an answer.
    """

    how: str
    lines: int = 1
    is_number: bool = False
    is_long: bool = False
    nothing_typed: str = words.NOTHING_TYPED


def fields_for(item: Item) -> Fields:
    """Return the fields for the answer to a question."""
    match item.kind:
        case Choice():
            return Fields(page_words.CHOOSE_ALL if item.repeats else page_words.CHOOSE_ONE, lines=0)
        case Decimal():
            return Fields(page_words.TYPE_NUMBER, is_number=True, nothing_typed=words.NOTHING_TYPED_NUMBER)
        case String() if item.repeats:
            most = item.max or 1
            return Fields(page_words.TYPE_LINES.format(most=most), lines=most)
        case String():
            return Fields(page_words.TYPE_TEXT)
        case Text():
            return Fields(page_words.TYPE_TEXT, is_long=True)
        case kind:
            assert_never(kind)
