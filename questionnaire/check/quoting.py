"""Formatting for messages to an author: conditions as TOML, names in quotes, and counts."""

from collections.abc import Iterable

from rules.conditions.conditions import Condition
from rules.conditions.toml import write_condition


def as_toml(condition: Condition) -> str:
    """Return a condition in one line of TOML: `{ route = "iv" }`."""
    return _toml_value(write_condition(condition))


def quoted(names: Iterable[str]) -> str:
    """Return names in quotes, separated by commas."""
    return ", ".join(f'"{name}"' for name in names)


def counted(number: int, word: str, words: str = "") -> str:
    """Return a count with its noun: `1 case`, `1,000 cases`."""
    return f"{number:,} {word if number == 1 else words or word + 's'}"


def _toml_value(value: object) -> str:
    if isinstance(value, dict):
        return "{ " + ", ".join(f"{key} = {_toml_value(part)}" for key, part in value.items()) + " }"
    if isinstance(value, list):
        return "[" + ", ".join(_toml_value(part) for part in value) + "]"
    return f'"{value}"'
