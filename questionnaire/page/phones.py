"""A clinic's phones: the number, a second one, an extension, and when they are answered.

A phone is read in parts, as a name is. Each part is a number, a time, or how to get through; nothing else may
stand there, so that the guard is not asked.
"""

import re

from questionnaire.page.opening_times import DASH, LABEL, MARK, OUT, ROUND_BEFORE, TIMES
from questionnaire.page.somebody import PLACE

_FLAGS = re.IGNORECASE | re.ASCII

LONGEST_PHONE = 90
"""The most characters of a phone with its times: on paper it stands on one line, or on little more."""

MOST_NUMBERS = 3
FEWEST_IN_GROUPS = 6
"""The fewest digits of a number that is written in groups, such as "116 117"."""

_BRACKETS = re.compile(r"[^()]*(?:\([^()]+\)[^()]*)*")
_AREA_CODE = re.compile(r"\(([0-9]{1,5})\)(?= ?[0-9])")
_NUMBER = r"\+?[0-9][0-9 ./-]{0,28}[0-9]"
_EXTENSION = "(?:(?:ext\\.?|extension|(?:then )?press|option) |x ?)[0-9]{1,5}"
_FREE = "toll[ -]free|free(?:phone| call| of charge)?"
_CALLED = "(?:tel\\.?|telephone|phone)"
_SAID = re.compile(rf"(?:{TIMES}(?: {PLACE})?|{LABEL})\.?|{_EXTENSION}|{_FREE}|{_CALLED}", _FLAGS)
_NUMBERED = re.compile(
    rf"(?:(?:{ROUND_BEFORE}|{OUT}) {PLACE} |{OUT} |{_CALLED} )?"
    rf"(?P<first>{_NUMBER})(?: or (?P<second>{_NUMBER}))?(?: ?{_EXTENSION})?(?: (?=[a-z]|24){TIMES})?",
    _FLAGS,
)
_NO_NUMBER = re.compile(
    r"(?<![0-9])(?!0|1-[0-9]{3}[ -])[0-9]{1,3}-[0-9]{1,3} |(?<![0-9])[0-9]\.[0-9](?![0-9])|"
    r"(?<![0-9])[0-9](?: [0-9]){2}(?![0-9])|/.*/",
    re.ASCII,
)
"""A range before a number, an amount with a point, single digits in a row, and more than one slash."""
_TWO_DIGITS = re.compile("[0-9]{2}")


def is_phone(text: str) -> bool:
    """Return whether a text is up to three phone numbers, and no more than when they are answered.

    Examples: "112", "555-0100 ext. 12", "020 7946 0000 (Monday to Friday, 9 to 5)", "24-hour line: 112".
    """
    plain = _AREA_CODE.sub(r"\1", text)
    if len(text) > LONGEST_PHONE or not _BRACKETS.fullmatch(plain):
        return False
    whole = [part for part in re.split(MARK, plain) if part]
    parts = [one for part in whole for one in ([part] if _is_said(part) else re.split(DASH, part))]
    if not all(_is_said(part) or _is_numbered(part) for part in parts):
        return False
    numbered = [part for part in parts if _is_numbered(part)]
    numbers = [part for part in numbered if not _is_said(part)] or numbered[:1]
    alone = len(numbers) == 1
    return 0 < len(numbers) <= MOST_NUMBERS and (alone or not any(map(_TWO_DIGITS.fullmatch, numbers)))


def _is_said(part: str) -> bool:
    return _SAID.fullmatch(part) is not None


def _is_numbered(part: str) -> bool:
    found = _NUMBERED.fullmatch(part)
    return found is not None and all(_is_number(one) for one in found.group("first", "second") if one)


def _is_number(written: str) -> bool:
    digits = sum(character.isdigit() for character in written)
    return not _NO_NUMBER.search(written) and (written.isdigit() or digits >= FEWEST_IN_GROUPS)
