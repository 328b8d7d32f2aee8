"""Reads the definition that a content file holds, or every problem of its shape."""

from collections.abc import Mapping
from typing import Any

from rules.problems import Problem
from rules.ruleset.definition import Definition
from rules.ruleset.exact import exact


def read_shape(
    definition: type[Definition], raw: Mapping[str, Any]
) -> tuple[Definition | None, list[Problem]]:
    """Return the definition in a parsed file, or None with every problem of its shape."""
    read = exact(definition, raw)
    if read is not None:
        return read, []
    from questionnaire.pack.shape_problems import with_problems  # and with it pydantic

    return with_problems(definition, raw)
