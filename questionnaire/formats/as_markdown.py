"""A sheet as Markdown. Typed text stays text: all of Markdown's special characters are escaped."""

import re
from collections.abc import Iterator

from questionnaire.sheet.factor_map import FactorMap
from questionnaire.sheet.outline import Block, PairTable, Paragraph, Section, Subheading, outline
from questionnaire.sheet.sheet import Sheet

_MARKS = re.compile(r"([\\`*_\[\]<>#|~&])")
_MARK_AT_START = re.compile(r"^(\d+(?=[.)])|[-+=])")


def as_markdown(sheet: Sheet) -> str:
    """Return a sheet as Markdown (CommonMark, with tables as GitHub writes them)."""
    title, *rest = outline(sheet)
    return "\n\n".join([_section(title, "#"), *(_section(section, "##") for section in rest)]) + "\n"


def _section(section: Section, level: str) -> str:
    heading = f"{level} {_escaped(section.heading)}"
    return "\n\n".join([heading, *("\n".join(_block(block)) for block in section.blocks)])


def _block(block: Block) -> Iterator[str]:
    match block:
        case Paragraph(text, strong):
            yield f"**{_escaped(text)}**" if strong else _escaped(text)
        case Subheading(text):
            yield f"### {_escaped(text)}"
        case PairTable(pairs):
            yield from ("| | |", "|---|---|")
            yield from (f"| {_escaped(label)} | {_escaped(text)} |" for label, text in pairs)
        case FactorMap():
            yield from _block(PairTable(block.in_words))
        case _:
            for number, entry in enumerate(block.entries, start=1):
                mark = f"{number}. " if block.numbered else "- "
                # Two spaces at the end of a line: Markdown's line break.
                yield f"{mark}{_escaped(entry.text)}" + ("  " if entry.aside else "")
                if entry.aside:
                    yield f"{' ' * len(mark)}*{_escaped(entry.aside)}*"


def _escaped(text: str) -> str:
    escaped = _MARKS.sub(r"\\\1", text)
    return _MARK_AT_START.sub(lambda mark: f"{mark[1]}\\" if mark[1].isdigit() else f"\\{mark[1]}", escaped)
