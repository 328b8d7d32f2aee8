"""The interface of a kind of answer."""

from abc import ABC, abstractmethod
from collections.abc import Iterator, Sequence

from questionnaire.errors import AnswerError
from questionnaire.kinds.question import Question, Value
from questionnaire.words import shared as words
from rules.conditions.facts import Fact
from rules.problems import ContentPath, Problem


class AnswerKind(ABC):
    """A kind of answer. Each has one instance and a module of its own; faces choose their widgets by kind.

    A new kind must define everything that is abstract here; mypy reports what is missing.
    """

    @property
    @abstractmethod
    def name(self) -> str:
        """The item type, as FHIR R4 names it."""

    @property
    @abstractmethod
    def is_coded(self) -> bool:
        """Whether rules see the codes of an answer; else they see only that the question was answered."""

    @property
    @abstractmethod
    def example(self) -> str | None:
        """A value for proofs, where any will do; None where nothing is typed."""

    @abstractmethod
    def accept(self, question: Question, given: Sequence[str]) -> Value:
        """Validate what a person gave (codes, a typed text, lines or a number) and return it as a value.

        Raises:
            AnswerError: it is not a valid answer; says what would be.
        """

    @abstractmethod
    def fact(self, values: Sequence[str]) -> Fact:
        """Return what rules see of a value."""

    @abstractmethod
    def problems(self, question: Question, path: ContentPath) -> Iterator[Problem]:
        """Yield the problems of a question of this kind; `path` leads to the question."""

    def accept_canonical(self, question: Question, stored: Value) -> Value:
        """Validate a value from a file, where every value is in its canonical form.

        Raises:
            AnswerError: it is not a valid answer; says what would be.
        """
        return self.accept(question, canonical_values(question, stored))

    def in_words(self, question: Question, values: Sequence[str]) -> str:  # noqa: ARG002 - codes need their labels
        """Return a value as people read it."""
        return "; ".join(values)

    def on_sheet(self, question: Question, values: Sequence[str]) -> str:
        """Return a value as a sheet shows it."""
        return self.in_words(question, values)

    longest: int | None = None
    """The most characters of a typed line or text, if limited. Longer ones are refused, never cut."""

    is_own_words: bool = False
    """Whether an answer is words of the person's own, which are quoted whole or not at all."""

    takes_unit: bool = False
    """Whether a question of this kind can name the question for its unit."""

    def takes_lines(self, question: Question) -> bool:  # noqa: ARG002 - one kind alone does
        """Return whether a question of this kind takes several typed lines."""
        return False


def canonical_values(question: Question, stored: Value) -> tuple[str, ...]:
    """Return a value from a file as a tuple; it must be a list where the question repeats, and only there.

    Raises:
        AnswerError: it is a list and should be a string, or the other way round.
    """
    if isinstance(stored, tuple) != question.repeats:
        raise AnswerError(words.VALUE_IS_LIST if question.repeats else words.VALUE_IS_TEXT)
    return (stored,) if isinstance(stored, str) else stored


def only(values: Sequence[str]) -> str:
    """Return the one value that a question without `repeats` takes.

    Raises:
        AnswerError: there is none, or more than one.
    """
    if len(values) != 1:
        raise AnswerError(words.ONLY_ONE)
    return values[0]
