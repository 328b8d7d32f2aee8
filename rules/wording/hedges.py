"""Hedges and denials around a verb: what is less than a fact, and which denials are good news."""

from rules.wording.clauses import Clause
from rules.wording.effects import CERTAIN, FELT, HEDGES
from rules.wording.nouns import is_bodily
from rules.wording.words import word_set

NOT = word_set("not no never cannot nobody nothing neither nor none hardly without")
_REFUSED_WHEN_DENIED = word_set("come return hurt fail stop fade wear end worsen relapse harm leave")
DENIED_HARM = word_set("dangerous harmful risky unsafe addictive harm danger toxic painful habit")


def is_hedged(led: tuple[str, ...], verb: int, absolute: bool) -> bool:
    hedges = HEDGES.intersection(led)
    if not hedges:
        return False
    if absolute or not CERTAIN.isdisjoint(led):
        return hedges == {"not"} or bool(hedges & {"not"})
    return hedges != {"not"} or ("not" in led and not _worsens(led))


def _worsens(led: tuple[str, ...]) -> bool:
    """Return whether a denial is good news: "the pain does not come back", "it is not dangerous"."""
    after = led[led.index("not") + 1 :]
    if not DENIED_HARM.isdisjoint(after):
        return True
    if _REFUSED_WHEN_DENIED.isdisjoint(after[:2]):
        return False
    return not FELT.isdisjoint(led[: led.index("not")]) or "fail" in after[:2]


def is_negated(words: tuple[str, ...], clause: Clause, at: int) -> bool:
    before = words[max(clause.start, at - 3) : at]
    if "not" in words[clause.start : clause.end]:
        return False  # looked at with the hedges
    if words[clause.start : clause.start + 2] == ("no", "one") or before[:1] == ("nobody",):
        return "not" not in words[clause.start : at]
    if words[at - 1 : at] == ("nothing",) and any(map(is_bodily, words[at + 1 : at + 4])):
        return False
    if words[at - 1 : at] == ("nothing",) and not {"better", "faster", "like", "best"}.isdisjoint(
        words[at + 1 : at + 3]
    ):
        return False
    return (
        before[:1] in {("no",), ("nobody",), ("none",), ("nothing",), ("neither",)}
        and "one" not in before[1:2]
    )


def is_finite(words: tuple[str, ...], clause: Clause, at: int) -> bool:
    """Return whether a verb form stands where a sentence has its verb, not after "to" or an article."""
    before = words[at - 1] if at > clause.start else ""
    if before in {
        "to",
        "a",
        "an",
        "the",
        "your",
        "of",
        "for",
        "in",
        "with",
        "no",
        "my",
        "how",
        "by",
        "on",
        "at",
        "from",
    }:
        return before == "to" and words[at - 2 : at - 1] in {
            ("known",),
            ("shown",),
            ("proven",),
            ("bound",),
            ("set",),
            ("sure",),
            ("ought",),
            ("has",),
            ("have",),
            ("meant",),
        }
    return True
