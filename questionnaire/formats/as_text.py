"""A sheet as plain text."""

from collections.abc import Iterator
from textwrap import wrap

from questionnaire.answers.in_words import WIDTH
from questionnaire.sheet.factor_map import FactorMap
from questionnaire.sheet.outline import Block, ListEntry, PairTable, Paragraph, Section, Subheading, outline
from questionnaire.sheet.sheet import Sheet


def as_text(sheet: Sheet, width: int = WIDTH) -> str:
    """Return a sheet as text, wrapped to a width in columns."""
    return "\n\n".join(_section(section, width) for section in outline(sheet)) + "\n"


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
                yield from wrap(f"{label}: {text}", width, subsequent_indent="    ")
        case FactorMap():
            yield from _block(PairTable(block.in_words), width)
        case _:
            for number, entry in enumerate(block.entries, start=1):
                yield from _entry(f"{number}. " if block.numbered else "- ", entry, width)


def _entry(mark: str, entry: ListEntry, width: int) -> Iterator[str]:
    indent = " " * len(mark)
    yield from wrap(mark + entry.text, width, subsequent_indent=indent)
    yield from (
        wrap(f"({entry.aside})", width, initial_indent=indent, subsequent_indent=indent)
        if entry.aside
        else ()
    )
