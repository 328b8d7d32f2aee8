"""Reassurance and trust: words that take a worry away which nobody can take away."""

from collections.abc import Callable

from rules.wording.effects import ABSOLUTES, EFFECT_FORMS, SUFFERED
from rules.wording.nouns import PAPER, PEOPLE, TREATMENT
from rules.wording.objects import PERSONS
from rules.wording.tokens import Sentence, last_of, word_at
from rules.wording.words import phrases, starts_with, word_set

_NOT = word_set("not no never cannot nobody nothing neither none unclear")
_RISKS = word_set("risk risks danger dangers harm harms downside downsides drawback drawbacks")
_WORRY = word_set(
    "worry fear panic fret doubt hesitate nervous alarmed concerned frightened afraid worried scared anxious"
)
_TRUSTING = word_set("believe trust rely count bank depend bet trusting relying trusts counts relies")
_GOOD_THINGS = word_set("hope relief comfort success freedom bliss")
_WITHOUT_END = word_set(
    "unending endless neverending permanent eternal everlasting infinite unlimited instant immediate total "
    "complete certain sure absolute perfect boundless limitless unfailing reliable dependable constant "
    "continuous uninterrupted enduring"
)
_HOPED = word_set("relief comfort cure recovery success freedom peace healing results benefit ease")
_UNSURE = word_set("want hope may might can could if whether")
_FEARED = word_set("it this that pain side effects effect risks risk them harm")
_HURT = word_set(
    "addicted dependent hooked risky dangerous harmful unsafe addictive harm damage hurt hurts injury harmed "
    "damaged injured affect"
)
_TRUSTED = word_set("relief it this that them ketamine us")
_PHRASES = phrases(
    "stay calm, keep calm, like a charm, like magic, success rate, success rates, fear not, on the mend, "
    "rest assured, nothing bad, is a given, matter of time, rest easy, sleep easy, breathe easy, at ease, "
    "peace of mind, take heart, easy mind, not fail, on its way, nothing unusual, nothing serious, nothing "
    "wrong with it, swear by, swears by, our word, without question, without exception, without delay, "
    "without fail, without doubt, without a doubt, no doubt, beyond doubt, for sure, of course it, every "
    "time, safe hands, good hands, in no danger, nothing to worry, nothing to fear, nothing to lose, "
    "cannot fail, never fails, cannot go wrong, nothing can go wrong, cannot lose, have faith, have "
    "confidence, have no doubt, have no fear, put your faith, put your trust, place your trust, fear "
    "nothing, be confident, be assured, we promise, i promise, all be well, risk free, game changer, "
    "wonder drug, silver bullet, magic bullet, magic wand, dream come true, new lease, side effect free, "
    "stress free, proven results, proven relief, instant relief, lasting cure, total relief, relief for "
    "all, relief for everyone, works for everyone, once and for all, for good, tried and tested, tried and "
    "trusted, proven to, success is certain, relax and let, leave it to the, you deserve, never looks "
    "back, change your life, changes lives, give your life back, get your life back, have your life back, "
    "well tolerated, be sure it, be certain it, be sure of, be certain of, no doubts, be certain that, "
    "reason to hope, good as new, end in sight, no question that, no denying, no secret, prove it, proves "
    "it, for ever, no cause for, no reason to worry, pain free life, life without pain, let go of fear, "
    "sure thing"
)


def is_reassuring(sentence: Sentence) -> bool:
    """Return whether a sentence reassures, asks for trust, or says what is absolute."""
    words = sentence.words
    if not {"i", "my", "me"}.isdisjoint(words) or (words[0] == "to" and not sentence.mark):
        return False
    denied = False
    for at, word in enumerate(words):
        if not denied and (
            (word in _PHRASES and starts_with(words, at, _PHRASES)) or _is_absolute(words, at)
        ):
            return True
        if word in _DENIED and _DENIED[word](words, at):
            return True
        denied |= word in _NOT
    return False


def _is_absolute(words: tuple[str, ...], at: int) -> bool:
    """Return whether "is relief", "unending relief", "guaranteed" stands at a token."""
    word, following = words[at], word_at(words, at + 1)
    if word == "is":
        return following in _GOOD_THINGS and _UNSURE.isdisjoint(words)
    if word == "nothing" and word_at(words, at + 2) == "about":
        return following not in _PLAIN and not (TREATMENT | _FEARED).isdisjoint(words[at:])
    if word == "no" and following in _TURNING and word_at(words, at + 2) == "back":
        return PAPER.isdisjoint(words)
    if word == "thing" and words[at : at + 4] == ("thing", "of", "the", "past"):
        return at > 1
    if word == "free" and following in {"of", "from"}:
        return not SUFFERED.isdisjoint(words[at:]) and not _BEING.isdisjoint(words[:at])
    return word in ABSOLUTES or (word in _WITHOUT_END and following in _HOPED)


_PLAIN = word_set("here more else new written")
_TURNING = word_set("turning going looking")
_BEING = word_set("be are get is become live wake")


def _is_denied_harm(words: tuple[str, ...], at: int) -> bool:
    before = words[:at]
    if not _KNOWN.isdisjoint(before) or word_at(words, at + 1) == "up":
        return False
    if not {"no", "never", "nobody", "without", "nothing"}.isdisjoint(before) or "cannot" in before:
        return True
    does = before[-2:] in {("does", "not"), ("do", "not")} and words[at] != "hurt"
    return does and PAPER.isdisjoint(before)


