"""Saved responses as they stand in a file, right and wrong."""

import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, TypeAlias

import pytest

from questionnaire import Pack, QuestionnaireResponse, ResponseError, load_pack

Reader: TypeAlias = Callable[[str, Pack], QuestionnaireResponse]
"""What reads a response of one kind of file."""

PACK = load_pack()
REFERENCE_FILE = str(Path(__file__).parents[1] / "samples" / "reference.json")
REFERENCE = Path(REFERENCE_FILE).read_text(encoding="utf-8")
VERSION = PACK.questionnaire.version
OUTER = {"format": 1, "questionnaire": "ketamine-pain-relief", "version": VERSION, "status": "in-progress"}


def file_with(answers: Mapping[str, object], parked: Mapping[str, object] | None = None, **outer: Any) -> str:
    """A saved response with these answers: an entry as it stands in a file, or only its value."""
    tables = {"answers": answers, "parked": parked or {}}
    entries = {
        name: {
            link_id: entry if isinstance(entry, dict) else {"state": "answered", "value": entry}
            for link_id, entry in table.items()
        }
        for name, table in tables.items()
    }
    return json.dumps({**OUTER, **entries, **outer})


def refusal(read: Reader, text: str) -> str:
    with pytest.raises(ResponseError) as refused:
        read(text, PACK)
    return str(refused.value)


def read_or_refused(read: Reader, text: str) -> QuestionnaireResponse | str:
    try:
        return read(text, PACK)
    except ResponseError as refused:
        return str(refused)
