"""How to enter an answer in a terminal, by the kind of the question."""

from dataclasses import dataclass
from typing import assert_never

from questionnaire.kinds.choice import Choice
from questionnaire.kinds.decimal import Decimal
from questionnaire.kinds.string import String
from questionnaire.kinds.text import Text
from questionnaire.pack.questions import Item
from questionnaire.words import terminal as terminal_words


@dataclass(frozen=True, slots=True)
class Entry:
    """How to enter the answer to one question.

    how: the instruction, as a sentence.
    from_list: whether the answer is chosen from a list; else it is typed on a line.
    any_words: whether any typed words may be the answer, so that commands need a slash.
    has_lines: whether the answer may have line breaks, where a face can enter them.
    """

    how: str
    from_list: bool = False
    any_words: bool = False
    has_lines: bool = False


def entry_for(item: Item) -> Entry:
    """Return how to enter the answer to a question, in both terminal faces."""
    match item.kind:
        case Choice():
            how = terminal_words.TYPE_NUMBERS if item.repeats else terminal_words.TYPE_NUMBER
            return Entry(how, from_list=True)
        case Decimal():
            return Entry(terminal_words.TYPE_DECIMAL if item.unit is None else terminal_words.TYPE_AMOUNT)
        case String() if item.repeats:
            return Entry(terminal_words.TYPE_LINES.format(most=item.max), any_words=True)
        case String():
            return Entry(terminal_words.TYPE_TEXT, any_words=True)
        case Text():
            return Entry(terminal_words.TYPE_TEXT, any_words=True, has_lines=True)
        case never:
            assert_never(never)
