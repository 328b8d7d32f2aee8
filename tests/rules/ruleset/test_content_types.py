"""Which texts are an id, a version, a date, an address ... in a content file, by both ways of reading one."""

from dataclasses import make_dataclass
from typing import Any

import pytest
from pydantic import ValidationError

from rules import read_definition
from rules.ruleset.content_types import Address, Code, Date, Id, Language, System, Text, Version
from rules.ruleset.exact import exact

KINDS = {
    "id": Id,
    "text": Text,
    "version": Version,
    "date": Date,
    "address": Address,
    "system": System,
    "code": Code,
    "language": Language,
}
ENTRIES: dict[str, Any] = {name: make_dataclass("Entry", [("it", kind)]) for name, kind in KINDS.items()}
TAKES = {
    "id": ["a", "route", "dose-change-now"],
    "text": ["a", " a ", "One line.\nAnd another."],
    "version": ["0.0.0", "1.0.0", "10.20.30"],
    "date": ["2026-01-31", "1999-10-09", "2000-12-20"],
    "address": ["http://a.b", "https://a-1.b:8080/", "https://a.b/c/d.e"],
    "system": ["http://loinc.org", "https://a.b/c#d", "urn:oid:2.16"],
    "code": ["a", "74036-0", "a b c"],
    "language": ["en", "gsw", "en-GB"],
}
REFUSES = {
    "id": ["", "A", "a1", "a_b", "a b", "-a", "a-", "a--b", "a\n"],
    "text": ["", " ", "\n\t"],
    "version": ["1", "1.0", "1.0.0.0", "01.0.0", "1.00.0", "1.0.0-a", "v1.0.0", "1.0.0\n"],
    "date": ["2026-1-31", "2026-00-31", "2026-13-01", "2026-01-00", "2026-01-32", "26-01-31", "2026-01-311"],
    "address": [
        "a.b",
        "ftp://a.b",
        "http://",
        "http://a.b|1",
        "http://a.b/c|1",
        "http://a/#b",
        "http://a/?b",
    ],
    "system": ["loinc", "urn:", "http://", "http://a b", "http://a|1", "a urn:b"],
    "code": ["", " a", "a ", "a  b", "a\tb"],
    "language": ["", "e", "EN", "english", "en-gb", "en-GBR", "en_GB"],
}


@pytest.mark.parametrize(("kind", "written"), [(kind, text) for kind in TAKES for text in TAKES[kind]])
def test_what_a_file_may_hold_is_read_as_it_stands(kind: str, written: str) -> None:
    entry = ENTRIES[kind]
    assert exact(entry, {"it": written}) == read_definition(entry, {"it": written}) == entry(written)


@pytest.mark.parametrize(("kind", "written"), [(kind, text) for kind in REFUSES for text in REFUSES[kind]])
def test_what_is_no_such_text_is_refused(kind: str, written: str) -> None:
    assert exact(ENTRIES[kind], {"it": written}) is None
    with pytest.raises(ValidationError):
        read_definition(ENTRIES[kind], {"it": written})