_KNOWN = word_set("can could may know said say")


def _are_denied_effects(words: tuple[str, ...], at: int) -> bool:
    if not PAPER.isdisjoint(words[:at]):
        return False
    return word_at(words, at - 1) == "side" and (_is_without(words, at - 1) or _is_small(words, at))


def _are_small_risks(words: tuple[str, ...], at: int) -> bool:
    return (_is_without(words, at) and PAPER.isdisjoint(words[:at])) or _is_small(words, at)


def _is_small(words: tuple[str, ...], at: int) -> bool:
    """Return whether "the risk of harm is tiny" belittles what somebody may fear."""
    rest = words[at:]
    said = not {"is", "are"}.isdisjoint(rest) and "whether" not in words
    return said and not _SMALL.isdisjoint(rest)


_SMALL = word_set("tiny small low slight minor minimal negligible mild trivial manageable remote slim")


def _is_denied_worry(words: tuple[str, ...], at: int) -> bool:
    """Return whether "do not worry", "no need to worry" is said; "do not hesitate to call" is an offer."""
    before, about = words[:at], words[at + 1 :]
    if words[at] in {"hesitate", "doubt"}:
        return words[at] == "doubt" and last_of(before) == "not"
    if word_at(about, 0) == "to":
        return False
    if word_at(about, 0) == "about" and (TREATMENT | _FEARED).isdisjoint(about):
        return False
    if before[-2:] == ("do", "not") or (last_of(before) in {"never", "be"} and "not" in before):
        return True
    return not {"no", "nothing"}.isdisjoint(before) and "to" in before


def _is_without(words: tuple[str, ...], at: int) -> bool:
    """Return whether "no", "without" or "free of" stands before a noun, said as known."""
    before = words[:at][-3:]
    if {"no", "without", "zero", "nil", "hardly"}.isdisjoint(before) and before[-2:] != ("free", "of"):
        return False
    if words[0] in {"no", "not"} and at > 4:
        return False  # "No treatment is free of side effects"
    return {"nobody", "cannot", "not"}.isdisjoint(words[:at]) and "had" not in words


_ON = word_set("depend bank bet rely count relying counts relies")


def _asks_for_trust(words: tuple[str, ...], at: int) -> bool:
    before, rest = words[:at], words[at + 1 :]
    if words[at] == "trust" and _is_trusted(before, rest):
        return True
    if (
        not _WHOM.isdisjoint(before)
        or _is_of_a_person(before, rest)
        or (words[at] in _ON and word_at(rest, 0) not in {"on", "upon"})
    ):
        return False
    if words[at] == "depend" and "you" not in before:
        return False
    if words[at] in _ON and len(rest) == 1:  # "relief is something you can count on"
        rest = before
    return not (_TRUSTED | TREATMENT).isdisjoint(rest)


def _is_trusted(before: tuple[str, ...], rest: tuple[str, ...]) -> bool:
    """Return whether "a treatment you can trust", "somebody you trust to heal you" is praised."""
    if word_at(rest, 0) == "to":
        return EFFECT_FORMS.get(word_at(rest, 1)) in _HEALING
    return not rest and before[-2:] == ("you", "can") and not TREATMENT.isdisjoint(before)


def _is_of_a_person(before: tuple[str, ...], rest: tuple[str, ...]) -> bool:
    """Return whether "a friend you (can) trust (to help with this)" tells a person by that trust."""
    whom = before[:-1] if before[-1:] == ("can",) else before
    person = whom[-1:] == ("you",) and word_at(whom, len(whom) - 2) in PERSONS
    return person and word_at(rest, 0) in {"", "to"}


_HEALING = word_set("heal cure relieve ease fix soothe")


def _is_denied_regret(words: tuple[str, ...], at: int) -> bool:
    """Return whether "people never regret it", "it does not let you down" is said."""
    if words[at] == "let" and "down" not in words[at:]:
        return False
    before = words[:at]
    return _SAID_UNSURE.isdisjoint(before) and not _NOT.isdisjoint(before[-2:])


def _is_praised_by_all(words: tuple[str, ...], at: int) -> bool:
    """Return whether "users love the pump" is said."""
    before = words[:at]
    said = not PEOPLE.isdisjoint(before) and _SAID_UNSURE.isdisjoint(words) and _NOT.isdisjoint(before)
    return said and "some" not in before and not (_TRUSTED | TREATMENT).isdisjoint(words[at:])


_SAID_UNSURE = word_set("can could may might if whether know")
_RUED = word_set("regret regrets regretted complain complains disappoint disappoints let lets")
_WHOM = word_set("whom who not someone somebody")
_DENIED: dict[str, Callable[[tuple[str, ...], int], bool]] = {
    **dict.fromkeys(_WORRY, _is_denied_worry),
    **dict.fromkeys(_HURT, _is_denied_harm),
    **dict.fromkeys(_RISKS - _HURT, _are_small_risks),
    **dict.fromkeys(_RUED, _is_denied_regret),
    **dict.fromkeys(("love", "loves", "adore", "adores", "praise"), _is_praised_by_all),
    "effects": _are_denied_effects,
    **dict.fromkeys(_TRUSTING, _asks_for_trust),
}
