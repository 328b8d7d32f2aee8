"""Reassurance and trust: words that take a worry away which nobody can take away."""

from collections.abc import Callable, Iterator

from rules.wording.effects import ABSOLUTES, SUFFERED
from rules.wording.nouns import PAPER, TREATMENT
from rules.wording.tokens import Sentence, word_at
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
    "addicted dependent risky dangerous harmful unsafe addictive harm damage hurt hurts injury harmed "
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
    "it, for ever, no cause for, no reason to worry, pain free life, life without pain, let go of fear"
)


def reassurances(sentence: Sentence) -> Iterator[tuple[int, int]]:
    """Yield the spans of tokens that reassure, or say what is absolute."""
    words = sentence.words
    if not {"i", "my", "me"}.isdisjoint(words) or (words[0] == "to" and not sentence.mark):
        return
    denied_at = next((at for at, word in enumerate(words) if word in _NOT), len(words))
    for at, word in enumerate(words):
        length = starts_with(words, at, _PHRASES)
        if length and denied_at >= at:
            yield at, at + length
        elif denied_at > at and _is_absolute(words, at):
            yield at, min(at + 2, len(words)) if word not in ABSOLUTES else at + 1
        elif word in _DENIED and _DENIED[word](words, at):
            yield max(0, at - 2), at + 1


def _is_absolute(words: tuple[str, ...], at: int) -> bool:
    """Return whether "is relief", "unending relief", "guaranteed" stands at a token."""
    word, following = words[at], word_at(words, at + 1)
    if word == "is":
        return following in _GOOD_THINGS and _UNSURE.isdisjoint(words)
    if word == "free" and following in {"of", "from"}:
        return not SUFFERED.isdisjoint(words[at + 2 :]) and not _BEING.isdisjoint(words[:at])
    return word in ABSOLUTES or (word in _WITHOUT_END and following in _HOPED)


_BEING = word_set("be are get is become live wake")


def _is_denied_harm(words: tuple[str, ...], at: int) -> bool:
    denied = not {"no", "never", "nobody", "without", "nothing"}.isdisjoint(words[:at])
    denied |= "cannot" in words[max(0, at - 2) : at]
    denied |= (
        words[at - 2 : at] in {("does", "not"), ("do", "not")}
        and PAPER.isdisjoint(words[:at])
        and words[at] != "hurt"
    )
    return denied and {"can", "could", "may", "know", "said", "say"}.isdisjoint(words[:at])


def _are_denied_effects(words: tuple[str, ...], at: int) -> bool:
    return word_at(words, at - 1) == "side" and (_is_without(words, at - 1) or _is_small(words, at))


def _are_small_risks(words: tuple[str, ...], at: int) -> bool:
    return _is_without(words, at) or _is_small(words, at)


def _is_small(words: tuple[str, ...], at: int) -> bool:
    """Return whether "the risk of harm is tiny" belittles what somebody may fear."""
    there = next((one for one in range(at + 1, len(words)) if words[one] in {"is", "are"}), 0)
    return bool(there) and not _SMALL.isdisjoint(words[there + 1 :]) and "whether" not in words


_SMALL = word_set("tiny small low slight minor minimal negligible mild trivial manageable remote slim")


def _is_denied_worry(words: tuple[str, ...], at: int) -> bool:
    """Return whether "do not worry", "no need to worry" is said; "do not hesitate to call" is an offer."""
    if words[at] in {"hesitate", "doubt"}:
        return words[at] == "doubt" and word_at(words, at - 1) == "not"
    before = words[:at]
    about = words[at + 1 :]
    if word_at(about, 0) == "about" and not any(word in TREATMENT or word in _FEARED for word in about):
        return False
    return (
        words[max(0, at - 2) : at] == ("do", "not")
        or (before[-1:] in {("never",), ("be",)} and "not" in before)
        or (not {"no", "nothing"}.isdisjoint(before) and "to" in before)
    )


def _is_without(words: tuple[str, ...], at: int) -> bool:
    """Return whether "no", "without" or "free of" stands before a noun, said as known."""
    before = words[max(0, at - 3) : at]
    if not {"no", "without", "zero", "nil", "hardly"}.intersection(before) and before[-2:] != ("free", "of"):
        return False
    if words[0] in {"no", "not"} and at > 4:
        return False  # "No treatment is free of side effects"
    return not {"nobody", "cannot", "not"}.intersection(words[:at]) and not {"i", "my", "had"}.intersection(
        words
    )


def _asks_for_trust(words: tuple[str, ...], at: int) -> bool:
    rest = words[at + 1 :]
    before = words[:at]
    if (
        not {"whom", "who", "not", "someone", "somebody", "people"}.isdisjoint(before)
        and "people" not in before
    ):
        return False
    if words[at] in {"depend", "bank", "bet", "rely", "count", "relying", "counts", "relies"} and word_at(
        rest, 0
    ) not in {"on", "upon"}:
        return False
    if words[at] == "depend" and "you" not in before:
        return False
    return any(word in _TRUSTED or word in TREATMENT for word in rest)


_DENIED: dict[str, Callable[[tuple[str, ...], int], bool]] = {
    **dict.fromkeys(_WORRY, _is_denied_worry),
    **dict.fromkeys(_HURT, _is_denied_harm),
    **dict.fromkeys(_RISKS - _HURT, _are_small_risks),
    "effects": _are_denied_effects,
    **dict.fromkeys(_TRUSTING, _asks_for_trust),
}
