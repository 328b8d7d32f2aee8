"""A FHIR Bundle for the visit: the answers, and the sheet as a document."""

import json
from base64 import b64encode
from collections.abc import Sequence
from dataclasses import dataclass
from uuid import NAMESPACE_URL, uuid5

from questionnaire.answers.response import QuestionnaireResponse, Status
from questionnaire.fhir import names
from questionnaire.fhir.narrative import narrative_of_sheet
from questionnaire.fhir.resource import Resource, in_json
from questionnaire.fhir.writing import response_resource
from questionnaire.pack.pack import Pack
from questionnaire.pack.questions import Questionnaire


@dataclass(frozen=True, slots=True)
class Document:
    """The sheet in one format."""

    media_type: str
    content: bytes


def write_bundle(
    pack: Pack,
    response: QuestionnaireResponse,
    title: str,
    documents: Sequence[Document],
    *,
    transaction: bool = False,
) -> str:
    """Return a Bundle of the answers and of the sheet in some formats, as JSON that ends in a line break.

    transaction: for a server that stores what a transaction has and refuses a collection.

    The `fullUrl` of each entry is derived from its content: the same answers give the same bytes, and no
    identity is made up.
    """
    questionnaire = pack.questionnaire
    answers = response_resource(pack, response)
    sheet = _sheet(pack, response, title, documents, _full_url_of(answers, questionnaire))
    entries = [_entry(part, questionnaire, transaction=transaction) for part in (answers, sheet)]
    return in_json(
        {
            "resourceType": "Bundle",
            "language": questionnaire.language,
            "type": "transaction" if transaction else "collection",
            "entry": entries,
        }
    )


def _entry(resource: Resource, questionnaire: Questionnaire, *, transaction: bool) -> Resource:
    entry = {"fullUrl": _full_url_of(resource, questionnaire), "resource": resource}
    request = {"request": {"method": "POST", "url": resource["resourceType"]}}
    return {**entry, **request} if transaction else entry


def _sheet(
    pack: Pack,
    response: QuestionnaireResponse,
    title: str,
    documents: Sequence[Document],
    answers: str,
) -> Resource:
    """Return the sheet as a document in some formats. Author, subject and date are not known."""
    questionnaire = pack.questionnaire
    return {
        "resourceType": "DocumentReference",
        "language": questionnaire.language,
        "text": narrative_of_sheet(pack, title),
        "status": "current",
        "docStatus": "final" if response.status is Status.COMPLETED else "preliminary",
        "description": title,
        "content": [_content(document, questionnaire, title) for document in documents],
        "context": {"related": [{"reference": answers}]},
    }


def _content(document: Document, questionnaire: Questionnaire, title: str) -> Resource:
    return {
        "attachment": {
            "contentType": document.media_type,
            "language": questionnaire.language,
            "data": b64encode(document.content).decode("ascii"),
            "title": title,
        }
    }


def _full_url_of(resource: Resource, questionnaire: Questionnaire) -> str:
    namespace = uuid5(NAMESPACE_URL, names.canonical_of(questionnaire))
    return f"urn:uuid:{uuid5(namespace, json.dumps(resource, sort_keys=True))}"
