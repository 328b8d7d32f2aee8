"""What names a Questionnaire: the URN of its pack, or the address that the pack sets, and codes of others."""

import json
from dataclasses import replace
from typing import Any

from questionnaire import Pack, load_pack
from questionnaire.answers.response import answered
from questionnaire.fhir import export_questionnaire, read_response, write_response
from questionnaire.pack.questions import Coding
from support.foreign_fhir import PACK, URL, coded
from support.packs import choice, pack_of
from support.strategies import random_session

ADDRESS = "https://example.org/questionnaires/ketamine"


def with_address(pack: Pack) -> Pack:
    return replace(pack, questionnaire=replace(pack.questionnaire, url=ADDRESS))


def questions_of(pack: Pack) -> Any:
    return json.loads(export_questionnaire(pack))


def test_without_an_address_the_urn_is_the_canonical_and_an_identifier() -> None:
    exported = questions_of(PACK)

    assert exported["url"] == URL
    assert exported["identifier"] == [{"system": "urn:ietf:rfc:3986", "value": URL}]


def test_an_address_is_the_canonical_and_the_urn_stays_an_identifier() -> None:
    exported = questions_of(with_address(PACK))

    assert exported["url"] == ADDRESS
    assert exported["identifier"] == questions_of(PACK)["identifier"]


def test_the_code_systems_are_the_same_with_an_address_and_without() -> None:
    assert questions_of(with_address(PACK))["item"] == questions_of(PACK)["item"]


def test_a_response_names_the_address_and_comes_back() -> None:
    pack, response = with_address(load_pack()), random_session(PACK, 4).response
    written = write_response(pack, response)

    assert json.loads(written)["questionnaire"] == f"{ADDRESS}|{PACK.questionnaire.version}"
    assert read_response(written, pack) == replace(response, parked={})


def test_a_question_has_the_code_that_the_pack_gives_it() -> None:
    loinc = "http://loinc.org"
    items = [
        replace(choice("p"), code=Coding(system=loinc, code="72514-3", display="Pain severity")),
        replace(choice("q"), code=Coding(system=loinc, code="38208-5")),
        choice("r"),
    ]
    _, *coded_items, plain, _ = questions_of(pack_of(items, []))["item"]

    assert [item["code"] for item in coded_items] == [
        [{"system": loinc, "code": "72514-3", "display": "Pain severity"}],
        [{"system": loinc, "code": "38208-5"}],
    ]
    assert "code" not in plain


def test_what_a_pack_does_not_say_is_not_there() -> None:
    exported = questions_of(pack_of([choice("p")], []))

    assert not {"date", "publisher", "description"} & set(exported)
    assert None not in exported.values()


def test_an_answer_names_its_code_system_by_the_urn() -> None:
    [item] = [coded("stage", "planned")]
    response = read_response(
        json.dumps(
            {
                "resourceType": "QuestionnaireResponse",
                "questionnaire": ADDRESS,
                "status": "completed",
                "item": [item],
            }
        ),
        with_address(PACK),
    )

    assert response.answers == {"stage": answered("planned")}
