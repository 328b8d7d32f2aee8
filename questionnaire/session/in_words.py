"""A session in words: how many questions are left, the answers, the effects of a change."""

from collections.abc import Iterator

from questionnaire.answers.in_words import answer_in_words
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


def change_in_words(session: Session, change: Preview) -> Iterator[str]:
    """Yield the effects of a change, a sentence each."""
    items = session.pack.questionnaire.items
    # The first sentence is enough to recognise a note; the sheet has all of it.
    notes = {note.id: note.text.partition(". ")[0].rstrip(".") + "." for note in session.pack.ruleset.note}
    yield from (words.PARKS.format(label=items[link_id].label) for link_id in change.parks)
    yield from (words.BRINGS_BACK.format(label=items[link_id].label) for link_id in change.brings_back)
    yield from (words.ASKS.format(label=items[link_id].label) for link_id in change.asks)
    yield from (words.NOTE_APPEARS.format(text=notes[note]) for note in change.notes_appear)
    yield from (words.NOTE_GOES.format(text=notes[note]) for note in change.notes_go)
