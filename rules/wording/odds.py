"""Rule five, odds: shares of people are refused; words that an article may use are warned of."""

from collections.abc import Iterator

from rules.wording.effects import HEDGES
from rules.wording.nouns import PEOPLE, ROUTES
from rules.wording.numbers import CARDINALS, ORDINALS
from rules.wording.tokens import Sentence

_PERCENT = frozenset("% ‰ ٪ percent percents percentage percentages percentile pct centile".split())
_HALF = frozenset(
    "half halves halfway quarter quarters thirds fourths fifths sixths eighths tenths twentieths hundredths".split()
)
_NEARLY = frozenset("nearly almost virtually practically hardly scarcely barely essentially about".split())
_ALL = frozenset("all any every everyone everybody anyone anybody none nobody always never each".split())
_NUMBERS = CARDINALS | {"one"}
_EACH = frozenset("every each any a the".split())
_SHARE_OF = PEOPLE | frozenset("all us cases drips times sessions pain trials studies treated".split())


def shares(sentence: Sentence) -> Iterator[tuple[int, int]]:
    """Yield the spans of tokens that give a share, a percentage or odds."""
    words = sentence.words
    for at, word in enumerate(words):
        rest = words[at + 1 : at + 5]
        if word in _PERCENT or word in _HALF or word == "per" and rest[:1] in {("cent",), ("mille",)}:
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
                if word != "about" or rest[1:2] and rest[1] in PEOPLE:
                    yield at, at + 2
        elif word in {"coin", "coins"} or word == "toss" and rest[:1] == ("up",):
            yield at, at + 1
        elif (
            word == "next"
            and rest[:2] in {("to", "none"), ("to", "nobody"), ("to", "no"), ("to", "nothing")}
            or word == "all"
            and rest[:2] == ("but", "all")
        ):
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
    if there < len(words) and (words[there] in CARDINALS or words[there] == "one" and words[at] != "one"):
        return there + 1
    if each and words[at] in _NUMBERS and there < len(words) and words[there] in PEOPLE:
        return there + 1
    return 0


# --- What is only warned of --------------------------------------------------------------------------------

_LIKELY = frozenset(
    "likely unlikely likelier likeliest probable probably improbable likelihood probability".split()
)
_LONGER = frozenset("briefer longer shorter longest shortest sooner soonest slower slowest faster fastest quicker quickest "
                    "slowly quickly outlast outlasts outlasted outlive outlives".split())  # fmt: skip
_TIMED = frozenset(
    "last lasts lasted lasting hold holds wear wears fade fades act acts work works relief effect effects run runs "
    "start starts begin begins go goes keep keeps kick come comes persist persists linger lingers stay stays".split()
)
_CHANCE = frozenset("chance chances".split())
_SIZES = frozenset(
    "good high big slim small low fair fighting decent excellent strong poor great real better best".split()
)
_OWN = frozenset("i me my we our".split())


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
            if rest[:1] and rest[0] in PEOPLE or rest[:1] == ("of",):
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
            if before in _SIZES or rest[:1] in {("are",), ("of",)} and not asked:
                yield at, at + 1
        elif (
            word in {"mainly", "mostly", "usually", "typically", "generally"}
            and rest[:1]
            and rest[0] in PEOPLE
        ):
            yield at, at + 1
        elif word in {"outlast", "outlasts", "outlasted", "outlive", "outlives"} and not _is_hedged(words):
            yield at, at + 1
    yield from _comparisons(sentence)


def _is_of_people(word: str, before: str, rest: tuple[str, ...]) -> bool:
    if word != "most":
        return before in {"the", "a", "vast", "great", "large", "small", "overwhelming", "clear"}
    if before in {"the", "at", "matters", "matter", "me", "you"}:
        return False
    if not rest:
        return before == ""
    if (
        rest[0] in PEOPLE - {"others"}
        or rest[0] in {"of"}
        and rest[1:2]
        and rest[1] in PEOPLE | {"the", "those", "them", "us"}
    ):
        return True
    if rest[0] == "of":
        return False
    return (
        any(word in PEOPLE for word in rest[:2])
        or before == ""
        and rest[0] in {"feel", "get", "do", "have", "find", "are"}
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
        ):
            if len(ROUTES.intersection(words)) > 1:
                yield at, at + 1


_ASKED = frozenset("how whether why which what".split())
