"""A sheet as plain text: the first page, and what follows."""

from collections.abc import Iterator
from textwrap import wrap

from questionnaire.answers.in_words import WIDTH
from questionnaire.sheet.blocks import (
    Block,
    ListEntry,
    Outline,
    PairTable,
    Paragraph,
    Section,
    Subheading,
    TextList,
    WriteIn,
)
from questionnaire.sheet.outline import outline
from questionnaire.sheet.sheet import Sheet

BOX = "[ ] "
LINE = "____"
_UNDER = " " * 4


def as_text(sheet: Sheet, width: int = WIDTH) -> str:
    """Return a sheet as text, wrapped to a width in columns."""
    parts = outline(sheet)
    return f"{first_page_as_text(parts, width)}\n{more_as_text(parts, width)}"


def first_page_as_text(parts: Outline, width: int = WIDTH) -> str:
    """Return the first page, which can stand alone."""
    title = _section(Section("title", parts.heading, (Paragraph(parts.consult),)), width)
    return "\n\n".join([title, *(_section(section, width) for section in parts.first)]) + "\n"


def more_as_text(parts: Outline, width: int = WIDTH) -> str:
    """Return what follows the first page."""
    return "\n\n".join(_section(section, width) for section in parts.more) + "\n"


def _section(section: Section, width: int) -> str:
    heading = wrap(section.heading, width)
    underline = "-" * max(len(line) for line in heading)
    parts = ["\n".join([*heading, underline])]
    parts += ["\n".join(_block(block, width)) for block in section.blocks]
    return "\n\n".join(parts)


def _block(block: Block, width: int) -> Iterator[str]:
    match block:
        case Paragraph(text):
            yield from wrap(text, width)
        case Subheading(text):
            yield from wrap(f"{text}:", width)
        case PairTable(pairs):
            for label, text in pairs:
                yield from _pair(label, text, width)
        case WriteIn(labels):
            for label in labels:
                yield from wrap(f"{label}: {LINE}", width, subsequent_indent=_UNDER)
        case TextList(entries, numbered, boxes):
            for number, entry in enumerate(entries, start=1):
                yield from _entry(f"{number}. " if numbered else BOX if boxes else "- ", entry, width)


def _pair(label: str, text: str, width: int) -> Iterator[str]:
    """Yield a label and a text; every further line of the text stands under the label, indented."""
    first, *others = text.split("\n")
    yield from wrap(f"{label}: {first}", width, subsequent_indent=_UNDER)
    for line in others:
        yield from wrap(line, width, initial_indent=_UNDER, subsequent_indent=_UNDER) or [""]


def _entry(mark: str, entry: ListEntry, width: int) -> Iterator[str]:
    indent = " " * len(mark)
    yield from wrap(mark + entry.text, width, subsequent_indent=indent)
    if entry.aside:
        yield from wrap(entry.aside, width, initial_indent=indent, subsequent_indent=indent)
