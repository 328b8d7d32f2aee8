"""Building blocks of the patterns over words.

All patterns expect normalised text: lower case, single spaces, contractions spelled out.
"""

import re

GAP = r"[ \-\"'()]+"
"""What may separate two words of one phrase: a hyphen or a quotation mark must not hide the phrase."""


def one_of(phrases: str) -> str:
    """Return a pattern for any of some comma-separated phrases, the longest first; "(s)" is an optional s."""
    listed = sorted(
        (phrase.split() for phrase in phrases.split(",")), key=lambda words: -len(" ".join(words))
    )
    return "(?:" + "|".join(GAP.join(map(re.escape, words)) for words in listed).replace(r"\(s\)", "s?") + ")"


def sentence_around(text: str, start: int, end: int, edges: str) -> tuple[str, str]:
    """Return the text before and after a span, within its sentence; the latter keeps the closing mark."""
    opened = max(text.rfind(edge, 0, start) for edge in edges) + 1
    closed = min((at for at in (text.find(edge, end) for edge in edges) if at >= 0), default=len(text))
    return text[opened:start], text[end : closed + 1]


_ADVERB = one_of("not, always, never, soon, also, still, then, just, no longer, very, quite, now")


ADVERBS = rf"(?:(?:{_ADVERB}|[a-z]+ly){GAP})*+"


CLINICIAN = one_of("doctor(s), clinician(s), nurse(s), specialist(s), team(s)")
