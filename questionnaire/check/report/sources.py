"""The source of a location: the name of the file, and the line."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from questionnaire.check.findings import File, Location
from questionnaire.pack.source_lines import SourceText

_NAMES = ("id", "link_id", "code", "finding")


@dataclass(frozen=True, slots=True)
class Sources:
    """The two files of a pack."""

    questions: SourceText
    rules: SourceText

    def name_of(self, location: Location) -> str:
        """Return the name of the file of a location."""
        return self._source(location).name

    def line_of(self, location: Location) -> int:
        """Return the line of a location, counted from one; that of its entry where the key is left out."""
        source = self._source(location)
        return source.line_of(tuple(_path_of(location, source.raw)))

    def _source(self, location: Location) -> SourceText:
        return self.questions if location.file is File.QUESTIONS else self.rules


def _path_of(location: Location, raw: Mapping[str, Any]) -> Iterator[str | int]:
    yield location.table
    entries: Sequence[Mapping[str, Any]] | Mapping[str, Any] = raw.get(location.table, ())
    if isinstance(entries, Mapping):
        yield from [location.key] if location.key else []
        return
    position = _position_of(location.name, entries) if location.name else 0
    yield position
    if location.option:
        yield "answer_option"
        yield _position_of(location.option, entries[position]["answer_option"])
    elif location.key:
        yield location.key


def _position_of(name: str, entries: Sequence[Mapping[str, Any]]) -> int:
    return next(at for at, entry in enumerate(entries) if name in (entry.get(key) for key in _NAMES))
