"""Where answers are kept while they are given."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from questionnaire.errors import StorageError
from questionnaire.session.session import Session
from questionnaire.terminal import screens
from questionnaire.words import terminal as terminal_words

if TYPE_CHECKING:
    from questionnaire.saved.response_file import ResponseFile


@dataclass
class AutoSave:
    """Where answers are kept while they are given: in a file, or nowhere.

    go_on: what to type to go on later with the answers in a file. start_again: what to type to begin anew.
    """

    file: "ResponseFile | None"
    go_on: Callable[[str], str]
    start_again: str
    failed: bool = False

    def save(self, session: Session) -> None:
        """Save the answers; if that fails, say so once and go on asking."""
        if self.file is None or self.failed:
            return
        try:
            self.file.save(session.response)
        except StorageError as error:
            self.failed = True
            screens.show([terminal_words.SAVING_FAILED.format(message=error)])

    @property
    def saved_in(self) -> str | None:
        """The name of the file that holds all answers so far, if one does."""
        return None if self.file is None or self.failed else self.file.shown

    def saved_lines(self, path: str) -> tuple[str, str]:
        """Return where the answers are saved, and what to type to go on with them."""
        return (
            terminal_words.SAVED_RESPONSE.format(path=path),
            terminal_words.GO_ON_WITH.format(command=self.go_on(path)),
        )
