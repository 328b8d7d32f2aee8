"""Duties: passives and the like that leave out who is told."""

from collections.abc import Iterator

from rules.wording.clauses import Clause
from rules.wording.nouns import CLINICIANS, PAPER, is_treatment
from rules.wording.tokens import word_at
from rules.wording.verbs import GERUNDS, PARTICIPLES, TELLING, is_adverb
from rules.wording.words import word_set

_MUST = word_set("should must needs need ought has have wants")
_BY_CLINICIANS = word_set("prescribed ordered fitted explained")
_MOVES = word_set("go come rise increase decrease change stop start begin drop fall double")


def duties(words: tuple[str, ...], clause: Clause) -> Iterator[tuple[int, int]]:
    """Yield "tablets should be stopped", "your dose needs stopping", "alcohol must be avoided"."""
    for at in range(clause.start + 1, clause.end):
        subject = words[clause.start : at]
        is_to = words[at] in {"is", "are"} and words[at + 1 : at + 3] == ("to", "be")
        if (words[at] not in _MUST and not is_to) or subject[-1] in PAPER or subject[-1] in CLINICIANS:
            continue
        there = at + 1
        passive = words[at] in {"should", "must"}
        while there < clause.end and (words[there] in _AROUND or is_adverb(words[there])):
            passive |= words[there] in {"to", "be"}
            there += 1
        verb = word_at(words[: clause.end], there)
        done = (
            PARTICIPLES.get(verb, "" if not verb.endswith("ed") else verb)
            if "be" in words[at:there]
            else GERUNDS.get(verb)
        )
        if verb in _BY_CLINICIANS:
            continue
        moved = passive and (verb in _MOVES or verb in {"higher", "lower", "more", "less"})
        treated = any(map(is_treatment, subject)) or subject in {("it",), ("this",), ("they",)}
        moved |= verb in {"a", "an"} and subject == ("it",) and any(map(is_treatment, words[there:]))
        if (done and done not in TELLING) or (moved and treated):
            if not _is_warned(words):
                yield clause.start, there + 1
            return


_AROUND = word_set("to be not never always also now")


def _is_warned(words: tuple[str, ...]) -> bool:
    """Return whether "must not be stopped without a clinician" keeps somebody from acting alone."""
    denied = not {"not", "never"}.isdisjoint(words)
    return denied and not {"because", "own", "alone", "without", "some", "unless", "until"}.isdisjoint(words)
