"""How a piece of content is defined: a frozen dataclass, whose annotations also say what a file may hold.

A definition checks nothing itself, so that it is there at once. What a file holds is checked by
`rules.ruleset.pydantic_shape`, with pydantic, from the same annotations.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, is_dataclass
from enum import Enum
from functools import partial
from types import NoneType, UnionType
from typing import Annotated, Any, TypeAlias, TypeVar, Union, get_args, get_origin, get_type_hints

Definition = TypeVar("Definition")
Part: TypeAlias = Callable[[Any], Any]
"""Makes a part of a definition of what is written for it."""


@dataclass(frozen=True, slots=True)
class Limits:
    """What a text, a number or a list must be like."""

    pattern: str | None = None
    min_length: int | None = None
    max_length: int | None = None
    ge: int | None = None
    le: int | None = None


@dataclass(frozen=True, slots=True)
class ReadBy:
    """How a value is read that is written in a language of its own; a ValueError tells what is wrong."""

    read: Part


def built(definition: type[Definition], written: Mapping[str, Any]) -> Definition:
    """Return the definition that a table holds.

    The table is known to be well written: where it is not, this may fail in any way, or not at all.
    """
    parts = _PARTS.get(definition) or _PARTS.setdefault(definition, _parts_of(definition))
    return definition(**{key: parts[key](value) for key, value in written.items()})


_PARTS: dict[type, Mapping[str, Part]] = {}
"""What makes the parts of each definition that was built before."""


def _parts_of(definition: type) -> Mapping[str, Part]:
    hints = get_type_hints(definition, include_extras=True)
    return {key: _part(annotation) for key, annotation in hints.items()}


def _part(annotation: Any) -> Part:
    kind, within = get_origin(annotation), get_args(annotation)
    if kind is Annotated:
        written, mark = within
        return mark.read if isinstance(mark, ReadBy) else _part(written)
    if kind is tuple:
        return _entries(_part(within[0]))
    if kind is dict:
        return _values(_part(within[1]))
    if kind in (Union, UnionType) and within[1:] == (NoneType,):  # what may be left out: TOML has no None
        return _part(within[0])
    if not isinstance(annotation, type):
        raise TypeError(f"no definition knows how to read {annotation}")
    if is_dataclass(annotation):
        return partial(built, annotation)
    return annotation if issubclass(annotation, Enum) else _as_it_is


def _entries(part: Part) -> Part:
    return lambda written: tuple(map(part, written))


def _values(part: Part) -> Part:
    return lambda written: {key: part(value) for key, value in written.items()}


def _as_it_is(written: Any) -> Any:
    return written
