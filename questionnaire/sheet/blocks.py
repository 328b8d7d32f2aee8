"""What an outline is made of: sections, and the blocks in them. A format decides only how a block looks."""

from dataclasses import dataclass
from typing import TypeAlias

from rules.ruleset.ruleset import Picture


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph. A strong one must stand out."""

    text: str
    strong: bool = False


@dataclass(frozen=True, slots=True)
class ListEntry:
    """One line of a list; the aside belongs to it.

    picture: a drawing that stands beside it, in formats that draw. It says nothing of its own.
    """

    text: str
    aside: str = ""
    picture: Picture | None = None


@dataclass(frozen=True, slots=True)
class TextList:
    """Lines: numbered, or each with a box to tick and room to write under it, or neither."""

    entries: tuple[ListEntry, ...]
    numbered: bool = False
    boxes: bool = False


@dataclass(frozen=True, slots=True)
class PairTable:
    """A table of two columns: labels and texts."""

    pairs: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class WriteIn:
    """Labels, each with a line to write on by hand."""

    labels: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Subheading:
    """A heading inside a section, with a drawing beside it or none."""

    text: str
    picture: Picture | None = None


Block: TypeAlias = Paragraph | TextList | PairTable | WriteIn | Subheading


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and what stands under it.

    name: identifies it, for formats that lay out some sections in their own way.
    picture: a drawing beside the heading, in formats that draw.
    """

    name: str
    heading: str
    blocks: tuple[Block, ...]
    picture: Picture | None = None


@dataclass(frozen=True, slots=True)
class Outline:
    """The whole sheet.

    first: the sections of the first page, after its heading and the consult line.
    more: what follows on other pages.
    """

    heading: str
    consult: str
    first: tuple[Section, ...]
    more: tuple[Section, ...]

    @property
    def sections(self) -> tuple[Section, ...]:
        """All sections, in order."""
        return (*self.first, *self.more)
