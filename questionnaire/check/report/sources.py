"""Where a place is in the files of a pack: the file's name and the line."""

import re
from dataclasses import dataclass

from questionnaire.check.findings import File, Location

_TABLE = re.compile(r"\s*\[\[?\s*([a-z_]+)\s*\]")


@dataclass(frozen=True, slots=True)
class SourceText:
    """A content file: its name, and its text as it was read."""

    name: str
    text: str


@dataclass(frozen=True, slots=True)
class Sources:
    """The two files of a pack."""

    questions: SourceText
    rules: SourceText

    def name_of(self, place: Location) -> str:
        """Return the name of the file of a place."""
        return self._source(place).name

    def line_of(self, place: Location) -> int:
        """Return the line of a place, counted from one; the first where the entry has another form."""
        lines = self._source(place).text.splitlines()
        start = _entry(lines, place)
        if start is None:
            return 1
        wanted = rf"{re.escape(place.key)}\s*="
        if place.option:
            wanted = rf"code\s*=\s*['\"]{re.escape(place.option)}['\"]"
        if place.option or place.key:
            for number in range(start, len(lines)):
                if number > start and _TABLE.match(lines[number]):
                    break
                if re.search(rf"(^|[{{,\s]){wanted}", lines[number]):
                    return number + 1
        return start + 1

    def _source(self, place: Location) -> SourceText:
        return self.questions if place.file is File.QUESTIONS else self.rules


def _entry(lines: list[str], place: Location) -> int | None:
    """Return the index of the line on which an entry begins."""
    name = re.compile(rf"\s*(id|link_id|code|finding)\s*=\s*['\"]{re.escape(place.name)}['\"]")
    start: int | None = None
    for number, line in enumerate(lines):
        table = _TABLE.match(line)
        if table:
            start = number if table[1] == place.table else None
            if start is not None and not place.name:
                return start
        elif start is not None and name.match(line):
            return start
    return None
