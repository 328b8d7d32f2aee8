"""Rule five, odds: shares of people are refused; words that an article may use are warned of."""

from collections.abc import Iterator

from rules.wording.nouns import PEOPLE
from rules.wording.numbers import CARDINALS, ORDINALS
from rules.wording.tokens import Sentence
from rules.wording.words import word_set

_PERCENT = word_set("% ‰ ٪ percent percents percentage percentages percentile pct centile")
_HALF = word_set(
    "half halves halfway quarter quarters thirds fourths fifths sixths eighths tenths twentieths hundredths"
)
_NEARLY = word_set("nearly almost virtually practically hardly scarcely barely essentially about")
_ALL = word_set("all any every everyone everybody anyone anybody none nobody always never each")
_NUMBERS = CARDINALS | {"one"}
_EACH = word_set("every each any a the")
_SHARE_OF = PEOPLE | word_set("all us cases drips times sessions pain trials studies treated")


def shares(sentence: Sentence) -> Iterator[tuple[int, int]]:
    """Yield the spans of tokens that give a share, a percentage or odds."""
    words = sentence.words
    for at, word in enumerate(words):
        rest = words[at + 1 : at + 5]
        if word in _PERCENT or word in _HALF or (word == "per" and rest[:1] in {("cent",), ("mille",)}):
            yield at, at + 1
        elif word == "fifty" and rest[:1] == ("fifty",):
            yield at, at + 2
        elif word in _NUMBERS or word in {"few", "many", "some", "most"}:
            end = _out_of(words, at)
            if end:
                yield at, end
        elif word in ORDINALS and words[at - 1 : at] and (words[at - 1] in {"a", "an"} | _NUMBERS):
            if (
                not rest
                or rest[0] in {"of", "feel", "felt", "get", "got", "had", "have"}
                or words[at - 1] in _NUMBERS
            ):
                yield at - 1, at + 1
        elif word in _NEARLY and rest and rest[0] in _ALL:
            if word == "about" or _is_a_share(rest):
                if word != "about" or (rest[1:2] and rest[1] in PEOPLE):
                    yield at, at + 2
        elif word in {"coin", "coins"} or (word == "toss" and rest[:1] == ("up",)):
            yield at, at + 1
        elif (
            word == "next" and rest[:2] in {("to", "none"), ("to", "nobody"), ("to", "no"), ("to", "nothing")}
        ) or (word == "all" and rest[:2] == ("but", "all")):
            yield at, at + 3
        elif word == "except" and words[at - 1 : at] in {("everyone",), ("everybody",), ("all",)} and rest:
            yield at - 1, at + 1
        elif word in {"odds", "tossup"}:
            yield at, at + 1


def _is_a_share(rest: tuple[str, ...]) -> bool:
    return rest[0] not in {"always", "never"} or True


def _out_of(words: tuple[str, ...], at: int) -> int:
    """Return where "nine out of ten", "one of every two", "many in each hundred" ends; none if it is no share."""
    there = at + 1
    if words[at] in CARDINALS | {"one"}:
        while there < len(words) and words[there] in CARDINALS:
            there += 1
        if there < len(words) and words[there] in _SHARE_OF and words[at] != "few":
            there += 1
    elif there < len(words) and words[there] in PEOPLE:
        there += 1
    joint = words[there : there + 2]
    if joint[:2] == ("out", "of"):
        there += 2
    elif joint[:1] in {("in",), ("of",), ("per",), ("from",)}:
        there += 1
    elif joint[:1] and joint[0] == "to" and words[at] in CARDINALS | {"one"}:
        return there + 2 if words[there + 1 : there + 2] == ("one",) else 0
    else:
        return 0
    each = there < len(words) and words[there] in {"every", "each"}
    if there < len(words) and words[there] in _EACH:
        there += 1
    if there < len(words) and (words[there] in CARDINALS or (words[there] == "one" and words[at] != "one")):
        return there + 1
    if each and words[at] in _NUMBERS and there < len(words) and words[there] in PEOPLE:
        return there + 1
    return 0
