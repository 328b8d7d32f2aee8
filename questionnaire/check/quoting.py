"""What the messages to an author share: conditions as they are written, names in quotes, and counts."""

from collections.abc import Iterable

from rules.conditions.conditions import Condition
from rules.conditions.toml import write_condition


def as_toml(condition: Condition) -> str:
    """Return a condition in one line of TOML: `{ route = "iv" }`."""
    return _written(write_condition(condition))


def quoted(names: Iterable[str]) -> str:
    """Return names in quotes, with commas between."""
    return ", ".join(f'"{name}"' for name in names)


def counted(number: int, word: str, words: str = "") -> str:
    """Return how many there are of something: `1 case`, `1,000 cases`."""
    return f"{number:,} {word if number == 1 else words or word + 's'}"


def _written(value: object) -> str:
    if isinstance(value, dict):
        return "{ " + ", ".join(f"{key} = {_written(part)}" for key, part in value.items()) + " }"
    if isinstance(value, list):
        return "[" + ", ".join(_written(part) for part in value) + "]"
    return f'"{value}"'
