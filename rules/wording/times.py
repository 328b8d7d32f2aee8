"""Units and names of time, in whatever form: "weeklong", "twoweeks", "Mon to Thu"."""

from collections.abc import Iterator

from rules.wording.tokens import Sentence, word_at
from rules.wording.words import phrases, starts_with, word_set

UNITS = word_set(
    "second seconds sec secs minute minutes min mins hour hours hourly hr hrs day days daily week weeks "
    "weekly wk wks fortnight fortnights fortnightly month months monthly mth mths year years yearly yr yrs "
    "decade decades century centuries millennium millennia night nights nightly annual annually annum "
    "morning mornings evening evenings afternoon afternoons noon tomorrow yesterday tonight pm o'clock "
    "quarterly season seasons semester semesters trimester trimesters summer summers winter winters autumn "
    "autumns dawn dusk daybreak nightfall sunrise sunset sunup sundown midday midnight midmorning midweek "
    "weekend weekends weekday weekdays lifetime lifetimes lifelong overnight eon eons aeon aeons lustrum "
    "lustra jiffy instant twinkling millisecond milliseconds nanosecond microsecond generation generations "
    "hebdomadal perennial diurnal circadian biennial triennial centennial quotidian ephemeral transient "
    "fleeting momentary momentarily temporary temporarily brief briefly shortlived instantly immediately "
    "adulthood adolescence puberty menstrual bimonthly biweekly biannual biannually triweekly semiannual "
    "clock clockwork nonstop teatime lunchtime bedtime dinnertime mealtime suppertime playtime nighttime "
    "daytime springtime summertime wintertime eve hogmanay yuletide workday workweek schoolday halfday "
    "multiday biyearly birthday birthdays anniversary anniversaries teatimes bedtimes mealtimes minutely "
    "everyday yearend yearends monthend monthends"
)
_ROOTS = (
    "second",
    "minute",
    "hour",
    "day",
    "week",
    "month",
    "year",
    "night",
    "decade",
    "fortnight",
    "season",
)
_BEFORE_UNIT = word_set("bi tri multi mid semi every half work week")
_GLUED_TO = word_set("a few some many several one two three four five six seven eight nine ten twelve twenty")
_COMPOUNDS = {
    start + root + end for start in _BEFORE_UNIT | _GLUED_TO for root in _ROOTS for end in ("", "s", "ly")
}
"""A unit in one word with what stands before it: "halfday", "twoweeks"."""
_CALENDAR = word_set(
    "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed weds thu thur thurs fri "
    "mondays tuesdays wednesdays thursdays fridays saturdays sundays january february april june july "
    "august september october november december jan feb apr jun jul aug sept oct nov dec christmas xmas "
    "easter thanksgiving ramadan eid diwali hanukkah chanukah passover whitsun pentecost lent advent purim "
    "halloween michaelmas candlemas epiphany lammas holi vesak juneteenth carnival spring lunchbreak"
)
_REACHING = word_set(
    "into from until till til to since through past beyond before after by between within over for"
)
_PARTS_OF_DAY = word_set("days night nights morning mornings evening evenings afternoon afternoons day")


def is_time(word: str) -> bool:
    """Return whether a word is a unit or another name of a stretch of time."""
    return word in UNITS or word in _COMPOUNDS or (word.endswith("long") and word not in _NOT_LONG)


_NOT_LONG = word_set("long along belong prolong oblong headlong sidelong")

_PAIRED = phrases(
    "new year, leap year, fiscal year, academic year, financial year, new quarter, fiscal quarter, "
    "financial quarter, for ages, short lived, long lived, short term, short relief, short effect, short "
    "effects"
)


def named_times(sentence: Sentence) -> Iterator[tuple[int, int]]:
    """Yield the spans of tokens that are a unit or a name of time."""
    words = sentence.words
    for at, word in enumerate(words):
        if is_time(word):
            named = 0 if _is_only_when(words, at) else 1
        elif word in _CALENDAR:
            named = _is_dated(words, at)
        else:
            named = starts_with(words, at, _PAIRED) if word in _PAIRED else 0
        if named:
            yield at, at + named


_EVERY = word_set("all every each next last")


def _is_dated(words: tuple[str, ...], at: int) -> bool:
    """Return whether "May", "Lent" is a time by the words beside it: "until May", "Lent to Easter"."""
    before, after = words[:at][-3:], word_at(words, at + 1)
    if after in _CALENDAR or after in {"to", "till", "until", "through"} or words[at].endswith("days"):
        return True
    return not _REACHING.isdisjoint(before) or word_at(words, at - 1) in _EVERY


_NO_TIMES = phrases("second opinion, daily life, daily living, daily activities, daily tasks")
_EFFECTS = word_set(
    "relief effect effects last lasts hold fade fades work works drip ketamine spray dose take have"
)


def _is_only_when(words: tuple[str, ...], at: int) -> bool:
    """Return whether a part of the day says when something is felt: "Do you cough at night?"."""
    word, before = words[at], word_at(words, at - 1)
    if before == "that" or starts_with(words, at, _NO_TIMES):
        return True
    if before in {"good", "bad"} and word in _PARTS_OF_DAY:
        return "for" not in words[:at]
    if word == "instant":
        return before not in {"an", "for"}
    if word not in _PARTS_OF_DAY or word in {"day", "days"} or not _EFFECTS.isdisjoint(words):
        return False
    if word in {"night", "nights"}:
        return before == "at"
    return before == "the" and at > 3 and words[at - 2] in {"in", "during"}
