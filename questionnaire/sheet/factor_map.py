"""What a sheet has on each factor: a map without a measure. How it is drawn is decided in `factor_svg`."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from questionnaire.sheet.sheet import Sheet
from questionnaire.words import paper as paper_words


class Mark(StrEnum):
    """What can be said of a factor. Several can be true of one."""

    ARTICLE = "article"
    OPEN = "open"
    UNSAID = "unsaid"

    @property
    def in_words(self) -> str:
        """The mark as a person reads it."""
        return _IN_WORDS[self]


_IN_WORDS = {
    Mark.ARTICLE: paper_words.FROM_ARTICLE,
    Mark.OPEN: paper_words.IS_OPEN,
    Mark.UNSAID: paper_words.IS_UNSAID,
}


@dataclass(frozen=True, slots=True)
class Tile:
    """One factor and its marks, which stand in one order always."""

    code: str
    label: str
    marks: tuple[Mark, ...]

    @property
    def in_words(self) -> str:
        """The marks as a person reads them."""
        return "; ".join(mark.in_words for mark in self.marks) or paper_words.NOTHING


@dataclass(frozen=True, slots=True)
class FactorMap:
    """Every factor of a pack, in the order of the pack."""

    tiles: tuple[Tile, ...]

    @property
    def in_words(self) -> tuple[tuple[str, str], ...]:
        """The same facts as pairs of words, for who sees no picture."""
        return tuple((tile.label, tile.in_words) for tile in self.tiles)


def factor_map(sheet: Sheet) -> FactorMap:
    """Return what a sheet has on each factor."""
    return FactorMap(
        tuple(Tile(code, label, tuple(_marks(sheet, code))) for code, label in sheet.factors.items())
    )


def _marks(sheet: Sheet, factor: str) -> Iterator[Mark]:
    factors = {
        Mark.ARTICLE: {note.factor for note in sheet.notes},
        Mark.OPEN: {line.factor for line in sheet.open_notes},
        Mark.UNSAID: {line.factor for line in sheet.not_in_article},
    }
    return (mark for mark in Mark if factor in factors[mark])
