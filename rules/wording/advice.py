"""Advice on a medicine or a dose, found by its grammar: a reader is told to do something to a medicine.

Advice is a *task* (a verb with a medicine as its object) that is *directed* at the reader: as an imperative,
or after words such as "you should". A task that is only described ("people who take medicines") or asked
about ("should I stop treatment?") is no advice. Negated and reported phrases are crossed out first, exactly
as far as they reach, and the rest is searched: "Do not stop treatment" is crossed out, but the second half of
"Do not wait, take more tablets" stays.

The text is marked in place: objects and then tasks become runs of capitals of the same length, so that
positions do not shift and patterns stay short. "you should take a higher dose" becomes "you should take
CCCCCCCCCCCCC", then "you should TTTTTTTTTTTTTTTTTT". Normalised text has no capitals of its own.

All functions expect normalised text: lower case, single spaces, contractions spelled out.
"""

import re
from collections.abc import Iterator

from rules.wording.patterns import ADVERBS, CLINICIAN, GAP, one_of, sentence_around

# --- Objects: a medicine, with whatever describes it --------------------------------------------------------

_MEDICINE = one_of(
    "medicine(s), medication(s), med(s), drug(s), painkiller(s), pain killers, pill(s), tablet(s), "
    "capsule(s), dose(s), dosage(s), amount(s), ketamine, esketamine, treatment(s), therapy, infusion(s), "
    "injection(s), session(s), spray(s), lozenge(s), drip(s), puff(s), booster(s), opioids, antidepressants, "
    "prescription"
)
_PAPER = one_of("question(s), row, list, diary, sheet, letter, card, papers, box, notes, record, page, name")
_DETERMINER = one_of(
    "a, an, the, your, my, his, her, our, their, this, that, these, those, any, some, all, each, every, "
    "another, both, either, too, much, many, enough, plenty, lots, a lot, a bit, a little, a couple, "
    "several, most, half, whatever"
)
_COMPARED = one_of(
    "more, less, fewer, extra, additional, further, higher, lower, smaller, larger, bigger, stronger, "
    "weaker, longer, shorter, less frequent, more frequent, another"
)
_DESCRIBED = one_of(
    "other, next, last, first, same, new, old, full, whole, entire, usual, current, regular, prescribed, "
    "daily, single, pain, iv, oral, nasal, strong, big, small, large, high, low, different, own, sleeping, "
    "remaining, existing, such, ketamine, one, two, three, four, five, maintenance, starting, prescription"
)
_FUNCTION_WORDS = one_of(
    "about, above, after, against, along, among, around, as, at, because, before, behind, between, but, by, "
    "despite, down, during, except, for, from, if, in, inside, into, like, near, nor, not, of, off, on, "
    "once, or, out, over, per, since, than, then, though, through, till, to, toward(s), under, unless, "
    "until, up, upon, when, where, whether, which, while, who, whose, why, how, what, with, within, without, "
    "and, is, are, was, were, be, been, am, do, does, did, has, have, had, can, could, may, might, must, "
    "shall, should, will, would, you, i, we, they, he, she, it, them, us, me, please, just, simply, always, "
    "first, also, instead, now, so"
)

# --- Tasks: what is done to an object -----------------------------------------------------------------------

_ONE_WORD_VERBS = (
    "start, begin, stop, quit, raise, increase, reduce, decrease, cut, halve, take, skip, miss, drop, "
    "double, triple, change, adjust, switch, use, try, taper, resume, restart, continue, repeat, split, "
    "pause, delay, discontinue, avoid, limit, replace, swap, combine, mix, boost, escalate, titrate, cancel, "
    "refuse, postpone, extend, swallow, inhale, inject, stretch, abandon, ditch"
)
_VERBS = _ONE_WORD_VERBS + (
    ", start on, give up, come off, go off, go on, go back to, go up on, go down on, go without, get off, "
    "wean off, wean yourself off, switch to, switch from, cut down, cut down on, cut back on, cut out, taper "
    "off, stay on, keep on with, stick to, stick with, step up, top up, turn up, turn down, bring down, put "
    "up, move to, hold off, change to, space out, try out, use up, phase out, back off, leave out, "
    "leave off, miss out"
)
_DOUBLED = {"stop", "quit", "begin", "cut", "skip", "drop", "swap", "split", "get", "put", "step", "top"}


def _gerund(verb: str) -> str:
    """Return the -ing form: "cut down on" gives "cutting down on"."""
    first, *others = verb.split()
    stem = first + first[-1] if first in _DOUBLED else first.removesuffix("e")
    return " ".join([stem + "ing", *others])


