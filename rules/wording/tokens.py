"""A text as sentences of words.

Quotation marks, brackets and hyphens do not part words: "a “higher” dose" is read like "a higher dose", and
"two-week" is two words. The forms of a verb are traced to the verb by the word lists, not here.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

_TOKEN = re.compile(r"o'clock|[^\W_]+|[.?!:;,—―…]|[%‰‱٪]")
_ENDS = frozenset(".?!:;—―…")
_LONGEST = 200
"""Words of a sentence. A longer one is read in pieces, so that reading takes linear time."""

_POSSESSIVE = re.compile(r"(?<=[^\W_])'s?(?![^\W_])")


class Token(NamedTuple):
    """A word or a comma, and where it stands in the plain text."""

    word: str
    start: int
    end: int


class Sentence(NamedTuple):
    """Words and commas up to a mark that ends them: a full stop, a colon, a dash, a new paragraph.

    words: as in `tokens`; mark: the one that ends it, empty at the end of a text.
    before: the words and the mark of the sentence before it, none for the first.
    """

    tokens: tuple[Token, ...]
    words: tuple[str, ...]
    mark: str
    before: tuple[tuple[str, ...], str]

    @property
    def is_question(self) -> bool:
        """Whether it ends in a question mark."""
        return self.mark == "?"


def sentences_of(plain: str) -> Iterator[Sentence]:
    """Yield the sentences of a plain text (see `disguises.undisguised`), none without words."""
    tokens: list[Token] = []
    before: tuple[tuple[str, ...], str] = ((), "")
    blanked = _POSSESSIVE.sub(lambda found: " " * len(found.group()), plain) if "'" in plain else plain
    for found in _TOKEN.finditer(blanked):
        word = found.group()
        if word not in _ENDS:
            tokens.append(Token(word, *found.span()))
            if len(tokens) < _LONGEST:
                continue
            word = ""
        if tokens:
            sentence = _sentence(tokens, word, before)
            yield sentence
            before, tokens = (sentence.words, word), []
        else:
            before = (before[0], word if word == "?" else before[1])
    if tokens:
        yield _sentence(tokens, "", before)


def _sentence(tokens: list[Token], mark: str, before: tuple[tuple[str, ...], str]) -> Sentence:
    return Sentence(tuple(tokens), tuple(token.word for token in tokens), mark, before)


def word_at(words: tuple[str, ...], at: int) -> str:
    """Return the word at a place, none ("") before the first and after the last."""
    return words[at] if 0 <= at < len(words) else ""


def last_of(words: tuple[str, ...]) -> str:
    """Return the last word, none ("") of no words."""
    return words[-1] if words else ""
