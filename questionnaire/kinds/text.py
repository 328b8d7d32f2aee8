"""A text: an answer in the person's own words."""

from collections.abc import Iterator, Sequence

from questionnaire.kinds.kind import AnswerKind, only
from questionnaire.kinds.question import Question, Value
from questionnaire.kinds.typed import (
    clean_texts,
    lines_without_max,
    options_of_a_typed_question,
    refuse_longer,
    repeats_of_a_single_answer,
)
from rules.conditions.facts import Fact, State
from rules.problems import ContentPath, Problem


class Text(AnswerKind):
    """A typed text of at most 1,000 characters. It may have several lines; a line break counts as one."""

    name = "text"
    is_coded = False
    example = "something"
    is_own_words = True
    longest = 1000

    def accept(self, _question: Question, given: Sequence[str]) -> Value:
        """Return the text, with its line breaks."""
        texts = clean_texts(given)
        refuse_longer(texts, self.longest)
        return only(texts)

    def fact(self, _values: Sequence[str]) -> Fact:
        """Return that it was answered."""
        return State.ANSWERED

    def problems(self, question: Question, path: ContentPath) -> Iterator[Problem]:
        """Yield options, `repeats` and `max`, which this kind does not take."""
        yield from options_of_a_typed_question(self.name, question, path)
        yield from repeats_of_a_single_answer(self.name, question, path)
        yield from lines_without_max(question, path, takes_lines=False)
