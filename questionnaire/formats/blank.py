"""The empty questionnaire as a form on paper: what stands on it, in which order."""

from collections.abc import Iterator
from dataclasses import dataclass

from questionnaire import words
from questionnaire.formats import paper_texts
from questionnaire.models import Item, ItemType, Questionnaire
from questionnaire.pack import Pack
from questionnaire.response import QuestionnaireResponse, Status
from questionnaire.sheet import Sheet, make_sheet
from rules.conditions import ALWAYS, AnyOf, Condition, HasAny, tests_of
from rules.facts import State

_LINES_OF_TEXT = 3
_WAYS_OUT = (words.STATE_WORDS[State.NOT_SURE], words.STATE_WORDS[State.PREFER_NOT_TO_SAY])


@dataclass(frozen=True, slots=True)
class BlankQuestion:
    """One question to answer with a pen.

    only_if: in words, when it is to be answered; empty where it always is.
    lines: an empty text for each line to write on.
    """

    label: str
    text: str
    why: str
    only_if: str
    how: str
    options: tuple[str, ...]
    several: bool
    lines: tuple[str, ...]
    ways_out: tuple[str, ...] = _WAYS_OUT


@dataclass(frozen=True, slots=True)
class BlankForm:
    """The whole form. The consult line opens and closes it."""

    language: str
    title: str
    consult: str
    description: tuple[str, ...]
    safety: tuple[str, ...]
    questions: tuple[BlankQuestion, ...]
    to_ask: tuple[str, ...]
    source: tuple[str, ...]


def blank_form(pack: Pack) -> BlankForm:
    """Return the form of a pack. Its lines for everybody are those on the sheet of no answers."""
    questionnaire = pack.questionnaire
    sheet = make_sheet(pack, _nothing_said(questionnaire))
    return BlankForm(
        language=questionnaire.language,
        title=questionnaire.title,
        consult=sheet.consult,
        description=questionnaire.description,
        safety=sheet.safety,
        questions=tuple(_question(item, questionnaire) for item in questionnaire.item),
        to_ask=tuple(question.text for question in sheet.questions_to_ask),
        source=tuple(_source(sheet)),
    )


def _nothing_said(questionnaire: Questionnaire) -> QuestionnaireResponse:
    return QuestionnaireResponse(questionnaire.id, questionnaire.version, Status.IN_PROGRESS, {})


def _question(item: Item, questionnaire: Questionnaire) -> BlankQuestion:
    return BlankQuestion(
        label=item.label,
        text=item.text,
        why=words.WHY_WE_ASK.format(why=item.why),
        only_if=_only_if(item.enable_when, questionnaire),
        how=_how(item),
        options=tuple(option.label for option in item.answer_option),
        several=item.repeats,
        lines=("",) * _lines(item),
    )


def _how(item: Item) -> str:
    match item.type:
        case ItemType.CHOICE:
            return paper_texts.TICK_ALL if item.repeats else paper_texts.TICK_ONE
        case ItemType.DECIMAL:
            return paper_texts.WRITE_NUMBER
        case _:
            return paper_texts.WRITE_LINES if item.repeats else paper_texts.WRITE


def _lines(item: Item) -> int:
    if item.type is ItemType.CHOICE:
        return 0
    return item.max or (_LINES_OF_TEXT if item.type is ItemType.TEXT else 1)


def _only_if(condition: Condition, questionnaire: Questionnaire) -> str:
    """Return an enabling condition in words: one `all` or one `any` of tests on coded answers."""
    if condition == ALWAYS:
        return ""
    between = paper_texts.OR if isinstance(condition, AnyOf) else paper_texts.AND
    tests = (test for test in tests_of(condition) if isinstance(test, HasAny))
    return paper_texts.ONLY_IF.format(conditions=between.join(_ticked(test, questionnaire) for test in tests))


def _ticked(test: HasAny, questionnaire: Questionnaire) -> str:
    item = questionnaire.find(test.link_id)
    labels = [option.label for option in item.answer_option if option.code in test.codes]
    quoted = [paper_texts.QUOTED.format(text=text) for text in (*labels, item.label)]
    return paper_texts.TICKED.format(options=paper_texts.OR.join(quoted[:-1]), label=quoted[-1])


def _source(sheet: Sheet) -> Iterator[str]:
    yield words.FROM_ARTICLE.format(title=sheet.source.title)
    yield words.PACK_VERSION.format(pack=sheet.source.pack, version=sheet.source.version)
    yield from sheet.source.limits
