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
    was, is_ = before.standing, after.standing
    # In this order: conclusions are updated incrementally from those before.
    applied, applies = before.conclusions.notes, after.conclusions.notes
    asked_before = set(was.asked)
    return Preview(
        parks=tuple(link_id for link_id in is_.parked if link_id in was.answers),
        brings_back=tuple(link_id for link_id in is_.answers if link_id in was.parked),
        asks=tuple(id_ for id_ in is_.asked if id_ not in asked_before and id_ not in is_.answers),
        notes_appear=applies.applying_but_not_in(applied),
        notes_go=applied.applying_but_not_in(applies),
    )
