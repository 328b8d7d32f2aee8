"""A session in words: how many questions are left, the answers, the effects of a change."""

from collections.abc import Iterator

from questionnaire.answers.in_words import answer_in_words, is_answered
from questionnaire.pack.questions import Item
from questionnaire.session.preview import Preview
from questionnaire.session.session import Session
from questionnaire.words import shared as words


def progress_in_words(session: Session) -> str:
    """Return how many questions are left."""
    left = session.progress
    if left.most == 0:
        return words.NONE_LEFT
    if left.fewest == left.most:
        return words.ONE_LEFT if left.most == 1 else words.LEFT_EXACT.format(left=left.most)
    return words.LEFT_BETWEEN.format(fewest=left.fewest, most=left.most)


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
    unit = None if item.unit is None else session.standing.answers.get(item.unit)
    if item.unit is None or unit is None or not (is_answered(unit) and is_answered(answer)):
        return said
    label = answer_in_words(session.pack.questionnaire.items[item.unit], unit)
    return words.AMOUNT_WITH_UNIT.format(amount=said, unit=label)


def change_in_words(session: Session, change: Preview) -> Iterator[str]:
    """Yield the effects of a change, a sentence each."""
    items = session.pack.questionnaire.items
    # The first sentence is enough to recognise a note; the sheet has all of it.
    notes = {note.id: note.text.partition(". ")[0].rstrip(".") + "." for note in session.pack.ruleset.note}
    for link_id, answer in change.answers_too:
        item = items[link_id]
        was = answer_in_words(item, session.given[link_id])
        would_be = answer_in_words(item, answer)
        yield words.ANSWERS_TOO.format(label=item.label, was=was, would_be=would_be)
    yield from (words.PARKS.format(label=items[link_id].label) for link_id in change.parks)
    yield from (words.BRINGS_BACK.format(label=items[link_id].label) for link_id in change.brings_back)
    yield from (words.ASKS.format(label=items[link_id].label) for link_id in change.asks)
    yield from (words.NOTE_APPEARS.format(text=notes[note]) for note in change.notes_appear)
    yield from (words.NOTE_GOES.format(text=notes[note]) for note in change.notes_go)
