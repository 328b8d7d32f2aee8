"""The words of a sheet are those that somebody counts in the text, whatever was typed."""

import re
from dataclasses import replace

import questionnaire
from questionnaire.answers.response import answered
from questionnaire.formats.as_text import BOX, LINE, as_text, first_page_as_text
from questionnaire.sheet.outline import outline
from questionnaire.sheet.word_count import word_count, words_in, words_of_first_page, words_of_sheet
from support.strategies import random_session

PACK = questionnaire.load_pack()
MARK = re.compile(r"^ *(\d+\.|-) ", re.MULTILINE)


def in_text(text: str) -> int:
    """Words of a sheet in the text format, without list marks, boxes, blanks and rules under headings."""
    return words_in([MARK.sub("", text.replace(BOX, "").replace(LINE, ""))])


def test_the_words_are_those_of_the_text_format() -> None:
    for seed in range(60):
        sheet = questionnaire.make_sheet(PACK, random_session(PACK, seed).response)
        parts = outline(sheet)
        assert words_of_first_page(parts) == in_text(first_page_as_text(parts))
        assert words_of_sheet(parts) == in_text(as_text(sheet))


def test_a_word_has_a_letter_or_a_digit() -> None:
    assert words_in(["One - two: 3 (four) \N{EM DASH} ____ [ ]", "five"]) == 5


def test_what_was_typed_counts_as_stated_however_long_it_is() -> None:
    response = questionnaire.Session.start(PACK).response
    short, long = (
        replace(response, answers={"matters-most": answered((line, line)), "pain-lately": answered(line)})
        for line in ("rest", "a night of rest " * 12)
    )
    assert word_count(PACK, short, 20) == word_count(PACK, long, 20)
    without, one_each = (word_count(PACK, long, typed).first_page for typed in (0, 1))
    assert one_each - without == 3
