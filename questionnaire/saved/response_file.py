"""The file that holds one person's answers while they go on answering."""

import os

from questionnaire.answers.response import QuestionnaireResponse
from questionnaire.saved.files import refuse_existing, write_whole
from questionnaire.saved.response_json import write_response


class ResponseFile:
    """The file that holds one person's answers while they go on answering.

    Writing is atomic: whoever looks finds the answers before the last one, or after it, and nothing between.
    """

    def __init__(self, path: str) -> None:
        # A link stays a link: what it points to is replaced.
        self.path = os.path.realpath(path)
        self.shown = path

    @classmethod
    def create(cls, path: str, response: QuestionnaireResponse, *, force: bool) -> "ResponseFile":
        """Make the file with the answers so far, so that a place that cannot be written is known at once.

        Raises:
            StorageError: the file exists and force is not set, or it cannot be written.
        """
        refuse_existing(path, force=force)
        file = cls(path)
        file.save(response)
        return file

    def save(self, response: QuestionnaireResponse) -> None:
        """Write the answers.

        Raises:
            StorageError: they cannot be written; the file is as it was.
        """
        write_whole(self.path, write_response(response), shown=self.shown)
