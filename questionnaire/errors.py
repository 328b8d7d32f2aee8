"""What can go wrong in this package.

    QuestionnaireError
    ├── ContentError        a pack or its cases cannot be used; carries every problem of its files
    ├── AnswerError         what was given is no answer to this question; says what to type instead
    ├── SessionError        an event that makes no sense where the session stands
    ├── ResponseError       a saved response cannot be read; says where and what to do
    ├── StorageError        a file cannot be read or written
    └── MissingPartError    what this needs is not installed; says how to get it

`str(error)` is the sentence that a person reads.
"""

from questionnaire.cleaning import printable
from questionnaire.words import shared as words

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from rules.problems import PlacedProblem


class QuestionnaireError(Exception):
    """Root of every error that this package raises on purpose. What it quotes is safe to print."""

    def __init__(self, message: str) -> None:
        super().__init__(printable(message))


class ContentError(QuestionnaireError):
    """A pack, or its cases, cannot be used."""

    def __init__(self, problems: "Sequence[PlacedProblem]", unusable: str = words.PACK_UNUSABLE) -> None:
        self.problems = tuple(problems)
        problems_in_words = "\n".join(str(problem) for problem in self.problems)
        super().__init__(unusable.format(count=len(self.problems), problems=problems_in_words))


class AnswerError(QuestionnaireError, ValueError):
    """What was given is no answer to this question. Nothing was recorded."""


class SessionError(QuestionnaireError):
    """An event that makes no sense where the session stands."""


class ResponseError(QuestionnaireError, ValueError):
    """A saved response cannot be read."""


class StorageError(QuestionnaireError, OSError):
    """A file cannot be read or written."""


class MissingPartError(QuestionnaireError):
    """What this needs is not installed."""
