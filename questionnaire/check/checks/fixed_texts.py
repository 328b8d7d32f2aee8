"""The texts of a sheet that stand on every one, or that a bound counts as if they did."""

from dataclasses import replace

from questionnaire.answers.response import QuestionnaireResponse, Status
from questionnaire.check.checks.context import CheckContext
from questionnaire.check.checks.sheet_part import headings_of
from questionnaire.pack.pack import Pack
from questionnaire.sheet.blocks import Outline
from questionnaire.sheet.making import make_sheet
from questionnaire.sheet.outline import outline
from questionnaire.sheet.word_count import WordCount, words_in, words_of_first_page, words_of_sheet
from questionnaire.words import sheet as sheet_words


def for_everybody(pack: Pack, typed: int) -> WordCount:
    """Return the words of a sheet without rows, notes, lines and questions, but with every heading.

    What matters most counts as if every line of it was filled in.
    """
    bare, rules = bare_outline(pack), pack.ruleset
    first = [sheet_words.ANSWERS, sheet_words.LEFT_OPEN]
    first += [sheet_words.DO_FIRST] if rules.safety else []
    more = [sheet_words.STILL_OPEN] if rules.open else []
    more += [sheet_words.NOT_IN_ARTICLE] if rules.unsaid else []
    # With notes, their headings are named; without any, a line says so. A sheet has one of the two.
    either = max(0, words_in([sheet_words.UNDER_HEADINGS]) - words_in([sheet_words.NO_NOTES]))
    on_first_page = words_in(first) + _matters_most(pack, typed)
    return WordCount(
        words_of_first_page(bare) + on_first_page,
        0,
        words_of_sheet(bare) + on_first_page + words_in(more) + either,
    )


def bare_outline(pack: Pack) -> Outline:
    """Return the outline of a sheet of nobody: what stands on it without a single answer, note or line."""
    names = (pack.questionnaire.id, pack.questionnaire.version)
    sheet = make_sheet(pack, QuestionnaireResponse(*names, Status.IN_PROGRESS, {}))
    first = replace(sheet, safety=(), questions_to_ask=(), more_questions=(), answers=())
    return outline(replace(first, notes=(), open_notes=(), not_in_article=()))


def asks_of(context: CheckContext) -> list[str]:
    """Return every text that can stand among the questions: at most one of those that people come with."""
    longest = sorted(first_questions(context), key=lambda text: words_in([text]))[-1:]
    standing = context.pack.ruleset.standing_question
    return [ask for ask in dict.fromkeys([*longest, *context.lookup.notes_asking]) if ask not in standing]


def first_questions(context: CheckContext) -> list[str]:
    """Return the questions that people come with, whatever they answer."""
    return [question.text for question in context.pack.ruleset.first_question]


def cited_by_several(context: CheckContext) -> int:
    """Return the words of the headings that notes on more than one factor cite."""
    citing = headings_of(context).items()
    return words_in(heading for heading, notes in citing if len({note.factor for note in notes}) > 1)


def _matters_most(pack: Pack, typed: int) -> int:
    link_id = pack.questionnaire.matters_most
    if link_id is None:
        return 0
    return words_in([sheet_words.MATTERS_MOST]) + typed * (pack.questionnaire.items[link_id].max or 1)
