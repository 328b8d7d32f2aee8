"""Rule five, odds: shares of people are refused; words that an article may use are warned of."""

from collections.abc import Iterator

from rules.wording.nouns import PEOPLE
from rules.wording.numbers import CARDINALS, ORDINALS
from rules.wording.tokens import Sentence, word_at
from rules.wording.words import phrases, starts_with, word_set

_PERCENT = word_set("% ‰ ٪ percent percents percentage percentages percentile pct centile")
_HALF = word_set(
    "half halves halfway quarter quarters thirds fourths fifths sixths eighths tenths twentieths hundredths"
)
_NEARLY = word_set("nearly almost virtually practically hardly scarcely barely essentially about")
_ALL = word_set("no all any every everyone everybody anyone anybody none nobody always never each")
_NUMBERS = CARDINALS | {"one"}
_EACH = word_set("every each any a the")
_SHARE_OF = PEOPLE | word_set("all us cases drips times sessions pain trials studies treated")


def shares(sentence: Sentence) -> Iterator[tuple[int, int]]:
    """Yield the spans of tokens that give a share, a percentage or odds."""
    words = sentence.words
    if _SHARED.isdisjoint(words):
        return
    for at, word in enumerate(words):
        if word in _PERCENT or word in _HALF or word in _TOSSED:
            yield at, at + 1
        elif word in _NUMBERS or word in _UNCOUNTED:
            end = _out_of(words, at)
            if end:
                yield at, end
        elif word in ORDINALS and _is_a_part(words, at):
            yield at - 1, at + 1
        elif word in _NEARLY and _is_nearly_all(word, words[at + 1 :]):
            yield at, at + 2
        else:
            length = starts_with(words, at, _SAID) if word in _SAID_FIRST else 0
            if length:
                yield at, at + length


_TOSSED = word_set("coin coins odds tossup")
_UNCOUNTED = word_set("few many some most")
_SAID = phrases(
    "per cent, per mille, heads or tails, p c, toss up, next to none, next to nobody, next to no, next to "
    "nothing, all but, everyone except, everybody except, all except"
)
_SAID_FIRST = frozenset(phrase[0] for phrase in _SAID)
_SHARED = _PERCENT | _HALF | _TOSSED | _NUMBERS | _UNCOUNTED | ORDINALS | _NEARLY | _SAID_FIRST
_PART_OF = word_set("of feel felt get got had have")


def _is_a_part(words: tuple[str, ...], at: int) -> bool:
    """Return whether "a third", "two thirds", "a tenth of" is a part of a whole, not a rank."""
    before, following = word_at(words, at - 1), word_at(words, at + 1)
    return before in _NUMBERS or (before in {"a", "an"} and (not following or following in _PART_OF))


def _is_nearly_all(word: str, rest: tuple[str, ...]) -> bool:
    return word_at(rest, 0) in _ALL and (word != "about" or not PEOPLE.isdisjoint(rest[1:]))


def _out_of(words: tuple[str, ...], at: int) -> int:
    """Return where "nine out of ten", "one of every two", "many in each hundred" ends; else none."""
    number = words[at] in _NUMBERS
    there = at + 1
    while number and word_at(words, there) in CARDINALS:
        there += 1
    if word_at(words, there) in (_SHARE_OF if number else PEOPLE):
        there += 1
    if number and words[there : there + 2] == ("to", "one"):
        return there + 2
    joint = 2 if words[there : there + 2] == ("out", "of") else 1
    if joint == 1 and word_at(words, there) not in {"in", "of", "per", "from"}:
        return 0
    return _whole_of(words, there + joint, words[at])


def _whole_of(words: tuple[str, ...], there: int, part: str) -> int:
    """Return where the whole ends of which something is a part: "every two", "ten", "each patient"."""
    each = word_at(words, there) in {"every", "each"}
    if word_at(words, there) in _EACH:
        there += 1
    whole = word_at(words, there)
    counted = whole in CARDINALS or (whole == "one" and part != "one")
    return there + 1 if counted or (each and part in _NUMBERS and whole in PEOPLE) else 0
