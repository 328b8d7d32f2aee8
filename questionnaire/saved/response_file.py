"""The file that one person's answers are saved to after each question."""

import os
from pathlib import Path

from questionnaire.answers.response import QuestionnaireResponse
from questionnaire.errors import FileTakenError, StorageError
from questionnaire.saved.files import plain_refusal, read_text, refuse_existing, write_whole
from questionnaire.saved.fingerprint import Fingerprint, Found
from questionnaire.saved.json_shape import is_saved_response
from questionnaire.saved.response_json import write_response
from questionnaire.saved.temporary import alone_in, remove_leftovers
from questionnaire.words import saved as saved_words


class ResponseFile:
    """The file that one person's answers are saved to after each question.

    Writing is atomic: whoever looks finds the answers before the last one, or after it, and nothing between.
    What somebody else wrote to the file meanwhile is never written over unasked.
    """

    def __init__(self, path: str) -> None:
        # A link stays a link: what it points to is replaced.
        self.path = os.path.realpath(path)
        self.shown = path
        self._last: Fingerprint | None = None
        self._untouched: QuestionnaireResponse | None = None

    @classmethod
    def create(cls, path: str, response: QuestionnaireResponse, *, force: bool) -> "ResponseFile":
        """Create the file with the answers so far, so that a path that cannot be written fails at once.

        Raises:
            StorageError: the file exists and force is not set, or it cannot be written.
        """
        refuse_existing(path, force=force, refusal=refusal_to_overwrite)
        file = cls(path)
        remove_leftovers(Path(file.path))
        file.save(response)
        return file

    @classmethod
    def going_on(cls, path: str, text: str, untouched: QuestionnaireResponse | None = None) -> "ResponseFile":
        """Return a file that was read, and is gone on with.

        text: what was read.
        untouched: the answers that the file holds in another form. It stays until others are to be saved.
        """
        file = cls(path)
        remove_leftovers(Path(file.path))
        file._last = Fingerprint.of_content(text.encode("utf-8"))
        file._untouched = untouched
        return file

    def save(self, response: QuestionnaireResponse, *, over: bool = False) -> None:
        """Write the answers, unless they are those that the file holds in another form.

        over: write over what somebody else wrote meanwhile.

        Raises:
            FileTakenError: somebody else wrote to the file meanwhile; it is unchanged.
            StorageError: they cannot be written; the file is unchanged.
        """
        if response == self._untouched:
            return
        content = write_response(response)
        with alone_in(Path(self.path).parent):
            if not over and self._found() is Found.SOMETHING_ELSE:
                raise FileTakenError(saved_words.FILE_TAKEN.format(path=self.shown))
            write_whole(self.path, content, shown=self.shown)
            self._last = Fingerprint.of(self.path, content.encode("utf-8"))
        self._untouched = None

    @property
    def is_as_written(self) -> bool:
        """Whether the file is there and holds what was written or read last."""
        return self._found() is Found.THE_SAME

    def _found(self) -> Found:
        return Found.NOTHING if self._last is None else self._last.found_at(self.path)


def refusal_to_overwrite(path: str) -> str:
    """Return the sentence that refuses to overwrite a file; one that holds answers can be resumed instead."""
    try:
        holds_answers = is_saved_response(read_text(path))
    except StorageError:
        holds_answers = False
    return saved_words.FILE_EXISTS_RESPONSE.format(path=path) if holds_answers else plain_refusal(path)
