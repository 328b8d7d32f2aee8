"""Reads a definition from a table that fits it in every way, without pydantic, which takes long to load.

Whoever gets None asks `rules.ruleset.pydantic_shape` what is wrong. Nothing is taken here that it would
refuse; a few odd texts that it would take are left to it.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import MISSING, fields, is_dataclass
from enum import Enum
from functools import cache, partial
from types import NoneType, UnionType
from typing import Annotated, Any, Union, get_args, get_origin, get_type_hints

from rules.ruleset.definition import Definition, Limits, ReadBy, Reader


class _UnfitError(ValueError):
    """Something does not fit; what it is, and why, pydantic says."""


def exact(definition: type[Definition], written: Mapping[str, Any]) -> Definition | None:
    """Return the definition that a parsed TOML table holds, or None if anything in it does not fit."""
    try:
        return _table(definition, written)
    except ValueError:
        return None


def _table(definition: type[Definition], written: object) -> Definition:
    kind: Any = definition
    readers, required = _keys_of(kind)
    if not isinstance(written, dict) or not required <= written.keys() <= readers.keys():
        raise _UnfitError
    return definition(**{key: readers[key](value) for key, value in written.items()})


@cache
def _keys_of(definition: Any) -> tuple[Mapping[str, Reader], frozenset[str]]:
    """Return the reader of each key of a definition, and the keys that must be there."""
    hints = get_type_hints(definition, include_extras=True)
    optional = {
        field.name
        for field in fields(definition)
        if field.default is not MISSING or field.default_factory is not MISSING
    }
    return {key: _reader_for(hint) for key, hint in hints.items()}, frozenset(hints) - optional


def _reader_for(annotation: Any) -> Reader:
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        plain, mark = arguments
        return mark.read if isinstance(mark, ReadBy) else _limited(_reader_for(plain), mark)
    if origin is tuple:
        return _list_of(_reader_for(arguments[0]))
    if origin is dict:
        return _dict_of(_reader_for(arguments[1]))
    if origin in (Union, UnionType) and arguments[1:] == (NoneType,):  # an optional key: TOML has no None
        return _reader_for(arguments[0])
    if isinstance(annotation, type) and is_dataclass(annotation):
        return partial(_table, annotation)
    return partial(_member if issubclass(annotation, Enum) else _plain, annotation)


def _plain(kind: type, written: object) -> object:
    if type(written) is not kind:  # and True is no number
        raise _UnfitError
    return written


def _member(kind: type[Enum], written: object) -> Enum:
    return kind(_plain(str, written))


def _list_of(read: Reader) -> Reader:
    return lambda written: tuple(map(read, _plain_list(written)))


def _plain_list(written: object) -> list[Any]:
    if not isinstance(written, list):
        raise _UnfitError
    return written


def _dict_of(read: Reader) -> Reader:
    def read_all(written: object) -> dict[str, Any]:
        if not isinstance(written, dict):
            raise _UnfitError
        return {key: read(value) for key, value in written.items()}

    return read_all


def _limited(read: Reader, limits: Limits) -> Reader:
    allows = [
        allowed for allowed in (_pattern(limits), _length(limits), _range(limits)) if allowed is not None
    ]

    def read_within(written: object) -> Any:
        value = read(written)
        if not all(allowed(value) for allowed in allows):
            raise _UnfitError
        return value

    return read_within


def _pattern(limits: Limits) -> Callable[[Any], bool] | None:
    if limits.pattern is None:
        return None
    # To pydantic, "$" is the very end; to Python, also the place before a last line break.
    compiled = re.compile(re.sub(r"\$\Z", r"\\Z", limits.pattern))
    return lambda text: compiled.search(text) is not None


def _length(limits: Limits) -> Callable[[Any], bool] | None:
    least, most = limits.min_length or 0, limits.max_length
    if not least and most is None:
        return None
    return lambda value: least <= len(value) and (most is None or len(value) <= most)


def _range(limits: Limits) -> Callable[[Any], bool] | None:
    if limits.ge is None and limits.le is None:
        return None
    return lambda number: (
        (limits.ge is None or limits.ge <= number) and (limits.le is None or number <= limits.le)
    )
