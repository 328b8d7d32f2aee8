"""Ends: what says how long something lasts, as "until the next drip" does."""

from collections.abc import Callable, Iterator

from rules.wording.clauses import Clause
from rules.wording.nouns import (
    BODY,
    CLINICIANS,
    CONTAINERS,
    DOSES,
    OUTSIDE,
    PAPER,
    PEOPLE,
    ROUTES,
    is_treatment,
)
from rules.wording.tokens import word_at
from rules.wording.verbs import PARTICIPLES, TELLING, is_base_verb
from rules.wording.words import word_set

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
_FADING = word_set("relief effect effects wear wears")
_ONLY_OF_FADING = word_set("before right straight")
_WHOLE = word_set("length duration span course space rest whole entire best better first next remainder")
_LASTING_FOR = word_set(
    "last lasts lasted hold holds held on persist persists continue continues endure endures"
)
_TRICE = word_set("flash trice heartbeat tick blink wink snap breath while bit shot time")
_EDGES = word_set("end close start beginning finish")
_AFTER_NOUN = word_set("of in at to and or but then after with from for who that on by than because when if")
_FILLING = word_set("full little short good whole brief small fair great more or")
_SPANS = word_set(
    "while spell term shift match holiday holidays film song walk journey flight meal breakfast lunch "
    "dinner supper course drive break period phase moon moons sleeps sleep eve rainy tide end start turn"
)
_MEALS = word_set("breakfast lunch dinner supper tea")
_NIGHTS = word_set("sleeps sleep night doze nap")
_VARIED = (
    PEOPLE
    | CLINICIANS
    | ROUTES
    | (BODY - {"sleep"})
    | word_set("head time place case study mild severe better worse less more mouth dose here there")
)
"""From person to person, from body to body, from head to foot: no stretch of time."""


def ends_of(words: tuple[str, ...], clause: Clause) -> Iterator[tuple[int, int]]:
    """Yield "until the next drip", "for a jiffy", "from one weekend to the next" in a clause that lasts."""
    for at in range(clause.start, clause.end - 1):
        word, rest = words[at], words[at + 1 : clause.end]
        lasting = word in {"for", "through"} and at > clause.start and words[at - 1] in _LASTING_FOR
        ends = _is_stretch(rest) if lasting else word in _ENDS and _ENDS[word](rest)
        if ends and not (word in _ONLY_OF_FADING and _FADING.isdisjoint(words)):
            yield at, clause.end
            return
    if clause.opener in _UNTIL or (clause.opener in _MEANWHILE and not _FADING.isdisjoint(words)):
        told = any(PARTICIPLES.get(word) in TELLING for word in clause.words)
        told |= not CLINICIANS.isdisjoint(words[: min(2, clause.start)])
        if clause.words and clause.words[0] not in {"others", "some", "people"} and not told:
            yield clause.start, clause.end


def bounded_by(words: tuple[str, ...], clause: Clause) -> Iterator[tuple[int, int]]:
    """Yield "till lunch", "until the rent is due" of what may be felt or done, whatever the verb is."""
    if clause.opener in _UNTIL and _is_until_it_is_over(words[: clause.start - 1], clause.words):
        yield clause.start, clause.end
    for at in range(clause.start + 1, clause.end - 1):
        before, named = words[:at], _named(words[at + 1 : clause.end])
        bounds = words[at] in _UNTIL or words[at] == "between" or words[at : at + 3] == ("to", "the", "next")
        called = not CLINICIANS.isdisjoint((*before, *words[clause.end - 1 : clause.end]))
        asked = clause.words[0] in {"you", "we"}
        if not bounds or called or asked or not PAPER.isdisjoint(words):
            continue
        met = words[at] in _UNTIL and _is_until_it_is_over(before, words[at + 1 : clause.end])
        met |= not _MAY.isdisjoint(before) and not _SEEN_AT.isdisjoint(named)
        if met:
            yield at, clause.end
            return


_NOT_OVER = (CLINICIANS | PAPER | OUTSIDE | TELLING | word_set("wait not nobody")) - {"feel", "be"}


def _is_until_it_is_over(before: tuple[str, ...], said: tuple[str, ...]) -> bool:
    """Return whether "until" opens an end of how people are, not of what they wait for or are asked to do."""
    if not before or is_base_verb(before[0]) or not _NOT_OVER.isdisjoint(before + said):
        return False
    if before[0] == "you" and {"feel", "be"}.isdisjoint(before):
        return False
    return said[0] not in {"it", "now", "then", "so"} and not (len(said) > 1 and said[1] in BODY)


_SEEN_AT = DOSES | word_set("follow check checkup review scan test")
_MAY = word_set("may might can could")
_MEANWHILE = word_set("before while once")


def _named(rest: tuple[str, ...]) -> tuple[str, ...]:
    """Return the words up to the end of a noun phrase."""
    return rest[: next((at for at, word in enumerate(rest) if at and word in _AFTER_NOUN), len(rest))]


def _is_stretch(rest: tuple[str, ...]) -> bool:
    """Return whether anything stands after "lasts for" but a person, a place or a reason."""
    named = _named(rest)
    harmless = not (_NO_ENDS | PEOPLE | BODY | CLINICIANS | ROUTES).isdisjoint(named)
    return _is_extent(rest) or not (harmless or any(map(is_treatment, named)))


