"""Hints: advice that a whole sentence gives, by a label, an answer, a question or an example."""

from itertools import pairwise

from rules.wording.effects import SUFFERED
from rules.wording.nouns import CLINICIANS, COMPARED, FOOD, PAPER, is_bodily, is_treatment
from rules.wording.objects import Thing, is_compared, thing_after
from rules.wording.tokens import Sentence, word_at
from rules.wording.verbs import AUXILIARIES, CARE, TELLING, is_base_verb
from rules.wording.words import holds, phrases, word_set

UNSURE = word_set("not if whether think may might can could how ask")
OWN = word_set("i me my we us")
_IN_YOUR_PLACE = phrases("if i were, were i you, in your place, in your shoes, we would")
_LABELS = word_set(
    "plan advice tip tips step steps recommendation recommendations answer solution aim do suggestion "
    "trick key rule action remedy instructions instruction conclusion verdict dosing now best"
)


def is_hinted(sentence: Sentence) -> bool:
    """Return whether a sentence advises as a whole."""
    words = sentence.words
    told = _follows_a_label(sentence) or _answers_with_a_task(sentence) or _is_the_better(words)
    if not OWN.isdisjoint(words):
        return told or _is_supposed(words) or _is_proposed(words)
    return told or (_is_rhetorical(words) if sentence.is_question else _is_told_of_others(words))


def _is_proposed(words: tuple[str, ...]) -> bool:
    """Return whether "shall we try you on something stronger?" is asked."""
    return words[:2] == ("shall", "we") and word_at(words, 2) not in TELLING and is_compared(words)


_MORE = COMPARED | {"sooner", "earlier", "better"}


def _is_the_better(words: tuple[str, ...]) -> bool:
    """Return whether "the sooner you stop the steroids, the better" is said."""
    if words[0] != "the" or _MORE.isdisjoint(words[1:2]):
        return False
    at = next((at for at, pair in enumerate(pairwise(words)) if pair == (",", "the")), len(words))
    said = not _MORE.isdisjoint(words[at + 2 : at + 3])
    return said and any(is_bodily(word) or word in {"feel", "outcome"} for word in words)


def _is_supposed(words: tuple[str, ...]) -> bool:
    """Return whether "if I were you" comes with what somebody would do."""
    supposed = holds(words, _IN_YOUR_PLACE)
    would = next((at for at, pair in enumerate(pairwise(words)) if pair == ("i", "would")), len(words))
    verb = word_at(words, would + 2)
    supposed |= "were" in words and is_base_verb(verb) and verb not in TELLING
    return supposed and any(is_bodily(word) or word in CARE for word in words)


def _follows_a_label(sentence: Sentence) -> bool:
    """Return whether "Plan:" is followed by "higher dose"."""
    label, mark = sentence.before
    words = sentence.words
    if mark != ":" or _LABELS.isdisjoint(label) or not OWN.isdisjoint(words + label):
        return False
    if label[-1] in _GIVING_ADVICE and (AUXILIARIES | PAPER | CLINICIANS).isdisjoint(words):
        return any(is_bodily(word) or word in SUFFERED for word in words)
    changed = is_compared(words) or not {"twice", "no", "daily", "stop"}.isdisjoint(words)
    return changed and any(map(is_treatment, words))


_GIVING_ADVICE = word_set("tip tips rule advice")


def _answers_with_a_task(sentence: Sentence) -> bool:
    """Return whether "Go ahead." follows on a question about a treatment."""
    asked, mark = sentence.before
    said = sentence.words[:2] in {("go", "ahead"), ("do", "it"), ("do", "so")}
    said |= len(sentence.words) == 1 and is_base_verb(sentence.words[0]) and sentence.words[0] not in TELLING
    return said and mark == "?" and any(is_bodily(word) or word in SUFFERED for word in asked)


def _is_rhetorical(words: tuple[str, ...]) -> bool:
    """Return whether a question tells: "Why wait for the next drip?", "Should you not take more?"."""
    if words[:3] == ("why", "do", "not"):
        return any(map(is_treatment, words))
    if words[:2] in {("how", "about"), ("what", "about"), ("why", "not")}:
        return thing_after(words[2:]) is Thing.TREATMENT
    if words[0] == "why" and "help" not in words:
        asked = word_at(words, 1)
        return is_base_verb(asked) and asked not in TELLING and asked not in AUXILIARIES
    tells = words[0] in {"ready", "time"} or words[:2] == ("who", "needs")
    tells |= words[0] in {"is", "should", "would", "could", "who"} and "not" in words
    return tells and any(is_treatment(word) or word in FOOD for word in words)


_OTHERS = word_set("those many people patients who everyone anyone")
_GAINED = word_set("better relief well longer improve improves happier sooner good best again least less")
_LIKE_YOU = phrases("in your place, in your position, in your shoes, in your situation")
_WISE = word_set("sensible smart wise clever careful savvy responsible")
_PERSONS = word_set("person people patient patients adult adults user users")


def _is_told_of_others(words: tuple[str, ...]) -> bool:
    """Return whether "those who raise the dose have longer relief" sets an example, or a wise person does."""
    in_your_place = holds(words, _LIKE_YOU)
    if in_your_place or (not _WISE.isdisjoint(words) and not _PERSONS.isdisjoint(words)):
        done = any(is_base_verb(word[:-1]) and word[:-1] not in TELLING for word in words[2:])
        return (done and PAPER.isdisjoint(words)) or any(map(is_bodily, words[2:]))
    if _OTHERS.isdisjoint(words) or not (UNSURE | {"some"}).isdisjoint(words) or _GAINED.isdisjoint(words):
        return False
    return any(
        is_base_verb(word)
        and word not in TELLING
        and (word not in {"have", "get"} or words[at - 1] == "who")
        and thing_after(words[at + 1 :]) is Thing.TREATMENT
        and not _GAINED.isdisjoint(words[at + 2 :])
        for at, word in enumerate(words)
        if at
    )
