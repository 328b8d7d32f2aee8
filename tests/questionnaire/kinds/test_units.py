"""How a unit is spelt behind an amount, and what is split off as one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from questionnaire.kinds.numbers import seems_to_have_unit, split_unit
from questionnaire.kinds.units import folded, stands_behind_a_number


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("mg", "MG"),
        ("mg", " mg. "),
        ("mg/kg", "Mg / kg"),
        ("mg per kg", "mg  per\tkg"),
        ("\N{MICRO SIGN}g", "\N{GREEK SMALL LETTER MU}g"),
        ("mg", "\N{SQUARE MG}"),
        ("mg", "\N{FULLWIDTH LATIN SMALL LETTER M}\N{FULLWIDTH LATIN SMALL LETTER G}"),
    ],
)
def test_what_tells_no_units_apart_is_folded(one: str, other: str) -> None:
    assert folded(one) == folded(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("mg", "m g"),
        ("mg", "mg/kg"),
        ("mg", "mcg"),
        ("mg", "m\N{ZERO WIDTH SPACE}g"),
        ("mg", "\N{RIGHT-TO-LEFT OVERRIDE}mg"),
    ],
)
def test_what_may_tell_units_apart_is_not(one: str, other: str) -> None:
    assert folded(one) != folded(other)


@given(st.text())
def test_a_folded_spelling_stays_as_it_is(spelling: str) -> None:
    assert folded(folded(spelling)) == folded(spelling)


@pytest.mark.parametrize(
    ("typed", "parts"),
    [
        ("35 mg", ("35", "mg")),
        ("35mg", ("35", "mg")),
        (" 0,5  mg / kg ", ("0,5", "mg / kg")),
        ("1 000 mg", ("1 000", "mg")),
        ("35,000 mg", ("35,000", "mg")),
        (".5 mg.", (".5", "mg.")),
        ("35 %", ("35", "%")),
        ("35", None),
        ("mg", None),
        ("mg 35", None),
        ("35. mg", None),
        ("35 mg 2", None),
        ("5-10 mg", None),
        ("-5 mg", None),
        ("1e3", None),
        ("1/2 mg", None),
        ("", None),
    ],
)
def test_one_number_is_split_from_what_stands_behind_it(typed: str, parts: tuple[str, str] | None) -> None:
    assert split_unit(typed) == parts


@pytest.mark.parametrize(
    "spelling", ["2 mg", "mg2", "m\N{SUPERSCRIPT TWO}", ".mg", ", mg", "\N{CIRCLED DIGIT ONE}"]
)
def test_a_spelling_has_no_digit_and_begins_with_no_mark_of_a_number(spelling: str) -> None:
    assert not stands_behind_a_number(spelling)
    assert stands_behind_a_number("mg/kg")


def test_a_unit_may_be_meant_beside_several_numbers_too_and_to_is_none() -> None:
    assert all(map(seems_to_have_unit, ("5-10 mg", "about 35 mg", "35 stone", "1e3", "35 %")))
    assert not any(map(seems_to_have_unit, ("5-10", "5 to 10", "1/2", "many", "35", "", "mg")))
