"""What a file may hold for a definition, checked by pydantic: strict, and an unknown key is refused.

The form of a table is made of the definition's own annotations, so that the two cannot disagree.
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
    """Read a definition from what a TOML table holds.

    Raises:
        pydantic.ValidationError: with everything in it that is not as the definition says.
    """
    frozen = _frozen(written)
    form_of(definition).model_validate(frozen)
    return built(definition, frozen)


def form_of(definition: type) -> type[BaseModel]:
    """Return the model of a table that holds this definition."""
    return _FORMS.get(definition) or _FORMS.setdefault(definition, _form_of(definition))


_FORMS: dict[type, type[BaseModel]] = {}
"""The model for each definition that was asked for."""


def _form_of(definition: Any) -> type[BaseModel]:
    hints = get_type_hints(definition, include_extras=True)
    keys: dict[str, Any] = {
        field.name: (as_written(hints[field.name]), _where_left_out(field)) for field in fields(definition)
    }
    form: type[BaseModel] = pydantic.create_model(
        definition.__name__, __config__=_STRICT, __doc__=definition.__doc__, **keys
    )
    return form


def _frozen(written: Any) -> Any:
    """Return the same with every list as a tuple: strict models take nothing else."""
    if isinstance(written, Mapping):
        return {key: _frozen(value) for key, value in written.items()}
    return tuple(_frozen(value) for value in written) if isinstance(written, list) else written


def _where_left_out(field: "Field[Any]") -> Any:
    if field.default_factory is not MISSING:
        return pydantic.Field(default_factory=field.default_factory)
    return ... if field.default is MISSING else field.default


def as_written(annotation: Any) -> Any:
    """Return what a model says of a value, where a definition says this of it."""
    kind, within = get_origin(annotation), get_args(annotation)
    if kind is Annotated:
        return _limited(*within)
    if isinstance(annotation, type) and is_dataclass(annotation):
        return form_of(annotation)
    if isinstance(annotation, type) and issubclass(annotation, Enum):
        return Annotated[annotation, BeforeValidator(_member_of(annotation))]
    if kind is None:
        return annotation
    parts = tuple(map(as_written, within))
    return Union[parts] if kind in (Union, UnionType) else kind[parts]  # noqa: UP007 - as many as there are


def _limited(kind: Any, mark: Limits | ReadBy) -> Any:
    if isinstance(mark, ReadBy):
        return Annotated[Any, PlainValidator(mark.read)]
    return Annotated[as_written(kind), pydantic.Field(**asdict(mark))]


def _member_of(words: type[Enum]) -> Callable[[Any], Any]:
    """Return what reads a word. A strict model refuses the word itself; an unknown one is left to it."""
    members = {member.value: member for member in words}
    return lambda written: members.get(written, written) if isinstance(written, str) else written
