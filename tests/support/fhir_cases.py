"""Responses as other programs write them, each with what reading one must come to (`samples/fhir`).

about: which program writes this, and what becomes of it.
answers, parked: link_id -> value; a state has a star behind it.
notices: for each notice, in order, what it must name.
left_open: the labels that the sheet names in its one line; under: those of what depends on them.
own_words: label -> what of it stays on the sheet, in the person's own words.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from questionnaire import Answer
from questionnaire.answers.response import answered
from rules import State

FOLDER = Path(__file__).parents[1] / "samples" / "fhir"


@dataclass(frozen=True)
class FhirCase:
    """One response, and what it must come to."""

    name: str
    about: str
    response: Mapping[str, Any]
    answers: Mapping[str, Any]
    notices: Sequence[Sequence[str]]
    left_open: Sequence[str]
    parked: Mapping[str, Any] = field(default_factory=dict)
    under: Sequence[str] = ()
    own_words: Mapping[str, str] = field(default_factory=dict)

    @property
    def text(self) -> str:
        """The response, as the text of a file."""
        return json.dumps(self.response)


def cases() -> list[FhirCase]:
    """All cases."""
    files = sorted(FOLDER.glob("*.json"))
    return [FhirCase(name=file.stem, **json.loads(file.read_text("utf-8"))) for file in files]


def told(said: Mapping[str, Any]) -> dict[str, Answer]:
    """The answers that a case names."""
    return {link_id: _answer(value) for link_id, value in said.items()}


def _answer(value: str | list[str]) -> Answer:
    if isinstance(value, list):
        return answered(tuple(value))
    return Answer(State(value.removesuffix("*"))) if value.endswith("*") else answered(value)
