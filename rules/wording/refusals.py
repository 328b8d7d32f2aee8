"""The wording guard: no text for a patient may contain a number, a duration, a promise or advice on dosing.

Loading calls `refusals` on every text of a pack. The guard knows English only and errs towards refusing: an
author can find other words, but a reader cannot tell that a number or a promise slipped through.
The patterns are built from lists of words. Promises and advice need grammar as well, and have modules of
their own: `promises` and `advice`.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from itertools import groupby

from rules.wording.advice import advice
from rules.wording.patterns import GAP, one_of
from rules.wording.promises import promises


class Ground(StrEnum):
    """The reason why words are refused."""

    DIGIT = "digit"
    TIME = "unit-of-time"
    COUNT = "number-word"
    SHARE = "percentage-or-fraction"
    PROMISE = "promise"
    ADVICE = "advice"

    @property
    def rule(self) -> str:
        """What is not allowed and what to write instead: a sentence for the author of a pack."""
        return _RULES[self]


_RULES = {
    Ground.DIGIT: "No digits, in any script: say it without the number.",
    Ground.TIME: "No unit of time, no time of day: leave the duration out, and let the reader ask.",
    Ground.COUNT: "No counted doses or treatments, and no multiples: say 'more', 'less' or 'other' instead.",
    Ground.SHARE: "No percentages, fractions or odds: say 'some', 'many' or 'people differ' instead.",
    Ground.PROMISE: "No promise and no forecast: say 'may', or say that nobody can know.",
    Ground.ADVICE: "No advice on a medicine or a dose: turn it into a question for a clinician.",
}


@dataclass(frozen=True, slots=True)
class Refusal:
    """Words that may not be shown, quoted from the normalised text."""

    ground: Ground
    words: str


def refusals(text: str) -> tuple[Refusal, ...]:
    """Return everything in a text that may not be shown, in order; empty if the text may be shown."""
    plain = _normalised(text)
    spans = [(start, end, ground) for ground in Ground for start, end in _spans(ground, plain)]
    return tuple(Refusal(ground, plain[start:end]) for start, end, ground in sorted(spans))


def _spans(ground: Ground, plain: str) -> Iterator[tuple[int, int]]:
    if ground in _PLAIN:
        return (found.span() for found in _PLAIN[ground].finditer(plain))
    return {Ground.DIGIT: _digits, Ground.PROMISE: promises, Ground.ADVICE: advice}[ground](plain)


# --- Normalisation: one spelling for what looks the same ----------------------------------------------------
_LOOKALIKES = str.maketrans(
    "\u0430\u0435\u043e\u0440\u0441\u0445\u0456\u0455\u2018\u2019\u02bc`\u201c\u201d\u201e\u00ab\u00bb",
    "aeopcxis''''" + '"' * 5,
)
_MARKS = {"Mn", "Me", "Cf"}
_SPELLINGS = (
    (r"\n\s*(?:[-*+•]\s|\n)\s*", " — "),  # a list item or a new paragraph begins a clause
    (r"[*~]", ""),
    (r"_", " "),
    (r"[\u2010\u2011\u2012\u2212\u2043]", "-"),
    (r"—|\s\u2013\s|\s-+\s|--+|^-+\s", " — "),
    (r"\u2013", "-"),
    (r"\s+", " "),
    (r"\bwon't\b", "will not"),
    (r"\bcan't\b|\bcan not\b", "cannot"),
    (r"n't\b", " not"),
    (r"'ll\b", " will"),
    (r"'re\b", " are"),
    (r"\b(it|that|this|there|what|here)'s\b", r"\1 is"),
)


def _normalised(text: str) -> str:
    """Return a text in lower case and without disguises; numerals keep their characters."""
    visible = "".join(
        ch for ch in text if ch.isspace() or unicodedata.category(ch) not in {"Cf", "Cc"}
    ).casefold()
    runs = ((numeral, "".join(run)) for numeral, run in groupby(visible, _is_numeral))
    plain = "".join(run if numeral else _folded(run) for numeral, run in runs)
    for pattern, spelling in _SPELLINGS:
        plain = re.sub(pattern, spelling, plain)
    return plain.strip()


def _folded(run: str) -> str:
    """Replace compatibility forms, accented letters and look-alikes of other alphabets by plain letters."""
    spread = unicodedata.normalize("NFKD", unicodedata.normalize("NFKC", run).casefold())
    return "".join(ch for ch in spread if unicodedata.category(ch) not in _MARKS).translate(_LOOKALIKES)


@cache
def _is_numeral(ch: str) -> bool:
    return unicodedata.category(ch).startswith("N") or unicodedata.numeric(ch, None) is not None


def _digits(plain: str) -> Iterator[tuple[int, int]]:
    """Yield each run of numerals. They were not folded, since NFKC turns a Roman numeral into letters."""
    for numeral, run in groupby(range(len(plain)), lambda at: _is_numeral(plain[at])):
        if numeral:
            positions = list(run)
            yield positions[0], positions[-1] + 1


# --- Time, counts and shares --------------------------------------------------------------------------------

_UNITS = one_of(
    "second, minute, hour, hourly, day, daily, week, weekly, fortnight, fortnightly, month, monthly, year, "
    "yearly, decade, century, centuries, millennium, millennia, night, nightly, annual, annually, annum, "
    "morning, evening, afternoon, noon, tomorrow, yesterday, tonight, lifetime, lunchtime, bedtime, teatime, "
    "dinnertime, mealtime, hr, wk, yr, min, sec, mth, pm, quarterly, o'clock, "
    "season, semester, trimester, summer, winter, autumn"
)
_BEFORE_UNIT = one_of("bi, tri, semi, multi, mid, over, every, some, half, week, work, milli, micro")
_AFTER_UNIT = one_of("s, long, time, times, end, ends, day, days")
_CALENDAR = one_of(
    "monday, tuesday, wednesday, thursday, friday, saturday, sunday, january, february, march, april, "
    "june, july, august, september, october, november, december, christmas, easter, thanksgiving, ramadan, "
    "spring"
)
_REACHING = one_of("from, until, till, since, through, past, beyond, before, after, by")
_TIME = "|".join(
    (
        rf"\b{_BEFORE_UNIT}?{_UNITS}{_AFTER_UNIT}?\b",
        rf"\b{_REACHING}{GAP}(?:(?:about|around|the|last|next|this){GAP})*+{_CALENDAR}\b",
    )
)
"""A date by itself is no duration ("Monday or Friday"); the start or end of a span is ("until Monday")."""

_MANY = one_of(
    "zero, two, three, four, five, six, seven, eight, nine, ten, eleven, twelve, thirteen, fourteen, "
    "fifteen, sixteen, seventeen, eighteen, nineteen, twenty, thirty, forty, fifty, sixty, seventy, eighty, "
    "ninety, hundred(s), thousand(s), million(s), billion(s), dozen(s), couple, pair, handful, several"
)
_NUMBER = rf"(?:one|{_MANY})"
_BETWEEN = one_of(
    "more, further, extra, additional, full, complete, higher, high, lower, low, small, smaller, large, "
    "larger, big, bigger, strong, stronger, of, the, these, those, such, other, or, to, and, single, whole, "
    "separate, different, new, usual, equal, your, my, our, ketamine, iv, oral, nasal, intravenous, "
    "intranasal, booster, starter, test, first, next, last, initial, good, about, at, least, most, a"
)
_MEASURED = one_of(
    "mg(s), mcg, ug, \u03bcg, g, kg, kilo(s), ml(s), cc, iu, unit(s), dose(s), dosage(s), session(s), "
    "drip(s), capsule(s), infusion(s), injection(s), tablet(s), pill(s), spray(s), lozenge(s), puff(s), shot"
)
_PARTS = one_of("third, fourth, fifth, sixth, seventh, eighth, ninth, tenth, hundredth, thousandth")
_ORDINAL = rf"(?:second|{_PARTS}|eleventh|twelfth|[a-z]+teenth|[a-z]+tieth)"
_METRIC = r"(?:milli|micro|kilo)?(?:gram|gramme|litre|liter)s?"
_FEWER = rf"(?:{GAP}(?:{_BETWEEN}|{_NUMBER})){{0,6}}{GAP}"
_COUNT = "|".join(
    (
        rf"\b{_NUMBER}{_FEWER}(?:{_MEASURED}|{_METRIC}|times)\b",
        rf"\b(?!several\b){_MANY}{_FEWER}treatments\b",
        rf"\b{_ORDINAL}{_FEWER}(?:{_MEASURED}|treatments?)\b",
        rf"\b(?:doses?|dosage|amount){GAP}(?:of|to|at|is|was){GAP}(?:{_BETWEEN}{GAP}){{0,6}}{_MANY}\b",
        rf"\b{_NUMBER}[ -]?fold\b",
        rf"\b{one_of('twice, thrice, halve, halved, halving, doubling, tripling, trebling')}\b",
        rf"\b{one_of('double, triple, treble, quadruple')}[sd]?\b(?![ -]check)",
    )
)

_SHARE = "|".join(
    (
        r"[%‰‱٪؉]",
        rf"\b{one_of('percent(s), per cent, percentage(s), percentile, pct, per mille')}\b",
        rf"\b{one_of('half, halves, halfway, quarter(s), a third, thirds, fifty fifty')}\b",
        rf"\ban?{GAP}{_PARTS}{GAP}of\b|\b{_NUMBER}{GAP}{_PARTS}s?\b",
        rf"\b(?:{_NUMBER}{GAP}(?:in|out{GAP}of)|{_MANY}{GAP}of){GAP}(?:(?:every|each|a|the){GAP})?{_NUMBER}\b",
        rf"\b(?:in|of){GAP}(?:every|each){GAP}{_MANY}\b",
    )
)
_PLAIN = {Ground.TIME: re.compile(_TIME), Ground.COUNT: re.compile(_COUNT), Ground.SHARE: re.compile(_SHARE)}
