"""Helpers of the kinds whose answers are typed."""

from collections.abc import Callable, Iterator, Sequence

from questionnaire.cleaning import clean, clean_text, is_blank
from questionnaire.errors import AnswerError
from questionnaire.kinds.question import Question
from questionnaire.words import shared as words
from rules.problems import ContentPath, Problem, ProblemCode


def clean_lines(given: Sequence[str]) -> tuple[str, ...]:
    """Return the lines cleaned, without those that show nothing.

    Raises:
        AnswerError: none shows anything.
    """
    return _not_empty(given, clean)


def clean_texts(given: Sequence[str]) -> tuple[str, ...]:
    """Return the texts cleaned, with their line breaks, and without those that show nothing.

    Raises:
        AnswerError: none shows anything.
    """
    return _not_empty(given, clean_text)


def _not_empty(given: Sequence[str], cleaned: Callable[[str], str]) -> tuple[str, ...]:
    texts = tuple(text for text in map(cleaned, given) if not is_blank(text))
    if not texts:
        raise AnswerError(words.NOTHING_TYPED)
    return texts


def refuse_longer(texts: Sequence[str], longest: int) -> None:
    """Check that no text or line has more than `longest` characters. A line break counts as one.

    Raises:
        AnswerError: one has.
    """
    for text in texts:
        if len(text) > longest:
            message = words.TOO_LONG_WITH_BREAKS if "\n" in text else words.TOO_LONG
            raise AnswerError(message.format(given=len(text), most=longest))


def options_of_a_typed_question(name: str, question: Question, path: ContentPath) -> Iterator[Problem]:
    """Yield a problem if a typed question has options."""
    if question.answer_option:
        message = f"a {name} question is typed and takes no answer_option. Make it a choice, or remove them."
        yield Problem(ProblemCode.OPTIONS, (*path, "answer_option"), message)


def repeats_of_a_single_answer(name: str, question: Question, path: ContentPath) -> Iterator[Problem]:
    """Yield a problem if a question repeats although its kind takes one answer."""
    if question.repeats:
        message = f"a {name} question takes one answer: repeats is for choice and string."
        yield Problem(ProblemCode.REPEATS, (*path, "repeats"), message)


def lines_without_max(question: Question, path: ContentPath, *, takes_lines: bool) -> Iterator[Problem]:
    """Yield a problem if `max` is set for a question without lines, or missing for one with lines."""
    if takes_lines != (question.max is not None):
        message = "max is required for a string question with repeats = true, and for no other."
        yield Problem(ProblemCode.REPEATS, (*path, "max"), message)
