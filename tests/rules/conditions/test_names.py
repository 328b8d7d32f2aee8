"""What an author is told of a condition that names what is not there, or misuses it."""

from typing import Any

import pytest

from rules import read_condition
from rules.conditions.names import Question, condition_problems
from rules.problems import Problem, ProblemCode

VOCABULARY = {
    "stage": Question(("had", "having")),
    "route": Question(("iv", "im"), repeats=True),
    "change": Question(("higher",), asked_when=read_condition({"stage": "had"})),
    "hopes": Question(),
}


@pytest.mark.parametrize(
    ("written", "code", "says"),
    [
        (
            {"stag": "had"},
            ProblemCode.UNKNOWN_QUESTION,
            'no question is called "stag". Did you mean "stage"? There are: stage, route, change, hopes.',
        ),
        (
            {"route": ["iv", "oral"]},
            ProblemCode.UNKNOWN_OPTION,
            'no option of "route" is called "oral". There are: iv, im.',
        ),
        (
            {"hopes": "relief"},
            ProblemCode.TYPED_QUESTION,
            '"hopes" is typed, and conditions never judge typed text. Only its state can be tested.',
        ),
        (
            {"several": "hopes"},
            ProblemCode.TYPED_QUESTION,
            '"hopes" is typed, and conditions never judge typed text. Only its state can be tested.',
        ),
        (
            {"several": "stage"},
            ProblemCode.NOT_REPEATING,
            '"stage" takes one answer, never several. Drop the test, or set repeats = true.',
        ),
        (
            {"not": {"any": [{"change": "higher"}, {"several": "route"}]}},
            ProblemCode.BARE_NOT,
            '`not` tests "change", which is not asked of everybody, so it would be true for people who were '
            "never asked. Put the condition of that question beside the `not`, in one `all`.",
        ),
    ],
    ids=str,
)
def test_a_name_that_is_unknown_or_misused_is_told_with_what_is_allowed(
    written: dict[str, Any], code: ProblemCode, says: str
) -> None:
    path = ("note", 2, "when")
    assert [*condition_problems(read_condition(written), path, VOCABULARY)] == [Problem(code, path, says)]


@pytest.mark.parametrize(
    "written",
    [{"stage": ["had", "having"]}, {"several": "route"}, {"state": {"hopes": "skipped"}}],
    ids=str,
)
def test_a_name_that_is_known_and_used_as_it_may_be_is_no_problem(written: dict[str, Any]) -> None:
    assert [*condition_problems(read_condition(written), (), VOCABULARY)] == []


def test_every_unknown_option_of_a_test_is_told() -> None:
    told = condition_problems(read_condition({"route": ["b", "iv", "a"]}), (), VOCABULARY)
    assert [problem.message[:33] for problem in told] == [
        'no option of "route" is called "a',
        'no option of "route" is called "b',
    ]


def test_a_bare_not_is_not_looked_for_beside_a_name_that_is_unknown() -> None:
    told = condition_problems(read_condition({"stag": "had", "not": {"change": "higher"}}), (), VOCABULARY)
    assert [problem.code for problem in told] == [ProblemCode.UNKNOWN_QUESTION]
