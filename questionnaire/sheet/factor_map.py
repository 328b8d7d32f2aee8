"""The factor map: what a sheet says about each factor, without a measure. `factor_svg` draws it."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from questionnaire.sheet.sheet import Sheet
from questionnaire.words import paper as paper_words


class Mark(StrEnum):
    """A mark on a factor, which can have several."""

    ARTICLE = "article"
    OPEN = "open"
    UNSAID = "unsaid"

    @property
    def in_words(self) -> str:
        """The text of the mark."""
        return _IN_WORDS[self]


_IN_WORDS = {
    Mark.ARTICLE: paper_words.FROM_ARTICLE,
    Mark.OPEN: paper_words.IS_OPEN,
    Mark.UNSAID: paper_words.IS_UNSAID,
}


@dataclass(frozen=True, slots=True)
class Tile:
    """A factor and its marks, always in the order of `Mark`."""

    code: str
    label: str
    marks: tuple[Mark, ...]

    @property
    def in_words(self) -> str:
        """The texts of its marks."""
        return "; ".join(mark.in_words for mark in self.marks) or paper_words.NOTHING


@dataclass(frozen=True, slots=True)
class FactorMap:
    """Every factor of a pack, in the order of the pack."""

    tiles: tuple[Tile, ...]

    @property
    def in_words(self) -> tuple[tuple[str, str], ...]:
        """The map as pairs of texts, for readers without the picture."""
        return tuple((tile.label, tile.in_words) for tile in self.tiles)


def factor_map(sheet: Sheet) -> FactorMap:
    """Return the factor map of a sheet."""
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
