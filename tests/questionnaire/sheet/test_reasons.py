"""The notes and their reasons: every note under its factor, and each reason in full once."""

from collections.abc import Iterator
from itertools import pairwise

import pytest

from questionnaire import Session, Sheet, make_sheet
from questionnaire.sheet.blocks import Block, Paragraph, Subheading, TextList
from questionnaire.words import sheet as sheet_words
from support.sheets import PACK, overleaf, sheet_with
from support.strategies import random_session, thorough_session

DRAWN = [draw(PACK, seed) for seed in range(60) for draw in (random_session, thorough_session)]


def by_factor(sheet: Sheet) -> Iterator[tuple[str, list[Block]]]:
    """The label of each factor with what stands under it."""
    blocks = list(overleaf(sheet)["notes"].blocks)
    starts = [place for place, block in enumerate(blocks) if isinstance(block, Subheading)]
    for start, end in pairwise([*starts, len(blocks)]):
        heading = blocks[start]
        assert isinstance(heading, Subheading)
        yield heading.text, blocks[start + 1 : end]


PARTS = pytest.mark.parametrize("drawn", [DRAWN[part::4] for part in range(4)], ids=range(4))


@PARTS
def test_each_reason_is_given_in_full_once(drawn: list[Session]) -> None:
    for session in drawn:
        sheet = make_sheet(PACK, session.response)
        blocks = overleaf(sheet)["notes"].blocks
        told = " ".join(block.text for block in blocks if isinstance(block, Paragraph))
        reasons = {reason.text for note in sheet.notes for reason in note.because}
        assert {reason: told.count(f"{reason}.") for reason in reasons} == dict.fromkeys(reasons, 1)


@PARTS
def test_each_note_stands_under_its_factor(drawn: list[Session]) -> None:
    for session in drawn:
        sheet = make_sheet(PACK, session.response)
        under = {
            label: {entry.text for block in blocks if isinstance(block, TextList) for entry in block.entries}
            for label, blocks in by_factor(sheet)
        }
        texts: dict[str, set[str]] = {}
        for note in sheet.notes:
            texts.setdefault(sheet.factors[note.factor], set()).add(note.text)
        assert under == texts
        assert list(under) == [label for label in sheet.factors.values() if label in under]


def test_where_no_note_applies_it_says_so() -> None:
    assert overleaf(sheet_with())["notes"].blocks == (Paragraph(sheet_words.NO_NOTES),)
