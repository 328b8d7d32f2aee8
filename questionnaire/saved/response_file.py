"""The file that one person's answers are saved to after each question."""

import os

from questionnaire.answers.response import QuestionnaireResponse
from questionnaire.errors import StorageError
from questionnaire.saved.files import plain_refusal, read_text, refuse_existing, write_whole
from questionnaire.saved.json_shape import is_saved_response
from questionnaire.saved.response_json import write_response
from questionnaire.words import saved as saved_words


class ResponseFile:
    """The file that one person's answers are saved to after each question.

    Writing is atomic: whoever looks finds the answers before the last one, or after it, and nothing between.
    untouched: the answers that the file holds in another form. It stays until something else is to be saved.
    """

    def __init__(self, path: str, untouched: QuestionnaireResponse | None = None) -> None:
        # A link stays a link: what it points to is replaced.
        self.path = os.path.realpath(path)
        self.shown = path
        self._untouched = untouched

    @classmethod
    def create(cls, path: str, response: QuestionnaireResponse, *, force: bool) -> "ResponseFile":
        """Create the file with the answers so far, so that a path that cannot be written fails at once.

        Raises:
            StorageError: the file exists and force is not set, or it cannot be written.
        """
        refuse_existing(path, force=force, refusal=refusal_to_overwrite)
        file = cls(path)
        file.save(response)
        return file

    def save(self, response: QuestionnaireResponse) -> None:
        """Write the answers, unless they are those that the file holds in another form.

        Raises:
            StorageError: they cannot be written; the file is unchanged.
        """
        if response == self._untouched:
            return
        write_whole(self.path, write_response(response), shown=self.shown)
        self._untouched = None


def refusal_to_overwrite(path: str) -> str:
    """Return the sentence that refuses to overwrite a file; one that holds answers can be resumed instead."""
    try:
        holds_answers = is_saved_response(read_text(path))
    except StorageError:
        holds_answers = False
    return saved_words.FILE_EXISTS_RESPONSE.format(path=path) if holds_answers else plain_refusal(path)
