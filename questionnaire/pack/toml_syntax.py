"""Why a file is no TOML, and what in it only newer readers of TOML take.

TOML 1.1, which Python reads since 3.15, lets a `{ }` go over several lines and end with a comma. TOML 1.0
does not, so a pack with such a table opens on one computer and is refused on another.
"""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from questionnaire.pack.source_lines import tokens_in

DEEPEST = 100
"""The most tables and lists in each other: what reads them calls itself for each."""

_LINE = re.compile(r"\(at line (\d+),")
_IN_A_TABLE = ("Invalid initial character for a key part", "Unclosed inline table")
_AT_THE_END = "(at end of document)"
_TOO_DEEP = "this is nested too deeply to be read: too many brackets stand in brackets. Remove some of them."
_UNQUOTED = re.compile(r"""\s*[\w-]+\s*=\s*[^\s"'\[{]""")
_QUOTES = 'A text stands between straight quotes, such as name = "Jane".'
_ONE_LINE = "A { } stands on one line, and no comma stands before its }."


@dataclass(frozen=True, slots=True)
class LooseTable:
    """A `{ }` with a line break in it, or with a comma at its end.

    opened: the line of its `{`. loose: the line of its first such break or comma.
    """

    opened: int
    loose: int


def loose_tables(text: str) -> Iterator[LooseTable]:
    """Yield each `{ }` that TOML 1.0 refuses, as it ends.

    A line break in a text or in a list inside it is allowed.
    """
    open_: list[tuple[str, LooseTable | None, int]] = []
    before = ""
    for token, line in tokens_in(text):
        if token in ("[", "{"):
            open_.append((token, None, line))
        elif open_ and open_[-1][0] == "{" and open_[-1][1] is None and _is_loose(token, before):
            open_[-1] = ("{", LooseTable(open_[-1][2], line), line)
        if open_ and token in ("]", "}"):
            loose = open_.pop()[1]
            if loose is not None:
                yield loose
        before = token
    yield from (loose for _, loose, _ in open_ if loose is not None)


def _is_loose(token: str, before: str) -> bool:
    return token == "\n" or (token == "}" and before == ",")


def syntax_problem(error: tomllib.TOMLDecodeError | RecursionError, text: str) -> tuple[str, int | None]:
    """Return what is wrong with a file that `tomllib` refuses, and the line, if that is known.

    What ends too early has the last line that holds something; brackets in brackets, that of the innermost.
    """
    if isinstance(error, RecursionError):
        return _TOO_DEEP, _innermost(text)
    found = _LINE.search(str(error))
    line = int(found[1]) if found else _last(text) if _AT_THE_END in str(error) else None
    is_loose = str(error).startswith(_IN_A_TABLE) and any(line == table.loose for table in loose_tables(text))
    at = text.splitlines()[line - 1 : line] if line is not None else []
    is_unquoted = any(_UNQUOTED.match(one) for one in at)
    hints = [_ONE_LINE] * is_loose + [_QUOTES] * is_unquoted
    return " ".join([f"this is not TOML: {error}.", *hints, "Fix that line."]), line


def not_too_deep(raw: dict[str, Any]) -> dict[str, Any]:
    """Return what a file holds.

    Raises:
        RecursionError: it is nested more deeply than any reader of it can follow.
    """
    level: list[Any] = [raw]
    for _ in range(DEEPEST):
        level = [value for one in level for value in (one.values() if isinstance(one, dict) else one)]
        level = [value for value in level if isinstance(value, dict | list)]
    if level:
        raise RecursionError
    return raw


def _last(text: str) -> int:
    """Return the last line that holds something."""
    return text.rstrip().count("\n") + 1


def _innermost(text: str) -> int | None:
    """Return the line of the first bracket that has most around it; None where there is none."""
    depth, deepest, at = 0, 0, None
    for token, line in tokens_in(text):
        depth += (token in ("[", "{")) - (token in ("]", "}"))
        if depth > deepest:
            deepest, at = depth, line
    return at
