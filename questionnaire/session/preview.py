"""The effects of changing an answer, to show before the change is made."""

from dataclasses import dataclass

from questionnaire.answers.response import Answer
from questionnaire.session.session import Session


@dataclass(frozen=True, slots=True)
class Preview:
    """The difference between two sessions.

    parks, brings_back: link_ids whose answers stop, or start again, to count.
    asks: link_ids that would be asked and have no answer yet.
    notes_appear, notes_go: ids of notes.
    answers_too: link_id and new answer of another question that was answered before, and is answered anew.
    """

    parks: tuple[str, ...]
    brings_back: tuple[str, ...]
    asks: tuple[str, ...]
    notes_appear: tuple[str, ...]
    notes_go: tuple[str, ...]
    answers_too: tuple[tuple[str, Answer], ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether nothing but the answer itself would change."""
        follows = self.parks or self.brings_back or self.asks or self.notes_appear or self.notes_go
        return not (follows or self.answers_too)


NO_CHANGE = Preview((), (), (), (), ())


def compare(before: Session, after: Session) -> Preview:
    """Return the difference between two sessions of one pack."""
    was, is_ = before.standing_bits, after.standing_bits
    # In this order: what follows after is found from what followed before.
    applied, applies = before.conclusions.notes, after.conclusions.notes
    names = after.pack.questionnaire.order.names
    return Preview(
        parks=names(is_.parked & was.answered),
        brings_back=names(is_.answered & was.parked),
        asks=names(is_.open & ~was.asked),
        notes_appear=applies.applying_but_not_in(applied),
        notes_go=applied.applying_but_not_in(applies),
    )
