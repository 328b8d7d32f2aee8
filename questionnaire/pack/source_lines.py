"""The line of a content file on which a question, a note or a key of one begins.

`tomllib` keeps no positions, so the tokens of the file are walked once more: only when there is a problem to
report, and only in a file that `tomllib` has read.
"""

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from rules.problems import ContentPath

_TOKENS = re.compile(
    r"""
      \#[^\n]*                                          # a comment
    | (?P<token>
        \"{3}(?:\\.|[^\\])*?\"{3,5} | '{3}.*?'{3,5}     # a text of several lines
      | "(?:\\.|[^"\\\n])*" | '[^'\n]*'                 # a text or a quoted key
      | [\[\]{}=,.\n]
      | [^\s\[\]{}=,.\#"']+                             # a bare key, a number, a date
      )
    """,
    re.VERBOSE | re.DOTALL,
)
_BLANK = ("\n", ",")


@dataclass(frozen=True)
class SourceText:
    """A content file: its name, and its text as it was read."""

    name: str
    text: str

    def line_of(self, path: ContentPath) -> int:
        """Return the line, counted from one, on which what a path leads to begins.

        A key that is missing has the line of the table in which it is missing, 1 at the top of the file.
        """
        while path not in self._lines:
            path = path[:-1]
        return self._lines[path]

    @cached_property
    def raw(self) -> Mapping[str, Any]:
        """What the file holds, parsed."""
        return tomllib.loads(self.text)

    @cached_property
    def _lines(self) -> Mapping[ContentPath, int]:
        return _Walk(self.text).lines


class _Walk:
    """One walk through the tokens of a TOML file; `lines` maps each path in it to its first line."""

    def __init__(self, text: str) -> None:
        self.lines: dict[ContentPath, int] = {(): 1}
        self._entries: dict[ContentPath, int] = {}
        self._tokens = [("", 0), *reversed([*tokens_in(text)])]  # a stack, the next one on top
        table: ContentPath = ()
        while self._next != "":
            if self._next in _BLANK:
                self._tokens.pop()
            elif self._next == "[":
                table = self._header()
            else:
                self._pair(table)

    @property
    def _next(self) -> str:
        return self._tokens[-1][0]

    @property
    def _line(self) -> int:
        return self._tokens[-1][1]

    def _header(self) -> ContentPath:
        """Walk over `[table]` or `[[table]]`; return its path, with the position of a `[[table]]`."""
        line = self._line
        depth = self._skip("[")
        *outer, last = self._key("]")
        self._skip("]")
        path: ContentPath = ()
        for key in outer:
            path = self._latest((*path, key))
            self.lines.setdefault(path, line)
        path = (*path, last)
        self.lines.setdefault(path, line)
        if depth == 2:
            self._entries[path] = self._entries.get(path, 0) + 1
            path = self._latest(path)
            self.lines[path] = line
        return path

    def _latest(self, path: ContentPath) -> ContentPath:
        """Return the path of the entry of a `[[table]]` that was begun last; another path as it is."""
        return (*path, self._entries[path] - 1) if path in self._entries else path

    def _skip(self, mark: str) -> int:
        count = 0
        while self._next == mark:
            self._tokens.pop()
            count += 1
        return count

    def _key(self, end: str) -> list[str]:
        """Walk over a key up to a mark; return its parts: one, or several with dots between."""
        parts: list[str] = []
        while self._next not in (end, ""):
            token = self._tokens.pop()[0]
            if token != ".":
                parts.append(next(iter(tomllib.loads(f"{token} = 0"))))
        return parts

    def _pair(self, table: ContentPath) -> None:
        line, path = self._line, table
        for key in self._key("="):
            path = (*path, key)
            self.lines.setdefault(path, line)
        self._skip("=")
        self._value(path)

    def _value(self, path: ContentPath) -> None:
        opened = self._next
        if opened not in ("[", "{"):
            while self._next not in ("\n", ",", "]", "}", ""):
                self._tokens.pop()
            return
        self._tokens.pop()
        position = 0
        while self._next not in ("]", "}", ""):
            if self._next in _BLANK:
                self._tokens.pop()
            elif opened == "{":
                self._pair(path)
            else:
                self.lines[*path, position] = self._line
                self._value((*path, position))
                position += 1
        self._tokens.pop()


def tokens_in(text: str) -> Iterator[tuple[str, int]]:
    """Yield each token with its line."""
    line, before = 1, 0
    for match in _TOKENS.finditer(text):
        line += text.count("\n", before, match.start())
        before = match.start()
        if match["token"]:
            yield match["token"], line
