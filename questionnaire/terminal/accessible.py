"""What ACCESSIBLE in the environment asks for: output that a screen reader reads well."""

import os

_OFF = ("", "0", "false", "no")

NARROWEST = 20
UNWRAPPED = 100_000
"""The width of a line that nobody wraps: a screen reader stops at each line's end."""


def is_accessible() -> bool:
    """Return whether ACCESSIBLE is set, and not to 0, false, no or nothing."""
    return os.environ.get("ACCESSIBLE", "").strip().casefold() not in _OFF


def fitting_width(columns: int, widest: int) -> int:
    """Return how wide lines are in a terminal of some columns: not wrapped at all for ACCESSIBLE."""
    return UNWRAPPED if is_accessible() else max(NARROWEST, min(widest, columns - 1))
