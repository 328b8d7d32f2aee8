"""Ends: what says how long something lasts, as "until the next drip" does."""

from collections.abc import Callable, Iterator

from rules.wording.clauses import Clause
from rules.wording.nouns import BODY, CLINICIANS, DOSES, PEOPLE, ROUTES, is_treatment
from rules.wording.tokens import word_at
from rules.wording.verbs import PARTICIPLES, TELLING
from rules.wording.words import word_set

_END = word_set("until till til")
_NO_ENDS = word_set(
    "long longer much now good you me us them him her it everyone everybody anyone anybody someone "
    "somebody others pain relief depression anxiety conditions condition such help example instance sure "
    "certain free ketamine treatment medicines medicine this that these those reasons reason better worse "
    "different same most many some all people person patients adults children each both health sleep mood "
    "body bodies one two ones which whom what say problems problem headaches migraine nerve cancer chronic "
    "recent lasting safety comfort use uses work questions answers whatever change changes cause causes "
    "fear lack want need joints knees backs surgery operations other more less wear themselves yourself "
    "itself period time"
)
_QUANTITIES = word_set(
    "a an one another some several few many couple two three four five six seven eight nine ten eleven "
    "twelve twenty thirty hundred half ages numerous countless umpteen about around roughly nearly almost "
    "at least up"
)
_FADING = word_set("relief effect effects")
_ONLY_OF_FADING = word_set("before right straight")
_WHOLE = word_set("length duration span course space")


def ends_of(words: tuple[str, ...], clause: Clause) -> Iterator[tuple[int, int]]:
    """Yield "until the next drip", "for a jiffy", "from one weekend to the next" in a clause that lasts."""
    at = clause.start
    while at < clause.end:
        word, rest = words[at], words[at + 1 : clause.end]
        strictly = word == "for" and at > clause.start and words[at - 1] in _LASTING_FOR
        end = _stretch(rest) if strictly and rest else _reach(word, rest)
        if end and not (word in _ONLY_OF_FADING and _FADING.isdisjoint(words)):
            yield at, min(at + 1 + end, clause.end)
            at += end
        at += 1
    if any(PARTICIPLES.get(word) in TELLING for word in clause.words):
        return
    if (
        clause.words
        and clause.words[0] not in {"others", "some", "people"}
        and (
            clause.opener in _END
            or (clause.opener in {"before", "while", "once"} and not _FADING.isdisjoint(words))
        )
    ):
        yield clause.start, min(clause.start + 4, clause.end)


_LASTING_FOR = word_set(
    "last lasts lasted hold holds held on persist persists continue continues endure endures"
)


def _stretch(rest: tuple[str, ...]) -> int:
    """Return the length of what stands after "lasts for", unless it is a person, a place or a reason."""
    if _extent(rest):
        return _extent(rest)
    stop = next((at for at, word in enumerate(rest) if at and word in _AFTER_NOUN), len(rest))
    named = rest[:stop]
    harmless = rest[0] in {"as", "so"} or not (_NO_ENDS | PEOPLE | BODY | CLINICIANS | ROUTES).isdisjoint(
        named
    )
    return 0 if harmless or any(map(is_treatment, named)) else len(named)


def _reach(word: str, rest: tuple[str, ...]) -> int:
    """Return how many words after a preposition make an end; none if it is not one."""
    if not rest:
        return 0
    if word in _REACHES:
        return min(_REACHES[word](rest), len(rest))
    if word in _LATER:
        return _later(word, rest)
    if word in {"last", "lasts", "lasted"}:
        return _measured(rest)
    if word in {"the", "all"}:
        return _whole(word, rest)
    return 0


def _until(rest: tuple[str, ...]) -> int:
    return 0 if rest[0] in {"now", "then", "so"} else 3


def _before(rest: tuple[str, ...]) -> int:
    return 0 if rest[0] in {"and", "but", "i", "now"} else 3


def _from(rest: tuple[str, ...]) -> int:
    return _between(rest, "to", "till", "until", "through")


def _between_two(rest: tuple[str, ...]) -> int:
    return 3 if _noun_between(rest) else 0


def _past(rest: tuple[str, ...]) -> int:
    return 0 if is_treatment(rest[-1]) or rest[0] in {"relief", "that", "this"} else 3


def _to_the_end(rest: tuple[str, ...]) -> int:
    if word_at(rest, 1) in {"next", "following"} and word_at(rest, 2) in DOSES:
        return 3
    return 4 if word_at(rest, 0) == "the" and word_at(rest, 1) in _EDGES and word_at(rest, 2) == "of" else 0


def _on_the_way(rest: tuple[str, ...]) -> int:
    return (
        3
        if rest == ("the", "way")
        or rest[:3] == ("the", "way", "home")
        or word_at(rest, 1) in {"drive", "journey"}
        else 0
    )


def _in_a_flash(rest: tuple[str, ...]) -> int:
    if rest[:3] == ("the", "time", "it"):
        return 3
    return 2 if rest[0] in {"a", "no"} and word_at(rest, 1) in _TRICE else 0


