"""Rule three, promises: an effect said as a fact, reassurance, and trust asked for.

"It may help" and "it helps some people" are hedged and stand; "it always helps" does not become fine
through a hedge. What the person says of themselves, asks, or is told back of their own answers is no promise.
"""

from collections.abc import Iterator
from itertools import pairwise

from rules.wording.clauses import ASKING, Clause
from rules.wording.effects import FELT, HEDGES, NEUTRAL_VERBS, OUTCOMES, STATES
from rules.wording.forecasts import forecasts
from rules.wording.nouns import PAPER, PEOPLE, is_treatment
from rules.wording.outcomes import OVER
from rules.wording.reassurance import is_reassuring
from rules.wording.statements import said_as_fact, said_of_the_past
from rules.wording.tokens import Sentence, word_at
from rules.wording.verbs import AUXILIARIES
from rules.wording.words import word_set

_OWN = word_set("i me my myself we")


def promises(sentence: Sentence, clauses: tuple[Clause, ...]) -> Iterator[tuple[int, int]]:
    """Yield the spans of tokens that promise something."""
    if sentence.words[0] == "that" and not sentence.mark:
        return  # a label for an answer: "That nothing will help"
    yield from _answers_its_own_question(sentence)
    if sentence.is_question:
        if "know" in sentence.words[:4] and "that" in sentence.words:
            yield from forecasts(sentence, clauses)
        return
    if is_reassuring(sentence):
        yield 0, len(sentence.words)
    yield from forecasts(sentence, clauses)
    if not _OWN.isdisjoint(sentence.words):
        return
    if (not _OWN.isdisjoint(sentence.before[0]) and sentence.before[1] == ":") or sentence.words[0] == "that":
        return  # an answer of the person, or a label for one: "What I expect: That it settles the pain"
    yield from _without_a_verb(sentence)
    yield from _for_all(sentence)
    for clause in clauses:
        if said_as_fact(clause, sentence) or said_of_the_past(clause, sentence):
            yield clause.start, clause.end


_ALL_PEOPLE = word_set("everyone everybody nobody anyone")
_FOR_ALL = word_set("relief hope better cure helps works worked helped improves improved help")
_KNOWING = word_set(
    "can could may might know knows say says tell promise not if should must need what how which who"
)


def _for_all(sentence: Sentence) -> Iterator[tuple[int, int]]:
    """Yield "there is hope for everyone", "no one leaves without relief", "it worked for all of them"."""
    words = sentence.words
    everybody = (
        not _ALL_PEOPLE.isdisjoint(words)
        or words[:2] == ("no", "one")
        or ("all" in words and not {("for", "all"), ("all", "of")}.isdisjoint(pairwise(words)))
    )
    well = everybody and not _FOR_ALL.isdisjoint(words) and _KNOWING.isdisjoint(words)
    if well or _is_of_nobody(sentence):
        yield 0, len(words)


_KNOWN_BY_NOBODY = word_set(
    "know knows say says tell tells see sees can could may might will should must has have need needs knew "
    "said told asked compared paid checked read reads answer answers promise promises guarantees"
)


def _is_of_nobody(sentence: Sentence) -> bool:
    """Return whether "nobody", "no patient" is said to be worse off: but "nobody knows" stands."""
    words = sentence.words
    nobody = (
        words[0] == "nobody"
        or words[:2] == ("not", "one")
        or (words[:2] == ("no", "one") and word_at(words, 2) != "way")
    )
    nobody |= words[0] == "no" and word_at(words, 1) in PEOPLE
    return nobody and bool(sentence.mark) and (_KNOWN_BY_NOBODY | PAPER).isdisjoint(words)


