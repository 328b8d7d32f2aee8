"""The exceptions of this package.

    QuestionnaireError
    ├── ContentError        a pack or its cases cannot be used; lists every problem of its files
    ├── AnswerError         the value is no answer to this question; says what to type instead
    ├── SessionError        the session is in a state in which this event is impossible
    ├── ResponseError       a saved response cannot be read; says where, and what to do
    ├── StorageError        a file cannot be read or written
    │   └── FileTakenError  somebody else wrote to it meanwhile
    ├── MissingPartError    an optional part is not installed; says how to install it
    └── WorkerError         a process that shared the work cannot start, or ended by itself

`str(error)` is a sentence for people.
"""

from questionnaire.cleaning import printable
from questionnaire.words import shared as words

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from rules.problems import PlacedProblem


class QuestionnaireError(Exception):
    """Base of every exception of this package. Control characters are removed from its message."""

    def __init__(self, message: str) -> None:
        super().__init__(printable(message))


class ContentError(QuestionnaireError):
    """A pack, or its cases, cannot be used. `problems` holds every problem."""

    def __init__(self, problems: "Sequence[PlacedProblem]", unusable: str = words.PACK_UNUSABLE) -> None:
        self.problems = tuple(problems)
        self._unusable = unusable
        problems_in_words = "\n".join(str(problem) for problem in self.problems)
        count = sum(problem.severity == "error" for problem in self.problems)
        super().__init__(unusable.format(count=count, problems=problems_in_words))

    def __reduce__(self) -> tuple[object, ...]:
        return type(self), (self.problems, self._unusable)


class AnswerError(QuestionnaireError, ValueError):
    """The value is no answer to this question. Nothing was recorded."""


class SessionError(QuestionnaireError):
    """The session is in a state in which this event is impossible."""


class ResponseError(QuestionnaireError, ValueError):
    """A saved response cannot be read.

    on_a_page: the same for somebody who chose the file on a page, and types no commands.
    """

    def __init__(self, message: str, on_a_page: str = "") -> None:
        super().__init__(message)
        self.on_a_page = printable(on_a_page) or str(self)


class StorageError(QuestionnaireError, OSError):
    """A file cannot be read or written."""


class FileTakenError(StorageError):
    """Somebody else wrote to a file since it was written or read last. It is unchanged."""


class MissingPartError(QuestionnaireError):
    """An optional part is not installed."""


class WorkerError(QuestionnaireError):
    """A process that shared the work cannot be started, or ended before it was done."""
