"""Reading a condition reports all of its syntax faults at once."""

import pytest

from rules import ConditionError, read_condition


@pytest.mark.parametrize(
    ("written", "says"),
    [
        ("iv", "a condition is a table"),
        ({}, "with at least one key"),
        ({"route": 5}, "route takes a code or a list of codes"),
        ({"route": []}, "route takes a code or a list of codes"),
        ({"route": ["iv", 5]}, "route takes a code or a list of codes"),
        ({"several": ["route"]}, "several takes the link_id of one question"),
        ({"state": "not-sure"}, "state takes a table"),
        ({"state": {"route": "unsure"}}, 'no state is called "unsure"'),
        ({"state": {"route": "not-reached"}}, 'no state is called "not-reached"'),
        ({"state": {"route": 1}}, "state takes one of answered, not-sure"),
        ({"all": {"route": "iv"}}, "all takes a list of at least one condition"),
        ({"any": []}, "any takes a list of at least one condition"),
        ({"not": []}, "a condition is a table"),
    ],
)
def test_the_error_on_a_fault_says_what_the_syntax_is(written: object, says: str) -> None:
    with pytest.raises(ConditionError) as refused:
        read_condition(written)
    assert says in str(refused.value)


def test_the_error_holds_every_fault() -> None:
    with pytest.raises(ConditionError) as refused:
        read_condition({"all": [{"a": 1}, {"state": {"b": "unsure"}}, {"not": {}}]})
    assert len(refused.value.faults) == 3
