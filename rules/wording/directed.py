"""What is directed at the reader: an imperative, or words such as "you should"."""

from rules.wording.clauses import CONDITIONS, Clause
from rules.wording.nouns import CLINICIANS, DETERMINERS, FOOD, is_bodily, is_treatment
from rules.wording.objects import begins_an_object, gerund_after
from rules.wording.tokens import Sentence, word_at
from rules.wording.verbs import AMBIGUOUS, AUXILIARIES, CARE, PARTICLES, is_base_verb
from rules.wording.words import phrases, starts_with, word_set

_LEADS = word_set(
    "please just simply always never first also instead next now then do to only even maybe perhaps not "
    "again self still later afterwards today tonight meanwhile otherwise soon so"
)
_LEADING_PHRASES = phrases(
    "try to, try not to, remember to, make sure to, make sure you, make sure that you, no reason not to, "
    "be sure to, feel free to, aim to, plan to, decide to, choose to, learn to, go ahead and, do not "
    "forget to, do not hesitate to, do not fail to, do not be afraid to, do not wait to, be prepared to, "
    "go and, agree to, offer to, refrain from, continue to, start to, begin to, take care to, take care "
    "not to, in that case, if so, if not, for now"
)
GERUND_LEADS = word_set(
    "consider try keep start begin stop quit continue avoid resume carry imagine recommend suggest think "
    "give worth prefer refrain contemplate"
)
_FUNCTION = AUXILIARIES | word_set(
    "a an the your my his her our their its this that these those any some all each every both no not none "
    "i you he she it we they who which what how why where when whether if in on at of to for from by with "
    "about into like through under over between within without before after until till since during as "
    "than because although though and or nor but yet so more less most many much few several such own "
    "other another same very too quite there here one two nobody everyone everybody somebody someone "
    "anyone people patients half behind beyond near off out up down along around across against among "
    "despite except per via inside outside above below upon toward towards let still good bad new old also "
    "never always only even either neither everything nothing something anything yes sure well once "
    "finally"
)
SUBJECTS = word_set("you everyone everybody anyone people patients women men adults sufferers smokers")
_STRICT = phrases(
    "should, must, had best, are told to, are to, ought to, ought, need to, needs to, have to, has to, "
    "have got to, had better, are free to, are allowed to, are advised to, are ready to, are meant to, are "
    "supposed to, might as well, may as well, may want to, might want to, will want to, might like to, "
    "will need to, may need to, might need to, would need to, may wish to, will have to, may have to, "
    "would do well to"
)
_LOOSE = phrases("need not, can, could, may, might, want to")
_AROUND = word_set("not never always also just simply now then either only still to")


def direction_of(sentence: Sentence, clause: Clause) -> tuple[int, int, str] | None:
    """Return where something directed at the reader starts, where its verb stands, and how it is directed.

    How: "imperative", "strict" (you should), "loose" (you can), "negated" (do not, you should not).
    """
    words = sentence.words
    modal = _after_modal(words, clause)
    if modal or clause.opener == "that":
        return modal or _after_make_sure(words, clause)
    if clause.continues is not None:
        return _continued(sentence, clause, clause.continues)
    at, negated = _lead_in(words, clause.start, clause.end)
    if at >= clause.end:
        return None
    led, closed = at > clause.start and words[at - 1] != "to", sentence.mark in {".", "!"}
    denied = words[at - 2 : at] == ("do", "not") and words[at] not in _FUNCTION
    if not denied and not _is_imperative(words, at, clause.end, lead=led, closed=closed):
        return None
    return clause.start, at, "negated" if negated else "imperative"


def _after_make_sure(words: tuple[str, ...], clause: Clause) -> tuple[int, int, str] | None:
    sure = word_at(words, clause.start - 2) in {"sure", "certain", "it"}
    said = sure and word_at(words, clause.start) == "you" and clause.end > clause.start + 1
    return (clause.start, clause.start + 1, "strict") if said else None


def _continued(sentence: Sentence, clause: Clause, led_by: Clause) -> tuple[int, int, str] | None:
    """Return what "you should stop or change it" directs in its second clause."""
    if not clause.words or not is_base_verb(clause.words[0]):
        return None
    lead = direction_of(sentence, led_by)
    if lead:
        return clause.start, clause.start, lead[2]
    joined = len(led_by.words) == 1 and len(clause.words) > 1 and is_base_verb(led_by.words[0])
    return (clause.start, clause.start, "imperative") if joined else None


def _lead_in(words: tuple[str, ...], at: int, end: int) -> tuple[int, bool]:
    """Return where the verb stands after "please", "do not", "remember to", and whether it is denied."""
    start, negated = at, False
    while at < end:
        length = starts_with(words, at, _LEADING_PHRASES)
        if length:
            at += length
        elif (words[at] in _LEADS and (words[at] != "to" or at > start)) or words[at].endswith("ly"):
            negated |= words[at] in {"not", "never"}
            at += 1
        else:
            break
    return at, negated


