"""The factor map as SVG: tiles of equal size, marks of different shapes, and a text beside each mark.

It has no styles or colours of its own: a tile takes the colour of the surrounding text. So it complies with
the pages' Content-Security-Policy, and is as legible as that text in grey or in dark mode.
"""

from collections.abc import Iterable, Iterator
from html import escape
from textwrap import wrap

from questionnaire.sheet.factor_map import FactorMap, Mark, Tile
from questionnaire.words import paper as paper_words

_WIDTH, _GAP, _EDGE, _LINE = 240, 12, 14, 22
_LABEL_COLUMNS = 18
"""The most characters of a label on one line, in the widest of the usual fonts."""
_SHAPES = {
    Mark.ARTICLE: '<rect x="{x}" y="{y}" width="13" height="13" fill="currentColor"/>',
    Mark.OPEN: '<circle cx="{cx}" cy="{cy}" r="5.75" fill="none" stroke="currentColor" stroke-width="2"/>',
    Mark.UNSAID: (
        '<path d="M{x} {cy}h3M{dot} {cy}h3M{end} {cy}h3" '
        'fill="none" stroke="currentColor" stroke-width="3.5"/>'
    ),
}


def description_of(map_: FactorMap) -> str:
    """Return the whole map in sentences."""
    return " ".join(f"{label}: {marks}." for label, marks in map_.in_words)


def tile_svgs(map_: FactorMap) -> tuple[str, ...]:
    """Return a picture for each tile, all of one size, for a page that arranges them."""
    lines = _label_lines(map_)
    return tuple(
        _svg(f"map-{tile.code}", (_WIDTH, _height(lines)), tile.label, tile.in_words, _tile(tile, lines))
        for tile in map_.tiles
    )


def map_svg(map_: FactorMap, *, columns: int, font: str) -> str:
    """Return the whole map as one picture, with the tiles in columns."""
    lines = _label_lines(map_)
    across, down = _WIDTH + _GAP, _height(lines) + _GAP
    shapes: list[str] = []
    for position, tile in enumerate(map_.tiles):
        row, column = divmod(position, columns)
        shapes += [f'<g transform="translate({column * across} {row * down})">', *_tile(tile, lines), "</g>"]
    size = (columns * across - _GAP, -(-len(map_.tiles) // columns) * down - _GAP)
    return _svg("map", size, paper_words.MAP, description_of(map_), shapes, f'font-family="{escape(font)}" ')


def _svg(
    id_: str, size: tuple[int, int], title: str, description: str, shapes: Iterable[str], font: str = ""
) -> str:
    view = f"-1 -1 {size[0] + 2} {size[1] + 2}"  # room for the outer half of the frames
    return "\n".join(
        [
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{view}" role="img" '
            f'aria-labelledby="{id_}-title {id_}-desc" {font}font-size="16" fill="currentColor">',
            f'<title id="{id_}-title">{escape(title)}</title>',
            f'<desc id="{id_}-desc">{escape(description)}</desc>',
            *shapes,
            "</svg>",
        ]
    )


def _label(tile: Tile) -> list[str]:
    return wrap(tile.label, _LABEL_COLUMNS)


def _label_lines(map_: FactorMap) -> int:
    return max(len(_label(tile)) for tile in map_.tiles)


def _height(label_lines: int) -> int:
    return 2 * _EDGE + (label_lines + len(Mark)) * _LINE - 6


def _tile(tile: Tile, label_lines: int) -> Iterator[str]:
    size = f'width="{_WIDTH}" height="{_height(label_lines)}" rx="4"'
    yield f'<rect {size} fill="none" stroke="currentColor" stroke-width="1.5"/>'
    for number, line in enumerate(_label(tile), start=1):
        yield _words(_EDGE, number * _LINE + _EDGE - 6, line, weight="bold")
    first = (label_lines + 1) * _LINE + _EDGE - 4
    if not tile.marks:
        yield _words(_EDGE, first, paper_words.NOTHING)
    # Each mark has its own line, used or not, so marks differ by position as well as by shape and text.
    for number, mark in enumerate(Mark):
        if mark in tile.marks:
            y = first + number * _LINE
            places = {"x": _EDGE, "dot": _EDGE + 5, "end": _EDGE + 10, "cx": _EDGE + 6.5}
            yield _SHAPES[mark].format(y=y - 12, cy=y - 5.5, **places)
            yield _words(_EDGE + 22, y, mark.in_words)


def _words(x: int, y: int, text: str, *, weight: str = "normal") -> str:
    return f'<text x="{x}" y="{y}" font-weight="{weight}">{escape(text)}</text>'
