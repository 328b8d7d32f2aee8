"""What a kind needs to know of a question; `pack.questions.Item` provides it."""

from collections.abc import Sequence
from typing import Protocol, TypeAlias

Value: TypeAlias = str | tuple[str, ...]
"""A code, a text or a canonical decimal; or several codes or lines, never none."""


class Option(Protocol):
    """One option of a choice."""

    @property
    def code(self) -> str:
        """Its identifier in conditions and files."""

    @property
    def label(self) -> str:
        """Its text, as shown."""

    @property
    def short(self) -> str | None:
        """Its words on a sheet, where they are shorter."""

    @property
    def exclusive(self) -> bool:
        """Whether it excludes all other options."""


class Question(Protocol):
    """The part of a question on which its answers depend."""

    @property
    def repeats(self) -> bool:
        """Whether it takes several answers."""

    @property
    def max(self) -> int | None:
        """The most lines, if it takes lines."""

    @property
    def answer_option(self) -> Sequence[Option]:
        """The options of a choice."""
