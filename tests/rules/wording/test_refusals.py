"""The wording guard: what it refuses, what it lets pass, and the laws that it keeps."""

import sys
import tomllib
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rules.wording.refusals import Ground, Refusal, refusals, warnings
from rules.wording.tokens import sentences_of


def _texts(name: str) -> list[dict[str, str]]:
    content = tomllib.loads(Path(__file__).with_name(f"{name}.toml").read_text(encoding="utf-8"))
    texts: list[dict[str, str]] = content[name]
    return texts


REFUSED = _texts("refused")
PASSING = _texts("passing")
NUMERALS = [ch for ch in map(chr, range(sys.maxunicode)) if unicodedata.category(ch) in {"Nd", "Nl", "No"}]
UNITS = [
    "second",
    "minute",
    "hour",
    "day",
    "week",
    "fortnight",
    "month",
    "year",
    "decade",
    "night",
    "hr",
    "wk",
]

WORDS = sorted({word for entry in [*REFUSED, *PASSING] for word in entry["text"].strip(".!?:").split()})

refused_texts = st.sampled_from([entry["text"] for entry in REFUSED])
passing_texts = st.sampled_from([entry["text"] for entry in PASSING])


def _grounds(text: str) -> set[str]:
    return {refusal.ground.value for refusal in refusals(text)}


@pytest.mark.parametrize("entry", REFUSED, ids=lambda entry: f"{entry['ground']}: {entry['text']}")
def test_refused_on_its_ground(entry: dict[str, str]) -> None:
    assert entry["ground"] in _grounds(entry["text"])


@pytest.mark.parametrize("entry", PASSING, ids=lambda entry: entry["text"])
def test_may_be_shown(entry: dict[str, str]) -> None:
    assert refusals(entry["text"]) == ()


def test_every_ground_has_texts_that_it_refuses() -> None:
    assert {entry["ground"] for entry in REFUSED} == {ground.value for ground in Ground} - {"likelihood"}


def test_no_text_is_listed_twice() -> None:
    texts = [entry["text"] for entry in REFUSED + PASSING]
    assert len(texts) == len(set(texts))


def test_refusals_name_the_words_in_the_order_of_the_text() -> None:
    assert refusals("Relief will last. Take two tablets after 3 Weeks.") == (
        Refusal(Ground.PROMISE, "relief will last"),
        Refusal(Ground.ADVICE, "take two tablets"),
        Refusal(Ground.COUNT, "two tablets"),
        Refusal(Ground.DIGIT, "3"),
        Refusal(Ground.TIME, "weeks"),
    )


def test_one_piece_of_advice_is_named_once() -> None:
    assert refusals("You should always take more tablets, and stop treatment.") == (
        Refusal(Ground.ADVICE, "you should always take more tablets"),
        Refusal(Ground.ADVICE, "stop treatment"),
    )


@pytest.mark.parametrize("ground", Ground)
def test_every_ground_says_what_to_write_instead(ground: Ground) -> None:
    assert ground.rule.startswith("No ")
    assert ": " in ground.rule
    assert refusals(ground.example) == warnings(ground.example) == ()
    assert ground.example.endswith(".")


def test_an_articles_heading_may_have_its_tone_but_no_figure() -> None:
    assert refusals("The Million-Dollar Question: Stop Suffering, Ketamine Works!", heading=True) == ()
    assert {
        found.ground for found in refusals("Works for nine in ten, for 3 weeks, in two doses", heading=True)
    } == {
        Ground.DIGIT,
        Ground.TIME,
        Ground.SHARE,
        Ground.COUNT,
    }


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Most people feel better.", "most"),
        ("Few patients have side effects.", "few"),
        ("The majority get relief.", "majority"),
        ("Relief is likely.", "likely"),
        ("Relief from a drip fades sooner than from tablets.", "sooner"),
        ("Relief from a drip outlasts that from a spray.", "outlasts"),
    ],
)
def test_what_an_article_may_say_is_warned_of(text: str, words: str) -> None:
    assert Refusal(Ground.LIKELIHOOD, words) in warnings(text)


