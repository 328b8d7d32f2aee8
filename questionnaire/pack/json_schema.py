"""The JSON Schema of a pack's two files: for editors, and for programs that write packs.

It is generated from the definitions, so that the two cannot disagree. It covers the shape only; references
and wording are checked by loading.
"""

import json
import re
from inspect import cleandoc
from typing import Any

from pydantic import BaseModel, TypeAdapter
from pydantic.json_schema import (
    CoreRef,
    GenerateJsonSchema,
    JsonSchemaMode,
    JsonSchemaValue,
    models_json_schema,
)
from pydantic_core import core_schema

from questionnaire.pack.questions import Questionnaire
from rules.conditions import toml as syntax
from rules.ruleset.content_types import Id
from rules.ruleset.pydantic_shape import model_of, pydantic_annotation
from rules.ruleset.ruleset import RuleSet

MODELS: dict[str, type[BaseModel]] = {"questionnaire": model_of(Questionnaire), "rules": model_of(RuleSet)}
"""What each file of a pack may hold."""

_KEY_LINE = re.compile(r"^(\w+): (.+)$", re.MULTILINE)
"""A line on a key in the docstring of a model: `key: description`."""


def export_schema(file: str | None = None) -> str:
    """Return the JSON Schema of one file, or one that fits both, as JSON that ends in a line break.

    Raises:
        KeyError: `file` is not in MODELS.
    """
    schema = _of_both() if file is None else MODELS[file].model_json_schema(schema_generator=_TomlSchema)
    whole = {"$schema": GenerateJsonSchema.schema_dialect, **schema}
    return json.dumps(whole, ensure_ascii=False, indent=2) + "\n"


def _of_both() -> dict[str, Any]:
    inputs: list[tuple[type[BaseModel], JsonSchemaMode]] = [
        (model, "validation") for model in MODELS.values()
    ]
    references, definitions = models_json_schema(inputs, schema_generator=_TomlSchema)
    return {
        "title": "A file of a pack",
        "description": "questionnaire.toml if there are questions in it, and rules.toml if there are none.",
        "if": {"required": ["item"]},
        "then": references[MODELS["questionnaire"], "validation"],
        "else": references[MODELS["rules"], "validation"],
        **definitions,
    }


class _TomlSchema(GenerateJsonSchema):
    """Describes TOML files: conditions as they are written there, and no null."""

    def function_plain_schema(self, schema: core_schema.PlainValidatorFunctionSchema) -> JsonSchemaValue:
        if schema["function"]["function"] is not syntax.read_condition:
            return super().function_plain_schema(schema)
        name, reference = self.get_cache_defs_ref_schema(CoreRef("Condition"))
        self.definitions[name] = _condition(reference)
        return reference

    def nullable_schema(self, schema: core_schema.NullableSchema) -> JsonSchemaValue:
        return self.generate_inner(schema["schema"])

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> JsonSchemaValue:
        return self.generate_inner(schema["schema"])

    def field_title_should_be_set(self, schema: Any) -> bool:  # noqa: ARG002 - the key is enough
        return False

    def model_schema(self, schema: core_schema.ModelSchema) -> JsonSchemaValue:
        table = super().model_schema(schema)
        for key, sentence in _KEY_LINE.findall(table["description"]):
            table["properties"][key]["description"] = sentence
        return table


def _condition(itself: dict[str, Any]) -> dict[str, Any]:
    """Return the schema of a condition as `rules.conditions.toml` reads it; `itself` refers to it."""
    name = TypeAdapter(pydantic_annotation(Id)).json_schema()
    return {
        "title": "Condition",
        "description": cleandoc(syntax.__doc__ or ""),
        "type": "object",
        "minProperties": 1,
        "propertyNames": name,
        "properties": {
            "all": _list_of(itself),
            "any": _list_of(itself),
            "not": itself,
            "several": name,
            "state": {
                "type": "object",
                "minProperties": 1,
                "propertyNames": name,
                "additionalProperties": _one_or_list({"enum": list(syntax.STATES)}),
            },
        },
        "additionalProperties": _one_or_list(name),
    }


def _list_of(entry: dict[str, Any]) -> dict[str, Any]:
    return {"type": "array", "minItems": 1, "items": entry}


def _one_or_list(word: dict[str, Any]) -> dict[str, Any]:
    return {"anyOf": [word, _list_of(word)]}