_ACT = one_of(_VERBS)
_ACTING = one_of(
    ", ".join(map(_gerund, _VERBS.split(","))) + ", having, getting, receiving, lowering, upping, adding"
)
_OBJECT = re.compile(
    rf"\b(?!(?:lower|of)\b)(?P<determiner>(?:{_DETERMINER}{GAP}){{0,4}}+)"
    rf"(?:(?:{_COMPARED}|{_DESCRIBED}){GAP}){{0,5}}(?:of{GAP}(?:{_DETERMINER}{GAP}){{0,4}}+)?"
    rf"(?:(?!(?:{_FUNCTION_WORDS}|{one_of(_VERBS)}|[a-z]+ing)\b)[a-z]+{GAP})?"
    rf"(?:{_DESCRIBED}{GAP}){{0,3}}{_MEDICINE}\b(?!{GAP}{_PAPER}\b)"
)
_IS_COMPARED = re.compile(rf"\b{_COMPARED}\b")
_OBJECTS = r"[CON]+(?:(?:, [CON]+)*,? (?:or|nor|and) [CON]+)?"
"""C: an object with a comparison ("a higher dose"); O: one with a determiner ("your dose"); N: any other."""

_LEADING_TO = one_of(
    "try to, remember to, make sure to, make sure you, make sure that you, be sure to, be sure you, feel "
    "free to, aim to, plan to, decide to, choose to, learn to, go ahead and, do not forget to, do not "
    "hesitate to, do not be afraid to, do not wait to, do not fail to, ask to, ask them to, ask if you can"
)
_ASKING_SOMEONE = rf"(?:ask|get|tell){GAP}{one_of('your, a, the')}{GAP}[a-z]+{GAP}(?:or{GAP}[a-z]+{GAP})?to"
_LEADING_ING = one_of(
    "consider, think about, try, keep, keep on, start by, begin by, start, begin, stop, quit, continue, "
    "avoid, give up, resume, carry on"
)
_WISH = one_of("ask for, request, get, have, consider, insist on, demand, go for, opt for")
_ADD = rf"add{GAP}[CON]++(?!{GAP}(?:here|below|(?:to|on|in){GAP}(?:{_DETERMINER}{GAP})?{_PAPER})\b)"
_LOWER = rf"(?:lower|up){GAP}(?:[CO]+|N+(?:{GAP}of{GAP}[CON]+)?(?={GAP}if{GAP}you\b))"
_LED = rf"(?:(?:{_LEADING_TO}|{_ASKING_SOMEONE}){GAP}{ADVERBS}){{0,3}}"
_DOING = rf"(?:{_LEADING_ING}{GAP}{ADVERBS}{_ACTING}|{_ACT}(?:{GAP}to{GAP}{_ACT})?)"
_MORE = (
    rf"(?:take|use|taking|using){GAP}(?:more|less|fewer)\b"
    rf"(?={GAP}{one_of('of it, of them, often, if, when, until, before, after, at, each, every')}\b"
    r"|\W*$|[^\w\s'-])"
)
_TASK = re.compile(
    rf"\b(?:{_LED}(?:(?P<whole>{_LOWER}|{_ADD}|{_WISH}{GAP}C+|{_MORE})|(?P<verb>{_DOING})\b"
    rf"(?P<object>{GAP}{_OBJECTS})?)|(?P<gerund>{_ACTING}{GAP}{_OBJECTS}))"
)
_TASK_MARKS = {"whole": "T", "object": "T", "gerund": "G", "verb": "D"}
"""T: a task; G: one in the -ing form; D: a verb without an object ("start" in "start or stop it")."""


def _marked(plain: str) -> str:
    """Return the text with objects and then tasks replaced by runs of capitals of the same length."""
    return _TASK.sub(
        lambda found: _TASK_MARKS[str(found.lastgroup)] * len(found.group()), _OBJECT.sub(_object_mark, plain)
    )


def _object_mark(found: re.Match[str]) -> str:
    if _IS_COMPARED.search(found.group()):
        return "C" * len(found.group())
    return ("O" if found["determiner"] else "N") * len(found.group())


# --- What is no advice --------------------------------------------------------------------------------------


def _chain(joint: str) -> str:
    """Return a pattern for tasks joined by some words, as in "start, stop or change a medicine"."""
    return rf"(?:(?:[TD]+, )*[TD]+,? (?:{joint}) )?[TG]+(?:,? (?:{joint}) [TG]+)*"


