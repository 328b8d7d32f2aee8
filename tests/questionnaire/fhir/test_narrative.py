"""Each resource has a narrative that is XHTML as FHIR wants it, and says what a person has to know."""

import json
from typing import Any
from xml.etree import ElementTree

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from questionnaire import AnswerError, QuestionnaireResponse, Session, Status, load_pack, make_sheet
from questionnaire.answers.response import NOT_SURE, PREFER_NOT_TO_SAY, SKIPPED, answered
from questionnaire.fhir import export_questionnaire, read_response, write_bundle, write_response
from support.foreign_fhir import coded, of
from support.strategies import random_session, sessions

PACK = load_pack()
XHTML = "{http://www.w3.org/1999/xhtml}"
ALLOWED = {f"{XHTML}{name}" for name in ("div", "p", "ol", "ul", "li", "dl", "dt", "dd", "br")}


def response_to(**said: Any) -> QuestionnaireResponse:
    given = {key.replace("_", "-"): answer for key, answer in said.items()}
    ours = PACK.questionnaire
    return QuestionnaireResponse(ours.id, ours.version, Status.IN_PROGRESS, given)


def narrative_of(resource: Any) -> ElementTree.Element:
    """The narrative, parsed; it is what FHIR allows one to be."""
    div = ElementTree.fromstring(resource["text"]["div"])
    assert div.tag == f"{XHTML}div"
    assert {element.tag for element in div.iter()} <= ALLOWED
    assert "".join(div.itertext()).strip()
    return div


def rows(**said: Any) -> dict[str, str]:
    """label -> answer, as the narrative of a response has them."""
    div = narrative_of(json.loads(write_response(PACK, response_to(**said))))
    labels, values = (div.iter(f"{XHTML}{name}") for name in ("dt", "dd"))
    return {label.text or "": value.text or "" for label, value in zip(labels, values, strict=True)}


def resources() -> list[Any]:
    response = random_session(PACK, 3).response
    bundle = json.loads(write_bundle(PACK, response, "Sheet", []))
    return [json.loads(export_questionnaire(PACK)), *(entry["resource"] for entry in bundle["entry"])]


@pytest.mark.parametrize("number", range(3))
def test_every_resource_has_one_with_the_consult_line_and_its_language(number: int) -> None:
    resource = resources()[number]
    div = narrative_of(resource)

    assert PACK.ruleset.consult in [element.text for element in div.iter()]
    assert div.get("lang") == resource["language"] == "en"


def test_that_of_the_questions_holds_every_question_and_every_answer_on_offer() -> None:
    texts = [element.text for element in narrative_of(resources()[0]).iter()]
    for item in PACK.questionnaire.item:
        assert any(item.text in (text or "") for text in texts)
        assert {option.label for option in item.answer_option} <= set(texts)


def test_the_line_breaks_of_a_text_are_line_breaks() -> None:
    response = response_to(pain_lately=answered("a\n- b\n\n<c>"))

    assert (
        "<dd>a<br/>- b<br/><br/>&lt;c&gt;</dd>" in json.loads(write_response(PACK, response))["text"]["div"]
    )


@pytest.mark.parametrize("status", ["completed", "amended", "stopped"])
def test_that_of_answers_from_another_program_names_what_was_not_taken(status: str) -> None:
    slip = coded("stage", "having-now", "had-before"), coded("relief-felt", "worse")
    read = read_response(of(*slip, coded("pain-duration", "recent"), status=status), PACK)

    written = json.loads(write_response(PACK, read))

    assert make_sheet(PACK, read).no_answer in [one.text for one in narrative_of(written).iter()]
    assert written["status"] == ("in-progress" if status == "stopped" else "completed")
    assert [item["linkId"] for item in written["item"]] == ["pain-duration"]


def test_that_of_a_response_says_of_a_dose_that_it_is_told_and_not_checked() -> None:
    told = rows(dose_told=answered("yes"), dose_amount=answered("1.5"), dose_unit=answered("mg"))

    assert told["My dose (not checked)"] == "1.5 mg (as I was told it, not checked)"


def test_that_of_a_response_tells_open_answers_apart_no_more_than_a_sheet_does() -> None:
    assert rows(stage=SKIPPED, route=PREFER_NOT_TO_SAY, pain_duration=NOT_SURE) == {
        "Stage": "Not answered",
        "How given": "Not answered",
        "My pain": "I am not sure",
    }
    assert rows() == {}


@example("\ufffe < & ]]>")
@given(st.text(min_size=1).filter(str.strip))
def test_what_was_typed_stays_text_whatever_it_is(typed: str) -> None:
    session = Session.start(PACK).skip()
    try:
        response = session.answer([typed]).response
    except AnswerError:
        return
    narrative_of(json.loads(write_response(PACK, response)))


@given(sessions(PACK))
def test_the_same_answers_give_the_same_bytes(session: Session) -> None:
    first, second = (write_response(PACK, session.response) for _ in range(2))

    assert first == second
    narrative_of(json.loads(first))
