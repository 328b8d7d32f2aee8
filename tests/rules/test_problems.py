"""A problem with its place is one line, as compilers and editors write it."""

import pytest

from rules.problems import LOCAL, PlacedProblem, ProblemCode

TYPO = PlacedProblem("unknown-key", "rules.toml", 'note "a" > whem', "no key is called so.", 12)


@pytest.mark.parametrize(
    ("problem", "line"),
    [
        (TYPO, 'rules.toml:12: note "a" > whem: no key is called so. [unknown-key]'),
        (
            PlacedProblem("missing-file", "rules.toml", "", "there is no such file."),
            "rules.toml: there is no such file. [missing-file]",
        ),
        (
            PlacedProblem("wording", "rules.toml", "title", "it may say more.", 2, severity="warning"),
            "rules.toml:2: title: warning: it may say more. [wording]",
        ),
    ],
)
def test_a_problem_is_told_with_its_file_line_place_and_code(problem: PlacedProblem, line: str) -> None:
    assert str(problem) == line


def test_what_is_not_called_a_warning_is_an_error() -> None:
    assert TYPO.severity == "error"


def test_a_name_that_another_entry_may_define_is_judged_only_in_a_whole_file() -> None:
    assert {ProblemCode.DUPLICATE, ProblemCode.UNKNOWN_OPTION} < LOCAL
    assert LOCAL.isdisjoint({ProblemCode.UNKNOWN_CLAIM, ProblemCode.UNKNOWN_QUESTION, ProblemCode.CYCLE})