_MODAL = one_of(
    "should, must, can, could, may, might, need to, have to, ought to, had better, may want to, might want "
    "to, may need to, might need to, may have to, will need to, will have to, will want to, are going to, "
    "may like to"
)
_NEGATION = (
    r"(?<!reason )"
    + one_of(
        "do not, does not, did not, never, should not, must not, ought not to, need not, may not, cannot, "
        "could not, would not, will not, not to, no reason to, no need to, no cause to, not a reason to, "
        "nobody should, no one should, nor"
    )
    + r"(?: (?:recommend|suggest|advise))?"
)
_DENIAL = (
    rf"{one_of('nothing, nobody, no one, none, neither, not, never, cannot')}"
    rf"(?: {one_of('here, in, on, of, this, these, the, sheet, article, notes, note, page, it, does')})*"
    rf" {one_of('tell(s), telling, ask(s), advise(s), mean(s), say(s), suggest(s)')}"
    rf"(?: (?:{one_of('you, that, anyone, people, to, how, when, if, whether, why')}|{_MODAL}))+"
)
_NEGATED = re.compile(rf"\b(?:{_NEGATION}|{_DENIAL}) {ADVERBS}{_chain('or|nor')}")
_ASKED = (
    rf"(?:how (?:often|much)|{one_of('say(s), ask, know(s), tell(s), decide, discuss, about, question')}"
    rf"(?: {one_of('your, the, a, doctor, clinician, nurse, them, you')})*"
    rf" {one_of('how, whether, when, which, who, what, why, if')})(?: (?!(?:and|but|then)\b)[a-z]+){{0,5}}?"
)
_PERSON = one_of("you, they, people, i, we, to")
_SUPPOSED = rf"{one_of('if, when, whether, before, after, until, unless')} (?:or not )?{_PERSON}"
_REPORTED = re.compile(
    rf"\b(?:(?:{_ASKED}|who) {_MODAL}|{_SUPPOSED}(?: {_MODAL})?) {ADVERBS}{_chain('or|nor|and')}"
)
_OTHERS = one_of(
    "who, that, which, patients, some, others, doctors, clinicians, nurses, specialists, teams, clinics"
)
_NARRATED = re.compile(
    rf"\b(?:{_PERSON}|{_OTHERS}|{CLINICIAN} (?:can|could|may|might)) {ADVERBS}{_chain('or|nor|and')}"
)
_FIRST_PERSON = re.compile(r"\b(?:i|me|my|we|our)\b")

# --- What is advice -----------------------------------------------------------------------------------------

_FITTING = one_of(
    "best, better, wise, safe, fine, okay, ok, good, sensible, advisable, time, all right, important"
)
_CUES = "|".join(
    (
        rf"{one_of('you, everyone, everybody')}{GAP}{ADVERBS}{_MODAL}",
        rf"(?<!\bi )(?<!\bwe ){one_of('should, must, ought to, had better')}",
        rf"{_FITTING}{GAP}(?:idea{GAP})?(?:for{GAP}you{GAP})?to|best{GAP}thing{GAP}(?:is|would{GAP}be){GAP}to",
        one_of(
            "why not, no reason not to, no harm in, worth, how about, what about, let us, might as well, "
            "help(s) to, helps is to"
        ),
        rf"{one_of('recommend, recommends, advise, advises, suggest, suggests, urge, urges')}"
        rf"(?:{GAP}{one_of('that, you, people, to, should')})*",
        one_of("you are free to, you are allowed to, you are advised to, the answer is to, the trick is to"),
    )
)
_ADVISED = re.compile(rf"\b(?:{_CUES}){GAP}{ADVERBS}[TG]+")
_OPENING = one_of("then, and, or, but, please, just, simply, always, first, also, instead, next, now, so")
_ASKING = "(?!(?:do|does|did|can|could|should|would|will|may|might|must)\\b)"
_UNFINISHED = "(?!(?:an?|the|your|my|to|not|do|does|can|could|should|would|will|may|might|must)\\b)"
_CIRCUMSTANTIAL = re.compile(
    rf"(?:^|[.!?;:]|—)[\s\"'(]*(?:{_OPENING} )?(?:if|when|once|before|after|until|unless|in|at|for|during) "
    rf"{_ASKING}(?:[a-zCON'-]+ ){{0,7}}{_UNFINISHED}[a-zCON'-]+ "
    r"(?P<task>T+)(?![^.!?;:]*(?:\?|, (?!and\b|or\b|but\b|then\b)))"
)
"""A task after a clause without a comma: "If you feel unwell take ...", not "If teams change a dose, ask"."""
_IMPERATIVE = re.compile(
    rf"(?:^|[^\w\s'-]|\b{_OPENING}\b)[\s\"'(]*(?:(?:{_OPENING}|do|[a-z]+ly)[, ]+)*+(?P<task>T+)"
)


def advice(plain: str) -> Iterator[tuple[int, int]]:
    """Yield the span of each piece of advice on a medicine or a dose, in order."""
    asserted = _crossed_out(_REPORTED, _crossed_out(_NEGATED, _marked(plain)))
    directed = [found.span() for found in _ADVISED.finditer(asserted)]
    remaining = _crossed_out(_NARRATED, asserted)
    directed += [
        found.span("task")
        for pattern in (_IMPERATIVE, _CIRCUMSTANTIAL)
        for found in pattern.finditer(remaining)
    ]
    reached = 0
    for start, end in sorted(directed):
        if start >= reached and not _is_own_question(plain, start, end):
            reached = end
            yield start, end


def _crossed_out(phrase: re.Pattern[str], text: str) -> str:
    return phrase.sub(lambda found: "x" * len(found.group()), text)


def _is_own_question(plain: str, start: int, end: int) -> bool:
    """Return whether a span is part of the reader's own question: "Should I skip a dose or take more?"."""
    before, after = sentence_around(plain, start, end, ".!?;:—")
    return after.endswith("?") and bool(
        before.strip() and _FIRST_PERSON.search(before + plain[start:end] + after)
    )
