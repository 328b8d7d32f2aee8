"""The sizes of paper."""

from enum import StrEnum


class Paper(StrEnum):
    """A paper size, by its name on the command line."""

    A4 = "a4"
    LETTER = "letter"