@pytest.mark.parametrize(
    "text",
    [
        "What matters most to you?",
        "Three at most.",
        "It is mostly about lasting pain.",
        "How likely is relief for me?",
        "A drip tends to wear off sooner than a tablet.",
        "A spray might act faster than a tablet.",
    ],
)
def test_a_hedge_a_question_and_other_words_are_not_warned_of(text: str) -> None:
    assert warnings(text) == refusals(text) == ()


@given(passing_texts, st.sampled_from(NUMERALS), st.data())
def test_a_numeral_anywhere_is_refused(text: str, numeral: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(text)))
    assert "digit" in _grounds(text[:at] + numeral + text[at:])


@given(passing_texts, st.sampled_from(UNITS), st.sampled_from(["", "s", "'s", "-long", ".", "?"]))
def test_a_unit_of_time_at_the_end_is_refused(text: str, unit: str, ending: str) -> None:
    assert "unit-of-time" in _grounds(f"{text} {unit}{ending}")


@given(passing_texts, refused_texts)
def test_a_passing_sentence_before_it_excuses_nothing(passing: str, refused: str) -> None:
    assert refusals(f"{passing}. {refused}")


@given(st.one_of(passing_texts, refused_texts))
def test_letter_case_makes_no_difference(text: str) -> None:
    assert refusals(text.upper()) == refusals(text.lower()) == refusals(text)


@given(st.one_of(passing_texts, refused_texts), st.data())
def test_invisible_characters_and_line_breaks_make_no_difference(text: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(text)))
    invisible = data.draw(st.sampled_from(["\u200b", "\u00ad", "\u2060", "\u200d", "\ufeff"]))
    assert refusals(text[:at] + invisible + text[at:]) == refusals(text)
    assert refusals(text.replace(" ", "  ")) == refusals(text)


@given(passing_texts | refused_texts)
def test_a_line_break_between_words_makes_no_difference(text: str) -> None:
    if " - " not in text:
        assert refusals(text.replace(" ", "\n")) == refusals(text)


@given(st.text())
def test_every_text_gets_an_answer(text: str) -> None:
    assert all(refusal.words for refusal in refusals(text))


@given(st.lists(st.sampled_from(WORDS), max_size=8).map(" ".join), st.sampled_from(["", ".", "!", "?", ":"]))
def test_words_in_any_order_and_a_text_cut_off_anywhere_get_an_answer(text: str, mark: str) -> None:
    assert all(refusal.words for refusal in (*refusals(text + mark), *warnings(text + mark)))


@pytest.mark.parametrize(
    "words", ["a ", "one ", "(", "always simply then and ", "ask your doctor to ", "no "]
)
def test_a_long_text_of_repeated_words_is_read_to_its_end(words: str) -> None:
    assert "unit-of-time" in _grounds(words * 500 + "week")


def test_a_long_sentence_is_read_in_pieces_of_the_same_length() -> None:
    pieces = list(sentences_of("word " * 450 + "?"))
    assert [len(piece.words) for piece in pieces] == [200, 200, 50]
    assert [piece.mark for piece in pieces] == ["", "", "?"]


@pytest.mark.parametrize(
    "text", ["Ward 7, Building Two", "Call 020 7946 0000.", "GDPR, Article 15", "5th floor"]
)
def test_numbers_may_stand_where_they_are_what_a_text_is_for(text: str) -> None:
    assert refusals(text)
    assert refusals(text, with_numbers=True) == ()


@pytest.mark.parametrize(
    ("text", "ground"),
    [
        ("Room 3, 20 mg", Ground.COUNT),
        ("0.5mg/kg", Ground.COUNT),
        ("2 tablets", Ground.COUNT),
        ("two tablets", Ground.COUNT),
        ("24 hours", Ground.TIME),
        ("90 %", Ground.SHARE),
        ("Ward 4: you will feel better.", Ground.PROMISE),
        ("Stop your tablets. Ward 4.", Ground.ADVICE),
    ],
)
def test_no_dose_time_share_promise_or_advice_may_stand_among_numbers(text: str, ground: Ground) -> None:
    assert {refusal.ground for refusal in refusals(text, with_numbers=True)} == {ground}


def test_a_dose_among_numbers_is_quoted_and_nothing_else() -> None:
    assert refusals("Ward 4, 5th floor: 5mg first, then 10 tablets there.", with_numbers=True) == (
        Refusal(Ground.COUNT, "5mg"),
        Refusal(Ground.COUNT, "10 tablets"),
    )
