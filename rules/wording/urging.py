"""Urging: a choice named as the best, a wish of ours, and words that keep a reader from asking."""

from collections.abc import Iterator

from rules.wording.clauses import Clause
from rules.wording.nouns import CLINICIANS, PAPER
from rules.wording.objects import Thing, thing_after
from rules.wording.recommendations import DRUG_VERBS
from rules.wording.tokens import word_at
from rules.wording.verbs import CARE, TELLING
from rules.wording.words import phrases, starts_with, word_set

_CHOICES = word_set("option choice step move bet thing way course answer plan solution")
_NAMED_BEST = word_set("best next right only better obvious first logical")
_TASKS = DRUG_VERBS - TELLING
_DOUBTED = word_set("may might can could not some if ask")


def named_best(words: tuple[str, ...], clause: Clause) -> Iterator[tuple[int, int]]:
    """Yield "your safest option is surgery", "the next step is to raise the dose"."""
    for at in range(clause.start + 2, clause.end - 1):
        if words[at] != "is" or words[at - 1] not in _CHOICES or not _DOUBTED.isdisjoint(words):
            continue
        named = words[at - 2] in _NAMED_BEST or words[at - 2].endswith("est")
        tasked = words[at + 1] == "to" and word_at(words, at + 2) in _TASKS
        if named and (tasked or thing_after(words[: clause.end], at + 1) is Thing.TREATMENT):
            yield clause.start, clause.end
            return


_NEEDLESS = phrases("no need to, no point in, no use, need not, no reason to, not worth")
_TURNING_TO = word_set("ask asking see seeing call calling contact contacting consult consulting phone tell")


def kept_from_help(words: tuple[str, ...], clause: Clause) -> Iterator[tuple[int, int]]:
    """Yield "there is no point in seeing a doctor", "you need not ask the nurse"."""
    if CLINICIANS.isdisjoint(words) or not PAPER.isdisjoint(words):
        return
    for at in range(clause.start, clause.end):
        length = starts_with(words, at, _NEEDLESS)
        asked = words[at + length : at + length + 1]
        if length and not _TURNING_TO.isdisjoint(asked):
            yield at, clause.end


_ASKED_OF = phrases(
    "ask you to, asks you to, want you to, tell you to, you are asked to, you are told to, invite you to"
)


def asked_of_you(words: tuple[str, ...]) -> Iterator[tuple[int, int]]:
    """Yield "we ask you to stop smoking"."""
    for at in range(len(words) if "to" in words else 0):
        there = at + starts_with(words, at, _ASKED_OF)
        if (
            at < there < len(words)
            and words[there] in _TASKS
            and (words[there] in CARE or thing_after(words, there + 1) in {Thing.TREATMENT, Thing.BODY})
        ):
            yield at, there + 1
