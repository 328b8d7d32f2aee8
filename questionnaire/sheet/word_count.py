"""How many words a sheet has, counted in its outline as a reader of the text format would count them.

A word has a letter or a digit in it. So list marks, boxes, blanks to write on and lone dashes are none.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import chain

from questionnaire.answers.response import Answer, QuestionnaireResponse
from questionnaire.pack.pack import Pack
from questionnaire.pack.questions import Questionnaire
from questionnaire.sheet.blocks import (
    Block,
    Outline,
    PairTable,
    Paragraph,
    Section,
    Subheading,
    WriteIn,
)
from questionnaire.sheet.making import make_sheet
from questionnaire.sheet.outline import outline

TYPED = "\N{OBJECT REPLACEMENT CHARACTER}"
"""Stands for one typed text or line, which counts as so many words as the pack states."""


@dataclass(frozen=True, slots=True)
class WordCount:
    """The words of the first page and of the whole sheet, and the questions on the first page."""

    first_page: int
    first_questions: int
    sheet: int


def words_in(texts: Iterable[str], typed: int = 0) -> int:
    """Return how many words some texts have; each stand-in in them counts as `typed` words."""
    return sum(_words(text) + typed * text.count(TYPED) for text in texts)


def words_of_first_page(parts: Outline, typed: int = 0) -> int:
    """Return how many words the first page has, its heading and the consult line with it."""
    return words_in((parts.heading, parts.consult, *_in_sections(parts.first)), typed)


def words_of_sheet(parts: Outline, typed: int = 0) -> int:
    """Return how many words the whole sheet has."""
    return words_of_first_page(parts, typed) + words_in(_in_sections(parts.more), typed)


def word_count(pack: Pack, response: QuestionnaireResponse, typed: int) -> WordCount:
    """Return how long somebody's sheet is, each typed text and line counted as `typed` words where it stands.

    Its length is then that of the pack's texts: it does not depend on what was typed.
    """
    sheet = make_sheet(pack, with_stand_ins(pack.questionnaire, response))
    parts = outline(sheet)
    return WordCount(
        words_of_first_page(parts, typed), len(sheet.questions_to_ask), words_of_sheet(parts, typed)
    )


def with_stand_ins(questionnaire: Questionnaire, response: QuestionnaireResponse) -> QuestionnaireResponse:
    """Return a response with a stand-in for each text or line that was typed for this version."""
    typed = {link_id for link_id, item in questionnaire.items.items() if item.kind.is_own_words}
    answers = {
        link_id: _stand_in(answer) if link_id in typed else answer
        for link_id, answer in response.answers.items()
    }
    return replace(response, answers=answers)


def _stand_in(answer: Answer) -> Answer:
    if answer.value is None:
        return answer
    value = TYPED if isinstance(answer.value, str) else tuple(TYPED for _ in answer.value)
    return replace(answer, value=value)


def _words(text: str) -> int:
    return sum(any(map(str.isalnum, word)) for word in text.split())


def _in_sections(sections: Iterable[Section]) -> Iterator[str]:
    for section in sections:
        yield section.heading
        for block in section.blocks:
            yield from _in_block(block)


def _in_block(block: Block) -> Iterator[str]:
    match block:
        case Paragraph(text) | Subheading(text):
            yield text
        case PairTable(pairs):
            for pair in pairs:
                yield from pair
        case WriteIn(labels):
            yield from labels
        case _:
            yield from chain.from_iterable((entry.text, entry.aside) for entry in block.entries)
