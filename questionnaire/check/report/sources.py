"""The source of a location: the name of the file, and the line."""

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

    def name_of(self, location: Location) -> str:
        """Return the name of the file of a location."""
        return self._source(location).name

    def line_of(self, location: Location) -> int:
        """Return the line of a location, counted from one; the first line if the entry is written inline."""
        lines = self._source(location).text.splitlines()
        start = _entry(lines, location)
        if start is None:
            return 1
        wanted = rf"{re.escape(location.key)}\s*="
        if location.option:
            wanted = rf"code\s*=\s*['\"]{re.escape(location.option)}['\"]"
        if location.option or location.key:
            for number in range(start, len(lines)):
                if number > start and _TABLE.match(lines[number]):
                    break
                if re.search(rf"(^|[{{,\s]){wanted}", lines[number]):
                    return number + 1
        return start + 1

    def _source(self, location: Location) -> SourceText:
        return self.questions if location.file is File.QUESTIONS else self.rules


def _entry(lines: list[str], location: Location) -> int | None:
    """Return the index of the line on which an entry begins."""
    name = re.compile(rf"\s*(id|link_id|code|finding)\s*=\s*['\"]{re.escape(location.name)}['\"]")
    start: int | None = None
    for number, line in enumerate(lines):
        table = _TABLE.match(line)
        if table:
            start = number if table[1] == location.table else None
            if start is not None and not location.name:
                return start
        elif start is not None and name.match(line):
            return start
    return None
