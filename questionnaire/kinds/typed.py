"""What kinds share whose answers are typed."""

from collections.abc import Iterator, Sequence

from questionnaire.cleaning import clean
from questionnaire.errors import AnswerError
from questionnaire.kinds.question import Question
from questionnaire.words import shared as words
from rules.problems import ContentPath, Problem, ProblemCode


def clean_lines(given: Sequence[str]) -> tuple[str, ...]:
    """Return the lines that hold something, cleaned.

    Raises:
        AnswerError: there is none.
    """
    lines = tuple(line for line in (clean(text) for text in given) if line)
    if not lines:
        raise AnswerError(words.NOTHING_TYPED)
    return lines


def refuse_longer(lines: Sequence[str], longest: int) -> None:
    """Refuse a line with more than `longest` characters.

    Raises:
        AnswerError: there is one.
    """
    for line in lines:
        if len(line) > longest:
            raise AnswerError(words.TOO_LONG.format(given=len(line), most=longest))


def options_of_a_typed_question(name: str, question: Question, path: ContentPath) -> Iterator[Problem]:
    """Yield the problem that a question which is typed into has answers on offer."""
    if question.answer_option:
        message = f"a {name} question is typed and has no answer_option. Make it a choice, or drop them."
        yield Problem(ProblemCode.OPTIONS, (*path, "answer_option"), message)


def repeats_of_a_single_answer(name: str, question: Question, path: ContentPath) -> Iterator[Problem]:
    """Yield the problem that a question repeats whose kind takes one answer."""
    if question.repeats:
        message = f"a {name} question takes one answer: repeats is for choice and string."
        yield Problem(ProblemCode.REPEATS, (*path, "repeats"), message)


def lines_without_max(question: Question, path: ContentPath, *, takes_lines: bool) -> Iterator[Problem]:
    """Yield the problem that a number of lines is given where none are typed, or missing where they are."""
    if takes_lines != (question.max is not None):
        message = "max belongs to a string question with repeats = true, and such a question needs it."
        yield Problem(ProblemCode.REPEATS, (*path, "max"), message)
