"""A decimal: a typed number, such as an amount. Its unit is asked in a separate question."""

from collections.abc import Iterator, Sequence

from questionnaire.errors import AnswerError
from questionnaire.kinds.kind import AnswerKind, canonical_values, only
from questionnaire.kinds.numbers import is_canonical, read_decimal
from questionnaire.kinds.question import Question, Value
from questionnaire.kinds.typed import (
    lines_without_max,
    options_of_a_typed_question,
    repeats_of_a_single_answer,
)
from questionnaire.words import shared as words
from rules.conditions.facts import Fact, State
from rules.problems import ContentPath, Problem


class Decimal(AnswerKind):
    """A number as a canonical string, such as "0.5"."""

    name = "decimal"
    is_coded = False
    example = "1"
    takes_unit = True

    def accept(self, _question: Question, given: Sequence[str]) -> Value:
        """Return the number in its canonical form."""
        return read_decimal(only(given))

    def accept_canonical(self, question: Question, stored: Value) -> Value:
        """Check that the number is in its canonical form. In a file, "1.125" is not ambiguous."""
        number = only(canonical_values(question, stored))
        if is_canonical(number):
            return number
        canonical = read_decimal(number)
        raise AnswerError(words.DECIMAL_FORM.format(value=canonical))

    def fact(self, _values: Sequence[str]) -> Fact:
        """Return that it was answered."""
        return State.ANSWERED

    def problems(self, question: Question, path: ContentPath) -> Iterator[Problem]:
        """Yield options, `repeats` and `max`, which this kind does not take."""
        yield from options_of_a_typed_question(self.name, question, path)
        yield from repeats_of_a_single_answer(self.name, question, path)
        yield from lines_without_max(question, path, takes_lines=False)
