"""Characters in some places of a text: cleaned, and read as part of a number, by the script and by Python."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from questionnaire.cleaning import clean, clean_text
from questionnaire.errors import AnswerError
from questionnaire.kinds.numbers import read_decimal, seems_to_have_unit
from support.page_steps import Script

PLACES = ("a{}b", "e{}\u0301", "\u1100{}\u11a8", "\u0323{} \u0308")
NUMBERS = ("1{}", "1 {}g", "2{}3")
FUNCTIONS: dict[str, tuple[Callable[[str], Any], tuple[str, ...]]] = {
    "clean": (clean, PLACES),
    "cleanText": (clean_text, ("x{}y",)),
    "readDecimal": (read_decimal, NUMBERS),
    "seemsToHaveUnit": (seems_to_have_unit, ("1 to{}",)),
}
SURROGATES = range(0xD800, 0xE000)
BATCH = 1 << 14


def parted(script: Script, codes: Iterable[int]) -> Iterator[str]:
    """Yield where the two part on a character."""
    characters = [chr(code) for code in codes if code not in SURROGATES]
    for start in range(0, len(characters), BATCH):
        batch = characters[start : start + BATCH]
        for name, (function, places) in FUNCTIONS.items():
            texts = [place.replace("{}", character) for place in places for character in batch]
            for text, theirs in zip(texts, script.map(name, texts), strict=True):
                if (ours := _given(function, text)) != theirs:
                    yield f"{name}({text!a}): {ours!a} and {theirs!a}"


def _given(function: Callable[[str], Any], text: str) -> Any:
    try:
        return function(text)
    except AnswerError as error:
        return {"refused": str(error)}
