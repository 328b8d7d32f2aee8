"""How a piece of content is defined: a frozen dataclass, whose annotations also say what a file may hold.

A definition validates nothing itself, so that importing one is fast. From the same annotations,
`rules.ruleset.exact` reads what fits, and `rules.ruleset.pydantic_shape` says what does not.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, is_dataclass
from enum import Enum
from functools import partial
from types import NoneType, UnionType
from typing import Annotated, Any, TypeAlias, TypeVar, Union, get_args, get_origin, get_type_hints

Definition = TypeVar("Definition")
Reader: TypeAlias = Callable[[Any], Any]
"""Makes the value of a field from what is written for it."""


@dataclass(frozen=True, slots=True)
class Limits:
    """The constraints on a text, a number or a list."""

    pattern: str | None = None
    min_length: int | None = None
    max_length: int | None = None
    ge: int | None = None
    le: int | None = None


@dataclass(frozen=True, slots=True)
class ReadBy:
    """The reader of a value that is written in a language of its own; its ValueError says what is wrong."""

    read: Reader


def built(definition: type[Definition], written: Mapping[str, Any]) -> Definition:
    """Return the definition that a valid table holds.

    Nothing is validated here: for an invalid table this may fail in any way, or not at all.
    """
    readers = _READERS.get(definition) or _READERS.setdefault(definition, _readers_of(definition))
    return definition(**{key: readers[key](value) for key, value in written.items()})


_READERS: dict[type, Mapping[str, Reader]] = {}
"""Cache: the reader of each field of each definition that was built before."""


def _readers_of(definition: type) -> Mapping[str, Reader]:
    hints = get_type_hints(definition, include_extras=True)
    return {key: _reader_for(annotation) for key, annotation in hints.items()}


def _reader_for(annotation: Any) -> Reader:
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        plain, mark = arguments
        return mark.read if isinstance(mark, ReadBy) else _reader_for(plain)
    if origin is tuple:
        return _tuple_of(_reader_for(arguments[0]))
    if origin is dict:
        return _dict_of(_reader_for(arguments[1]))
    if origin in (Union, UnionType) and arguments[1:] == (NoneType,):  # an optional key: TOML has no None
        return _reader_for(arguments[0])
    if not isinstance(annotation, type):
        raise TypeError(f"no definition knows how to read {annotation}")
    if is_dataclass(annotation):
        return partial(built, annotation)
    return annotation if issubclass(annotation, Enum) else _unchanged


def _tuple_of(read: Reader) -> Reader:
    return lambda written: tuple(map(read, written))


def _dict_of(read: Reader) -> Reader:
    return lambda written: {key: read(value) for key, value in written.items()}


def _unchanged(written: Any) -> Any:
    return written
