"""What a kind sees of a question: the few things that bear on its answer."""

from collections.abc import Sequence
from typing import Protocol, TypeAlias

Value: TypeAlias = str | tuple[str, ...]
"""A code, a text or a canonical decimal; or several codes or lines, never none."""


class Option(Protocol):
    """One answer on offer."""

    @property
    def code(self) -> str:
        """Its name in conditions and files."""

    @property
    def label(self) -> str:
        """Its words."""

    @property
    def short(self) -> str | None:
        """Its words on a sheet, where they are shorter."""

    @property
    def exclusive(self) -> bool:
        """Whether it stands alone."""


class Question(Protocol):
    """A question, whatever else belongs to it."""

    @property
    def repeats(self) -> bool:
        """Whether it takes several answers."""

    @property
    def max(self) -> int | None:
        """The most lines that it takes, if it takes lines."""

    @property
    def answer_option(self) -> Sequence[Option]:
        """The answers on offer."""
