"""Addresses and forms that somebody made up: they lead back to where the person is, and record nothing."""

import json
from contextlib import suppress
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from questionnaire import AnswerError
from questionnaire.answers.accepting import answer_to
from questionnaire.words import pages as page_words
from questionnaire.words import shared as words
from support.extent import in_full
from support.web_client import PACK, SAME_ORIGIN, Visitor
from support.web_tour import addresses, open_saved, path_of, post, token_of

PLACES = ["0", "-1", "1.0", "01", "99", "9" * 5000, "x", "\N{ARABIC-INDIC DIGIT ONE}", "1e1", "None", "stage"]


def given_in(visitor: Visitor) -> dict[str, Any]:
    saved = json.loads(visitor.get("/answers").text)
    return {**saved["answers"], **saved["parked"]}


def test_nothing_can_be_reached_before_the_start() -> None:
    with Visitor() as visitor:
        visitor.come_in()
        for path in ("/sheet", "/sheet/json", "/check", "/question/1", "/question/18", "/change", "/away"):
            visitor.get(path)
            assert visitor.path == "/", path
        for path in ("/question/1", "/change", "/done", "/go-on"):
            post(visitor, path, {"chosen": ["planned"], "change": ["yes"]})
            assert visitor.path == "/" or visitor.heading == page_words.UNRECORDED_HEADING, path
        assert given_in(visitor) == {}


def test_a_question_that_was_not_reached_or_is_not_asked_leads_to_the_one_that_is() -> None:
    with Visitor() as visitor:
        visitor.come_in()
        post(visitor, "/start")
        post(visitor, "/question/1", {"chosen": ["planned"]})
        others = [path_of(visitor, item.link_id) for item in PACK.questionnaire.item[2:]]
        made_up = [f"/question/{place}" for place in PLACES]
        for path in [*others, *made_up, "/sheet", "/sheet/text", "/check", "/change", "/away"]:
            visitor.get(path)
            assert (visitor.path, visitor.answer.status_code) == ("/question/2", 200), path[:40]
        assert not visitor.failures


@pytest.mark.parametrize("fields", [{}, {"act": ["skip"]}, {"chosen": ["yes"]}, {"typed": ["5"]}], ids=str)
def test_an_answer_to_a_question_that_was_not_reached_is_not_recorded(fields: dict[str, list[str]]) -> None:
    with Visitor() as visitor:
        visitor.come_in()
        post(visitor, "/start")
        post(visitor, "/question/1", {"chosen": ["planned"]})
        before = given_in(visitor)
        others = [path_of(visitor, item.link_id) for item in PACK.questionnaire.item[2:]]
        for path in [*others, *(f"/question/{place}" for place in PLACES)]:
            post(visitor, path, fields)
            is_told = visitor.heading == page_words.UNRECORDED_HEADING
            assert is_told or (visitor.path, visitor.answer.status_code) == ("/question/2", 200), path[:40]
        assert given_in(visitor) == before
        assert not visitor.failures


def test_the_sheet_comes_only_after_somebody_said_that_the_answers_are_right() -> None:
    with Visitor() as visitor:
        open_saved(visitor.come_in())
        for path in ("/sheet", "/sheet/text", "/sheet/markdown", "/sheet/json"):
            visitor.get(path)
            assert visitor.path == "/check"
        visitor.press(words.REVIEW_DONE)
        post(visitor, path_of(visitor, "pain-duration"), {"chosen": ["recent"]})
        visitor.press(words.CHANGE_YES)
        for path in ("/sheet", "/sheet/json"):
            assert visitor.get(path).url.path == "/check"


def test_done_before_the_end_does_not_make_a_sheet() -> None:
    with Visitor() as visitor:
        visitor.come_in()
        post(visitor, "/start")
        post(visitor, "/done")
        assert visitor.path == "/question/1"
        assert visitor.get("/sheet").url.path == "/question/1"


WRONG = [
    {"chosen": ["no-such-code"]},
    {"chosen": ["iv"]},
    {"chosen": ["planned", "considering"]},
    {"chosen": ["planned", "state:not-sure"]},
    {"chosen": ["state:not-sure", "state:prefer-not-to-say"]},
    {"chosen": ["state:skipped"]},
    {"chosen": ["state:answered"]},
    {"chosen": [""]},
    {"chosen": ["<script>"]},
    {"typed": ["planned"]},
    {"stage": ["planned"], "answer": ["planned"], "value": ["planned"]},
    {"act": ["done"]},
    {"act": ["Skip"]},
]


@pytest.mark.parametrize("fields", WRONG, ids=str)
def test_what_is_no_answer_is_told_and_not_recorded(fields: dict[str, list[str]]) -> None:
    with Visitor() as visitor:
        visitor.come_in()
        post(visitor, "/start")
        post(visitor, "/question/1", fields)
        assert (visitor.answer.status_code, visitor.path) == (422, "/question/1")
        assert given_in(visitor) == {}


def test_a_file_in_the_place_of_words_is_no_answer() -> None:
    with Visitor() as visitor:
        visitor.come_in()
        post(visitor, "/start")
        for name in ("chosen", "typed", "act", "csrf_token"):
            post(visitor, "/question/1", files={name: ("planned", b"planned")})
            assert visitor.answer.status_code == (403 if name == "csrf_token" else 422)
        assert given_in(visitor) == {}


CODES = [option.code for item in PACK.questionnaire.item for option in item.answer_option]
TEXTS = st.sampled_from([*CODES, "state:not-sure", "skip", "yes", "5", "0,5", ""]) | st.text(max_size=12)
FIELDS = st.dictionaries(
    st.sampled_from(["chosen", "typed", "act", "change", "proposal", "file"]) | st.text(max_size=8),
    st.lists(TEXTS, min_size=1, max_size=4),
    max_size=4,
)
PATHS = st.sampled_from(
    [path for _, path in addresses("POST") if path != "/delete"]
    + [f"/question/{place}" for place in range(1, len(PACK.questionnaire.item) + 1)] * 2
)


@given(st.booleans(), st.lists(st.tuples(PATHS, FIELDS), min_size=1, max_size=8))
@settings(max_examples=in_full(30, 15))
def test_no_form_fails_or_records_what_does_not_stand_in_it(
    complete: bool, forms: list[tuple[str, dict[str, list[str]]]]
) -> None:
    with Visitor(PACK) as visitor:
        visitor.come_in()
        if complete:
            open_saved(visitor)
        post(visitor, "/start")
        token, first = token_of(visitor), given_in(visitor)
        said: set[str] = set()
        for path, fields in forms:
            visitor.request("POST", path, data={**fields, "csrf_token": [token]}, headers=SAME_ORIGIN)
            said.update(*fields.values())
        for link_id, answer in given_in(visitor).items():
            if answer["state"] == "answered" and answer != first.get(link_id):
                assert set(values_of(answer)) <= could_be(link_id, said)
                assert path_of(visitor, link_id) in dict(forms)
        assert not visitor.failures


def values_of(answer: dict[str, Any]) -> list[str]:
    value = answer["value"]
    return value if isinstance(value, list) else [value]


def could_be(link_id: str, said: set[str]) -> set[str]:
    """Return what a question's values can be, made of these words."""
    item, found = PACK.questionnaire.items[link_id], set[str]()
    for word in said:
        with suppress(AnswerError):
            found.update(answer_to(item, (word,) if item.repeats else word).values)
    return found
