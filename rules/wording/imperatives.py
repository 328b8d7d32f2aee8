"""Imperatives: whether a clause that begins with a verb tells somebody to do something.

Many verbs are nouns too ("rest", "use", "cover"): these are imperatives only by what stands around them.
"""

from rules.wording.clauses import CONDITIONS
from rules.wording.effects import EFFECT_FORMS, STRONG, SUFFERED
from rules.wording.nouns import DETERMINERS, FOOD, is_bodily, is_treatment
from rules.wording.objects import begins_an_object, gerund_after
from rules.wording.tokens import word_at
from rules.wording.verbs import AMBIGUOUS, AUXILIARIES, CARE, DOING, PARTICLES, is_adverb, is_base_verb
from rules.wording.words import word_set

GERUND_LEADS = word_set(
    "consider try keep start begin stop quit continue avoid resume carry imagine recommend suggest think "
    "give worth prefer refrain contemplate"
)
FUNCTION = AUXILIARIES | word_set(
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


def is_imperative(words: tuple[str, ...], at: int, end: int, *, lead: bool, closed: bool) -> bool:
    """Return whether a clause that begins at a token tells somebody to do something."""
    word, rest = words[at], words[at + 1 : end]
    if not is_base_verb(word):
        return _is_unknown_imperative(word, rest, closed) or (closed and _is_bare_order(word, rest))
    if word in _NOUNS_TOO:
        return bool(rest) and rest[0] not in AUXILIARIES | _OF_NOUNS
    if word not in AMBIGUOUS:
        return True
    if not rest:
        fronted = _is_fronted(words, at) and (AUXILIARIES | _PLURAL_VERBS).isdisjoint(words[end:])
        waits = word_at(words, end) in CONDITIONS | {"before", "until"} and closed
        return (waits and word in CARE | {"wait", "stop"}) or (
            (lead or fronted) and (word in CARE or word == "stop")
        )
    if word in {"stay", "keep", "remain"} and closed:
        return True
    if (word, rest[0]) in LOOKING_AFTER or (closed and _is_fronted(words, at) and _is_done(word, rest)):
        return True
    if word in GERUND_LEADS and gerund_after(words[:end], at + 1):
        return True
    return _has_an_object(words[:end], at, lead=lead) or (closed and _is_order(word, rest))


def _is_fronted(words: tuple[str, ...], at: int) -> bool:
    """Return whether a clause follows on "if it hurts," or "before the visit,"."""
    return words[0] in FRONTING | CONDITIONS | {"to"} and word_at(words, at - 1) == ","


def _is_done(word: str, rest: tuple[str, ...]) -> bool:
    """Return whether "drink warm tea" has no other verb, as "sleep suffers" and "rest may help" have."""
    finite = rest[0].endswith("s") or rest[0] in FUNCTION or not AUXILIARIES.isdisjoint(rest)
    return word in CARE | DOING and not finite and not any(EFFECT_FORMS.get(one) in STRONG for one in rest)


LOOKING_AFTER = {("look", "after"), ("see", "to")}
_NOUNS_TOO = word_set("reach wear shake soak bend experiment")
_OF_NOUNS = word_set("of in on at by from")


def _is_order(word: str, rest: tuple[str, ...]) -> bool:
    """Return whether a whole sentence without another verb is about a medicine: "Stop blood thinners."."""
    finite = any(one in AUXILIARIES or (one.endswith("s") and is_base_verb(one[:-1])) for one in rest)
    named = any(map(is_treatment, rest)) or not FOOD.isdisjoint(rest[:2])
    return named and not finite and rest[0] not in FUNCTION and not is_bodily(word)


def _is_bare_order(word: str, rest: tuple[str, ...]) -> bool:
    """Return whether an unknown word and a medicine make a whole sentence: "Hoard opioids."."""
    if not rest or not is_treatment(rest[0]) or word in FUNCTION | SUFFERED or is_bodily(word):
        return False
    described = word.endswith(
        ("al", "ic", "ous", "ive", "ary", "ble", "ful", "ing", "ed", "ly", "er", "s", "an", "ong")
    )
    finite = any(is_base_verb(one) or one in AUXILIARIES | _PLURAL_VERBS for one in rest)
    return not described and word.isalpha() and not finite


_PLURAL_VERBS = word_set("act work help differ vary tend seem")


def _has_an_object(words: tuple[str, ...], at: int, *, lead: bool) -> bool:
    """Return whether what follows a word that can be a noun makes it a verb: "use it", not "use of it"."""
    word, rest = words[at], words[at + 1 :]
    following = rest[0]
    if following in AUXILIARIES:
        return False
    if (word, following) == ("go", "for"):
        return True
    if lead or following in _OBJECTS:
        return True
    if not AUXILIARIES.isdisjoint(rest):
        return False
    if following in _INTO and any(map(is_bodily, rest)):
        return word in {"stay", "rest", "go", "sit", "sleep", "push", "press", "hold"}
    if begins_an_object(following) or following in PARTICLES - _INTO or is_adverb(following):
        return True
    return following in FOOD | HIGHER or (word in CARE and following in _AFTER_CARE)


_INTO = word_set("in with for")
_AFTER_CARE = word_set(
    "afterwards beforehand more less well before after with in upright still flat tall straight "
    "forward back sideways"
)


def _is_unknown_imperative(word: str, rest: tuple[str, ...], closed: bool) -> bool:
    """Return whether an unknown word is a verb by what follows it: "bin your tablets"."""
    if word in FUNCTION or not rest or word.endswith(("ing", "ed", "ly", "est")) or is_treatment(word):
        return False
    if not word.isalpha() or (word.endswith("s") and not word.endswith("ss")):
        return False
    if rest[0] in {"off", "back", "away", "out", "up", "down"}:
        rest = rest[2:] if word_at(rest, 1) == "with" else rest[1:]
    begins = word_at(rest, 0) in (_OBJECTS | (DETERMINERS - {"all"}) if closed else _OBJECTS)
    return begins and AUXILIARIES.isdisjoint(rest)


_OBJECTS = word_set("your it them the yourself")
HIGHER = word_set("higher lower harder low high slower faster easy")
FRONTING = word_set("before after in at for during until with without from by")