_ENJOYING = word_set(
    "feel enjoy expect wake look welcome experience sleep live regain reclaim get watch forget find "
    "discover say bid have imagine picture"
)
_HOPED = (OUTCOMES | word_set("relief sleep life comfort without goodbye farewell")) - word_set(
    "results result change changes good again back fine normal well hope difference"
)
_SOME_RELIEF = word_set("no some little any a more less short pain partial slight mild limited")
_GONE = word_set("no without goodbye farewell end freedom free zero")
_SUFFERING = word_set("pain suffering agony ache aches symptoms misery")


def _without_a_verb(sentence: Sentence) -> Iterator[tuple[int, int]]:
    """Yield "Enjoy relief.", "No more pain.": a label for an answer has no full stop."""
    words = sentence.words
    if sentence.mark not in {".", "!"} or {
        "not",
        "never",
        "if",
        "whether",
        "cannot",
        "nobody",
    }.intersection(words):
        return
    if (
        (words[-1] == "relief" and len(words) == 2 and words[0] not in _SOME_RELIEF)
        or (
            words[0] in _ENJOYING
            and words[1:2]
            and words[1] not in NEUTRAL_VERBS | {"that", ","}
            and len(words) <= 8
            and not _HOPED.isdisjoint(words[1:])
            and (HEDGES | ASKING).isdisjoint(words)
            and (words[0] != "get" or "help" not in words)
        )
        or (words[0] in {"the", "a", "an"} and len(words) <= 8 and _is_praised(words))
    ):
        yield 0, len(words)
    elif words[0] in {
        "no",
        "goodbye",
        "farewell",
        "the",
        "freedom",
        "free",
        "soon",
        "at",
    } and HEDGES.isdisjoint(words):
        for at, word in enumerate(words):
            if (
                word in _SUFFERING
                and not _GONE.isdisjoint(words[:at])
                and NOT_KNOWN.isdisjoint(words)
                and word_at(words, at + 1) not in {"signals", "relief", "specialist"}
            ):
                yield 0, at + 1
                return


def _is_praised(words: tuple[str, ...]) -> bool:
    """Return whether a line without a verb praises: "The most effective medicine for migraine."."""
    spoken = HEDGES | AUXILIARIES | PAPER
    return not _PRAISE.isdisjoint(words[1:]) and spoken.isdisjoint(words) and any(map(is_treatment, words))


_PRAISE = word_set("effective safest best strongest reliable proven cure remedy miracle answer perfect")
NOT_KNOWN = word_set("know say tell promise guarantee treatment test medicine scan article")
_ASSENT = word_set(
    "surely absolutely certainly yes definitely indeed always undoubtedly sure course naturally very"
)
_RESULTS = word_set(
    "outcome result results verdict answer conclusion summary upshot effect effects prognosis outlook "
    "forecast"
)
_ASSERTS = word_set("it they you this that")


def _answers_its_own_question(sentence: Sentence) -> Iterator[tuple[int, int]]:
    """Yield "Surely." after "Will it help?": a promise in two sentences."""
    asked, mark = sentence.before
    if (
        mark == ":"
        and len(sentence.words) <= 3
        and asked
        and asked[-1] in _RESULTS
        and _OWN.isdisjoint(asked)
    ) and not (STATES | FELT).isdisjoint(sentence.words):
        yield 0, len(sentence.words)
    if mark == "?" and len(asked) <= 3 and not FELT.isdisjoint(asked) and not OVER.isdisjoint(sentence.words):
        yield 0, len(sentence.words)
    if mark != "?" or len(sentence.words) > 5 or not asked or sentence.is_question:
        return
    if asked[0] not in {
        "will",
        "is",
        "does",
        "can",
        "do",
        "are",
        "would",
        "could",
        "worried",
        "unsure",
        "safe",
    }:
        return
    first = sentence.words[0]
    short = len(sentence.words) <= 3
    asserts = first in _ASSERTS and short and sentence.words[-1] in {"does", "will", "is", "do", "can", "are"}
    if (
        (first in _ASSENT and "not" not in sentence.words)
        or asserts
        or sentence.words[:3] == ("without", "a", "doubt")
    ):
        yield 0, len(sentence.words)
