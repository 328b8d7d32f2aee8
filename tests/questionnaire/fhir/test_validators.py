"""Whatever we write is valid R4, without a warning: so say four judges, who see different things."""

import json
from collections.abc import Mapping
from copy import deepcopy
from functools import cache
from typing import Any

import pytest

from questionnaire import Pack, load_pack, make_sheet, render
from questionnaire.fhir import Document, export_questionnaire, write_bundle, write_response
from support.extent import in_full
from support.fhir_validators import invariant_faults, medplum_faults, model_faults, schema_faults
from support.packs import named, random_pack
from support.strategies import random_session

PACK = load_pack()
QUESTIONNAIRE = json.loads(export_questionnaire(PACK))
NAMED = json.loads(export_questionnaire(named(PACK)))
Resource = Mapping[str, Any]


def response(pack: Pack, seed: int) -> Resource:
    made: Resource = json.loads(write_response(pack, random_session(pack, seed).response))
    return made


FEW = in_full(50, 15)
"""Packs that are drawn."""


def bundle(seed: int, *, transaction: bool = False) -> Resource:
    answers = random_session(PACK, seed).response
    sheet = make_sheet(PACK, answers)
    documents = [
        Document("application/pdf", b"%PDF"),
        Document("application/json", render(sheet, "json").encode()),
    ]
    made: Resource = json.loads(write_bundle(PACK, answers, sheet.title, documents, transaction=transaction))
    return made


KINDS = {
    "questionnaires": lambda: [
        QUESTIONNAIRE,
        *(
            json.loads(export_questionnaire(random_pack(seed, questions=6)))
            for seed in range(in_full(50, 15))
        ),
    ],
    "responses": lambda: [response(PACK, seed) for seed in range(in_full(200, 50))],
    "responses to packs drawn at random": lambda: [
        response(random_pack(seed), seed) for seed in range(in_full(50, 15))
    ],
    "bundles": lambda: [bundle(seed) for seed in range(in_full(20, 10))],
    "transactions": lambda: [bundle(seed, transaction=True) for seed in range(5)],
    "a questionnaire with all that a pack can say of itself": lambda: [NAMED],
}


JUDGES = {
    "HL7's schema": lambda resources: [schema_faults(resource) for resource in resources],
    "medplum": medplum_faults,
    "R4's invariants": invariant_faults,
    "fhir.resources": lambda resources: [model_faults(resource) for resource in resources],
}


@pytest.mark.parametrize("judge", JUDGES)
def test_a_judge_finds_nothing_wrong(judge: str) -> None:
    """Most of a judge's time is its start: all that is written goes to it at once."""
    kinds, resources = zip(*everything(), strict=True)
    found = zip(kinds, JUDGES[judge](resources), strict=True)
    assert [(kind, fault) for kind, faults in found for fault in faults] == []


@cache
def everything() -> list[tuple[str, Resource]]:
    return [(kind, resource) for kind, drawn in KINDS.items() for resource in drawn()]


def planted(part: Resource, key: str, value: object) -> Resource:
    """The resource with one thing made wrong: in it, or in its first item."""
    whole = deepcopy(dict(part))
    place = whole if key in whole else whole["item"][0]
    place[key] = value
    return {key: value for key, value in whole.items() if value is not None}


PLANTED = {
    "HL7's schema": [("type", "nix")],
    "medplum": [("status", None), ("linkId", [])],
    "R4's invariants": [("name", "no name"), ("linkId", "pack.limits"), ("required", True), ("code", [{}])],
    "fhir.resources": [("status", None), ("helps", "nobody")],
}


@pytest.mark.parametrize("judge", JUDGES)
def test_a_judge_finds_what_is_planted_in_questions(judge: str) -> None:
    assert all(JUDGES[judge]([planted(QUESTIONNAIRE, key, value) for key, value in PLANTED[judge]]))


def test_the_judges_find_what_is_planted_in_answers() -> None:
    answered = response(PACK, 3)
    position = next(position for position, item in enumerate(answered["item"]) if "answer" in item)
    in_both_ways = deepcopy(dict(answered))
    in_both_ways["item"][position]["item"] = [{"linkId": "pack.limits"}]

    assert schema_faults(planted(answered, "status", "done"))
    assert all(medplum_faults([planted(answered, "status", None)]))
    assert invariant_faults([in_both_ways]) == [[f"QuestionnaireResponse.item[{position}]: error qrs-1"]]
    assert model_faults(planted(answered, "status", None))
