"""The events of a session, which are the same for every face."""

from collections.abc import Callable
from enum import Enum
from typing import TypeAlias

from questionnaire.kinds.question import Value
from questionnaire.session.session import Session
from questionnaire.words import shared as words


class Command(Enum):
    """An event other than an answer."""

    SKIP = "skip"
    NOT_SURE = "not sure"
    PREFER_NOT_TO_SAY = "rather not say"
    KEEP = "keep"
    WHY = "why"
    BACK = "back"
    UNDO = "undo"
    DONE = "done"


Event: TypeAlias = Value | Command
"""Codes, typed text, or a command."""

STATE_ROWS = {
    Command.NOT_SURE: words.NOT_SURE_ROW,
    Command.PREFER_NOT_TO_SAY: words.PREFER_NOT_TO_SAY_ROW,
    Command.SKIP: words.SKIP_ROW,
}
"""The rows that every question offers after its options, in this order."""

_ACTS: dict[Command, Callable[[Session], Session]] = {
    Command.SKIP: Session.skip,
    Command.NOT_SURE: Session.not_sure,
    Command.PREFER_NOT_TO_SAY: Session.prefer_not_to_say,
    Command.KEEP: Session.keep,
    Command.BACK: Session.back,
    Command.UNDO: Session.undo,
}


def session_after(session: Session, event: Event) -> Session:
    """Return the session after an event. WHY and DONE are for the face, and change nothing.

    Raises:
        AnswerError: the value is no answer to the current question; nothing is recorded.
        SessionError: no question is being asked, or there is no answer to keep.
    """
    if not isinstance(event, Command):
        return session.answer(event)
    return _ACTS[event](session) if event in _ACTS else session
