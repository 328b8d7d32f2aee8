"""Drive a session through a face, from the first question to the end of the review.

A face only reads input: an answer, a command, yes or no. The flow is decided here and in the session, so that
it is the same in every face.
"""

from collections.abc import Sequence
from typing import NamedTuple, Protocol

from questionnaire.errors import AnswerError
from questionnaire.interrupts import Uninterrupted
from questionnaire.kinds.question import Value
from questionnaire.pack.questions import Item
from questionnaire.session.events import Command, Event
from questionnaire.session.in_words import said_in_words
from questionnaire.session.proposing import Proposal, Recorded, propose
from questionnaire.session.safety import safety_made_true
from questionnaire.session.session import Session
from questionnaire.terminal import screens
from questionnaire.words import shared as words
from questionnaire.words import terminal as terminal_words


class Face(Protocol):
    """How to ask a person. Every method may raise KeyboardInterrupt (Ctrl-C) or EOFError (end of input)."""

    @property
    def is_plain(self) -> bool:
        """Whether it asks in plain lines now."""

    def ask(self, session: Session, item: Item) -> Event:
        """Show a question and read an event."""

    def ask_again(self, session: Session, item: Item, refused: Value) -> Event:
        """Read again, after an error or an explanation was shown."""

    def review(self, session: Session) -> str | Command:
        """Show all answers; return the link_id of the one to change, or DONE, BACK or UNDO."""

    def confirm_change(self) -> bool:
        """Ask whether to make a change, after its preview was shown."""

    def wants_more(self) -> bool:
        """Ask whether to show what follows the first page of the sheet. End of input means no."""

    def offer(self, question: str) -> bool:
        """Ask whether to save something. End of input means no."""

    def file_name(self, question: str) -> str:
        """Ask for the name of a file to save in; "" for none. End of input means none."""


class Keeping(Protocol):
    """Where answers are kept while they are given."""

    def save(self, session: Session) -> Sequence[str]:
        """Save the answers of a session; return what there is to say about it."""

    def settle(self, face: Face) -> None:
        """Ask what must be asked about the file before the next question."""


class _Step(NamedTuple):
    """A session after an event, and what to say of it once it is saved."""

    session: Session
    says: tuple[str, ...] = ()


def interview(session: Session, face: Face, keeping: Keeping) -> Session:
    """Ask until the person is done with the review; return the finished session.

    An answer is saved before it is confirmed. No signal comes between the two.

    Raises:
        KeyboardInterrupt: Ctrl-C, or a signal that ends the program.
        EOFError: the input ended.
    """
    while True:
        before, item = session, session.item
        if item is not None:
            step = _asked(session, item, face)
        else:
            chosen = face.review(session)
            if chosen is Command.DONE:
                return session
            step = _moved(session, chosen)
        with Uninterrupted():
            session = step.session
            notes = keeping.save(session)
            screens.show([*step.says, *notes, *screens.safety(safety_made_true(before, session))])
        keeping.settle(face)


def _moved(session: Session, chosen: str | Command) -> _Step:
    if isinstance(chosen, str):
        return _Step(session.jump(chosen))
    return _Step(session.back()) if chosen is Command.BACK else _undone(session)


def _asked(session: Session, item: Item, face: Face) -> _Step:
    """Ask one question until something is recorded, or the person goes elsewhere."""
    event = face.ask(session, item)
    while True:
        refused: Value = ""
        try:
            if event is not Command.WHY:
                return _after(session, item, event, face)
            screens.show([words.WHY_WE_ASK.format(why=item.why)])
        except AnswerError as error:
            screens.show([terminal_words.ERROR.format(message=error)])
            refused = event if not isinstance(event, Command) else ""
        event = face.ask_again(session, item, refused)


def _after(session: Session, item: Item, event: Event, face: Face) -> _Step:
    if event is Command.BACK:
        return _gone_back(session)
    if event is Command.UNDO:
        return _undone(session)
    return _settled(session, propose(session, event), item, face)


def _settled(session: Session, proposed: Recorded | Proposal, item: Item, face: Face) -> _Step:
    """Show the effects of a change, ask if it takes something away, and confirm what is recorded."""
    if not proposed.change.is_empty:
        screens.show(screens.preview(session, proposed.change))
    if isinstance(proposed, Recorded):
        after = proposed.session
    elif face.confirm_change():
        after = proposed.after
    else:
        return _Step(proposed.declined, (terminal_words.LEFT_AS_IT_WAS,))
    said = terminal_words.YOU_SAID.format(answer=said_in_words(after, item))
    return _Step(after, tuple(screens.with_its_lines(said)))


def _gone_back(session: Session) -> _Step:
    before = session.back()
    return _Step(before, (terminal_words.FIRST_QUESTION,) if before is session else ())


def _undone(session: Session) -> _Step:
    before = session.undo()
    return _Step(before, (terminal_words.NOTHING_TO_UNDO if before is session else terminal_words.UNDONE,))
