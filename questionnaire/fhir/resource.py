"""Building blocks of resources: dictionaries, codings, and their JSON."""

import json
from typing import Any, TypeAlias

from questionnaire.fhir import names
from questionnaire.pack.questions import AnswerOption, Item, Questionnaire

Resource: TypeAlias = dict[str, Any]
"""A resource, or an element of one, as in JSON."""


def in_json(resource: Resource) -> str:
    """Return a resource as JSON, ending in a line break."""
    return json.dumps(resource, ensure_ascii=False, indent=2) + "\n"


def without_gaps(resource: Resource) -> Resource:
    """Return a resource without the keys that have no value: FHIR knows no null."""
    return {key: value for key, value in resource.items() if value is not None}


def coding_of(option: AnswerOption, item: Item, questionnaire: Questionnaire) -> Resource:
    """Return an option as a Coding."""
    system = names.system_of(questionnaire, item.link_id)
    return {"system": system, "code": option.code, "display": option.label}


def coding_of_reason(reason: names.AbsentReason) -> Resource:
    """Return a reason for giving no answer as a Coding."""
    return {"system": names.ABSENT_REASON_SYSTEM, "code": reason.code, "display": reason.display}
