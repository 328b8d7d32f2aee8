"""A session in words: how many questions are left, the answers, the effects of a change."""

from collections.abc import Collection, Iterator, Sequence

from questionnaire.answers.in_words import answer_in_words, is_answered
from questionnaire.pack.questions import Item
from questionnaire.session.preview import Preview
from questionnaire.session.session import Session
from questionnaire.words import shared as words
from rules.ruleset.ruleset import RuleSet


def progress_in_words(session: Session, link_id: str) -> str:
    """Return how many questions are left at most, on the screen or page of one question.

    The figure never rises while somebody only answers; the fewest that are left would.
    """
    left = session.progress.most
    if left > 1:
        return words.LEFT.format(left=left)
    if left == 0:
        return words.NONE_LEFT
    is_open = session.standing_bits.answer_to(link_id) is None
    return words.LAST_QUESTION if is_open else words.ONE_MORE_LEFT


def recorded(session: Session) -> Iterator[tuple[str, str, str]]:
    """Yield link_id, label and answer of every question that is asked and has one."""
    for link_id, answer in session.standing.answers.items():
        item = session.pack.questionnaire.items[link_id]
        yield link_id, item.label, answer_in_words(item, answer)


def said_in_words(session: Session, item: Item) -> str:
    """Return what was said to a question: an amount with its unit if that was given, "" for nothing yet."""
    answer = session.given.get(item.link_id)
    if answer is None:
        return ""
    said = answer_in_words(item, answer)
    unit = None if item.unit is None else session.standing_bits.answer_to(item.unit)
    if item.unit is None or unit is None or not (is_answered(unit) and is_answered(answer)):
        return said
    label = answer_in_words(session.pack.questionnaire.items[item.unit], unit)
    return words.AMOUNT_WITH_UNIT.format(amount=said, unit=label)


def change_in_words(session: Session, change: Preview) -> Iterator[str]:
    """Yield what a change would do, before it is made: one sentence each on answers, questions, the sheet."""
    items = session.pack.questionnaire.items
    for link_id, answer in change.answers_too:
        item = items[link_id]
        was = answer_in_words(item, session.given[link_id])
        would_be = answer_in_words(item, answer)
        yield words.ANSWERS_TOO.format(label=item.label, was=was, would_be=would_be)
    for sentences, link_ids in (
        (words.PARKS, change.parks),
        (words.BRINGS_BACK, change.brings_back),
        (words.ASKS, change.asks),
    ):
        if link_ids:
            yield _counted(sentences, [items[link_id].label for link_id in link_ids])
    factors = _factors(session.pack.ruleset, {*change.notes_appear, *change.notes_go})
    if factors:
        yield words.SHEET_CHANGES.format(factors=_joined(factors))


def _counted(sentences: tuple[str, str], labels: Sequence[str]) -> str:
    one, several = sentences
    return (one if len(labels) == 1 else several).format(count=len(labels), labels=_joined(labels))


def _joined(labels: Sequence[str]) -> str:
    """Join labels with what stands in none of them; a comma does."""
    return "; ".join(labels)


def _factors(ruleset: RuleSet, note_ids: Collection[str]) -> list[str]:
    """Return the labels of the factors under which notes stand, in the order of the sheet."""
    codes = {note.factor for note in ruleset.note if note.id in note_ids}
    return [factor.label for factor in ruleset.factor if factor.code in codes]
