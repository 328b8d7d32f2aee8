"""A string: one typed line, or several where the question repeats."""

from collections.abc import Iterator, Sequence

from questionnaire.errors import AnswerError
from questionnaire.kinds.kind import AnswerKind, only
from questionnaire.kinds.question import Question, Value
from questionnaire.kinds.typed import (
    clean_lines,
    lines_without_max,
    options_of_a_typed_question,
    refuse_longer,
)
from questionnaire.words import shared as words
from rules.conditions.facts import Fact, State
from rules.problems import ContentPath, Problem


class String(AnswerKind):
    """Typed lines, of at most 200 characters each."""

    name = "string"
    is_coded = False
    example = "something"
    is_own_words = True
    longest = 200

    def accept(self, question: Question, given: Sequence[str]) -> Value:
        """Return the line, or the lines."""
        lines = clean_lines(given)
        if question.repeats and question.max is not None and len(lines) > question.max:
            raise AnswerError(words.TOO_MANY_LINES.format(given=len(lines), most=question.max))
        refuse_longer(lines, self.longest)
        return lines if question.repeats else only(lines)

    def fact(self, _values: Sequence[str]) -> Fact:
        """Return that it was answered."""
        return State.ANSWERED

    def takes_lines(self, question: Question) -> bool:
        """Return whether it takes several lines."""
        return question.repeats

    def problems(self, question: Question, path: ContentPath) -> Iterator[Problem]:
        """Yield options, which this kind does not take, and lines without `max`."""
        yield from options_of_a_typed_question(self.name, question, path)
        yield from lines_without_max(question, path, takes_lines=self.takes_lines(question))