def _away(rest: tuple[str, ...]) -> int:
    return 1 if rest[0] == "away" else 0


_TRICE = word_set("flash trice heartbeat tick blink wink snap breath while bit shot time")
_EDGES = word_set("end close start beginning finish")


def _measured(rest: tuple[str, ...]) -> int:
    """Return the length of "a term", "two films" after "lasts"."""
    if len(rest) < 2 or rest[0] not in _QUANTITIES | {"the"} - {"about", "at", "up", "some", "one"}:
        return 0
    harmless = rest[1] in {"lot", "other", "one", "long", "longest"} or (
        rest[0] == "the" and rest[1] in _NO_ENDS
    )
    return 0 if harmless else 2


def _whole(word: str, rest: tuple[str, ...]) -> int:
    """Return the length of "the whole holiday", "all the while", "all through"."""
    if rest[0] in {"whole", "entire"} or (word == "all" and rest[0] == "the"):
        return 2 if _has_span(rest) else 0
    return 1 if word == "all" and rest[0] in {"through", "along"} else 0


def _between(rest: tuple[str, ...], *joints: str) -> int:
    for joint in joints:
        if joint in rest:
            there = rest.index(joint)
            ends = rest[:there] + rest[there + 1 :]
            if there and there + 1 < len(rest) and not _is_varied(ends):
                return min(there + 2, len(rest))
    return 0


def _is_varied(ends: tuple[str, ...]) -> bool:
    """Return whether "from ... to" goes from person to person, body to body, head to foot."""
    plain = (
        PEOPLE
        | CLINICIANS
        | ROUTES
        | word_set("body head time place case study mild severe better worse less more mouth dose here there")
    )
    return not plain.isdisjoint(ends)


def _has_span(rest: tuple[str, ...]) -> bool:
    return not _SPANS.isdisjoint(rest)


def _noun_between(rest: tuple[str, ...]) -> bool:
    return not (PEOPLE | word_set("them us body mind you me doctors nurses")).intersection(rest)


def _extent(rest: tuple[str, ...]) -> int:
    """Return the length of "a jiffy", "the length of a song", "a few ds" after "for"."""
    first = rest[0]
    if first in {"as", "so"}:
        return 0
    if first == "the":
        if rest[1:3] == ("time", "of"):
            return min(4, len(rest))
        if word_at(rest, 1) in _WHOLE | {
            "rest",
            "whole",
            "entire",
            "best",
            "better",
            "first",
            "next",
            "remainder",
            "duration",
        }:
            return min(4, len(rest))
        return 0
    if first in {"life", "good", "ever", "keeps", "ages"}:
        return 1 if len(rest) == 1 or first != "good" else 0
    if first not in _QUANTITIES:
        return 0
    stop = next((at for at, word in enumerate(rest) if word in _AFTER_NOUN), len(rest))
    nouns = [word for word in rest[:stop] if word not in _QUANTITIES and word not in _FILLING]
    if (
        not nouns
        or nouns[-1] in _NO_ENDS
        or nouns[0] in PEOPLE
        or (is_treatment(nouns[-1]) and first in {"some", "a", "one"})
    ):
        return 0
    return 0 if rest[:2] == ("a", "long") else min(1 + rest.index(nouns[-1]), len(rest))


_AFTER_NOUN = word_set("of in at to and or but then after with from for who that on by than because when if")
_FILLING = word_set("full little short good whole brief small fair great more or")


def _later(word: str, rest: tuple[str, ...]) -> int:
    """Return the length of an end after by, through, over, after: only with a quantity and no treatment."""
    if rest[0] in _MEALS or (word == "by" and rest[:2] == ("the", "time")):
        return min(3, len(rest))
    if rest[0] not in {"a", "an", "one", "some", "several", "few", "many", "two", "three", "the"}:
        return 0
    nouns = [other for other in rest[1:] if other not in _FILLING and other not in _QUANTITIES]
    if not nouns or any(
        is_treatment(noun) or noun in ROUTES or noun in PEOPLE or noun in CLINICIANS for noun in nouns
    ):
        return 0
    if word == "through" and nouns[-1] not in _NO_ENDS | BODY:
        return min(3, len(rest))
    if nouns[0] in _SPANS or (word == "after" and nouns[0] in _NIGHTS):
        return min(3, len(rest))
    return 0


_SPANS = word_set(
    "while spell term shift match holiday holidays film song walk journey flight meal breakfast lunch "
    "dinner supper course break period phase moon moons sleeps sleep eve rainy tide end start turn"
)
_MEALS = word_set("breakfast lunch dinner supper tea")
_NIGHTS = word_set("sleeps sleep night doze nap")


_LATER = word_set("by through over after")
_REACHES: dict[str, Callable[[tuple[str, ...]], int]] = {
    **dict.fromkeys(_END, _until),
    "before": _before,
    **dict.fromkeys(("beyond", "past", "throughout", "during"), _past),
    "from": _from,
    "between": _between_two,
    "for": _extent,
    "to": _to_the_end,
    **dict.fromkeys(("right", "straight"), _away),
    "on": _on_the_way,
    "in": _in_a_flash,
}
