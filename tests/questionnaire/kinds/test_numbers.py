"""A typed number is kept in one form, or refused with what to type."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from questionnaire import AnswerError
from questionnaire.kinds.numbers import as_typed, is_canonical, read_decimal


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("35", "35"),
        ("0,5", "0.5"),
        ("0.5", "0.5"),
        (".5", "0.5"),
        ("  0.5  ", "0.5"),
        ("0.50", "0.5"),
        ("1.0", "1"),
        ("007", "7"),
        ("0", "0"),
        ("0.0", "0"),
        ("1 000", "1000"),
        ("12 345,5", "12345.5"),
        ("1000", "1000"),
        ("0.125", "0.125"),
        (",125", "0.125"),
        ("1.25", "1.25"),
        ("1.2345", "1.2345"),
        ("\N{ARABIC-INDIC DIGIT THREE}\N{ARABIC-INDIC DIGIT FIVE}", "35"),
        ("\N{FULLWIDTH DIGIT THREE}\N{FULLWIDTH DIGIT FIVE}", "35"),
        ("3\N{ARABIC DECIMAL SEPARATOR}5", "3.5"),
    ],
)
def test_a_clear_number_is_kept_canonical(typed: str, kept: str) -> None:
    assert read_decimal(typed) == kept


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ("1,000", "Type 1000 if you mean the large number, or 1.0 if"),
        ("35.000", "Type 35000 if you mean the large number, or 35.0 if"),
        ("1.125", "Type 1125 if you mean the large number, or 1.1250 if"),
        ("12,340", "Type 12340 if you mean the large number, or 12.34 if"),
        ("5-10", "reads as a range"),
        ("5 to 10", "reads as a range"),
        ("5\N{EN DASH}10", "reads as a range"),
        ("1/2", "reads as a fraction"),
        ("\N{VULGAR FRACTION ONE HALF}", "reads as a fraction"),
        ("35 mg", "without a unit"),
        ("35mg", "without a unit"),
        ("about 35", "Type a number alone"),
        ("-5", "Type a number alone"),
        ("5\N{SUPERSCRIPT TWO}", "without a unit"),
        ("\N{CIRCLED DIGIT ONE}", "Type a number alone"),
        ("1e3", "without a unit"),
        ("3 5", "Type a number alone"),
        ("1,000.5", "Type a number alone"),
        ("1.", "Type a number alone"),
        (".", "Type a number alone"),
        ("nan", "Type a number alone"),
        ("", "Nothing is typed yet"),
        ("   ", "Nothing is typed yet"),
        ("1234567890123", "too long"),
    ],
)
def test_what_can_be_read_in_two_ways_or_in_none_is_refused(typed: str, says: str) -> None:
    with pytest.raises(AnswerError, match=says):
        read_decimal(typed)


@given(st.integers(1, 999), st.integers(0, 999))
def test_each_number_that_is_offered_reads_as_the_number_that_is_meant(whole: int, part: int) -> None:
    typed = f"{whole}.{part:03}"
    with pytest.raises(AnswerError) as refused:
        read_decimal(typed)
    large, small = re.findall(r"Type (\S+) if|or (\S+) if", str(refused.value))
    assert float(read_decimal(large[0])) == whole * 1000 + part
    assert float(read_decimal(small[1])) == float(typed)


@given(st.decimals(0, 999, allow_nan=False, allow_infinity=False, places=2))
def test_the_kept_form_is_kept(number: object) -> None:
    kept = read_decimal(str(number))
    assert read_decimal(kept) == kept


@given(st.text())
def test_any_text_is_a_number_or_refused_with_a_sentence(typed: str) -> None:
    try:
        outcome = read_decimal(typed)
    except AnswerError as refused:
        outcome = str(refused)
    assert re.fullmatch(r"\d+(\.\d+)?|[^.].*\.", outcome, re.DOTALL)


@given(st.from_regex(r"(0|[1-9][0-9]{0,11})(\.[0-9]{0,11}[1-9])?", fullmatch=True).filter(is_canonical))
def test_a_number_that_is_kept_can_be_typed_so_that_the_same_is_kept(number: str) -> None:
    assert read_decimal(as_typed(number)) == number
