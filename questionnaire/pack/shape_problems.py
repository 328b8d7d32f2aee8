"""What is wrong with the shape of a content file: pydantic's errors as problems, in an author's words."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any, get_args

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from questionnaire.kinds.all_kinds import ItemType
from questionnaire.pack.shape import step
from rules.errors import ConditionError
from rules.problems import ContentPath, Problem, ProblemCode
from rules.ruleset.content_types import ADDRESS, CODE, DATE, LANGUAGE, SYSTEM, VERSION
from rules.ruleset.definition import Definition
from rules.ruleset.pydantic_shape import model_of, read_definition
from rules.suggestions import not_among

MessageFor = Callable[[ErrorDetails, type[BaseModel] | None], tuple[ProblemCode, str]]


def with_problems(
    definition: type[Definition], raw: Mapping[str, Any]
) -> tuple[Definition | None, list[Problem]]:
    """Return the definition in a parsed file, or None with every problem of its shape."""
    try:
        return read_definition(definition, raw), []
    except ValidationError as error:
        model = model_of(definition)
        found = [
            problem
            for details in error.errors(include_url=False)
            if not _follows_from_another(details)
            for problem in _problems(model, details, _path_in(raw, details["loc"]))
        ]
        return None, found


def _path_in(raw: Any, loc: tuple[str | int, ...]) -> ContentPath:
    """Return pydantic's `loc` without the steps that are not in the file, such as names of types."""
    path: list[str | int] = []
    here = raw
    for key in loc:
        missing = key is loc[-1] and isinstance(here, Mapping)
        below = step(here, key)
        if below is not None or missing:
            path.append(key)
            here = below
    return tuple(path)


def _problems(model: type[BaseModel], details: ErrorDetails, path: ContentPath) -> Iterator[Problem]:
    error = details.get("ctx", {}).get("error")
    if isinstance(error, ConditionError):
        yield from (Problem(ProblemCode.CONDITION, path, f"{fault}.") for fault in error.faults)
        return
    message_for = _MESSAGES.get(details["type"], _wrong_type)
    code, message = message_for(details, _model_at(model, path[:-1]))
    yield Problem(code, path, message)


def _model_at(model: type[BaseModel], path: ContentPath) -> type[BaseModel] | None:
    """Return the model of the table that a path leads to."""
    here: type[BaseModel] | None = model
    for key in path:
        if isinstance(key, str):
            known = here.model_fields.get(key) if here is not None else None
            here = _model_in(known.annotation) if known is not None else None
    return here


def _model_in(annotation: Any) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next((found for part in get_args(annotation) if (found := _model_in(part))), None)


def _unknown_key(details: ErrorDetails, model: type[BaseModel] | None) -> tuple[ProblemCode, str]:
    allowed = model.model_fields if model is not None else ()
    return ProblemCode.UNKNOWN_KEY, not_among("key", str(details["loc"][-1]), allowed)


def _missing_key(details: ErrorDetails, _model: type[BaseModel] | None) -> tuple[ProblemCode, str]:
    return ProblemCode.MISSING_KEY, f"the key {details['loc'][-1]} is missing. Add it."


def _too_short(_details: ErrorDetails, _model: type[BaseModel] | None) -> tuple[ProblemCode, str]:
    return ProblemCode.EMPTY_TEXT, "this is empty. Write something, or remove the key if it is optional."


def _pattern(details: ErrorDetails, model: type[BaseModel] | None) -> tuple[ProblemCode, str]:
    if details["ctx"]["pattern"] == r"\S":
        return _too_short(details, model)
    example = _EXAMPLES.get(details["ctx"]["pattern"])
    if example is not None:
        return ProblemCode.WRONG_VALUE, f'"{details["input"]}" is not valid. Write it like {example}.'
    return (
        ProblemCode.WRONG_ID,
        f'"{details["input"]}" is not a valid id. Use lowercase letters a to z and single hyphens.',
    )


def _item_type(details: ErrorDetails, _model: type[BaseModel] | None) -> tuple[ProblemCode, str]:
    return ProblemCode.UNKNOWN_ITEM_TYPE, not_among("type of question", str(details["input"]), ItemType)


def _out_of_range(details: ErrorDetails, _model: type[BaseModel] | None) -> tuple[ProblemCode, str]:
    limit = details["msg"].removeprefix("Input should be ")
    return ProblemCode.WRONG_VALUE, f"{details['input']} is out of range: it must be {limit}."


def _too_long(details: ErrorDetails, _model: type[BaseModel] | None) -> tuple[ProblemCode, str]:
    most = details["ctx"]["max_length"]
    return (
        ProblemCode.WRONG_VALUE,
        f"{details['ctx']['actual_length']} entries, at most {most} allowed.",
    )


def _wrong_type(details: ErrorDetails, _model: type[BaseModel] | None) -> tuple[ProblemCode, str]:
    given, expected = _in_toml(details["input"]), _EXPECTED.get(details["type"], "another kind of value")
    return ProblemCode.WRONG_TYPE, f"expected {expected}, got {given}."


def _follows_from_another(details: ErrorDetails) -> bool:
    """Return whether pydantic reports a list as too short only because its entries have problems."""
    return details["type"] == "too_short" and bool(details["input"])


def _in_toml(value: Any) -> str:
    """Return a value for a message: as in the file, but tables and lists by their type alone."""
    if isinstance(value, Mapping):
        return "a table"
    if isinstance(value, tuple):
        return "a list"
    return (
        str(value).lower()
        if isinstance(value, bool)
        else f'"{value}"'
        if isinstance(value, str)
        else str(value)
    )


_EXAMPLES = {
    VERSION: '"1.0.0"',
    LANGUAGE: '"en"',
    DATE: '"2026-11-30": year, month, day',
    ADDRESS: '"https://example.org/questionnaires/my-pack": http or https, without "|", "#" and "?"',
    SYSTEM: '"http://loinc.org" or "urn:oid:...": the address or URN of a code system',
    CODE: '"72514-3": without spaces at its ends',
}
"""Pattern -> what fits it."""

_EXPECTED = {
    "string_type": "a quoted string",
    "text_or_list": "a quoted string or a list of quoted strings",
    "bool_type": "true or false",
    "int_type": "a whole number",
    "tuple_type": "a list",
    "dict_type": "a table",
    "model_type": "a table",
}

_MESSAGES: dict[str, MessageFor] = {
    "extra_forbidden": _unknown_key,
    "missing": _missing_key,
    "string_too_short": _too_short,
    "too_short": _too_short,
    "string_pattern_mismatch": _pattern,
    "is_instance_of": _item_type,
    "greater_than_equal": _out_of_range,
    "less_than_equal": _out_of_range,
    "too_long": _too_long,
}
