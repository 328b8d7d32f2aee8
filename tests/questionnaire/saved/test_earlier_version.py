"""Answers that were saved for version 1 of a pack, opened by version 2."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from questionnaire import (
    QuestionnaireResponse,
    Session,
    make_sheet,
    read_response,
    render,
    write_response,
)
from questionnaire.answers.response import answered
from support.version_two import SAVED, sample, version_two

PACK = version_two()
OWN_WORDS = "In my own words"
TYPED = "better for some days, then it crept back"
LABEL = "Relief so far, in my own words"


def read(name: str) -> QuestionnaireResponse:
    return read_response(sample(name), PACK)


def sheet_of(response: QuestionnaireResponse) -> str:
    """The sheet as text, white space folded, so that wrapping does not matter."""
    return " ".join(str(render(make_sheet(PACK, response), "text")).split())


def said_in(file: Path) -> Mapping[str, Any]:
    saved = json.loads(file.read_text("utf-8"))
    return {**saved["answers"], **saved["parked"]}


@pytest.mark.parametrize("file", SAVED, ids=lambda file: file.stem)
def test_every_answer_of_version_one_is_kept_as_it_was_or_a_notice_says_what_came(file: Path) -> None:
    response = read_response(file.read_text("utf-8"), PACK)

    for link_id, entry in said_in(file).items():
        if link_id not in response.given:
            label = PACK.questionnaire.items[link_id].label
            assert any(f'"{label}" is left open' in notice for notice in response.notices)
            continue
        kept = response.given[link_id]
        value = tuple(entry["value"]) if isinstance(entry.get("value"), list) else entry.get("value")
        assert (kept.state, kept.value) == (entry["state"], value)
    assert set(response.given) <= set(said_in(file))


@pytest.mark.parametrize("file", SAVED, ids=lambda file: file.stem)
def test_what_was_opened_is_saved_as_version_two_and_read_back_equal(file: Path) -> None:
    session = Session.resume(PACK, read_response(file.read_text("utf-8"), PACK))

    again = read_response(write_response(session.response), PACK)

    assert json.loads(write_response(session.response))["version"] == PACK.questionnaire.version
    assert again == session.response
    assert (again.notices, again.given_to) == ((), "")
    assert Session.resume(PACK, again) == session


def test_a_response_says_to_which_earlier_version_it_was_given() -> None:
    assert read("stopped-early").given_to == "1.0.0"
    assert read("nothing-said").notices == ()


@pytest.mark.parametrize(
    ("name", "came"),
    [
        ("relief-faded-and-genetics", "What runs in my family (genes)"),
        ("genetics-beside-body-size", "; What runs in my family (genes)"),
    ],
)
def test_a_retired_code_leaves_its_whole_question_open_and_says_what_came(name: str, came: str) -> None:
    response = read(name)

    assert "body" not in response.given
    label = PACK.questionnaire.items["body"].label
    [notice] = [notice for notice in response.notices if f'"{label}"' in notice]
    assert "left open" in notice
    assert came in notice
    assert "body" in Session.resume(PACK, response).standing.asked


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("relief-eased-in-own-words", TYPED),
        ("relief-faded-and-genetics", "good at first; then less and less"),
        ("relief-skipped-and-told", "hard to say: one good day, one bad"),
    ],
)
def test_typed_text_that_is_no_longer_asked_is_parked_and_stays_on_the_sheet(name: str, text: str) -> None:
    response = read(name)

    assert response.parked["relief-so-far"] == answered(text)
    assert [(one.link_id, one.label, one.text) for one in response.earlier] == [
        ("relief-so-far", LABEL, text)
    ]
    assert [notice for notice in response.notices if LABEL in notice and OWN_WORDS in notice]
    sheet = sheet_of(response)
    assert OWN_WORDS in sheet
    assert f"\N{LEFT DOUBLE QUOTATION MARK}{text}\N{RIGHT DOUBLE QUOTATION MARK}" in sheet


def test_what_was_typed_for_a_question_that_is_gone_keeps_its_lines() -> None:
    text = sample("relief-eased-in-own-words").replace(TYPED, "first\\r\\nsecond")
    response = read_response(text, PACK)

    assert response.parked["relief-so-far"] == answered("first\nsecond")
    assert [one.text for one in response.earlier] == ["first\nsecond"]
    assert "\u201cfirst\n    second\u201d\n" in render(make_sheet(PACK, response), "text")


def test_typed_text_that_is_still_asked_counts_as_before() -> None:
    response = read("no-change-in-own-words")

    assert response.answers["relief-so-far"] == answered("it did nothing that I could feel")
    assert response.earlier == ()


def test_what_was_parked_in_version_one_stays_off_the_sheet() -> None:
    response = read("parked-after-a-change")

    assert response.parked["relief-so-far"] == answered("I slept a whole night")
    assert (response.earlier, response.notices) == ((), ())
    assert "whole night" not in sheet_of(response)


@pytest.mark.parametrize("name", ["text", "markdown", "html", "json"])
def test_every_format_shows_the_typed_text_whole(name: str) -> None:
    written = render(make_sheet(PACK, read("relief-eased-in-own-words")), name)

    assert isinstance(written, str)
    assert TYPED in " ".join(written.split())


def test_the_sheet_as_json_lists_it() -> None:
    sheet = json.loads(render(make_sheet(PACK, read("relief-eased-in-own-words")), "json"))

    assert sheet["earlier"] == [{"link_id": "relief-so-far", "label": LABEL, "text": TYPED}]
