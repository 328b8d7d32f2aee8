"""One spelling for what looks the same: lower case, single spaces, contractions spelled out, no disguise.

Authors do not attack themselves. What comes from a word processor is undone for certain (quotation marks,
emphasis, soft hyphens, letters that look alike), and what only an attacker would write as far as it is cheap.
Numerals keep their characters, since folding would turn a Roman numeral sign into letters.
"""

import re
import unicodedata
from functools import cache

_ALIKE = (
    (
        "\u0430\u0435\u043e\u0440\u0441\u0445\u0456\u0455\u0458\u04bb\u0501\u051b\u051d\u0443"
        "\u0582\u0578\u0580\u0581\u057d\u043a\u0432\u043c\u043d\u0442\u0563",
        "aeopcxisjhdqwyunogukbmhtq",
    ),  # Cyrillic and Armenian
    (
        "\u03b1\u03b2\u03b5\u03b9\u03ba\u03bd\u03bf\u03c1\u03c4\u03c5\u03c7\u03c9\u03b3\u03f2\u03b7\u03c2",
        "abeikvoptuxwycns",
    ),  # Greek
    (
        "\u13a2\u13aa\u13bb\u13de\u13a0\u13a1\u13b3\u13ac\u13da\u13f4\u13df\u13f3\u13c0\u13a5"
        "\u13ab\u13e6\u13b7\u13e2\u13d9\u13c3\u13bd\u13cf\u13d4",
        "tahldrwesbcggijkmpvzybw",
    ),  # Cherokee
    (
        "\u0131\u0237\u0251\u0261\u0269\u029f",
        "ijagil",
    ),  # others
    ("\u2018\u2019\u02bc`\u201c\u201d\u201e\u00ab\u00bb", "''''" + '"' * 5),
)
"""Characters that share their shape with another -> that one."""
_LOOKALIKES = {seen: plain for pair in _ALIKE for seen, plain in str.maketrans(*pair).items()}
_INVISIBLE = frozenset("\u115f\u1160\u3164\uffa0\u034f\u2800\u17b4\u17b5")
_UNSEEN = frozenset({"Cf", "Cc", "Mn", "Me"})
_NAMED_LETTER = (
    r"(?:LATIN (?:SMALL |CAPITAL )?LETTER|CIRCLED LATIN \w+ LETTER|PARENTHESIZED LATIN \w+ LETTER"
    r"|SQUARED LATIN \w+ LETTER|MODIFIER LETTER (?:SMALL|CAPITAL)|REGIONAL INDICATOR SYMBOL LETTER"
    r"|TAG LATIN \w+ LETTER)(?: SMALL CAPITAL)? ([A-Z])(?: WITH .*)?$"
)
_PICTURE = (
    r"CLOCK FACE|PLACE MEDAL|KEYCAP|DIE FACE|DOMINO TILE|PLAYING CARD|HUNDRED POINTS|INPUT SYMBOL FOR NUM"
)
_TAG = r"</?[a-z][^<>]{0,80}>"
_LINK = r"\[([^\[\]\n]{1,80})\]\([^()\n]{0,80}\)"
_ONE_WORD_ITEMS = r"(?:(?:^|\n)[ \t]*[-*+•][ \t]+\S{1,40}[ \t]*(?=\n|$)){3,60}"
_ITEM = r"(?:^|\n)[ \t]*[-*+•][ \t]+"
_PARAGRAPH = r"\n\s*(?:[-*+•]\s|\n)\s*"
_SPACED = r"(?<![^\W_])[^\W\d_]([ .·_-])(?:[^\W\d_]\1){2,60}[^\W\d_](?![^\W_])"
_BROKEN = r"(?<=[^\W\d_])[-\u2010\xad]\s*\n\s*(?=[a-z])"
_BETWEEN_LETTERS = r"[ .·_-]"
_DOTTED = r"(?<![^\W\d_])[^\W\d_]{2,40}(?:[.·][^\W\d_]{1,40}){2,60}"
_COMMAS = r"[^\W\d_]+(?:(?:[,;:/|+=&#] ?|\.\.+ ?|\. )[^\W\d_]+){2,}[.!;]?"
_THIN = "(?<=[^\\W_])[\u2000-\u200a\u202f\u205f\u2028\u2029](?=[^\\W_])"
_ODD_SPACES = "[\u2000-\u200a\u202f\u205f\u2028\u2029]"
_LEET = r"(?<=[a-z])[@$!|€](?=[a-z])|[@$](?=[a-z]{2})|(?<=[a-z])\$(?![^\W_])"
_LEET_LETTERS = {"@": "a", "$": "s", "!": "i", "|": "l", "€": "e"}
_DASH = r"\s\u2013\s|\s-+\s|--+"
_CONTRACTIONS = (
    (r"\bwon't\b", "will not"),
    (r"\bcan't\b|\bcan not\b", "cannot"),
    (r"n't\b", " not"),
    (r" ?'ll\b", " will"),
    (r" ?'re\b", " are"),
    (r" ?'ve\b", " have"),
    (r"\b(it|that|this|there|what|here|he|she|who)'s\b", r"\1 is"),
)


