"""How to enter an answer in a terminal, by the kind of the question."""

from dataclasses import dataclass
from typing import assert_never

from questionnaire.kinds.choice import Choice
from questionnaire.kinds.decimal import Decimal
from questionnaire.kinds.string import String
from questionnaire.kinds.text import Text
from questionnaire.pack.questions import Item
from questionnaire.session.events import STATE_ROWS
from questionnaire.words import terminal as terminal_words


@dataclass(frozen=True, slots=True)
class Entry:
    """How to enter the answer to one question.

    how: the instruction, as a sentence.
    prompt: what stands before a typed line. It alone says what to type, on a braille display of 40 cells.
    from_list: whether the answer is chosen from a list; else it is typed on a line.
    any_words: whether any typed words may be the answer, so that commands need a slash.
    has_lines: whether the answer may have line breaks, where a face can enter them.
    """

    how: str
    prompt: str
    from_list: bool = False
    any_words: bool = False
    has_lines: bool = False


def entry_for(item: Item) -> Entry:
    """Return how to enter the answer to a question, in both terminal faces."""
    match item.kind:
        case Choice():
            return _choice(item)
        case Decimal() if item.unit is None:
            return Entry(terminal_words.TYPE_DECIMAL, terminal_words.PROMPT_DECIMAL)
        case Decimal():
            return Entry(terminal_words.TYPE_AMOUNT, terminal_words.PROMPT_AMOUNT)
        case String() if item.repeats:
            how = terminal_words.TYPE_LINES.format(most=item.max)
            return Entry(how, terminal_words.PROMPT_LINE.format(number=1, most=item.max), any_words=True)
        case String():
            return Entry(terminal_words.TYPE_TEXT, terminal_words.PROMPT_TEXT, any_words=True)
        case Text():
            return Entry(terminal_words.TYPE_TEXT, terminal_words.PROMPT_TEXT, any_words=True, has_lines=True)
        case never:
            assert_never(never)


def _choice(item: Item) -> Entry:
    most = len(item.answer_option) + len(STATE_ROWS)
    if item.repeats:
        how, prompt = terminal_words.TYPE_NUMBERS, terminal_words.PROMPT_NUMBERS
    else:
        how, prompt = terminal_words.TYPE_NUMBER, terminal_words.PROMPT_NUMBER
    return Entry(how, prompt.format(most=most), from_list=True)
