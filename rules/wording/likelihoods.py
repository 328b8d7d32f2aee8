"""Words on odds and unhedged comparisons: an article may use them, so an author is only warned."""

from collections.abc import Iterator

from rules.wording.effects import HEDGES
from rules.wording.nouns import PEOPLE, ROUTES
from rules.wording.tokens import Sentence
from rules.wording.words import word_set

_LIKELY = word_set("likely unlikely likelier likeliest probable probably improbable likelihood probability")
_LONGER = word_set(
    "briefer longer shorter longest shortest sooner soonest slower slowest faster fastest quicker "
    "quickest slowly quickly outlast outlasts outlasted outlive outlives"
)
_TIMED = word_set(
    "last lasts lasted lasting hold holds wear wears fade fades act acts work works relief effect "
    "effects run runs start starts begin begins go goes keep keeps kick come comes persist persists "
    "linger lingers stay stays"
)
_CHANCE = word_set("chance chances")
_SIZES = word_set(
    "good high big slim small low fair fighting decent excellent strong poor great real better best"
)
_OWN = word_set("i me my we our")


def likelihoods(sentence: Sentence) -> Iterator[tuple[int, int]]:
    """Yield the spans of tokens that an article may say, and an author has to have seen."""
    words = sentence.words
    asked = sentence.is_question or "whether" in words
    for at, word in enumerate(words):
        before, rest = words[at - 1] if at else "", words[at + 1 : at + 4]
        if word in {"most", "majority", "minority"}:
            if _is_of_people(word, before, rest):
                yield at, at + 1
        elif word == "few" and before not in {"a", "quite"}:
            if (rest[:1] and rest[0] in PEOPLE) or rest[:1] == ("of",):
                yield at, at + 1
        elif word in _LIKELY:
            if before not in {"how", "equally"} and not asked:
                yield at, at + 1
        elif word in {"share", "bulk", "proportion", "fraction"} and (
            rest[:1] == ("of",) or "lion" in words[:at]
        ):
            if not PEOPLE.isdisjoint(words[at:]) or "lion" in words:
                yield at, at + 1
        elif word in _CHANCE:
            if before in _SIZES or (rest[:1] in {("are",), ("of",)} and not asked):
                yield at, at + 1
        elif (
            word in {"mainly", "mostly", "usually", "typically", "generally"}
            and rest[:1]
            and rest[0] in PEOPLE
        ) or (word in {"outlast", "outlasts", "outlasted", "outlive", "outlives"} and not _is_hedged(words)):
            yield at, at + 1
    yield from _comparisons(sentence)


def _is_of_people(word: str, before: str, rest: tuple[str, ...]) -> bool:
    if word != "most":
        return before in {"the", "a", "vast", "great", "large", "small", "overwhelming", "clear"}
    if before in {"the", "at", "matters", "matter", "me", "you"}:
        return False
    if not rest:
        return before == ""
    if rest[0] in PEOPLE - {"others"} or (
        rest[0] in {"of"} and rest[1:2] and rest[1] in PEOPLE | {"the", "those", "them", "us"}
    ):
        return True
    if rest[0] == "of":
        return False
    return any(word in PEOPLE for word in rest[:2]) or (
        before == "" and rest[0] in {"feel", "get", "do", "have", "find", "are"}
    )


def _is_hedged(words: tuple[str, ...]) -> bool:
    return not HEDGES.isdisjoint(words) or "not" in words or not _OWN.isdisjoint(words)


def _comparisons(sentence: Sentence) -> Iterator[tuple[int, int]]:
    words = sentence.words
    if sentence.is_question or _is_hedged(words) or _ASKED.intersection(words):
        return
    timed = not _TIMED.isdisjoint(words)
    for at, word in enumerate(words):
        if word in _LONGER and timed and word[:4] != "outl":
            compared = "than" in words[at:] or word.endswith("est") or len(ROUTES.intersection(words)) > 1
            if compared:
                yield at, at + 1
        elif (
            word in {"past", "after", "beyond"}
            and timed
            and at
            and words[at - 1] in {"on", "working", "well", "lasts"}
        ) and len(ROUTES.intersection(words)) > 1:
            yield at, at + 1


_ASKED = word_set("how whether why which what")
