"""A choice: one of the options, or several where the question repeats."""

from collections.abc import Iterator, Sequence

from questionnaire.cleaning import clean
from questionnaire.errors import AnswerError
from questionnaire.kinds.kind import AnswerKind, canonical_values
from questionnaire.kinds.question import Option, Question, Value
from questionnaire.kinds.typed import lines_without_max
from questionnaire.words import shared as words
from rules.conditions.facts import Fact
from rules.problems import ContentPath, Problem, ProblemCode
from rules.suggestions import shortened


class Choice(AnswerKind):
    """The answer is one of the options, or several; an exclusive option cannot be combined with others."""

    name = "choice"
    is_coded = True
    example = None

    def accept(self, question: Question, given: Sequence[str]) -> Value:
        """Return the chosen code or codes, in the order of the options."""
        ticked = _options_of(question, given)
        if not ticked:
            raise AnswerError(words.NOTHING_CHOSEN)
        if len(ticked) > 1:
            if not question.repeats:
                raise AnswerError(words.ONLY_ONE)
            for option in ticked:
                if option.exclusive:
                    raise AnswerError(words.STANDS_ALONE.format(label=option.label))
        return tuple(option.code for option in ticked) if question.repeats else ticked[0].code

    def accept_canonical(self, question: Question, stored: Value) -> Value:
        """Check a value from a file; an error lists the codes."""
        values = canonical_values(question, stored)
        try:
            return self.accept(question, values)
        except AnswerError as error:
            codes = ", ".join(option.code for option in question.answer_option)
            raise AnswerError(words.THE_CODES.format(message=error, codes=codes)) from error

    def fact(self, values: Sequence[str]) -> Fact:
        """Return the codes."""
        return frozenset(values)

    def in_words(self, question: Question, values: Sequence[str]) -> str:
        """Return the labels."""
        labels = {option.code: option.label for option in question.answer_option}
        return "; ".join(labels[code] for code in values)

    def on_sheet(self, question: Question, values: Sequence[str]) -> str:
        """Return the labels, or what is shorter."""
        shown = {option.code: option.short or option.label for option in question.answer_option}
        return "; ".join(shown[code] for code in values)

    def problems(self, question: Question, path: ContentPath) -> Iterator[Problem]:
        """Yield too few options, needless `exclusive`, and `max` where no lines are typed."""
        if len(question.answer_option) < 2:
            yield Problem(ProblemCode.OPTIONS, path, "a choice needs at least two answer_option entries.")
        if not question.repeats:
            for position, option in enumerate(question.answer_option):
                if option.exclusive:
                    yield _needless_exclusive(option, (*path, "answer_option", position, "exclusive"))
        yield from lines_without_max(question, path, takes_lines=False)


def _options_of(question: Question, codes: Sequence[str]) -> list[Option]:
    known = {option.code for option in question.answer_option}
    for code in codes:
        if code not in known:
            raise AnswerError(words.NO_SUCH_OPTION.format(given=shortened(clean(code))))
    return [option for option in question.answer_option if option.code in codes]


def _needless_exclusive(option: Option, path: ContentPath) -> Problem:
    message = (
        f'"{option.code}" is exclusive, but this question takes one answer, so every option is. '
        "Remove exclusive, or set repeats = true."
    )
    return Problem(ProblemCode.EXCLUSIVE, path, message)
