"""What Unicode says of characters, for a runtime that must not ask its own engine.

Engines and Pythons know different Unicodes, so a page that asked its browser would clean a text in another
way than the program that reads it later. A character that this Python does not know is in no class here.

Numbers are written as in source maps: six bits to a character of `DIGITS`, five of them of the number, the
lowest first, and the sixth set where more follow. A class is a run of such numbers: the distance from 0 to
the first character in it, from there to the first one after that is not, to the next one that is, and so on.
"""

import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from itertools import groupby
from typing import Any

from questionnaire.cleaning import is_blank, printable

DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
"""The digits of a number, from 0 to 63."""

_KNOWN = tuple(one for one in map(chr, range(0x110000)) if unicodedata.category(one) not in ("Cn", "Co"))
"""Every character that this Python knows. Seven of eight code points stand for none, or for a private one."""


@cache
def character_classes() -> Mapping[str, Any]:
    """Return the classes and tables that cleaning and reading numbers need.

    space: white space. hidden: what cleaning takes out. blank: what is seen as nothing.
    letter: what may begin a unit behind a number: a character of a word that is no decimal digit.
    fraction: a fraction in one character.
    zero: the zero of each script, by distance; the other digits follow it.
    marks: combining classes: distance from the end of the last run, length of this one, and its class.
    pairs: the characters that are two others, and of each the first and the second.
    apart: those of them that are taken apart and never put together.
    single: the characters that are another one, and which. Hangul follows from a formula, and is in no table.
    """
    parts = {character: found for character in _KNOWN if (found := _canonical_parts(character))}
    pairs = [character for character in parts if len(parts[character]) == 2]
    single = [character for character in parts if len(parts[character]) == 1]
    return {
        "space": _class_of(str.isspace),
        "hidden": _class_of(lambda character: character in "\n\t" or not printable(character)),
        "blank": _class_of(is_blank),
        "letter": _class_of(lambda character: character.isalnum() and not character.isdecimal()),
        "fraction": _class_of(lambda character: "<fraction>" in unicodedata.decomposition(character)),
        "zero": _numbers(_distances(ord(one) for one in _KNOWN if unicodedata.decimal(one, None) == 0)),
        "marks": _numbers(_combining_classes()),
        "pairs": _class(pairs),
        "first": "".join(parts[character][0] for character in pairs),
        "second": "".join(parts[character][1] for character in pairs),
        "apart": _class(one for one in pairs if unicodedata.normalize("NFC", one) != one),
        "single": _class(single),
        "same": "".join(parts[character] for character in single),
    }


def folding_for(spellings: Iterable[str]) -> dict[str, str]:
    """Return what characters become when case, width and the like are set aside, and they are taken apart.

    What they become -> those characters. Only what could stand in one of these spellings is in it: any other
    character stays as it is, and no text with it is one of them.
    """
    wanted = {*". /*-\N{MIDDLE DOT}", *(part for one in spellings for part in _folded(one))}
    folding: dict[str, str] = {}
    for one, to in _foldings().items():
        if wanted.issuperset(to) or one in wanted:
            folding[to] = folding.get(to, "") + one
    return folding


@cache
def _foldings() -> Mapping[str, str]:
    return {character: _folded(character) for character in _KNOWN if not _is_folded(character)}


def _is_folded(character: str) -> bool:
    return character.casefold() == character and unicodedata.is_normalized("NFKD", character)


def _folded(text: str) -> str:
    return unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())


def _canonical_parts(character: str) -> str:
    parts = unicodedata.decomposition(character)
    return "" if parts.startswith("<") else "".join(chr(int(part, 16)) for part in parts.split())


def _combining_classes() -> Iterator[int]:
    end = 0
    for class_, run in groupby(map(chr, range(0x110000)), unicodedata.combining):
        characters = list(run)
        if class_:
            yield from (ord(characters[0]) - end, len(characters), class_)
            end = ord(characters[-1]) + 1


def _class_of(holds: Callable[[str], bool]) -> str:
    return _class(filter(holds, _KNOWN))


def _class(characters: Iterable[str]) -> str:
    """Return a class of characters, which come in their order."""
    runs: list[list[int]] = []
    for code in map(ord, characters):
        if runs and runs[-1][1] == code:
            runs[-1][1] = code + 1
        else:
            runs.append([code, code + 1])
    return _numbers(_distances(end for run in runs for end in run))


def _distances(codes: Iterable[int]) -> Iterator[int]:
    before = 0
    for code in codes:
        yield code - before
        before = code


def _numbers(numbers: Iterable[int]) -> str:
    return "".join(map(_number, numbers))


def _number(number: int) -> str:
    rest, low = number >> 5, number & 31
    return DIGITS[low | 32] + _number(rest) if rest else DIGITS[low]
