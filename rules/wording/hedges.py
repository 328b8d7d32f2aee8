"""Hedges and denials around a verb: what is less than a fact, and which denials are good news."""

from rules.wording.clauses import Clause
from rules.wording.effects import CERTAIN, HEDGES, SUFFERED
from rules.wording.nouns import is_bodily
from rules.wording.tokens import last_of, word_at
from rules.wording.words import word_set

NOT = word_set("not no never cannot nobody nothing neither nor none hardly without")
_REFUSED_WHEN_DENIED = word_set(
    "disappoint come return hurt fail stop fade wear end worsen relapse harm leave"
)
DENIED_HARM = word_set("dangerous harmful risky unsafe addictive harm danger toxic painful habit")


def is_hedged(led: tuple[str, ...], *, absolute: bool) -> bool:
    """Return whether the words of a clause make it less than a fact. A hedge does not mend an absolute."""
    hedges = HEDGES.intersection(led)
    if absolute or not CERTAIN.isdisjoint(led):
        return "not" in hedges
    if hedges == {"not"}:
        return not _worsens(led)
    return bool(hedges)


def _worsens(led: tuple[str, ...]) -> bool:
    """Return whether a denial is good news: "the pain does not come back", "it is not dangerous"."""
    after = led[led.index("not") :]
    if not DENIED_HARM.isdisjoint(after):
        return True
    if _REFUSED_WHEN_DENIED.isdisjoint(after):
        return False
    return not SUFFERED.isdisjoint(led[: led.index("not")])


def is_negated(words: tuple[str, ...], clause: Clause, at: int) -> bool:
    """Return whether the subject of a verb is nobody or nothing. "Not" is looked at with the hedges."""
    before = words[clause.start : at]
    if last_of(before) == "nothing":  # "nothing works better", "nothing beats a drip"
        rest = words[at : clause.end]
        return _BETTER.isdisjoint(rest) and not any(map(is_bodily, rest))
    return word_at(before, 0) in _NONE


_BETTER = word_set("as better faster like best")
_NONE = word_set("no nobody none nothing neither")
_NO_SUBJECTS = word_set("to a an the your of for in with no my how by on at from")
_LEADS_TO = word_set("known shown proven bound set sure ought has have meant")


def is_finite(words: tuple[str, ...], at: int) -> bool:
    """Return whether a verb form stands where a sentence has its verb, not after "to" or an article."""
    before = word_at(words, at - 1)
    if before == "to":
        return word_at(words, at - 2) in _LEADS_TO
    return before not in _NO_SUBJECTS
