"""Rule one, durations: how long, how often, until when.

A unit or a name of time is refused wherever it stands. Other nouns say how long only as an end ("until the
next drip", "for the length of a film", "from new moon to new moon") of something that lasts. Which nouns
these are cannot be listed, so those that are no ends are.
"""

from collections.abc import Iterator
from itertools import pairwise

from rules.wording.clauses import Clause, Kind
from rules.wording.ends import bounded_by, ends_of
from rules.wording.nouns import CLINICIANS, PEOPLE, ROUTES, is_treatment
from rules.wording.times import named_times
from rules.wording.tokens import Sentence, word_at
from rules.wording.words import phrases, starts_with, word_set

_LASTING = word_set(
    "last lasts lasted lasting hold holds held holding persist persists continue continues endure endures "
    "remain remains stay stays linger lingers go goes run runs wear wears fade fades effect effects relief "
    "keep keeps ease eases return returns benefit benefits better well free calm survive stretch stretches "
    "act acts works work begin begins start starts kick kicks come comes disappear disappears end ends "
    "gone comfortable quiet ran stayed"
)


def durations(sentence: Sentence, clauses: tuple[Clause, ...]) -> Iterator[tuple[int, int]]:
    """Yield the spans of tokens that say how long, how often or until when."""
    words = sentence.words
    yield from named_times(sentence)
    for clause in clauses:
        if (clause.kind is Kind.EMBEDDED and clause.opener != "that") or clause.opener in {"as"}:
            continue
        own = not _OWN.isdisjoint(clause.led) and not _is_of_another(words)
        if sentence.is_question or own or not _SHEETS.isdisjoint(words):
            continue
        yield from (ends_of if _lasts(words) else bounded_by)(words, clause)
    yield from _as_long_as(sentence)
    yield from _within(sentence)
    yield from _than(sentence)
    yield from _as_much_time(words)


_SHEETS = word_set("sheet list lists questions answers notes copy paper")
_MORE_OR_LESS = word_set("longer shorter quicker sooner briefer faster slower")
_THAN_ONE = {("than", "a"), ("than", "an")}


def _than(sentence: Sentence) -> Iterator[tuple[int, int]]:
    """Yield "longer than a sneeze": a stretch of time by what takes less."""
    words = sentence.words
    for at in range(1, len(words) - 3 if "than" in words else 1):
        lasts = words[at - 1] in _LASTING | {"much", "no", "over", "on"} and words[at + 1] == "than"
        taking = words[at + 2] in {"a", "an"} or words[at + 2 : at + 4] == ("you", "can")
        if lasts and words[at] in _MORE_OR_LESS and taking:
            rest = words[at + 3 :]
            compared = word_at(rest, 0) in ROUTES | PEOPLE | {"single", "low", "high", ""}
            if not compared and not any(map(is_treatment, rest)):
                yield at, len(words)


_INSIDE = word_set(
    "clinic team group family plan hospital study range budget body brain muscle limit reason home unit "
    "nerve nerves cell cells system single joint skin practice"
)


_SAME_TIME = phrases(
    "in less time than, in the time that, in the time it, for the length of, for the whole of"
)


_DONE_WITH = _SHEETS | CLINICIANS
_TAKING = word_set("in for outlast outlasts")


def _as_much_time(words: tuple[str, ...]) -> Iterator[tuple[int, int]]:
    """Yield "in less time than a shower takes", "for an episode or so"."""
    if _TAKING.isdisjoint(words) or not _DONE_WITH.isdisjoint(words):
        return
    for at, word in enumerate(words):
        if starts_with(words, at, _SAME_TIME):
            yield at, len(words)
        elif word in {"outlast", "outlasts"} and word_at(words, at + 1) in {"a", "an"}:
            if not any(map(is_treatment, words[at:])):
                yield at, len(words)
        elif word == "for" and words[at + 3 : at + 5] == ("or", "so"):
            yield at, at + 5


def _within(sentence: Sentence) -> Iterator[tuple[int, int]]:
    """Yield "within a heartbeat", whatever happens within it."""
    words = sentence.words
    for at in range(len(words) - 2 if "within" in words else 0):
        stretch = words[at + 1] in {"a", "an", "one"} or words[at + 2].endswith("ing")
        if words[at] == "within" and stretch and _INSIDE.isdisjoint(words[at + 2 :]):
            yield at, len(words)


_OWN = word_set("i me my we our")
_RELATED = PEOPLE | word_set("woman man neighbour cousin aunt sister mother brother")


def _is_of_another(words: tuple[str, ...]) -> bool:
    """Return whether "my neighbour", "a woman in our group" tells of somebody else than its reader."""
    return any(one in _OF_ONE and other in _RELATED for one, other in pairwise(words[:3]))


_OF_ONE = word_set("my our a")


def _lasts(words: tuple[str, ...]) -> bool:
    """Return whether something lasts, begins or helps; "they ask you to stay" is somebody's doing."""
    return any(
        (word in _LASTING and word_at(words, at - 1) != "to")
        or (word == "help" and word_at(words, at - 1) in {"may", "might", "can", "could"})
        for at, word in enumerate(words)
    )


_AS_LONG = word_set("long short far")
_WISHED = word_set("you it they possible needed necessary people ever before that")
_SHEET_IS_LONG = {("the", "article"), ("the", "sheet"), ("the", "review")}


def _as_long_as(sentence: Sentence) -> Iterator[tuple[int, int]]:
    """Yield "as long as a film": a stretch of time by what takes as long."""
    words = sentence.words
    if sentence.is_question or "as" not in words or not _OWN.isdisjoint(words):
        return
    for at, word in enumerate(words):
        rest = words[at + 3 :]
        if word == word_at(words, at + 2) == "as" and word_at(words, at + 1) in _AS_LONG and rest:
            wished = rest[0] in _WISHED and rest[:2] != ("it", "takes")
            if not wished and rest[:2] not in _SHEET_IS_LONG and not is_treatment(rest[-1]):
                yield at, len(words)
