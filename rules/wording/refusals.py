"""The wording guard: no text for a patient may hold a number, a duration, a promise or advice.

Loading calls `refusals` on every text of a pack, and `check` also reports `warnings`. The guard knows English
only. A text is read as sentences, clauses and words; five rules decide, each a module of its own.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterator
from enum import StrEnum
from itertools import groupby
from typing import NamedTuple

from rules.wording.advice import advice
from rules.wording.clauses import clauses_of
from rules.wording.disguises import is_numeral, undisguised
from rules.wording.durations import durations
from rules.wording.numbers import counted_doses, doses_in_digits, numbers
from rules.wording.odds import likelihoods, shares
from rules.wording.promises import promises
from rules.wording.tokens import Sentence, sentences_of


class Ground(StrEnum):
    """The reason why words are refused, or warned of."""

    DIGIT = "digit"
    TIME = "unit-of-time"
    COUNT = "number-word"
    SHARE = "percentage-or-fraction"
    PROMISE = "promise"
    ADVICE = "advice"
    LIKELIHOOD = "likelihood"

    @property
    def rule(self) -> str:
        """What is not allowed and what to write instead: a sentence for the author of a pack."""
        return _RULES[self][0]

    @property
    def example(self) -> str:
        """A text that would pass."""
        return _RULES[self][1]


_RULES = {
    Ground.DIGIT: (
        "No digits, in any script: say it without the number.",
        "Bring some questions.",
    ),
    Ground.TIME: (
        "No duration, and no name or unit of time: leave it out, and let the reader ask.",
        "Relief can fade.",
    ),
    Ground.COUNT: (
        "No numbers, no multiples and no counted doses: say 'more', 'some' or 'other' instead.",
        "Some people have it more than once.",
    ),
    Ground.SHARE: (
        "No percentages, fractions or odds: say 'some', 'many' or 'people differ' instead.",
        "Some people feel better.",
    ),
    Ground.PROMISE: (
        "No promise, no forecast and no reassurance: say 'may', or say that nobody can know.",
        "It may help.",
    ),
    Ground.ADVICE: (
        "No advice on a medicine, a dose or the body: turn it into a question for a clinician.",
        "Ask whether a higher dose is right for you.",
    ),
    Ground.LIKELIHOOD: (
        "No shares of people and no comparison without a hedge, unless the article says so: "
        "say 'some people' or 'may', or accept it with the reason.",
        "It may last longer than by some other ways.",
    ),
}


class Refusal(NamedTuple):
    """Words that may not be shown, or that an author is warned of, quoted from the text in plain spelling."""

    ground: Ground
    words: str


def refusals(text: str, *, heading: bool = False, with_numbers: bool = False) -> tuple[Refusal, ...]:
    """Return everything in a text that may not be shown, in order; empty if the text may be shown.

    heading: whether it is the article's own heading or title. Its digits, durations, odds and counted doses
    are refused; its number words and its tone are the article's.
    with_numbers: whether numbers are what it is for, as in a phone number or an address. What counts doses is
    refused there too, in digits and in words.
    """
    plain = undisguised(text)
    spans = [] if with_numbers else [*_digits(plain)]
    for sentence in sentences_of(plain):
        spans += _read(sentence, heading, with_numbers)
    return tuple(Refusal(ground, plain[start:end]) for start, end, ground in sorted(_distinct(spans)))


def warnings(text: str) -> tuple[Refusal, ...]:
    """Return what an author is warned of in a text: words on odds and comparisons that an article may use."""
    plain = undisguised(text)
    return tuple(
        Refusal(Ground.LIKELIHOOD, plain[sentence.tokens[start].start : sentence.tokens[end - 1].end])
        for sentence in sentences_of(plain)
        for start, end in likelihoods(sentence)
    )


_TALLIES = frozenset("|•●○◦∙✓✔★☆")
_ASCII = re.compile(r"[\d|]")
_Span = tuple[int, int, Ground]
_OF_WORDS: tuple[tuple[Ground, Callable[[Sentence], Iterator[tuple[int, int]]]], ...] = (
    (Ground.COUNT, counted_doses),
    (Ground.SHARE, shares),
)


def _read(sentence: Sentence, heading: bool, with_numbers: bool) -> Iterator[_Span]:
    clauses = clauses_of(sentence)
    found = [(Ground.TIME, span) for span in durations(sentence, clauses)]
    found += [(ground, span) for ground, rule in _OF_WORDS for span in rule(sentence)]
    counts = doses_in_digits if with_numbers else numbers
    if not heading:
        found += [(Ground.COUNT, span) for span in counts(sentence)]
        found += [(Ground.PROMISE, span) for span in promises(sentence, clauses)]
        found += [(Ground.ADVICE, span) for span in advice(sentence, clauses)]
    for ground, (start, end) in found:
        yield sentence.tokens[start].start, sentence.tokens[min(end, len(sentence.tokens)) - 1].end, ground


def _distinct(spans: list[_Span]) -> Iterator[_Span]:
    """Yield spans on one ground only where they overlap, without the numbers of odds and times."""
    reached: Counter[Ground] = Counter()
    timed = {start for start, _end, ground in spans if ground is Ground.TIME}
    for start, end, ground in sorted(spans, key=lambda span: (span[0], -span[1])):
        covered = end <= max(reached[Ground.SHARE], reached[Ground.TIME]) or end + 1 in timed
        if start >= reached[ground] and not (ground is Ground.COUNT and covered):
            reached[ground] = end
            yield start, end, ground


def _digits(plain: str) -> Iterator[_Span]:
    """Yield each run of numerals, and of marks that tally."""
    if plain.isascii() and not _ASCII.search(plain):
        return
    for kind, run in groupby(range(len(plain)), lambda at: _kind(plain[at])):
        positions = list(run)
        if kind == "numeral" or (kind == "tally" and len(positions) > 1):
            yield positions[0], positions[-1] + 1, Ground.DIGIT


def _kind(ch: str) -> str:
    if is_numeral(ch):
        return "numeral"
    return "tally" if ch in _TALLIES else ""
