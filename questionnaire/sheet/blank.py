"""The blank questionnaire on paper: what stands on it, in which order."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import assert_never

from questionnaire.answers.response import QuestionnaireResponse, Status
from questionnaire.kinds.choice import Choice
from questionnaire.kinds.decimal import Decimal
from questionnaire.kinds.string import String
from questionnaire.kinds.text import Text
from questionnaire.pack.pack import Pack
from questionnaire.pack.questions import Item, Questionnaire
from questionnaire.sheet.making import make_sheet
from questionnaire.sheet.sheet import Sheet
from questionnaire.words import paper as paper_words
from questionnaire.words import shared as words
from questionnaire.words import sheet as sheet_words
from rules.conditions.conditions import ALWAYS, AnyOf, Condition, HasAny, tests_of
from rules.conditions.facts import State

_LINES_OF_TEXT = 2
_WAYS_OUT = (words.STATE_WORDS[State.NOT_SURE], words.STATE_WORDS[State.PREFER_NOT_TO_SAY])
_SIDE_BY_SIDE = {4: 22, 3: 30, 2: 54}
"""How many answers stand side by side, and the most characters of the longest label for it."""

_ROW, _BOX = 100, 6
"""Characters in a row, and how many of them a box with its gap is wide."""


@dataclass(frozen=True, slots=True)
class BlankQuestion:
    """One question to answer with a pen.

    number: its position, by which conditions name it; the first is "1".
    only_if: in words, when it is to be answered; empty where it always is.
    hint: how to answer it, and its line of care.
    columns: how many answers stand side by side, as an empty text for each.
    lines: an empty text for each line to write on.
    """

    number: str
    text: str
    only_if: str
    hint: str
    options: tuple[str, ...]
    several: bool
    columns: tuple[str, ...]
    lines: tuple[str, ...]
    ways_out: tuple[str, ...] = _WAYS_OUT


@dataclass(frozen=True, slots=True)
class Blank:
    """The blank questionnaire. It gives something back by itself: what to ask, and whom to talk to.

    The consult line opens and closes it.
    """

    language: str
    title: str
    consult: str
    description: tuple[str, ...]
    safety: tuple[str, ...]
    questions: tuple[BlankQuestion, ...]
    to_ask: tuple[str, ...]
    at_any_visit: str
    source: tuple[str, ...]


def blank_of(pack: Pack) -> Blank:
    """Return the blank of a pack. The lines for everybody come from the sheet of an empty response."""
    questionnaire = pack.questionnaire
    sheet = make_sheet(pack, _empty_response(questionnaire))
    standing = " ".join(question.text for question in sheet.standing_questions)
    return Blank(
        language=questionnaire.language,
        title=questionnaire.title,
        consult=sheet.consult,
        description=questionnaire.description,
        safety=sheet.safety,
        questions=tuple(_question(item, questionnaire) for item in questionnaire.item),
        to_ask=tuple(question.text for question in sheet.questions_to_ask),
        at_any_visit=sheet_words.AT_ANY_VISIT.format(questions=standing) if standing else "",
        source=tuple(_source(sheet)),
    )


def _empty_response(questionnaire: Questionnaire) -> QuestionnaireResponse:
    return QuestionnaireResponse(questionnaire.id, questionnaire.version, Status.IN_PROGRESS, {})


def _question(item: Item, questionnaire: Questionnaire) -> BlankQuestion:
    how, lines = _space(item)
    labels = [*(option.label for option in item.answer_option), *_WAYS_OUT]
    return BlankQuestion(
        number=_number(item, questionnaire),
        text=item.text,
        only_if=_only_if(item.enable_when, questionnaire),
        hint=" ".join(filter(None, (how, item.care))),
        options=tuple(option.label for option in item.answer_option),
        several=item.repeats,
        columns=("",) * _columns(labels),
        lines=("",) * lines,
    )


def _columns(labels: list[str]) -> int:
    """Return how many answers stand side by side: all of them, if a row has room."""
    if len(labels) * _BOX + sum(map(len, labels)) <= _ROW:
        return len(labels)
    longest = max(map(len, labels))
    return next((number for number, most in _SIDE_BY_SIDE.items() if longest <= most), 1)


def _number(item: Item, questionnaire: Questionnaire) -> str:
    return str(list(questionnaire.items).index(item.link_id) + 1)


def _space(item: Item) -> tuple[str, int]:
    """Return how to answer a question with a pen, and how many lines there are to write on."""
    match item.kind:
        case Choice():
            return (paper_words.TICK_ALL if item.repeats else paper_words.TICK_ONE), 0
        case Decimal():
            return paper_words.WRITE_NUMBER, 1
        case String() if item.repeats:
            return paper_words.WRITE_LINES, item.max or 1
        case String():
            return paper_words.WRITE, 1
        case Text():
            return paper_words.WRITE, _LINES_OF_TEXT
        case never:
            assert_never(never)


def _only_if(condition: Condition, questionnaire: Questionnaire) -> str:
    """Return an enabling condition in words: one `all` or one `any` of tests on coded answers."""
    if condition == ALWAYS:
        return ""
    between = paper_words.OR if isinstance(condition, AnyOf) else paper_words.AND
    tests = (test for test in tests_of(condition) if isinstance(test, HasAny))
    return paper_words.ONLY_IF.format(conditions=between.join(_ticked(test, questionnaire) for test in tests))


def _ticked(test: HasAny, questionnaire: Questionnaire) -> str:
    item = questionnaire.items[test.link_id]
    labels = [option.label for option in item.answer_option if option.code in test.codes]
    options = paper_words.OR.join(paper_words.QUOTED.format(text=label) for label in labels)
    return paper_words.TICKED.format(options=options, number=_number(item, questionnaire))


def _source(sheet: Sheet) -> Iterator[str]:
    yield sheet_words.FROM_ARTICLE.format(title=sheet.source.title)
    yield sheet_words.PACK_VERSION.format(pack=sheet.source.pack, version=sheet.source.version)
    yield from sheet.source.limits
