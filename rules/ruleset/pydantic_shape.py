"""Validates what a file holds for a definition, with pydantic: strict, and unknown keys are refused.

The pydantic model is generated from the definition's own annotations, so that the two cannot disagree.
"""

from collections.abc import Callable, Mapping
from dataclasses import MISSING, Field, asdict, fields, is_dataclass
from enum import Enum
from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin, get_type_hints

import pydantic
from pydantic import BaseModel, BeforeValidator, ConfigDict, PlainValidator

from rules.ruleset.definition import Definition, Limits, ReadBy, built

_STRICT = ConfigDict(strict=True, extra="forbid")


def read_definition(definition: type[Definition], written: Mapping[str, Any]) -> Definition:
    """Read a definition from a parsed TOML table.

    Raises:
        pydantic.ValidationError: with everything in the table that does not fit the definition.
    """
    frozen = _with_tuples(written)
    model_of(definition).model_validate(frozen)
    return built(definition, frozen)


def model_of(definition: type) -> type[BaseModel]:
    """Return the pydantic model of a table that holds this definition."""
    return _MODELS.get(definition) or _MODELS.setdefault(definition, _create_model(definition))


_MODELS: dict[type, type[BaseModel]] = {}
"""Cache: the model of each definition that was asked for."""


def _create_model(definition: Any) -> type[BaseModel]:
    hints = get_type_hints(definition, include_extras=True)
    keys: dict[str, Any] = {
        field.name: (pydantic_annotation(hints[field.name]), _default_of(field))
        for field in fields(definition)
    }
    model: type[BaseModel] = pydantic.create_model(
        definition.__name__, __config__=_STRICT, __doc__=definition.__doc__, **keys
    )
    return model


def _with_tuples(written: Any) -> Any:
    """Return a parsed value with every list as a tuple: strict models refuse lists for tuples."""
    if isinstance(written, Mapping):
        return {key: _with_tuples(value) for key, value in written.items()}
    return tuple(_with_tuples(value) for value in written) if isinstance(written, list) else written


def _default_of(field: "Field[Any]") -> Any:
    if field.default_factory is not MISSING:
        return pydantic.Field(default_factory=field.default_factory)
    return ... if field.default is MISSING else field.default


def pydantic_annotation(annotation: Any) -> Any:
    """Translate a dataclass annotation into the pydantic one."""
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        return _constrained(*arguments)
    if isinstance(annotation, type) and is_dataclass(annotation):
        return model_of(annotation)
    if isinstance(annotation, type) and issubclass(annotation, Enum):
        return Annotated[annotation, BeforeValidator(_member_of(annotation))]
    if origin is None:
        return annotation
    parts = tuple(map(pydantic_annotation, arguments))
    return Union[parts] if origin in (Union, UnionType) else origin[parts]  # noqa: UP007 - any number of parts


def _constrained(plain: Any, mark: Limits | ReadBy) -> Any:
    if isinstance(mark, ReadBy):
        return Annotated[Any, PlainValidator(mark.read)]
    return Annotated[pydantic_annotation(plain), pydantic.Field(**asdict(mark))]


def _member_of(enum: type[Enum]) -> Callable[[Any], Any]:
    """Return a validator that turns a word into its member, which a strict model would refuse to do.

    An unknown word is left for the model to refuse.
    """
    members = {member.value: member for member in enum}
    return lambda written: members.get(written, written) if isinstance(written, str) else written
