"""Wordings that an article may use and an author has to have seen: shares of people, unhedged comparisons.

What the guard refuses never gets here: loading refuses it.
"""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import Any

from questionnaire.check.checks.context import CheckContext
from questionnaire.check.findings import File, Finding, FindingCode, Location
from questionnaire.pack.inspection import is_heading, is_not_shown, warning_of
from questionnaire.pack.pack import Pack
from rules.wording.refusals import warnings

_NAMES = ("id", "link_id", "code")


def are_hedged(_context: CheckContext, pack: Pack) -> Iterator[Finding]:
    """Yield a finding for each text with such words."""
    for file, whole in ((File.QUESTIONS, pack.questionnaire), (File.RULES, pack.ruleset)):
        for location, of, text in _texts_in(whole, Location(file, ""), ()):
            for warned in warnings(text):
                yield Finding(FindingCode.WORDING, location, warning_of(warned.words), of)


def _texts_in(
    value: Any, location: Location, of: tuple[str, ...], path: tuple[str, ...] = ()
) -> Iterator[tuple[Location, tuple[str, ...], str]]:
    """Yield each text that a patient reads, with its location and the ids by which it can be accepted."""
    if isinstance(value, str):
        yield location, of or (path[0].replace("_", "-"),), value
    elif isinstance(value, tuple):
        for one in value:
            yield from _texts_in(one, location, of, path)
    elif is_dataclass(value):
        here, named = _named(value, location, of, path)
        for field in fields(value):
            inner = getattr(value, field.name)
            if is_heading((*path, field.name)) or not is_not_shown((*path, field.name), inner):
                yield from _texts_in(inner, _at(here, field.name, path), named, (*path, field.name))


def _named(
    value: Any, location: Location, of: tuple[str, ...], path: tuple[str, ...]
) -> tuple[Location, tuple[str, ...]]:
    """Return the location of an entry by its name, and the ids to it."""
    name = next((getattr(value, key) for key in _NAMES if path and hasattr(value, key)), "")
    if not name:
        return location, of
    if location.name:
        return Location(location.file, location.table, location.name, "", name), (*of, name)
    return Location(location.file, location.table, name), (*of, name)


def _at(location: Location, key: str, path: tuple[str, ...]) -> Location:
    """Return the location of a key: that of a table at the top of a file."""
    if not path:
        return Location(location.file, key)
    return Location(location.file, location.table, location.name, key, location.option)
