"""How far a test goes: every person, pack and file with CI=true, and fewer of them otherwise."""

import os
from typing import TypeVar

Extent = TypeVar("Extent")


def in_full(full: Extent, short: Extent) -> Extent:
    """Return what a test goes through: all of it with CI=true, else as much as most faults show in."""
    return full if os.environ.get("CI") else short
