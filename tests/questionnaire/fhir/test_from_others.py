"""Responses that other programs made: what they add is passed over."""

from typing import Any

import pytest

from questionnaire import Answer, Status
from questionnaire.answers.response import NOT_SURE, PREFER_NOT_TO_SAY, SKIPPED, answered
from questionnaire.fhir import read_response
from support.foreign_fhir import PACK, TOLD, URL, VERSION, amount, answers, coded, instead, of, read, why


def test_answers_of_every_type_are_read() -> None:
    lines = {"linkId": "matters-most", "answer": [{"valueString": "sleep"}, {"valueString": "walks"}]}
    assert answers(TOLD, amount(valueDecimal=0.5), coded("route", "oral", "iv"), lines) == {
        "dose-told": answered("yes"),
        "dose-amount": answered("0.5"),
        "route": answered(("iv", "oral")),
        "matters-most": answered(("sleep", "walks")),
    }


@pytest.mark.parametrize(
    ("written", "kept"),
    [("35", "35"), ("1.50", "1.5"), ("1.125", "1.125"), ("3.5E1", "35"), ("1e-7", "0.0000001"), ("0.0", "0")],
)
def test_a_number_is_kept_exactly_and_in_our_one_form(written: str, kept: str) -> None:
    text = of(TOLD, amount(valueDecimal=0)).replace('"valueDecimal": 0', f'"valueDecimal": {written}')
    assert read_response(text, PACK).answers["dose-amount"] == answered(kept)


@pytest.mark.parametrize(("typed", "kept"), [("0.5", "0.5"), ("1,5", "1.5"), ("1.1250", "1.125")])
def test_a_number_in_a_text_is_read_as_a_typed_one(typed: str, kept: str) -> None:
    assert answers(TOLD, amount(valueString=typed))["dose-amount"] == answered(kept)


@pytest.mark.parametrize(
    ("item", "answer"),
    [
        (instead("stage", "asked-unknown"), NOT_SURE),
        (instead("stage", "asked-declined"), PREFER_NOT_TO_SAY),
        ({"linkId": "stage", **why("unknown")}, SKIPPED),
        ({"linkId": "stage", "answer": [why("asked-unknown")]}, NOT_SURE),
        ({**instead("stage", "asked-unknown"), **why("unknown")}, NOT_SURE),
        ({"linkId": "stage", "answer": [{"_valueCoding": why("asked-declined")}]}, PREFER_NOT_TO_SAY),
        ({"linkId": "stage", "answer": [{"valueCoding": None, "_valueCoding": why("unknown")}]}, SKIPPED),
    ],
)
def test_a_reason_why_there_is_no_answer_is_a_state(item: Any, answer: Answer) -> None:
    response = read(item)

    assert (dict(response.answers), response.notices) == ({"stage": answer}, ())


@pytest.mark.parametrize("nothing", [{}, {"answer": []}, {"answer": [{}]}])
def test_an_item_without_an_answer_and_without_a_reason_was_not_reached(nothing: Any) -> None:
    assert answers({"linkId": "stage", **nothing}) == {}


@pytest.mark.parametrize(
    ("given", "status"),
    [
        ("completed", Status.COMPLETED),
        ("amended", Status.COMPLETED),
        ("in-progress", Status.IN_PROGRESS),
        ("stopped", Status.IN_PROGRESS),
    ],
)
def test_how_far_it_came_is_kept(given: str, status: Status) -> None:
    assert read(status=given).status is status


@pytest.mark.parametrize("given", ["done", "gone", 1])
def test_one_that_does_not_say_it_is_read_as_begun_and_a_notice_says_so(given: Any) -> None:
    response = read(status=given)

    assert response.status is Status.IN_PROGRESS
    assert "do not say whether they are complete" in response.notices[0]


def test_what_programs_add_changes_nothing() -> None:
    help_ = {"linkId": "stage.why", "text": "Some questions make sense only for some."}
    stage = coded("stage", "planned", display="Geplant", userSelected=True)
    stage["answer"][0] |= {"id": "a", "item": [help_]}
    more = {"meta": {"tag": [{"code": "x"}]}, "authored": "2026-01-01", "text": {"status": "empty"}}
    added = read(
        {**stage, "text": "Wo?", "_text": why("masked"), "definition": "x"},
        help_,
        id="x",
        subject={"reference": "Patient/x"},
        extension=[{"url": "x", "valueString": "y"}],
        **more,
    )
    assert added == read(coded("stage", "planned"))


@pytest.mark.parametrize("canonical", [URL, f"{URL}|2.9.3"])
def test_another_version_with_the_same_major_number_or_none_is_read(canonical: str) -> None:
    assert read(coded("stage", "planned"), questionnaire=canonical).version == VERSION


def test_an_answer_to_a_question_that_is_not_asked_is_parked_with_a_notice() -> None:
    response = read(coded("stage", "planned"), coded("dose-change", "higher"))

    assert (dict(response.answers), dict(response.parked)) == (
        {"stage": answered("planned")},
        {"dose-change": answered("higher")},
    )
    [notice] = response.notices
    assert '"Last dose" is not asked' in notice
