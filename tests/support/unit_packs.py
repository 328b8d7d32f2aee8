"""The shipped pack with spellings for its units, for as long as it has none of its own."""

from pathlib import Path

from questionnaire import Pack, parse_pack
from questionnaire.pack.loading import texts_of
from support.edited_packs import FILES, edited

SPELLINGS = {
    "mg": '["mg", "milligrams"]',
    "mg-per-kg": '["mg/kg", "mg per kg"]',
    "microgram": '["mcg", "µg", "micrograms"]',
}
"""What the tests type; whatever spellings the shipped pack has, it has these among them."""

_ENDS = ", for_clinician = true },"


def texts_with_spellings() -> list[str]:
    """Return the text of the questions and that of the rules."""
    questions, rules = (text for _, text in texts_of())
    if "spellings" in questions:
        return [questions, rules]
    lines = questions.splitlines()
    rows = {code: next(line for line in lines if f'code = "{code}"' in line) for code in SPELLINGS}
    edits = [
        {"replace": row, "with": row.replace(_ENDS, f", spellings = {SPELLINGS[code]}{_ENDS}")}
        for code, row in rows.items()
    ]
    return [edited(questions, edits), rules]


def pack_with_spellings() -> Pack:
    """Return the pack."""
    return parse_pack(*texts_with_spellings())


def write_pack_with_spellings(folder: Path) -> Path:
    """Write its two files into a new folder, and return the folder."""
    folder.mkdir()
    for name, text in zip(FILES, texts_with_spellings(), strict=True):
        (folder / name).write_text(text, "utf-8")
    return folder
