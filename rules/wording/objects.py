"""What a verb is done to: the noun phrase after it, as far as a rule has to know."""

from enum import Enum, auto
from itertools import dropwhile

from rules.wording.nouns import (
    BODY,
    CLINICIANS,
    COMPARED,
    DETERMINERS,
    FOOD,
    OUTSIDE,
    PAPER,
    PEOPLE,
    PRONOUNS,
    TAKEN_FOR_ONESELF,
    is_treatment,
)
from rules.wording.tokens import word_at
from rules.wording.verbs import GERUNDS, PARTICLES
from rules.wording.words import word_set


class Thing(Enum):
    """What the object of a verb is."""

    NONE = auto()
    TREATMENT = auto()
    BODY = auto()
    PRONOUN = auto()
    PAPER = auto()
    """Or another thing outside body and treatment."""
    PERSON = auto()
    TAKEN = auto()
    OTHER = auto()


_ENDS_PHRASE = word_set(
    "and or nor but if when because with at on in to from until till before after while as is are was were "
    "does do than then so for by that which who under above through about instead now soon again today "
    "still anyway too also yourself altogether first"
)
_ADVERBIAL = word_set("just simply only even always also still now then straight right yourself not to")


BY_WAY_OF = word_set("nasal oral intravenous intranasal iv")
PERSONS = (PEOPLE - word_set("them those others")) | CLINICIANS


def thing_after(words: tuple[str, ...]) -> Thing:
    """Return what the noun phrase is that some words begin with, particles and adverbs skipped."""
    phrase = phrase_after(words)
    if not phrase:
        return Thing.NONE
    if not BY_WAY_OF.isdisjoint(phrase):
        return Thing.TREATMENT
    if not PAPER.isdisjoint(phrase) and not is_treatment(phrase[-1]):  # a paper may describe a medicine
        return Thing.PAPER
    if any(map(is_treatment, phrase)):
        return Thing.TREATMENT
    if not FOOD.isdisjoint(phrase) or phrase[-1] in BODY:
        return Thing.BODY
    if phrase[-1] in OUTSIDE:
        return Thing.PAPER
    if not PERSONS.isdisjoint(phrase):
        return Thing.PERSON
    if not TAKEN_FOR_ONESELF.isdisjoint(phrase):
        return Thing.TAKEN
    return Thing.PRONOUN if phrase[-1] in PRONOUNS else Thing.OTHER


def phrase_after(words: tuple[str, ...]) -> tuple[str, ...]:
    """Return the noun phrase that some words begin with, particles and adverbs skipped."""
    phrase = tuple(dropwhile(_is_skipped, words))
    return phrase[: next((at for at in range(len(phrase)) if _ends_at(phrase, at)), len(phrase))]


def _is_skipped(word: str) -> bool:
    return word in PARTICLES or word in _ADVERBIAL or _is_adverb(word)


def _ends_at(phrase: tuple[str, ...], at: int) -> bool:
    """Return whether a noun phrase has ended before a token."""
    word, before = phrase[at], word_at(phrase, at - 1)
    if not before:
        return word in _ENDS_PHRASE and word != "that"
    particle = word in PARTICLES and before not in {"the", "a"}
    return particle or word in _ENDS_PHRASE or (word == "of" and before in PAPER)


def _is_adverb(word: str) -> bool:
    return word.endswith("ly") and word not in {
        "only",
        "daily",
        "weekly",
        "family",
        "belly",
        "early",
        "monthly",
        "hourly",
    }


def is_compared(phrase: tuple[str, ...]) -> bool:
    """Return whether a phrase says more, less, higher, another."""
    return not COMPARED.isdisjoint(phrase)


def begins_an_object(word: str) -> bool:
    """Return whether a word after a verb is the start of its object."""
    return (
        word in DETERMINERS
        or word in PRONOUNS
        or word in {"me", "us", "him", "yourself", "your"}
        or is_treatment(word)
    )


def gerund_after(words: tuple[str, ...], at: int) -> int:
    """Return where an -ing form of a known verb stands at or just after a token; 0 if none does."""
    for there in range(at, len(words)):
        if words[there] in GERUNDS:
            return there
        if not _is_adverb(words[there]) and words[there] not in {
            "of",
            "about",
            "by",
            "on",
            "up",
            "again",
            "just",
        }:
            break
    return 0
