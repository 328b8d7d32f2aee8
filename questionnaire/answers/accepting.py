"""Validate answers.

Every face and every file goes through here, so an exclusive option excludes others, and typed lines are
clean, wherever an answer came from. The kind of the question decides.
"""

from collections.abc import Iterable

from questionnaire.answers.response import Answer, answered
from questionnaire.errors import AnswerError
from questionnaire.kinds.question import Value
from questionnaire.pack.questions import Item
from questionnaire.words import shared as words


def answer_to(item: Item, given: Value) -> Answer:
    """Validate what a person gave (codes, a typed text, lines or a number) and return it as an answer.

    Raises:
        AnswerError: it is not a valid answer; says what would be.
    """
    return answered(item.kind.accept(item, _texts(given)))


def _texts(given: object) -> tuple[str, ...]:
    """Return what a caller gave as texts; typing alone does not keep None out."""
    texts = (given,) if isinstance(given, str) else tuple(given) if isinstance(given, Iterable) else (given,)
    if all(isinstance(text, str) for text in texts):
        return texts
    raise AnswerError(words.NO_TEXT)


def canonical_answer(item: Item, stored: Value) -> Answer:
    """Validate a value from a file, which must be in canonical form, and return it as an answer.

    Raises:
        AnswerError: it is not a valid answer; says what would be.
    """
    return answered(item.kind.accept_canonical(item, stored))
