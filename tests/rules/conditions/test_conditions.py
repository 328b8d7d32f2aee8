"""The truth table of the condition language, row by row."""

import pytest

from rules import Outcome, State, outcome_of, read_condition, write_condition

T, F, U = Outcome.TRUE, Outcome.FALSE, Outcome.UNKNOWN
IV, ORAL, BOTH = frozenset({"iv"}), frozenset({"oral"}), frozenset({"iv", "oral"})
NO_VALUE = [State.NOT_SURE, State.PREFER_NOT_TO_SAY, State.SKIPPED, State.NOT_REACHED]


@pytest.mark.parametrize(
    ("fact", "has_iv", "several", "is_not_sure"),
    [
        (IV, T, F, F),
        (ORAL, F, F, F),
        (BOTH, T, T, F),
        (State.NOT_SURE, U, U, T),
        (State.PREFER_NOT_TO_SAY, U, U, F),
        (State.SKIPPED, U, U, F),
        (State.NOT_REACHED, U, U, F),
        (State.NOT_ASKED, F, F, F),
    ],
)
def test_each_test_has_the_outcome_of_the_table(
    fact: frozenset[str] | State, has_iv: Outcome, several: Outcome, is_not_sure: Outcome
) -> None:
    facts = {"route": fact}
    assert outcome_of(read_condition({"route": "iv"}), facts) is has_iv
    assert outcome_of(read_condition({"several": "route"}), facts) is several
    assert outcome_of(read_condition({"state": {"route": "not-sure"}}), facts) is is_not_sure


def test_a_list_of_codes_means_any_of_them() -> None:
    condition = read_condition({"route": ["im", "oral"]})
    assert [outcome_of(condition, {"route": fact}) for fact in (IV, ORAL, BOTH)] == [F, T, T]


def test_a_list_of_states_means_any_of_them() -> None:
    condition = read_condition({"state": {"route": ["answered", "skipped"]}})
    facts = [IV, State.SKIPPED, State.NOT_SURE, State.NOT_REACHED]
    assert [outcome_of(condition, {"route": fact}) for fact in facts] == [T, T, F, F]


def test_a_question_that_the_facts_leave_out_is_not_reached() -> None:
    assert outcome_of(read_condition({"route": "iv"}), {}) is U
    assert outcome_of(read_condition({"state": {"route": "skipped"}}), {}) is F


FACT_FOR = {T: IV, F: ORAL, U: State.SKIPPED}


@pytest.mark.parametrize(
    ("left", "right", "both", "either"),
    [
        (T, T, T, T),
        (T, F, F, T),
        (T, U, U, T),
        (F, T, F, T),
        (F, F, F, F),
        (F, U, F, U),
        (U, T, U, T),
        (U, F, F, U),
        (U, U, U, U),
    ],
)
def test_all_and_any_are_strong_kleene(left: Outcome, right: Outcome, both: Outcome, either: Outcome) -> None:
    facts = {"p": FACT_FOR[left], "q": FACT_FOR[right]}
    assert outcome_of(read_condition({"all": [{"p": "iv"}, {"q": "iv"}]}), facts) is both
    assert outcome_of(read_condition({"p": "iv", "q": "iv"}), facts) is both
    assert outcome_of(read_condition({"any": [{"p": "iv"}, {"q": "iv"}]}), facts) is either


@pytest.mark.parametrize(("inner", "outer"), [(T, F), (F, T), (U, U)])
def test_not_swaps_true_and_false_and_keeps_unknown(inner: Outcome, outer: Outcome) -> None:
    assert outcome_of(read_condition({"not": {"p": "iv"}}), {"p": FACT_FOR[inner]}) is outer


@pytest.mark.parametrize(
    "written",
    [
        {"route": "iv"},
        {"route": ["im", "oral"]},
        {"several": "route"},
        {"state": {"route": ["not-sure", "skipped"]}},
        {"all": [{"a": "x"}, {"not": {"any": [{"b": "y"}, {"state": {"c": "skipped"}}]}}]},
        {"a": "x", "b": "y"},
        {"state": {"a": "not-sure", "b": "skipped"}},
    ],
)
def test_a_condition_that_is_written_reads_back_equal(written: dict[str, object]) -> None:
    condition = read_condition(written)
    assert read_condition(write_condition(condition)) == condition
