"""Rule three, promises: an effect said as a fact, reassurance, and trust asked for.

"It may help" and "it helps some people" are hedged and stand; "it always helps" does not become fine
through a hedge. What the person says of themselves, asks, or is told back of their own answers is no promise.
"""

from collections.abc import Iterator
from itertools import pairwise

from rules.wording.clauses import ASKING, Clause
from rules.wording.effects import FELT, HEDGES, NEUTRAL_VERBS, OUTCOMES, STATES
from rules.wording.feats import feats
from rules.wording.forecasts import forecasts
from rules.wording.nouns import CLINICIANS, PAPER, PEOPLE, is_treatment
from rules.wording.outcomes import OVER
from rules.wording.reassurance import is_reassuring
from rules.wording.statements import said_as_fact, said_of_the_past
from rules.wording.tokens import Sentence, last_of, word_at
from rules.wording.verbs import AUXILIARIES
from rules.wording.words import word_set

_OWN = word_set("i me my myself we")


def promises(sentence: Sentence, clauses: tuple[Clause, ...]) -> Iterator[tuple[int, int]]:
    """Yield the spans of tokens that promise something."""
    words, (before, mark) = sentence.words, sentence.before
    if words[0] == "that" and not sentence.mark:
        return  # a label for an answer: "That nothing will help"
    if sentence.is_question:
        if "know" in words and "that" in words:
            yield from forecasts(sentence, clauses)
        return
    if _answers_a_question(sentence) or is_reassuring(sentence):
        yield 0, len(words)
    yield from forecasts(sentence, clauses)
    yield from feats(sentence, clauses)
    if not _OWN.isdisjoint(words) or words[0] == "that" or (mark == ":" and not _OWN.isdisjoint(before)):
        return  # the person's own words, or an answer of theirs: "What I expect: That it settles the pain"
    if _is_without_a_verb(sentence) or _is_for_all(words) or _is_of_nobody(sentence):
        yield 0, len(words)
    for clause in clauses:
        if said_as_fact(clause, sentence) or said_of_the_past(clause, sentence):
            yield clause.start, clause.end


_ALL_PEOPLE = word_set("everyone everybody nobody anyone")
_FOR_ALL = word_set("relief hope better cure helps works worked helped improves improved help")
_KNOWING = word_set(
    "none can could may might know knows say says tell promise not if should must need what how which who"
)
_WHOLLY = {("for", "all"), ("all", "of"), ("no", "one")}


def _is_for_all(words: tuple[str, ...]) -> bool:
    """Return whether "there is hope for everyone", "it worked for all of them" is said."""
    if _FOR_ALL.isdisjoint(words) or not _KNOWING.isdisjoint(words):
        return False
    if words[0] == "no" and word_at(words, 1) != "one":
        return False
    return not _ALL_PEOPLE.isdisjoint(words) or not _WHOLLY.isdisjoint(pairwise(words))


_KNOWN_BY_NOBODY = word_set(
    "know knows say says tell tells see sees can could may might will should must has have need needs knew "
    "said told asked compared paid checked read reads answer answers promise promises guarantees way"
)


_SINGLE = PEOPLE | {"soul", "single"}


def _is_of_nobody(sentence: Sentence) -> bool:
    """Return whether "nobody", "no patient" is said to be worse off: but "nobody knows" stands."""
    words = sentence.words
    nobody = words[0] == "nobody" or words[:2] in {("not", "one"), ("no", "one")}
    nobody |= words[0] == "no" and word_at(words, 1) in PEOPLE
    nobody |= words[:2] == ("not", "a") and word_at(words, 2) in _SINGLE
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
_PARTING = word_set("no goodbye farewell the freedom free soon at")
_SUFFERING = word_set("pain suffering agony ache aches symptoms misery")
_DENIED = word_set("not never if whether cannot nobody")
NOT_KNOWN = word_set("know say tell promise guarantee treatment test medicine scan article")


def _is_without_a_verb(sentence: Sentence) -> bool:
    """Return whether "Enjoy relief.", "No more pain." is said: a label for an answer has no full stop."""
    words = sentence.words
    if sentence.mark not in {".", "!"} or not _DENIED.isdisjoint(words):
        return False
    if words[1:] == ("relief",):
        return words[0] not in _SOME_RELIEF
    if words[:3] == ("look", "forward", "to"):
        return (PAPER | CLINICIANS).isdisjoint(words)
    if words[0] in _ENJOYING and "help" not in words and words[:3] != ("feel", "free", "to"):
        return not _HOPED.isdisjoint(words) and _SAID_LESS.isdisjoint(words)
    if words[0] in {"the", "a", "an"} and _is_praised(words):
        return True
    if words[0] not in _PARTING or not (HEDGES | NOT_KNOWN).isdisjoint(words):
        return False
    return any(
        word in _SUFFERING and not _GONE.isdisjoint(words[:at]) and word_at(words, at + 1) not in _OF_PAIN
        for at, word in enumerate(words)
    )


_SAID_LESS = HEDGES | ASKING | {"that", "affect", "affects"}
_OF_PAIN = word_set("signals relief specialist")


def _is_praised(words: tuple[str, ...]) -> bool:
    """Return whether a line without a verb praises: "The most effective medicine for migraine."."""
    spoken = HEDGES | AUXILIARIES | PAPER
    return not _PRAISE.isdisjoint(words) and spoken.isdisjoint(words) and any(map(is_treatment, words))


_PRAISE = word_set("effective safest best strongest reliable proven cure remedy miracle answer perfect")
_ASSENT = word_set(
    "surely absolutely certainly yes definitely indeed always undoubtedly sure course naturally very "
    "without of"
)
_RESULTS = word_set(
    "outcome result results verdict answer conclusion summary upshot effect effects prognosis outlook "
    "forecast"
)
_ASSERTS = word_set("it they you this that")
_ASKS = word_set("will is does can do are would could worried unsure safe")


def _answers_a_question(sentence: Sentence) -> bool:
    """Return whether "Surely." follows "Will it help?", or "Relief." follows "Result:"."""
    words, (asked, mark) = sentence.words, sentence.before
    if mark == ":" and last_of(asked) in _RESULTS:
        return not (STATES | FELT).isdisjoint(words) and (AUXILIARIES | NEUTRAL_VERBS | _OWN).isdisjoint(
            asked + words
        )
    if mark != "?":
        return False
    if not FELT.isdisjoint(asked) and not OVER.isdisjoint(words):
        return True
    if word_at(asked, 0) not in _ASKS or not HEDGES.isdisjoint(words):
        return False
    return words[0] in _ASSENT or (words[0] in _ASSERTS and words[-1] in AUXILIARIES)
