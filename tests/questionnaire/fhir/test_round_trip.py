"""A response that goes out in FHIR comes back with its values and states; nothing else goes with it."""

import json
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from questionnaire import QuestionnaireResponse, Session, Status, load_pack, make_sheet
from questionnaire.answers.response import NOT_SURE, PREFER_NOT_TO_SAY, SKIPPED, answered
from questionnaire.fhir import Document, export_questionnaire, read_response, write_bundle, write_response
from support.packs import random_pack
from support.strategies import random_session, sessions

PACK = load_pack()
QUESTIONS = PACK.questionnaire


def written(**said: Any) -> Any:
    """A response with these answers, as it goes out."""
    response = QuestionnaireResponse(
        QUESTIONS.id,
        QUESTIONS.version,
        Status.IN_PROGRESS,
        {key.replace("_", "-"): answer for key, answer in said.items()},
    )
    return json.loads(write_response(PACK, response))


@given(sessions(PACK))
def test_values_states_and_gaps_come_back_and_what_is_parked_stays_at_home(session: Session) -> None:
    read = read_response(write_response(PACK, session.response), PACK)

    assert read == replace(session.response, parked={})
    assert read.notices == ()


def test_the_lines_of_a_text_go_out_and_come_back() -> None:
    said = {"stage": answered("having-now"), "pain_lately": answered("first\n\nsecond")}
    resource = written(**said)
    (item,) = [one for one in resource["item"] if one["linkId"] == "pain-lately"]
    assert item["answer"] == [{"valueString": "first\n\nsecond"}]
    text = json.dumps(resource)
    for sent in (text, text.replace(r"\n", r"\r\n")):
        assert read_response(sent, PACK).answers["pain-lately"] == said["pain_lately"]


@pytest.mark.parametrize("seed", range(200))
def test_so_do_those_of_packs_drawn_at_random(seed: int) -> None:
    pack = random_pack(seed, questions=6)
    response = random_session(pack, seed).response

    assert read_response(write_response(pack, response), pack) == replace(response, parked={})


@given(st.from_regex(r"[0-9]{1,6}(\.[0-9]{1,6})?|0\.0{9}[0-9]{2}", fullmatch=True))
def test_a_number_comes_back_digit_by_digit(typed: str) -> None:
    whole, _, part = typed.partition(".")
    kept = answered(f"{int(whole)}.{part}".rstrip("0").rstrip(".") if part else str(int(whole)))
    out = written(dose_told=answered("yes"), dose_amount=kept)

    assert list(out["item"][1]["answer"][0]) == ["valueString"]
    assert read_response(json.dumps(out), PACK).answers["dose-amount"] == kept


def test_at_a_choice_a_state_is_an_option_and_elsewhere_a_reason_beside_no_answer() -> None:
    out = written(stage=NOT_SURE, dose_told=answered("yes"), dose_amount=PREFER_NOT_TO_SAY, route=SKIPPED)
    stage, route, _, amount = out["item"]

    assert stage["answer"][0]["valueCoding"]["code"] == "asked-unknown"
    assert "answer" not in amount
    assert amount["extension"][0]["valueCode"] == "asked-declined"
    assert "answer" not in route
    assert route["extension"][0]["valueCode"] == "unknown"


@pytest.mark.parametrize("seed", range(10))
def test_a_question_has_the_same_words_in_a_response_as_in_the_questionnaire(seed: int) -> None:
    asked = {item["linkId"]: item["text"] for item in json.loads(export_questionnaire(PACK))["item"]}
    out = json.loads(write_response(PACK, random_session(PACK, seed).response))

    assert {item["linkId"]: item["text"] for item in out.get("item", [])}.items() <= asked.items()


def test_a_question_that_was_not_reached_is_not_there() -> None:
    assert "item" not in written()
    assert [item["linkId"] for item in written(stage=SKIPPED)["item"]] == ["stage"]


def test_no_date_and_nobody_is_named() -> None:
    out = written(stage=answered("planned"))

    assert list(out) == ["resourceType", "language", "text", "questionnaire", "status", "item"]


@pytest.mark.parametrize("seed", range(5))
def test_a_bundle_holds_the_answers_and_the_sheet_as_it_is(seed: int) -> None:
    response = random_session(PACK, seed).response
    title = make_sheet(PACK, response).title
    documents = [Document("application/pdf", b"%PDF-1.7 \xff"), Document("application/json", b"{}")]
    bundle = json.loads(write_bundle(PACK, response, title, documents))
    answers, sheet = (entry["resource"] for entry in bundle["entry"])

    assert answers == json.loads(write_response(PACK, response))
    assert [content["attachment"]["data"] for content in sheet["content"]] == ["JVBERi0xLjcg/w==", "e30="]
    assert sheet["context"]["related"] == [{"reference": bundle["entry"][0]["fullUrl"]}]
    assert sheet["docStatus"] == {"completed": "final", "in-progress": "preliminary"}[response.status]


def test_the_same_answers_give_the_same_bundle_and_others_another() -> None:
    def bundle(seed: int) -> str:
        return write_bundle(PACK, random_session(PACK, seed).response, "Sheet", [])

    assert bundle(1) == bundle(1)
    assert len({json.loads(bundle(seed))["entry"][0]["fullUrl"] for seed in (1, 2, 3)}) == 3
