"""Conditions as an author writes them."""

from rules.conditions import Condition
from rules.syntax import write_condition


def as_toml(condition: Condition) -> str:
    """Return a condition in one line of TOML: `{ route = "iv" }`."""
    return _written(write_condition(condition))


def _written(value: object) -> str:
    if isinstance(value, dict):
        return "{ " + ", ".join(f"{key} = {_written(part)}" for key, part in value.items()) + " }"
    if isinstance(value, list):
        return "[" + ", ".join(_written(part) for part in value) + "]"
    return f'"{value}"'
