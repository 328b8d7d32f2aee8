"""The vocabulary of conditions, and the problems of a condition that does not keep to it.

A question is known here only by the codes that it offers and by when it is asked.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from rules.conditions.conditions import ALWAYS, All, AnyOf, Condition, HasAny, Not, Several, Test, tests_of
from rules.problems import ContentPath, Problem, ProblemCode
from rules.suggestions import not_among


@dataclass(frozen=True, slots=True)
class Question:
    """What conditions may test of one question. A question without codes is a typed one."""

    codes: tuple[str, ...] = ()
    repeats: bool = False
    asked_when: Condition = ALWAYS


Vocabulary = Mapping[str, Question]
"""link_id -> Question, in the order of the questionnaire."""


def condition_problems(when: Condition, path: ContentPath, vocabulary: Vocabulary) -> Iterator[Problem]:
    """Yield a problem for each unknown or misused name in a condition, and for each bare `not`."""
    named = list(tests_of(when))
    for test in named:
        yield from _test_problems(test, path, vocabulary)
    if all(test.link_id in vocabulary for test in named):
        yield from _bare_nots(when, (), path, vocabulary)


def implies(given: Iterable[Condition], wanted: Condition) -> bool:
    """Return whether some conditions together imply another one.

    Decided by the syntax alone: sound, but not complete.
    """
    known = list(given)
    match wanted:
        case All(parts):
            return all(implies(known, part) for part in parts)
        case AnyOf(parts):
            one_part = any(implies(known, part) for part in parts)
            return one_part or any(_one_implies(one, wanted) for one in known)
        case _:
            return any(_one_implies(one, wanted) for one in known)


def _one_implies(given: Condition, wanted: Condition) -> bool:
    match given, wanted:
        case All(parts), _:
            return implies(parts, wanted)
        case HasAny(link_id, codes), HasAny(other, wanted_codes):
            return link_id == other and codes <= wanted_codes
        case AnyOf(parts), _:
            return all(implies([part], wanted) for part in parts)
        case _:
            return given == wanted


def _test_problems(test: Test, path: ContentPath, vocabulary: Vocabulary) -> Iterator[Problem]:
    question = vocabulary.get(test.link_id)
    if question is None:
        yield Problem(ProblemCode.UNKNOWN_QUESTION, path, not_among("question", test.link_id, vocabulary))
    elif isinstance(test, HasAny | Several) and not question.codes:
        message = (
            f'"{test.link_id}" is typed, and conditions never judge typed text. Only its state can be tested.'
        )
        yield Problem(ProblemCode.TYPED_QUESTION, path, message)
    elif isinstance(test, Several) and not question.repeats:
        message = f'"{test.link_id}" takes one answer, never several. Drop the test, or set repeats = true.'
        yield Problem(ProblemCode.NOT_REPEATING, path, message)
    elif isinstance(test, HasAny):
        for code in sorted(test.codes - set(question.codes)):
            message = not_among(f'option of "{test.link_id}"', code, question.codes)
            yield Problem(ProblemCode.UNKNOWN_OPTION, path, message)


def _bare_nots(
    when: Condition, beside: tuple[Condition, ...], path: ContentPath, vocabulary: Vocabulary
) -> Iterator[Problem]:
    """Yield a problem for each `not` over a question that may not be asked at all.

    `beside`: the conditions that are true whenever this one matters, such as all parts of an `all`.
    """
    match when:
        case All(parts):
            for part in parts:
                yield from _bare_nots(part, (*beside, *parts), path, vocabulary)
        case AnyOf(parts):
            for part in parts:
                yield from _bare_nots(part, beside, path, vocabulary)
        case Not(part):
            for link_id in dict.fromkeys(test.link_id for test in tests_of(part)):
                if not _surely_asked(link_id, beside, vocabulary):
                    message = (
                        f'`not` tests "{link_id}", which is not asked of everybody, so it would be true for '
                        "people who were never asked. Put the condition of that question beside the `not`, "
                        "in one `all`."
                    )
                    yield Problem(ProblemCode.BARE_NOT, path, message)
        case _:
            return


def _surely_asked(link_id: str, beside: tuple[Condition, ...], vocabulary: Vocabulary) -> bool:
    answered = any(isinstance(one, HasAny | Several) and one.link_id == link_id for one in beside)
    return answered or implies(beside, vocabulary[link_id].asked_when)