def _is_extent(rest: tuple[str, ...]) -> bool:
    """Return whether "a jiffy", "the length of a song", "a few ds" stands after "for"."""
    first = rest[0]
    if first == "the":
        return word_at(rest, 1) in _WHOLE | _SPANS or rest[1:3] == ("time", "of")
    if first in {"life", "good", "ever", "keeps", "ages"}:
        return len(rest) == 1 or first != "good"
    nouns = [word for word in _named(rest) if word not in _QUANTITIES and word not in _FILLING]
    if first not in _QUANTITIES or rest[:2] == ("a", "long") or not nouns:
        return False
    treated = is_treatment(nouns[-1]) and first in {"some", "a", "one"}
    return not (treated or nouns[-1] in _NO_ENDS or nouns[0] in PEOPLE)


def _is_until(rest: tuple[str, ...]) -> bool:
    return rest[0] != "now"


def _is_from_to(rest: tuple[str, ...]) -> bool:
    return not (_UNTIL | {"to", "through"}).isdisjoint(rest) and _VARIED.isdisjoint(rest)


def _is_between(rest: tuple[str, ...]) -> bool:
    return (PEOPLE | {"them", "us", "body", "mind", "you", "me", "doctors", "nurses"}).isdisjoint(rest)


def _is_past(rest: tuple[str, ...]) -> bool:
    return not is_treatment(rest[-1]) and rest[0] not in {"relief", "that", "this"}


def _is_well_into(rest: tuple[str, ...]) -> bool:
    return rest[0] == "into" and (BODY | ROUTES).isdisjoint(rest)


def _is_to_the_end(rest: tuple[str, ...]) -> bool:
    if word_at(rest, 1) in {"next", "following"}:
        return word_at(rest, 2) in DOSES
    return rest[0] == "the" and word_at(rest, 1) in _EDGES and word_at(rest, 2) == "of"


def _is_on_the_way(rest: tuple[str, ...]) -> bool:
    return rest in {("the", "way"), ("the", "way", "home")} or word_at(rest, 1) in {"drive", "journey"}


def _is_in_a_flash(rest: tuple[str, ...]) -> bool:
    return rest[:3] == ("the", "time", "it") or (rest[0] in {"a", "no"} and word_at(rest, 1) in _TRICE)


def _is_away(rest: tuple[str, ...]) -> bool:
    return rest[0] == "away"


def _is_measured(rest: tuple[str, ...]) -> bool:
    """Return whether "a term", "two films" stands after "lasts"."""
    if rest[0] not in _QUANTITIES | {"the"} - {"about", "at", "up", "some", "one"}:
        return False
    return not (_NO_ENDS | {"lot", "longest"}).issuperset(_named(rest)[1:])


def _is_whole(rest: tuple[str, ...]) -> bool:
    """Return whether "the whole holiday", "all the while", "all through" is said."""
    if rest[0] in {"whole", "entire", "the"}:
        return not _SPANS.isdisjoint(rest) and (rest[0] != "the" or "while" in rest)
    return rest[0] in {"through", "along"}


def _is_later(rest: tuple[str, ...]) -> bool:
    """Return whether an end stands after by, over, after: a meal, or a span with an article."""
    if rest[0] in _MEALS or rest[:2] == ("the", "time"):
        return True
    nouns = _nouns(rest)
    return bool(nouns) and nouns[0] in _SPANS | _NIGHTS


def _is_through(rest: tuple[str, ...]) -> bool:
    nouns = _nouns(rest)
    return rest[0] in _MEALS or (bool(nouns) and nouns[-1] not in _NO_ENDS | BODY | CONTAINERS)


def _nouns(rest: tuple[str, ...]) -> list[str]:
    """Return the nouns after an article or a quantity; none if they are of treatment or of people."""
    counted = rest[0] in {"a", "an", "one", "some", "several", "few", "many", "two", "three", "the"}
    nouns = [other for other in rest[1:] if other not in _FILLING and other not in _QUANTITIES]
    named = counted and not any(is_treatment(noun) or noun in _SEEN for noun in nouns)
    return nouns if named else []


_SEEN = PAPER | ROUTES | PEOPLE | CLINICIANS
_UNTIL = word_set("until till til")
_ENDS: dict[str, Callable[[tuple[str, ...]], bool]] = {
    **dict.fromkeys((*_UNTIL, "before"), _is_until),
    **dict.fromkeys(("beyond", "past", "throughout", "during"), _is_past),
    "from": _is_from_to,
    "between": _is_between,
    "for": _is_extent,
    "to": _is_to_the_end,
    **dict.fromkeys(("right", "straight"), _is_away),
    "well": _is_well_into,
    "on": _is_on_the_way,
    "in": _is_in_a_flash,
    **dict.fromkeys(("by", "over", "after"), _is_later),
    "through": _is_through,
    **dict.fromkeys(("last", "lasts", "lasted"), _is_measured),
    **dict.fromkeys(("the", "all"), _is_whole),
}
