"""Recognise FHIR resources, without importing the rest of this package."""

from questionnaire.errors import ResponseError
from questionnaire.saved.json_text import parse_json


def is_fhir(text: str) -> bool:
    """Return whether a text is a FHIR resource of any kind."""
    try:
        resource = parse_json(text)
    except ResponseError:
        return False
    return isinstance(resource, dict) and "resourceType" in resource
