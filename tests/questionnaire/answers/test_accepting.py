"""What counts as an answer, for every face and every file."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from questionnaire import AnswerError, Pack, load_pack
from questionnaire.answers.accepting import answer_to, canonical_answer
from questionnaire.answers.response import Answer, answered
from questionnaire.cleaning import clean, clean_text
from rules import State

PACK = load_pack()


def test_a_single_choice_takes_one_code(pack: Pack) -> None:
    stage = pack.questionnaire.items["stage"]
    assert answer_to(stage, "planned") == answer_to(stage, ("planned",)) == answered("planned")
    with pytest.raises(AnswerError, match="takes one answer"):
        answer_to(stage, ("planned", "considering"))


def test_ticks_are_kept_in_the_order_of_the_options_and_once(pack: Pack) -> None:
    route = pack.questionnaire.items["route"]
    assert answer_to(route, ("oral", "iv", "oral")) == answered(("iv", "oral"))


@pytest.mark.parametrize(
    ("link_id", "given", "says"),
    [
        ("body", ("none", "genes"), '"None of these" stands alone'),
        ("route", (), "Nothing is chosen yet"),
        ("route", ("nasal",), 'There is no answer "nasal" here'),
        ("relief-so-far", "   ", "Nothing is typed yet"),
        ("relief-so-far", "\x1b\x07", "Nothing is typed yet"),
        ("relief-so-far", "a" * 1001, "That has 1001 characters, and 1000 fit"),
        ("conditions-other", "a" * 201, "That has 201 characters, and 200 fit"),
        ("conditions-other", ("one", "two"), "takes one answer"),
        ("matters-most", ("a", "b", "c", "d"), "There is room for 3, and you gave 4"),
        ("matters-most", (" ", ""), "Nothing is typed yet"),
        ("matters-most", ("\u200d", "\ufe0f \ufe0f"), "Nothing is typed yet"),
        ("relief-so-far", "\u200c\n\u3164\n\u2800", "Nothing is typed yet"),
        ("conditions-other", "\u034f\U000e0100", "Nothing is typed yet"),
        ("dose-amount", ("1", "2"), "takes one answer"),
    ],
)
def test_what_is_no_answer_is_refused_with_what_to_do(
    pack: Pack, link_id: str, given: str | tuple[str, ...], says: str
) -> None:
    with pytest.raises(AnswerError, match=says):
        answer_to(pack.questionnaire.items[link_id], given)


def test_a_line_that_shows_nothing_is_left_out_of_several(pack: Pack) -> None:
    given = answer_to(
        pack.questionnaire.items["matters-most"], ("\u200d", "walk \N{HEAVY BLACK HEART}\ufe0f")
    )
    assert given == answered(("walk \N{HEAVY BLACK HEART}\ufe0f",))


def test_a_text_as_long_as_the_limit_is_kept_whole(pack: Pack) -> None:
    assert answer_to(pack.questionnaire.items["relief-so-far"], "a" * 1000).value == "a" * 1000


@pytest.mark.parametrize(
    ("typed", "cleaned"),
    [
        ("two\nlines", "two lines"),
        ("tab\there", "tab here"),
        ("\x1b]0;title\x07words", "]0;titlewords"),
        ("\N{RIGHT-TO-LEFT OVERRIDE}abc\N{POP DIRECTIONAL FORMATTING}", "abc"),
        ("zero\N{ZERO WIDTH SPACE}width", "zerowidth"),
        ("half \ud800 pair", "half pair"),
        ("e\N{COMBINING ACUTE ACCENT}", "\N{LATIN SMALL LETTER E WITH ACUTE}"),
        ("می\N{ZERO WIDTH NON-JOINER}خواهم", "می\N{ZERO WIDTH NON-JOINER}خواهم"),
    ],
)
def test_typed_text_is_cleaned_of_what_hides_or_steers(typed: str, cleaned: str) -> None:
    assert clean(typed) == cleaned


@pytest.mark.parametrize(
    ("typed", "cleaned"),
    [
        ("two\nlines", "two\nlines"),
        ("from a\r\nbrowser", "from a\nbrowser"),
        ("from a\rterminal", "from a\nterminal"),
        ("from\N{LINE SEPARATOR}others\N{PARAGRAPH SEPARATOR}or\x85\v\f", "from\nothers\nor"),
        ("\n \n\tone \n\n\n  and  two \n\n", "one\n\n\nand two"),
        ("\x1b]0;title\x07\nwords\n\N{RIGHT-TO-LEFT OVERRIDE}\n", "]0;title\nwords"),
    ],
)
def test_the_lines_of_a_text_are_cleaned_each_by_itself_and_its_line_breaks_stay(
    pack: Pack, typed: str, cleaned: str
) -> None:
    assert answer_to(pack.questionnaire.items["relief-so-far"], typed) == answered(cleaned)


def test_where_one_line_is_typed_a_line_break_is_a_space(pack: Pack) -> None:
    assert answer_to(pack.questionnaire.items["conditions-other"], "two\nlines") == answered("two lines")


def test_a_line_break_counts_as_one_character(pack: Pack) -> None:
    text = pack.questionnaire.items["relief-so-far"]
    assert answer_to(text, "a\r\n" * 499 + "bc").value == "a\n" * 499 + "bc"
    with pytest.raises(AnswerError, match="That has 1001 characters, each line break counted as one"):
        answer_to(text, "a\r\n" * 500 + "b")


@given(st.text(st.characters(codec="utf-8") | st.sampled_from("\r\n\v\x85\u2028 ")))
def test_a_clean_text_stays_as_it_is_and_its_lines_are_clean(typed: str) -> None:
    cleaned = clean_text(typed)
    assert clean_text(cleaned) == cleaned
    assert all(clean(line) == line for line in cleaned.split("\n"))


@given(st.text())
def test_a_clean_line_has_no_control_character_and_stays_clean(typed: str) -> None:
    cleaned = clean(typed)
    assert not any(unicodedata.category(character) in ("Cc", "Cs") for character in cleaned)
    assert clean(cleaned) == cleaned


@pytest.mark.parametrize(
    ("state", "value"),
    [
        (State.ANSWERED, None),
        (State.ANSWERED, ()),
        (State.SKIPPED, "iv"),
        (State.NOT_ASKED, None),
        (State.NOT_REACHED, None),
    ],
)
def test_an_answer_without_sense_cannot_be_made(state: State, value: str | tuple[str, ...] | None) -> None:
    with pytest.raises(ValueError, match=r"state answered|not what a person said"):
        Answer(state, value)


@given(st.from_regex(r"[0-9]{0,13}([.,][0-9]{1,13})?", fullmatch=True))
def test_a_number_that_was_kept_is_read_from_a_file_as_itself(typed: str) -> None:
    dose = PACK.questionnaire.items["dose-amount"]
    try:
        kept = answer_to(dose, typed)
    except AnswerError:
        return

    assert canonical_answer(dose, str(kept.value)) == kept


def test_a_number_is_read_from_a_file_where_typing_it_so_would_be_a_guess() -> None:
    dose = PACK.questionnaire.items["dose-amount"]

    assert answer_to(dose, "1.1250") == canonical_answer(dose, "1.125") == answered("1.125")
