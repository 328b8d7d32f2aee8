"""Whatever we write is valid R4: so say HL7's own schema and medplum's validator."""

import json
from collections.abc import Mapping
from copy import deepcopy
from typing import Any

import pytest

from questionnaire import Pack, load_pack, make_sheet, render
from questionnaire.fhir import Document, export_questionnaire, write_bundle, write_response
from support.fhir_validators import medplum_faults, schema_faults
from support.packs import named, random_pack
from support.strategies import random_session

PACK = load_pack()
QUESTIONNAIRE = json.loads(export_questionnaire(PACK))
NAMED = json.loads(export_questionnaire(named(PACK)))
Resource = Mapping[str, Any]


def response(pack: Pack, seed: int) -> Resource:
    made: Resource = json.loads(write_response(pack, random_session(pack, seed).response))
    return made


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
        *(json.loads(export_questionnaire(random_pack(seed, questions=6))) for seed in range(50)),
    ],
    "responses": lambda: [response(PACK, seed) for seed in range(200)],
    "responses to packs drawn at random": lambda: [response(random_pack(seed), seed) for seed in range(50)],
    "bundles": lambda: [bundle(seed) for seed in range(20)],
    "transactions": lambda: [bundle(seed, transaction=True) for seed in range(5)],
    "a questionnaire with all that a pack can say of itself": lambda: [NAMED],
}


@pytest.mark.parametrize("kind", KINDS)
def test_the_schema_finds_nothing_wrong(kind: str) -> None:
    assert [fault for resource in KINDS[kind]() for fault in schema_faults(resource)] == []


def test_medplum_finds_nothing_wrong() -> None:
    resources = [resource for make in KINDS.values() for resource in make()]
    assert [fault for faults in medplum_faults(resources) for fault in faults] == []


def planted(part: Resource, key: str, value: object) -> Resource:
    """The resource with one thing made wrong: in it, or in its first item."""
    whole = deepcopy(dict(part))
    place = whole if key in whole else whole["item"][0]
    place[key] = value
    return {key: value for key, value in whole.items() if value is not None}


def test_the_judges_find_what_is_planted() -> None:
    answered = response(PACK, 3)
    for_schema = [planted(QUESTIONNAIRE, "type", "nix"), planted(answered, "status", "done")]
    for_medplum = [planted(QUESTIONNAIRE, "status", None), planted(answered, "status", None)]
    for_medplum.append(planted(QUESTIONNAIRE, "linkId", []))

    assert all(schema_faults(resource) for resource in for_schema)
    assert all(medplum_faults(for_medplum))
