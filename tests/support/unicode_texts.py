"""Characters from all of Unicode, and those with which something happens when a text is cleaned or read."""

import unicodedata
from random import Random


def any_of_unicode(random: Random) -> str:
    while True:
        code = random.choice(
            [
                random.randrange(0x250),
                random.randrange(0x3000),
                random.randrange(0x20000),
                random.randrange(0x110000),
            ]
        )
        if not 0xD800 <= code < 0xE000:
            return chr(code)


def disguised(text: str, random: Random) -> str:
    """The same text in other characters that fold to it."""
    form = random.choice(["NFD", "NFKD", "NFKC"])
    wide = "".join(
        chr(ord(one) + 0xFEE0) if "!" <= one <= "~" and random.random() < 0.5 else one for one in text
    )
    return unicodedata.normalize(form, wide) if random.random() < 0.5 else wide


def _near() -> list[str]:
    """Characters with which something happens when a text is cleaned or a number is read."""
    found = [
        *"ab 1.,-\n\r\t",
        *"a e o \u0301\u0323\u0308\u00e9\u1100\u1161\u11a8\uac00\u200d\u200b\u0085\u2028",
    ]
    found += [chr(code) for code in range(0x30000) if unicodedata.combining(chr(code))]
    found += [chr(code) for code in range(0x30000) if unicodedata.decomposition(chr(code))]
    return [one for one in found if one != "\ud800"]


NEAR = _near()
ZEROS = [chr(code) for code in range(0x20000) if unicodedata.decimal(chr(code), None) == 0]
