"""What every kind of answer has to say for itself."""

from abc import ABC, abstractmethod
from collections.abc import Iterator, Sequence

from questionnaire.errors import AnswerError
from questionnaire.kinds.question import Question, Value
from questionnaire.words import shared as words
from rules.conditions.facts import Fact
from rules.problems import ContentPath, Problem


class AnswerKind(ABC):
    """A kind of answer. Each has one instance and a module of its own; a face picks what it shows by kind.

    What is abstract here must be answered by a new kind before it can be made: mypy names what is missing.
    """

    @property
    @abstractmethod
    def name(self) -> str:
        """The item type, in the words of FHIR R4."""

    @property
    @abstractmethod
    def is_coded(self) -> bool:
        """Whether rules see the codes of an answer; of any other they see only that it was given."""

    @property
    @abstractmethod
    def example(self) -> str | None:
        """What a proof types where it matters only that something is typed; None where nothing is."""

    @abstractmethod
    def accept(self, question: Question, given: Sequence[str]) -> Value:
        """Return the value that `given` is: codes, a typed text, typed lines, a typed number.

        Raises:
            AnswerError: it is none; the sentence says what would be.
        """

    @abstractmethod
    def fact(self, values: Sequence[str]) -> Fact:
        """Return what rules see of a value."""

    @abstractmethod
    def problems(self, question: Question, path: ContentPath) -> Iterator[Problem]:
        """Yield what an author got wrong about a question of this kind; `path` leads to the question."""

    def accept_canonical(self, question: Question, stored: Value) -> Value:
        """Return the value that one in a file is. There, every value has one form.

        Raises:
            AnswerError: it is none; the sentence says what would be.
        """
        return self.accept(question, canonical_values(question, stored))

    def in_words(self, question: Question, values: Sequence[str]) -> str:  # noqa: ARG002 - codes need their labels
        """Return a value as people read it."""
        return "; ".join(values)

    def on_sheet(self, question: Question, values: Sequence[str]) -> str:
        """Return a value as a sheet shows it."""
        return self.in_words(question, values)

    longest: int | None = None
    """Characters that fit in one typed line or text, where there is a limit; more is refused, never cut."""

    is_own_words: bool = False
    """Whether an answer is words of the person's own, which are quoted whole or not at all."""

    takes_unit: bool = False
    """Whether the question for its unit can be named."""

    def takes_lines(self, question: Question) -> bool:  # noqa: ARG002 - one kind alone does
        """Return whether a question of this kind takes several typed lines."""
        return False


def canonical_values(question: Question, stored: Value) -> tuple[str, ...]:
    """Return the values of one in a file: a list where the question repeats, and only there.

    Raises:
        AnswerError: it is the other of the two.
    """
    if isinstance(stored, tuple) != question.repeats:
        raise AnswerError(words.VALUE_IS_LIST if question.repeats else words.VALUE_IS_TEXT)
    return (stored,) if isinstance(stored, str) else stored


def only(values: Sequence[str]) -> str:
    """Return the one value that a question without `repeats` takes.

    Raises:
        AnswerError: there are more, or none.
    """
    if len(values) != 1:
        raise AnswerError(words.ONLY_ONE)
    return values[0]
