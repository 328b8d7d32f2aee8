"""A sheet as Markdown. Typed text stays text: all of Markdown's special characters are escaped."""

import re
from collections.abc import Iterator

from questionnaire.sheet.blocks import (
    Block,
    ListEntry,
    PairTable,
    Paragraph,
    Section,
    Subheading,
    TextList,
    WriteIn,
)
from questionnaire.sheet.outline import outline
from questionnaire.sheet.sheet import Sheet

_MARKS = re.compile(r"([\\`*_\[\]<>#|~&])")
_LINE = r"\_\_\_\_"
_LINE_BREAK_IN_CELL = "<br>"  # a row of a table is one line: there is no other way
_MARK_AT_START = re.compile(r"^(\d+(?=[.)])|[-+=])")


def as_markdown(sheet: Sheet) -> str:
    """Return a sheet as Markdown (CommonMark, with tables as GitHub writes them)."""
    parts = outline(sheet)
    title = _section(Section("title", parts.heading, (Paragraph(parts.consult, strong=True),)), "#")
    return "\n\n".join([title, *(_section(section, "##") for section in parts.sections)]) + "\n"


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
            yield from (f"| {_escaped(label)} | {_in_cell(text)} |" for label, text in pairs)
        case WriteIn(labels):
            yield from (f"- {_escaped(label)}: {_LINE}" for label in labels)
        case TextList(entries, numbered, boxes):
            for number, entry in enumerate(entries, start=1):
                yield from _entry(f"{number}. " if numbered else "- [ ] " if boxes else "- ", entry)


def _entry(mark: str, entry: ListEntry) -> Iterator[str]:
    # Two spaces at the end of a line: Markdown's line break.
    yield f"{mark}{_escaped(entry.text)}" + ("  " if entry.aside else "")
    if entry.aside:
        yield f"{' ' * len(mark)}*{_escaped(entry.aside)}*"


def _in_cell(text: str) -> str:
    return _LINE_BREAK_IN_CELL.join(map(_escaped, text.split("\n")))


def _escaped(text: str) -> str:
    escaped = _MARKS.sub(r"\\\1", " ".join(text.split("\n")))
    return _MARK_AT_START.sub(lambda mark: f"{mark[1]}\\" if mark[1].isdigit() else f"\\{mark[1]}", escaped)
