"""Reading a condition reports all of its syntax faults at once."""

import pytest

from rules import ConditionError, read_condition

NO_TABLE = 'a condition is a table with at least one key, such as { route = "iv" }'
NO_CODE = "route takes a code or a list of codes"
NO_STATES = 'state takes a table, such as { state = { route = "not-sure" } }'
STATES = "answered, not-sure, prefer-not-to-say, skipped"


@pytest.mark.parametrize(
    ("written", "says"),
    [
        ("iv", NO_TABLE),
        ({}, NO_TABLE),
        ({"not": []}, NO_TABLE),
        ({"route": 5}, NO_CODE),
        ({"route": []}, NO_CODE),
        ({"route": ["iv", 5]}, NO_CODE),
        (
            {"several": ["route"]},
            'several takes the link_id of one question, such as { several = "route" }',
        ),
        ({"state": "not-sure"}, NO_STATES),
        ({"state": {}}, NO_STATES),
        ({"state": {"route": "unsure"}}, f'no state is called "unsure": it is one of {STATES}'),
        ({"state": {"route": "not-reached"}}, f'no state is called "not-reached": it is one of {STATES}'),
        ({"state": {"route": 1}}, f"state takes one of {STATES}, or a list of them"),
        ({"all": {"route": "iv"}}, "all takes a list of at least one condition"),
        ({"all": "iv"}, "all takes a list of at least one condition"),
        ({"any": []}, "any takes a list of at least one condition"),
    ],
)
def test_the_error_on_a_fault_says_what_the_syntax_is(written: object, says: str) -> None:
    with pytest.raises(ConditionError) as refused:
        read_condition(written)
    assert str(refused.value) == says


def test_the_error_holds_every_fault() -> None:
    with pytest.raises(ConditionError) as refused:
        read_condition({"all": [{"a": 1}, {"state": {"b": "unsure"}}, {"not": {}}]})
    assert len(refused.value.faults) == 3
    assert str(refused.value) == "; ".join(refused.value.faults)
