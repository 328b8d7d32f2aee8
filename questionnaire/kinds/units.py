"""How a unit is spelt behind an amount: which spellings are one, and which can be told from a number."""

import re
import unicodedata

from questionnaire.kinds.numbers import split_unit

_BESIDE_A_MARK = re.compile(r"\s*([/*·.-])\s*")


def folded(spelling: str) -> str:
    """Return a spelling without what does not tell units apart.

    That is case, spaces around a mark ("mg / kg"), a full stop at the end, and which of two characters is
    typed that look the same (the micro sign and the Greek letter).
    """
    plain = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", spelling).casefold())
    return _BESIDE_A_MARK.sub(r"\1", " ".join(plain.split())).rstrip(". ")


def stands_behind_a_number(spelling: str) -> bool:
    """Return whether a spelling can be told from the number before it: no digit, no mark of one first."""
    return split_unit(f"1 {spelling}") is not None and not any(sign.isnumeric() for sign in spelling)
