"""The face that begins with prompts and goes over to plain lines when the person asks for it.

The session is the same, so every answer stays. Whatever was asked is asked again in plain lines.
"""

from collections.abc import Callable
from typing import TypeVar

from questionnaire.kinds.question import Value
from questionnaire.pack.questions import Item
from questionnaire.session.events import Command, Event
from questionnaire.session.session import Session
from questionnaire.terminal import screens
from questionnaire.terminal.interview import Face
from questionnaire.terminal.keys import PlainLinesError
from questionnaire.terminal.plain import PlainFace
from questionnaire.terminal.prompts import PromptsFace
from questionnaire.words import terminal as terminal_words

Result = TypeVar("Result")


class EitherFace:
    """Asks with prompts until Ctrl-T is pressed, and in plain lines from then on."""

    def __init__(self) -> None:
        self._face: Face = PromptsFace()

    @property
    def is_plain(self) -> bool:
        """Whether the person has gone over to plain lines."""
        return self._face.is_plain

    def ask(self, session: Session, item: Item) -> Event:
        """Show a question and read the answer."""
        return self._read(lambda face: face.ask(session, item))

    def ask_again(self, session: Session, item: Item, refused: Value) -> Event:
        """Read an answer again; in plain lines that were just begun, after the question."""
        try:
            return self._face.ask_again(session, item, refused)
        except PlainLinesError:
            self._go_over()
            return self._face.ask(session, item)

    def review(self, session: Session) -> str | Command:
        """Show all answers and read what to do."""
        return self._read(lambda face: face.review(session))

    def confirm_change(self) -> bool:
        """Read whether to make a change."""
        return self._read(lambda face: face.confirm_change())

    def wants_more(self) -> bool:
        """Read whether to show the rest."""
        return self._read(lambda face: face.wants_more())

    def offer(self, question: str) -> bool:
        """Read whether to save."""
        return self._read(lambda face: face.offer(question))

    def file_name(self, question: str) -> str:
        """Read the name of a file, or nothing."""
        return self._read(lambda face: face.file_name(question))

    def _read(self, read: Callable[[Face], Result]) -> Result:
        try:
            return read(self._face)
        except PlainLinesError:
            self._go_over()
            return read(self._face)

    def _go_over(self) -> None:
        self._face = PlainFace()
        screens.show([terminal_words.IN_PLAIN_LINES_NOW])
