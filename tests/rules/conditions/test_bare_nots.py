"""A `not` over a question that is not asked of everybody needs that question's condition beside it."""

from typing import Any

import pytest

from rules import read_condition
from rules.conditions.names import Question, condition_problems, implies
from rules.problems import ProblemCode

EITHER = {"any": [{"stage": "had"}, {"pain": "old"}]}
VOCABULARY = {
    "stage": Question(("planned", "having", "had")),
    "pain": Question(("old", "new")),
    "change": Question(("higher", "same"), asked_when=read_condition({"stage": ["having", "had"]})),
    "both": Question(("yes", "no"), asked_when=read_condition({"stage": "had", "pain": "old"})),
    "either": Question(("yes", "no"), asked_when=read_condition(EITHER)),
}
NOT_HIGHER = {"not": {"change": "higher"}}


def has_bare_not(written: dict[str, Any]) -> bool:
    problems = list(condition_problems(read_condition(written), ("note", 0, "when"), VOCABULARY))
    assert {problem.code for problem in problems} <= {ProblemCode.BARE_NOT}
    return bool(problems)


@pytest.mark.parametrize(
    "written",
    [
        {"not": {"pain": "old"}},
        {"stage": "having", **NOT_HIGHER},
        {"all": [{"stage": ["having", "had"]}, NOT_HIGHER]},
        {"all": [NOT_HIGHER, {"stage": "had"}, {"pain": "old"}]},
        {"all": [{"pain": "old"}, {"stage": "had"}, NOT_HIGHER]},
        {"stage": "had", "any": [NOT_HIGHER, {"pain": "old"}]},
        {"change": ["higher", "same"], **NOT_HIGHER},
        {"all": [{"any": [{"stage": "had"}, {"stage": "having"}]}, NOT_HIGHER]},
        {"stage": "had", "pain": "old", "not": {"both": "yes"}},
        {"pain": "old", "not": {"either": "yes"}},
        {"all": [EITHER, {"not": {"either": "yes"}}]},
        {
            "all": [
                {"any": [{"stage": "had"}, {"pain": "old", "stage": "planned"}]},
                {"not": {"either": "yes"}},
            ]
        },
        {"any": [{"stage": "planned"}, {"all": [{"stage": "had"}, NOT_HIGHER]}]},
    ],
)
def test_a_not_is_valid_if_the_question_is_surely_asked(written: dict[str, Any]) -> None:
    assert not has_bare_not(written)


@pytest.mark.parametrize(
    "written",
    [
        NOT_HIGHER,
        {"stage": ["planned", "had"], **NOT_HIGHER},
        {"any": [{"stage": "had"}, NOT_HIGHER]},
        {"stage": "had", "not": {"both": "yes"}},
        {"not": {"any": [{"pain": "old"}, {"change": "higher"}]}},
        {"not": {"not": {"change": "higher"}}},
        {"not": {"state": {"change": "not-sure"}}},
        {"all": [{"any": [{"stage": "had"}, {"pain": "old"}]}, NOT_HIGHER]},
        {"pain": "new", "not": {"either": "yes"}},
        {"state": {"stage": "answered"}, **NOT_HIGHER},
    ],
)
def test_a_bare_not_is_refused(written: dict[str, Any]) -> None:
    assert has_bare_not(written)


def test_implication_is_decided_by_syntax() -> None:
    had, having, old = ({"stage": "had"}, {"stage": "having"}, {"pain": "old"})
    given = [read_condition({"any": [{"all": [had, old]}, {"all": [having, old]}]})]
    assert implies([read_condition(had)], read_condition({"stage": ["had", "having"]}))
    assert implies([read_condition(had), read_condition(old)], read_condition({"all": [had, old]}))
    assert implies(given, read_condition(old))
    assert not implies([read_condition(had)], read_condition(old))
