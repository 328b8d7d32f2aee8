"""Promises and forecasts: words that say how a treatment will go, or that it is safe.

All functions expect normalised text: lower case, single spaces, contractions spelled out.
"""

import re
from collections.abc import Iterator

from rules.wording.patterns import ADVERBS, CLINICIAN, GAP, one_of, sentence_around

_FUTURE = one_of("will, shall, is going to, are going to")
_TREATED = one_of(
    "relief, pain, it, treatment(s), ketamine, this, effect(s), dose(s), drip, spray, injection, "
    "infusion(s), session(s), tablets, medicine(s), mood, sleep, body, depression, symptoms, benefit(s), they"
)
_OTHERS = one_of(
    "and, or, doctor(s), nurse, clinician(s), team, people, who, sheet, article, list, questions, you, we"
)
_CHANGES = one_of(
    "last, work, help, ease, go, stop, end, fade, return, wear, cure, heal, settle, relieve, reduce, remove, "
    "improve, lessen, disappear, vanish, come back, be, get, begin, continue, stay, lift, calm, give, take"
)
_LIVES = one_of(
    "feel, get, have, be, see, notice, sleep, recover, heal, improve, find, experience, enjoy, live, walk"
)
_DOSING = one_of("dose(s), dosage, treatment(s), medicine(s), medication(s), tablets, drip, ketamine")
_DECIDES = one_of(
    "raise, increase, lower, reduce, decrease, change, adjust, stop, start, begin, cut, double, halve, give"
)
_SHOULD = one_of("should, must, ought to, need to, needs to, has to, have to")
_MOVES = one_of("go up, go down, come down, rise, increase, decrease, change, stop, start, begin")
_MOVED = one_of(
    "raised, increased, lowered, reduced, decreased, cut, changed, adjusted, stopped, started, skipped, "
    "taken, higher, lower, more, less"
)
_NONE_HERE = one_of("number(s), figure(s), promise(s), prediction(s), forecast(s)")
_FORECAST = "|".join(
    (
        rf"\b{_TREATED}{GAP}(?:(?!{_OTHERS}\b)[a-z'-]+{GAP}){{0,4}}?{_FUTURE}{GAP}{ADVERBS}{_CHANGES}\b",
        rf"\b{one_of('you, everyone, everybody, patients, people')}{GAP}{_FUTURE}{GAP}{ADVERBS}{_LIVES}\b"
        rf"(?!{GAP}(?:(?:an?|any|no){GAP})?{_NONE_HERE}\b)",
        rf"\b{CLINICIAN}{GAP}{_FUTURE}{GAP}(?!not\b|never\b){ADVERBS}{_DECIDES}{GAP}"
        rf"(?:[a-z]+{GAP}){{0,3}}?{_DOSING}\b",
        rf"\b{_DOSING}{GAP}{_SHOULD}{GAP}(?!not\b|never\b){ADVERBS}(?:{_MOVES}|be{GAP}{ADVERBS}{_MOVED})\b",
        rf"\b{one_of('you can expect, you should expect, you may expect, you can look forward to')}\b",
    )
)
_SURE = one_of("safe, harmless, normal, risk free, certain, guaranteed, effective, foolproof, painless")
_SAFE = rf"(?!normal{GAP}to{GAP}(?:have|feel|ask){GAP}(?:questions|worries)\b){_SURE}"
_HARMFUL = one_of("dangerous, harmful, risky, unsafe, addictive, a danger, a risk, any danger, any risk")
_RISKS = one_of("risk(s), danger(s), harm")
_WORRY = one_of("worry, fear, be afraid, be worried")
_CLAIM = "|".join(
    (
        rf"(?<!there )\b(?:is|are|be|being){GAP}(?!not\b|never\b){ADVERBS}(?:an?{GAP})?{_SAFE}\b",
        rf"\b(?:is|are){GAP}(?:not|never){GAP}{ADVERBS}{_HARMFUL}\b",
        rf"\b{one_of('perfectly, completely, totally, entirely, absolutely, always')}{GAP}{_SURE}\b",
        rf"\b{one_of('guarantee(s), guaranteed, guaranteeing, cure(s), cured, curing, risk free')}\b",
        rf"\bnothing{GAP}to{GAP}(?:worry{GAP}about|fear)|\bno{GAP}(?:need|reason|cause){GAP}to{GAP}{_WORRY}\b",
        rf"\b(?:do{GAP}not|never){GAP}{_WORRY}\b|\b(?:no|without|free{GAP}of){GAP}(?:any{GAP})?{_RISKS}\b",
        rf"\b(?:no|without|free{GAP}of){GAP}(?:[a-z]+{GAP})?side{GAP}effects?\b",
        rf"\b{one_of('always works, always helps, works every time, without fail, never fails')}\b",
        rf"\b(?:works|helps){GAP}(?:for{GAP})?(?:everyone|everybody|anyone)\b",
        rf"\b{one_of('certain to, sure to, bound to, we promise, rest assured, miracle, forever')}\b",
    )
)
_PROMISE = re.compile(rf"(?P<forecast>{_FORECAST})|{_CLAIM}")

_NOT = re.compile(r"\b(?:not|no|cannot|never)(?: (?:a|an|the|be|any|always|yet))*\W*$")
_ASKS = re.compile(rf"^\W*{one_of('will, would, could, can, should, may, might, is, are, does')}\b")
_WONDERS = re.compile(
    r"(?<!this is )(?<!that is )(?<!it is )(?<!here is )(?<!no matter )\b(?:how|whether|what|why)\b"
    r"|(?:^|\b(?:asks?|says?|knows?|tells?|about|decide|see|or))\W*which\b|\b(?:ask|know) (?:if|when)\b"
)
_DENIES = re.compile(
    r"\b(?:cannot|not|never|nothing|nobody|no one|none)(?: (?!(?:and|but|we|you|i)\b)[a-z]+){0,3} "
    + one_of("say(s), tell(s), promise(s), know(s), guarantee, predict, mean(s), show, prove")
    + rf"\b|\b{one_of('no promise, no guarantee, not a promise, not certain, not sure, unknown, unclear')}\b"
    + rf"|\bno {one_of('treatment, medicine')}\b"
)
_TURNS = re.compile(
    r"\b(?:but|however|although|though|because)\b|, (?:yet|so|and)\b"
    rf"|(?:,|\band) (?=(?:{_TREATED}|you|your|the|that|these)\b)"
)


def promises(plain: str) -> Iterator[tuple[int, int]]:
    """Yield the span of each promise, unless the sentence asks about it or says that nobody can know."""
    for found in _PROMISE.finditer(plain):
        before, after = sentence_around(plain, found.start(), found.end(), ".!?;:—")
        denied = found["forecast"] is None and _NOT.search(before)
        if not (denied or _is_asked(before, after) or _is_open(before, found.group())):
            yield found.span()


def _is_asked(before: str, after: str) -> bool:
    return after.endswith("?") and bool(_ASKS.search(before) or _WONDERS.search(before))


def _is_open(before: str, words: str) -> bool:
    """Return whether the clause of a promise calls it unknown; a word such as "but" begins a new clause."""
    clause = _TURNS.split(before + words)[-1]
    wonders = list(_WONDERS.finditer(clause.removesuffix(words)))
    return bool(_DENIES.search(clause)) or (bool(wonders) and "," not in clause[wonders[-1].end() :])