def undisguised(text: str) -> str:
    """Return a text in one spelling; list items and paragraphs begin with a dash."""
    plain = text.casefold() if text.isascii() else _seen(text).casefold()
    if _UNUSUAL.search(plain):
        plain = _respelled(_unmarked(plain))
    if "'" in plain:
        for pattern, spelling in _CONTRACTIONS:
            plain = re.sub(pattern, spelling, plain)
    return plain.strip()


_UNUSUAL = re.compile(
    r"[^a-z0-9 ,.?;:()\"'-]|--| -|- |  |[.,:;]\S|\b[a-z][ -][a-z][ -][a-z][ -][a-z]\b|^\w+, \w+, \w+"
)
"""What most texts do not have: only with it are the patterns above compiled and tried, which takes time."""


def _unmarked(plain: str) -> str:
    """Return a text without markup, with a dash before list items and paragraphs."""
    plain = "".join(ch for ch in plain if ch.isprintable() or ch.isspace())
    if "\n" in plain:
        plain = re.sub(_BROKEN, "", plain)
        plain = re.sub(_ONE_WORD_ITEMS, lambda items: re.sub(_ITEM, " ", items.group()), plain)
        plain = re.sub(_PARAGRAPH, " — ", plain)
    if "<" in plain:
        plain = re.sub(_TAG, "", plain)
    if "](" in plain:
        plain = re.sub(_LINK, r"\1", plain)
    plain = re.sub(_DASH, " — ", plain.translate(_EMPHASIS))
    return " ".join(plain.split())


_EMPHASIS = {ord("*"): "", ord("~"): "", ord("_"): " "} | dict.fromkeys(
    map(ord, frozenset("\u2010\u2011\u2012\u2212\u2043")), "-"
)


def _respelled(plain: str) -> str:
    """Return a text without letters set apart, signs for letters, and a mark after each word."""
    plain = re.sub(_SPACED, lambda found: _joined(found.group()), plain)
    plain = re.sub(_DOTTED, lambda found: re.sub("[.·]", " ", found.group()), plain)
    if re.fullmatch(_COMMAS, plain):
        plain = re.sub(r"[^\w]+", " ", plain) + "."
    return re.sub(_LEET, lambda found: _LEET_LETTERS[found.group()], plain)


def _joined(spaced: str) -> str:
    """Return letters without what stands between them; more than one space would end a word."""
    return re.sub(_BETWEEN_LETTERS, "", spaced)


def _seen(text: str) -> str:
    """Return what is seen of a text, with plain letters for those that look like them."""
    if "\u202e" in text:  # written from right to left
        before, _, turned = text.partition("\u202e")
        text = before + turned[::-1]
    if " " in text and re.search(_ODD_SPACES, text):
        text = re.sub(_THIN, "", text)
    return "".join(ch if ch.isascii() else _folded(ch) for ch in text)


@cache
def _folded(ch: str) -> str:
    if ch.isspace():
        return " "
    if is_numeral(ch):
        return ch
    category = unicodedata.category(ch)
    if ch in _INVISIBLE or category in _UNSEEN:
        return ""
    named = re.search(_NAMED_LETTER, unicodedata.name(ch, ""))
    if named:
        return named[1].lower()
    spread = unicodedata.normalize("NFKD", unicodedata.normalize("NFKC", ch).casefold())
    kept = "".join(one for one in spread if unicodedata.category(one) not in _UNSEEN)
    return kept.translate(_LOOKALIKES)


@cache
def is_numeral(ch: str) -> bool:
    """Return whether a character is a digit or another sign or picture of a number, in any script."""
    if unicodedata.numeric(ch, None) is not None:
        return True
    return unicodedata.category(ch) == "So" and bool(re.search(_PICTURE, unicodedata.name(ch, "")))
