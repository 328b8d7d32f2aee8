"""What was typed is quoted whole, or moved whole to the second part, and never cut."""

from hypothesis import given
from hypothesis import strategies as st

from questionnaire import Sheet, render
from questionnaire.answers.response import answered
from questionnaire.sheet.outline import A_LINE, MOST_QUOTED, MOST_QUOTED_TOGETHER
from questionnaire.words import sheet as sheet_words
from support.sheets import first_page, overleaf, rows_in, sheet_with

LENGTHS = st.integers(1, 1000) | st.integers(MOST_QUOTED - 2, MOST_QUOTED + 2)


def sheet_saying(*lengths: int) -> Sheet:
    """The sheet of a person who typed four texts of these lengths."""
    lately, often, lasted, noticed = (
        answered(("on bad days " * 84)[: length - 1] + "!") for length in lengths
    )
    return sheet_with(
        stage=answered("having-now"),
        pain_lately=lately,
        dose_change=answered("same"),
        how_often=often,
        relief_felt=answered("mixed"),
        relief_lasted=lasted,
        side_effects_had=answered("gone"),
        side_effects_what=noticed,
    )


def quoted(text: str) -> str:
    return sheet_words.QUOTED.format(text=text)


def moved(sheet: Sheet) -> dict[str, str]:
    return rows_in(overleaf(sheet)["own-words"].blocks) if "own-words" in overleaf(sheet) else {}


@given(st.tuples(LENGTHS, LENGTHS, LENGTHS, LENGTHS))
def test_each_stands_whole_in_one_of_the_two_places(lengths: tuple[int, int, int, int]) -> None:
    sheet = sheet_saying(*lengths)
    here, there = rows_in(first_page(sheet)["answers"].blocks), moved(sheet)
    typed = [row for row in sheet.answers if row.is_typed]
    assert [len(row.text) for row in typed] == list(lengths)
    for row in typed:
        whole = (quoted(row.text), None), (sheet_words.SEE_OWN_WORDS, quoted(row.text))
        assert (here[row.label], there.get(row.label)) in whole


@given(st.tuples(LENGTHS, LENGTHS, LENGTHS, LENGTHS))
def test_the_first_page_quotes_what_it_has_room_for(lengths: tuple[int, int, int, int]) -> None:
    sheet = sheet_saying(*lengths)
    room = MOST_QUOTED_TOGETHER
    for row in (row for row in sheet.answers if row.is_typed):
        fits = len(row.text) <= min(MOST_QUOTED, room)
        assert (row.label in moved(sheet)) != fits
        room -= len(row.text) * fits
    assert room >= 0


@given(st.tuples(LENGTHS, LENGTHS, LENGTHS, LENGTHS))
def test_every_letter_of_it_is_in_the_text(lengths: tuple[int, int, int, int]) -> None:
    sheet = sheet_saying(*lengths)
    text = " ".join(render(sheet, "text").split())
    assert all(quoted(row.text) in text for row in sheet.answers if row.is_typed)


def test_each_line_break_takes_the_room_of_a_line() -> None:
    fits, is_long = ("\n".join("a" * lines) for lines in (4, 5))
    assert A_LINE * 4 > MOST_QUOTED > A_LINE * 3 + 7
    sheet = sheet_with(
        stage=answered("having-now"),
        pain_lately=answered(fits),
        dose_change=answered("same"),
        how_often=answered(is_long),
    )
    label = {row.text: row.label for row in sheet.answers if row.is_typed}
    assert moved(sheet) == {label[is_long]: quoted(is_long)}


def test_where_all_is_short_nothing_is_moved() -> None:
    assert moved(sheet_saying(20, 20, 20, 20)) == {}


def test_what_was_chosen_is_not_quoted() -> None:
    sheet = sheet_saying(20, 20, 20, 20)
    here = rows_in(first_page(sheet)["answers"].blocks)
    assert all(
        here[row.label] == row.text for row in sheet.answers if row.state == "answered" and not row.is_typed
    )


def test_a_text_of_a_question_in_one_line_is_quoted_too() -> None:
    sheet = sheet_with(conditions=answered(("other-condition",)), conditions_other=answered("migraine"))
    assert quoted("migraine") in rows_in(first_page(sheet)["answers"].blocks).values()