def _after_modal(words: tuple[str, ...], clause: Clause) -> tuple[int, int, str] | None:
    """Return the verb that "you should", "you had better", "everyone must" leads to."""
    for at in range(clause.start, clause.end):
        described = at > clause.start and words[at - 1] in {"that", "as", "than", "if", "of"}
        if not _is_subject(words, at) or (described and clause.opener != "that"):
            continue
        there = at + 1
        excused = words[there : there + 2] == ("do", "not")
        there += 2 * excused
        while there < clause.end and (
            words[there].endswith("ly")
            or words[there] in _AROUND
            or (words[at] != "you" and words[there] not in AUXILIARIES and words[there] != "ought")
        ):
            there += 1
        way = "loose" if excused else "strict"
        length = starts_with(words, there, _STRICT)
        if not length and words[at] == "you":
            way, length = "loose", starts_with(words, there, _LOOSE)
        if words[at] in CLINICIANS:
            way = "loose"
        if not length:
            continue
        there += length
        negated = False
        while there < clause.end and (words[there].endswith("ly") or words[there] in _AROUND):
            negated |= words[there] in {"not", "never"}
            there += 1
        return (at, there, "negated" if negated else way) if there < clause.end else None
    return None


def _is_subject(words: tuple[str, ...], at: int) -> bool:
    one = words[at] in {"patient", "person"} and word_at(words, at - 1) in {"a", "every", "each", "the"}
    return one or words[at] in SUBJECTS or words[at] in CLINICIANS


def _is_imperative(words: tuple[str, ...], at: int, end: int, *, lead: bool, closed: bool) -> bool:
    """Return whether a clause that begins at a token tells somebody to do something."""
    word, rest = words[at], words[at + 1 : end]
    if not is_base_verb(word):
        return _is_unknown_imperative(word, rest, closed) or (closed and _is_bare_order(word, rest))
    if word not in AMBIGUOUS:
        return True
    if not rest:
        fronted = at > 1 and words[0] in FRONTING | {"if", "when", "to"} and words[at - 1] == ","
        waits = end < len(words) and words[end] in CONDITIONS | {"before", "until"} and closed
        return (waits and word in CARE | {"wait", "stop"}) or (
            (lead or fronted) and (word in CARE or word == "stop")
        )
    if word in {"stay", "keep", "remain"} and closed:
        return True
    if word in GERUND_LEADS and gerund_after(words[:end], at + 1) >= 0:
        return True
    return _has_an_object(words[:end], at, lead=lead) or (closed and _is_order(word, rest))


def _is_order(word: str, rest: tuple[str, ...]) -> bool:
    """Return whether a whole sentence without another verb is about a medicine: "Stop blood thinners."."""
    finite = any(one in AUXILIARIES or (one.endswith("s") and is_base_verb(one[:-1])) for one in rest)
    return not finite and rest[0] not in _FUNCTION and not is_bodily(word) and any(map(is_treatment, rest))


def _is_bare_order(word: str, rest: tuple[str, ...]) -> bool:
    """Return whether an unknown word and a medicine make a whole sentence: "Hoard opioids."."""
    if not rest or not is_treatment(rest[0]) or word in _FUNCTION or is_bodily(word):
        return False
    described = word.endswith(
        ("al", "ic", "ous", "ive", "ary", "ble", "ful", "ing", "ed", "ly", "er", "s", "an", "ong")
    )
    return (
        not described and word.isalpha() and not any(map(is_base_verb, rest)) and AUXILIARIES.isdisjoint(rest)
    )


def _has_an_object(words: tuple[str, ...], at: int, *, lead: bool) -> bool:
    """Return whether what follows a word that can be a noun makes it a verb: "use it", not "use of it"."""
    word, rest = words[at], words[at + 1 :]
    following = rest[0]
    if following == "of" or following in AUXILIARIES:
        return False
    if lead or following in _OBJECTS:
        return True
    if not AUXILIARIES.isdisjoint(rest):
        return False
    if following in _INTO and any(map(is_bodily, rest)):
        return word in {"stay", "rest", "go", "sit", "sleep"}
    if begins_an_object(following) or following in PARTICLES - _INTO or following.endswith("ly"):
        return True
    return following in FOOD | HIGHER or (word in CARE and following in _AFTER_CARE)


_INTO = word_set("in with for")
_AFTER_CARE = word_set("afterwards beforehand more less well before after with in")


def _is_unknown_imperative(word: str, rest: tuple[str, ...], closed: bool) -> bool:
    """Return whether an unknown word is a verb by what follows it: "bin your tablets"."""
    if word in _FUNCTION or not rest or word.endswith(("ing", "ed", "ly", "est")) or is_treatment(word):
        return False
    if not word.isalpha() or (word.endswith("s") and not word.endswith("ss")):
        return False
    if rest[0] in {"off", "back", "away", "out"}:
        rest = rest[1:]
    begins = word_at(rest, 0) in (_OBJECTS | (DETERMINERS - {"all"}) if closed else _OBJECTS)
    return begins and AUXILIARIES.isdisjoint(rest[1:])


_OBJECTS = word_set("your it them the yourself")
HIGHER = word_set("higher lower harder low high slower faster")
FRONTING = word_set("before after in at for during until with without from by")
