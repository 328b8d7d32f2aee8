"""Where answers are kept while they are given."""

import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from questionnaire.errors import FileTakenError, StorageError
from questionnaire.interrupts import Uninterrupted
from questionnaire.session.session import Session
from questionnaire.terminal import screens
from questionnaire.terminal.interview import Face
from questionnaire.words import terminal as terminal_words

if TYPE_CHECKING:
    from questionnaire.saved.response_file import ResponseFile


@dataclass
class AutoSave:
    """Where answers are kept while they are given: in a file, or nowhere.

    file: holds the answers of `held`.
    latest: the answers so far.
    go_on: what to type to go on later with the answers in a file. start_again: what to type to begin anew.
    Both name the face that the person is in by then. make_pdf: what to type for a PDF from a file.
    is_taken: somebody else wrote to the file. given_up: so nothing more is saved in it.
    """

    file: "ResponseFile | None"
    latest: Session
    go_on: Callable[[str], str]
    start_again: Callable[[], str]
    make_pdf: Callable[[str], str]
    is_taken: bool = False
    given_up: bool = False
    _failed: bool = False

    def __post_init__(self) -> None:
        self.held = self.latest

    def save(self, session: Session, *, over: bool = False) -> Sequence[str]:
        """Save the answers; return what there is to say about it: that it failed, or works again.

        over: write over what somebody else wrote to the file.
        """
        self.latest = session
        if self.file is None or self.given_up:
            return ()
        try:
            with Uninterrupted():
                self.file.save(session.response, over=over)
                self.held = session
                self.is_taken = False
        except FileTakenError as error:
            self.is_taken = True
            return (str(error),)
        except StorageError as error:
            return self._told(error)
        was_failing, self._failed = self._failed, False
        return (terminal_words.SAVING_WORKS_AGAIN.format(path=self.file.shown),) if was_failing else ()

    def _told(self, error: StorageError) -> Sequence[str]:
        if self._failed:
            return (terminal_words.STILL_NOT_SAVED,)
        self._failed = True
        return (terminal_words.SAVING_FAILED.format(message=error),)

    def try_once_more(self) -> None:
        """Save what is not saved yet, at the end. The file may have been removed, too."""
        if self.saved_in is None:
            self.save(self.latest)

    def settle(self, face: Face) -> None:
        """Ask whether to write over what somebody else wrote to the file. Without a yes, saving stops."""
        if self.file is None or not self.is_taken or self.given_up:
            return
        question = terminal_words.WRITE_OVER.format(path=self.file.shown)
        # Lines from a pipe answer questions that they were written for, and not this one.
        if sys.stdin.isatty() and face.offer(question):
            screens.show(self.save(self.latest, over=True) or [terminal_words.WRITTEN_OVER])
        else:
            self.given_up = True
            screens.show([terminal_words.SAVING_STOPS])

    @property
    def saved_in(self) -> str | None:
        """The name of the file that holds all answers so far, if one does."""
        if self.file is None or self.given_up or self.held is not self.latest or not self.file.is_as_written:
            return None
        return self.file.shown

    @property
    def is_loss(self) -> bool:
        """Whether something was said that no file holds."""
        return self.saved_in is None and bool(self.latest.given)

    def last_lines(self) -> Sequence[str]:
        """Return what is saved, and what to type to go on."""
        if (path := self.saved_in) is not None:
            return self.saved_lines(path)
        if self.file is None:
            return (
                terminal_words.NOT_SAVED_RESPONSE,
                terminal_words.START_AGAIN.format(command=self.start_again()),
            )
        path = self.file.shown
        return (self._what_is_in(path), terminal_words.GO_ON_WITH.format(command=self.go_on(path)))

    def _what_is_in(self, path: str) -> str:
        if self.is_taken or self.given_up:
            return terminal_words.FILE_HOLDS_OTHERS.format(path=path)
        given = list(self.held.standing.answers)
        if not given:
            return terminal_words.FILE_HOLDS_NONE.format(path=path)
        label = self.held.pack.questionnaire.items[given[-1]].label
        return terminal_words.FILE_GOES_UP_TO.format(path=path, label=label)

    def saved_lines(self, path: str) -> tuple[str, str]:
        """Return where the answers are saved, and what to type to go on with them."""
        return (
            terminal_words.SAVED_RESPONSE.format(path=path),
            terminal_words.GO_ON_WITH.format(command=self.go_on(path)),
        )
