"""Parse a typed number without guessing.

An ambiguous number is refused, with a sentence that says what to type. The number is stored as text in its
canonical form: "0.5", never "0,5", ".5" or "0.50" (a trailing zero is misread as a larger dose).
"""

import re
import unicodedata

from questionnaire.errors import AnswerError
from questionnaire.words import shared as words
from rules.suggestions import shortened

LONGEST = 12
"""The most digits."""

_MARKS = {0x066B: ".", 0xFF0E: ".", 0xFF0C: ","}
"""Decimal marks of other keyboards: Arabic and fullwidth."""

_CANONICAL = re.compile(r"(?:0|([1-9]\d*))(?:\.(\d*[1-9]))?", re.ASCII)
_PLAIN = re.compile(r"(\d*)(?:[.,](\d+))?")
_GROUPED = re.compile(r"\d{1,3}( \d{3})+([.,]\d+)?")
_RANGE = re.compile(r"\d\s*(-|\N{EN DASH}|\N{EM DASH}|to)\s*\d")
_FRACTION = re.compile(r"\d\s*/\s*\d")
_UNIT = re.compile(r"[\d\s.,]*\d\s*[^\W\d_]+.*")
_WITH_UNIT = re.compile(r"([\d\s.,]*\d)\s*([^\d\s.,]\D*)")
_BETWEEN_NUMBERS = re.compile(r"\d[\d.,]*")
_LETTERS_BEHIND = re.compile(r"\d\s*(?!to\b)[^\W\d_]")


def read_decimal(typed: str) -> str:
    """Return the number in its canonical form, such as "0.5" or "1000".

    Raises:
        AnswerError: it is not a number, or is ambiguous.
    """
    text = _in_one_line(typed)
    if _GROUPED.fullmatch(text):
        text = text.replace(" ", "")
    match = _PLAIN.fullmatch(text)
    if match is None or not any(match.groups()):
        raise AnswerError(_what_is_wrong(text))
    whole, part = match[1].lstrip("0"), match[2]
    if len(whole) > LONGEST:
        raise AnswerError(words.NUMBER_TOO_LONG.format(most=LONGEST))
    if part is not None and len(part) == 3 and whole:
        small = f"{whole}.{_not_three_digits(part)}"
        raise AnswerError(
            words.AMBIGUOUS_NUMBER.format(given=shortened(text), large=whole + part, small=small)
        )
    part = (part or "").rstrip("0")
    if len(whole) + len(part) > LONGEST:
        raise AnswerError(words.NUMBER_TOO_LONG.format(most=LONGEST))
    return f"{whole or '0'}.{part}" if part else whole or "0"


def as_typed(canonical: str) -> str:
    """Return a canonical number as somebody types it who means it: "1.1250", where "1.125" is ambiguous."""
    whole, _, part = canonical.partition(".")
    return f"{canonical}0" if len(part) == 3 and whole != "0" else canonical


def is_canonical(text: str) -> bool:
    """Return whether a text is a number in canonical form, where "1.125" is not ambiguous."""
    match = _CANONICAL.fullmatch(text)
    return match is not None and sum(len(digits or "") for digits in match.groups()) <= LONGEST


def split_unit(typed: str) -> tuple[str, str] | None:
    """Return a typed number and what stands behind it; None where that is nothing, or has digits as well.

    Neither of the two is looked at: whether the one is a number, `read_decimal` says.
    """
    match = _WITH_UNIT.fullmatch(_in_one_line(typed))
    return None if match is None else (match[1], match[2])


def seems_to_have_unit(typed: str) -> bool:
    """Return whether a unit may be meant, beside one number or several."""
    return split_unit(typed) is not None or _LETTERS_BEHIND.search(_in_one_line(typed)) is not None


def words_behind_numbers(typed: str) -> tuple[str, ...]:
    """Return what stands behind each number in a text and has letters; "to" between two is none of it."""
    parts = _BETWEEN_NUMBERS.split(_in_one_line(typed))[1:]
    stripped = (part.strip(" -\N{EN DASH}\N{EM DASH}()") for part in parts)
    return tuple(part for part in stripped if part != "to" and any(sign.isalpha() for sign in part))


def _in_one_line(typed: str) -> str:
    return " ".join(_in_plain_digits(typed).split())


def _not_three_digits(part: str) -> str:
    """Return the same decimals, but not three of them, which could be a group of thousands."""
    short = part.rstrip("0") or "0"
    return f"{short}0" if len(short) == 3 else short


def _in_plain_digits(typed: str) -> str:
    """Return the text with the digits of any script, and fullwidth forms, as 0 to 9."""
    # Superscripts and circled digits have no decimal value, and stay as they are.
    return "".join(str(unicodedata.decimal(character, character)) for character in typed.translate(_MARKS))


def _what_is_wrong(text: str) -> str:
    if not text:
        return words.NOTHING_TYPED_NUMBER
    if _RANGE.search(text):
        return words.NUMBER_IS_RANGE
    if _FRACTION.search(text) or any("<fraction>" in unicodedata.decomposition(mark) for mark in text):
        return words.NUMBER_IS_FRACTION
    if _UNIT.fullmatch(text):
        return words.NUMBER_WITH_UNIT
    return words.NOT_A_NUMBER
