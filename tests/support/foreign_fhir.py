"""Builds QuestionnaireResponses as other programs write them, and reads them."""

import json
from typing import Any

from questionnaire import Answer, QuestionnaireResponse, load_pack
from questionnaire.fhir import read_response

PACK = load_pack()
URL = "urn:duration-factors:ketamine-pain-relief"
ABSENT = "http://terminology.hl7.org/CodeSystem/data-absent-reason"
VERSION = PACK.questionnaire.version
OUTER = {"resourceType": "QuestionnaireResponse", "questionnaire": f"{URL}|{VERSION}", "status": "completed"}


def coded(link_id: str, *codes: str, **more: Any) -> dict[str, Any]:
    codings = [{"valueCoding": {"system": f"{URL}:{link_id}", "code": code, **more}} for code in codes]
    return {"linkId": link_id, "answer": codings}


def instead(link_id: str, code: str) -> dict[str, Any]:
    return {"linkId": link_id, "answer": [{"valueCoding": {"system": ABSENT, "code": code}}]}


def why(code: str) -> dict[str, Any]:
    url = "http://hl7.org/fhir/StructureDefinition/data-absent-reason"
    return {"extension": [{"url": url, "valueCode": code}]}


TOLD = coded("dose-told", "yes")


def amount(**value: Any) -> dict[str, Any]:
    return {"linkId": "dose-amount", "answer": [value]}


def of(*items: Any, **outer: Any) -> str:
    resource = {**OUTER, "item": list(items), **outer}
    return json.dumps({key: value for key, value in resource.items() if value != "gone"})


def read(*items: Any, **outer: Any) -> QuestionnaireResponse:
    return read_response(of(*items, **outer), PACK)


def answers(*items: Any) -> dict[str, Answer]:
    return dict(read(*items).answers)
