"""Counted doses, visits, courses and amounts, however the number is written."""

import re
from collections.abc import Iterator

from rules.wording.nouns import CONTAINERS, DOSES, METRIC, TREATMENT
from rules.wording.numbers import BETWEEN, CARDINALS, ORDINALS
from rules.wording.tokens import Sentence, word_at
from rules.wording.words import word_set

_FEW_OR_ONE = word_set("one several handful pair few numerous multiple countless")


_COUNTED = CARDINALS | _FEW_OR_ONE | ORDINALS | word_set("second half tens")
_VAGUE = word_set("several few numerous multiple")
_COUNTING = _COUNTED | METRIC | CONTAINERS | word_set("single lone sole per")


def counted_doses(sentence: Sentence) -> Iterator[tuple[int, int]]:
    """Yield the spans of tokens that count doses, visits, courses or amounts."""
    words = sentence.words
    if _COUNTING.isdisjoint(words):
        return
    for at, word in enumerate(words):
        if word in _COUNTED and (word not in _VAGUE or word == "several" or sentence.mark):
            end = _counted(words, at)
            if end:
                yield at, end
        elif (
            word in {"single", "lone", "sole"}
            and word_at(words, at - 1) == "a"
            and word_at(words, at + 1) in DOSES
        ):
            yield at - 1, at + 2
        elif word in {"a", "an"} and _is_measure(words, at):
            yield at, at + 2
        elif word == "per" and word_at(words, at + 1) in METRIC | {"dose", "session", "visit"}:
            yield max(0, at - 1), at + 2


_GLUED = re.compile(r"[0-9]+([^\W\d_]+)")


def doses_in_digits(sentence: Sentence) -> Iterator[tuple[int, int]]:
    """Yield the spans of tokens that count doses in digits, such as "5 mg" and "5mg"."""
    words = sentence.words
    for at, word in enumerate(words):
        glued = _GLUED.fullmatch(word)
        end = _counted(words, at) if word.isdecimal() else at + 1 if glued and glued[1] in DOSES else 0
        if end:
            yield at, end


def _counted(words: tuple[str, ...], at: int) -> int:
    """Return where the counted noun ends; none if nothing is counted."""
    for there in range(at + 1, len(words)):
        word = words[there]
        if word in DOSES or (word in TREATMENT and word.endswith("s")):
            if words[at] in _VAGUE and (word in {"treatments", "turns", "tries"} or word not in DOSES):
                return 0
            return 0 if words[at] == "one" and word == "times" else there + 1
        if words[at] in ORDINALS | {"second"} and word == "treatment":
            return there + 1
        if word not in BETWEEN and word not in CARDINALS and word not in {"one", "per", "in"}:
            return 0
        if words[at] == "one" and word in {"of", "or", "and", "to", "in"}:
            return 0
    return 0


_TAKEN = word_set("relief effect effects dose doses drip had have take takes took came after per")


def _is_measure(words: tuple[str, ...], at: int) -> bool:
    """Return whether "a" counts: "a gram per stone", "relief came after a bottle"."""
    noun = word_at(words, at + 1)
    if noun in METRIC:
        return True
    return noun in CONTAINERS and (
        (at > 0 and words[at - 1] in {"after", "is"}) or not _TAKEN.isdisjoint(words[:at])
    )
