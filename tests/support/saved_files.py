"""Builds files of saved responses, right and wrong, and returns how reading or writing refuses one."""

import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, TypeAlias

import pytest

from questionnaire import Pack, QuestionnaireResponse, ResponseError, StorageError, load_pack

Reader: TypeAlias = Callable[[str, Pack], QuestionnaireResponse]
"""Reads a response from the text of a file."""

PACK = load_pack()
REFERENCE_FILE = str(Path(__file__).parents[1] / "samples" / "reference.json")
REFERENCE = Path(REFERENCE_FILE).read_text(encoding="utf-8")
VERSION = PACK.questionnaire.version
OUTER = {"format": 1, "questionnaire": "ketamine-pain-relief", "version": VERSION, "status": "in-progress"}


def file_with(answers: Mapping[str, object], parked: Mapping[str, object] | None = None, **outer: Any) -> str:
    """A saved response with these answers: entries as in a file, or their values alone."""
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
    """The message with which reading a response is refused."""
    with pytest.raises(ResponseError) as refused:
        read(text, PACK)
    return str(refused.value)


def read_or_refused(read: Reader, text: str) -> QuestionnaireResponse | str:
    try:
        return read(text, PACK)
    except ResponseError as refused:
        return str(refused)


def storage_refusal(work: Callable[[], object]) -> str:
    """The one-line message with which reading or writing a file is refused."""
    with pytest.raises(StorageError) as refused:
        work()
    message = str(refused.value)
    assert len(message.splitlines()) == 1
    return message
