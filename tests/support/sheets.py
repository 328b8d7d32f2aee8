"""Sheets of people who said this and that, and what stands on their first page."""

import questionnaire
from questionnaire import Session, Sheet, make_sheet
from questionnaire.answers.response import Answer
from questionnaire.sheet.blocks import Block, PairTable, Section
from questionnaire.sheet.outline import outline

PACK = questionnaire.load_pack()


def sheet_with(**answers: Answer) -> Sheet:
    """The sheet of a person who said this and left all else open."""
    given = {name.replace("_", "-"): answer for name, answer in answers.items()}
    return make_sheet(PACK, Session(PACK, given, None).response)


def first_page(sheet: Sheet) -> dict[str, Section]:
    """The sections of the first page, by their names."""
    return {section.name: section for section in outline(sheet).first}


def overleaf(sheet: Sheet) -> dict[str, Section]:
    """The sections that follow the first page, by their names."""
    return {section.name: section for section in outline(sheet).more}


def rows_in(blocks: tuple[Block, ...]) -> dict[str, str]:
    """The rows of the tables among some blocks."""
    return {label: text for block in blocks if isinstance(block, PairTable) for label, text in block.pairs}
