"""Rule one, durations: how long, how often, until when.

A unit or a name of time is refused wherever it stands. Other nouns say how long only as an end ("until the
next drip", "for the length of a film", "from new moon to new moon") of something that lasts; which nouns these
are cannot be listed, so the few that are no ends are.
"""

from collections.abc import Iterator

from rules.wording.clauses import Clause, Kind
from rules.wording.nouns import BODY, CLINICIANS, PEOPLE, ROUTES, is_treatment
from rules.wording.tokens import Sentence

UNITS = frozenset(
    "second seconds sec secs minute minutes min mins hour hours hourly hr hrs day days daily week weeks weekly wk "
    "wks fortnight fortnights fortnightly month months monthly mth mths year years yearly yr yrs decade decades "
    "century centuries millennium millennia night nights nightly annual annually annum morning mornings evening "
    "evenings afternoon afternoons noon tomorrow yesterday tonight pm o'clock quarterly season seasons semester "
    "semesters trimester trimesters summer summers winter winters autumn autumns dawn dusk daybreak nightfall "
    "sunrise sunset sunup sundown midday midnight midmorning midweek weekend weekends weekday weekdays lifetime "
    "lifetimes lifelong overnight eon eons aeon aeons lustrum lustra jiffy instant twinkling millisecond "
    "milliseconds nanosecond microsecond generation generations hebdomadal perennial diurnal circadian biennial "
    "triennial centennial quotidian ephemeral transient fleeting momentary momentarily temporary temporarily brief "
    "briefly shortlived menstrual bimonthly biweekly biannual biannually triweekly semiannual semester "
    "clock clockwork nonstop teatime lunchtime bedtime dinnertime mealtime suppertime playtime nighttime daytime springtime summertime "
    "wintertime eve fortnightly hogmanay yuletide workday workweek schoolday halfday multiday biyearly birthday birthdays "
    "anniversary anniversaries teatimes bedtimes mealtimes minutely secondly everyday".split()
) - {"secondly"}
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
_COMPOUNDS = frozenset(
    {root + end for root in (*_ROOTS, *(f"{root}s" for root in _ROOTS)) for end in ("long", "time", "end", "ends", "day")}
    | {start + root + end for start in ("bi", "tri", "multi", "mid", "semi", "every", "half", "work", "week")
       for root in _ROOTS for end in ("", "s", "ly", "end")}
) - {"daytimeend"}  # fmt: skip
_CALENDAR = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed weds thu thur thurs fri "
    "mondays tuesdays wednesdays thursdays fridays saturdays sundays january february april june july august "
    "september october november december jan feb apr jun jul aug sept oct nov dec christmas xmas easter "
    "thanksgiving ramadan eid diwali hanukkah chanukah passover whitsun pentecost lent advent purim halloween "
    "michaelmas candlemas epiphany lammas holi vesak juneteenth carnival spring lunchbreak".split()
)
_REACHING = frozenset(
    "from until till til to since through past beyond before after by between within over for on".split()
)
_END = frozenset("until till til".split())
_EXTENT = frozenset("from until till til between within through throughout beyond past".split())
_LASTING = frozenset(
    "last lasts lasted lasting hold holds held holding persist persists continue continues endure endures remain "
    "remains stay stays linger lingers go goes run runs wear wears fade fades effect effects relief keep keeps "
    "ease eases return returns benefit benefits better well free calm survive stretch stretches act acts "
    "works work begin begins start starts kick kicks come comes disappear disappears end ends".split()
)
_NO_ENDS = frozenset(
    "long longer much now good you me us them him her it everyone everybody anyone anybody someone somebody "
    "others pain relief depression anxiety conditions condition help example instance sure certain free "
    "ketamine treatment medicines medicine this that these those reasons reason better worse different same "
    "most many some all people person patients adults children each both health sleep mood body bodies one two "
    "ones which whom what say problems problem headaches migraine nerve cancer chronic recent lasting safety "
    "comfort use uses work questions answers whatever change changes cause causes fear lack want need joints "
    "knees backs surgery operations other more less wear themselves yourself itself".split()
)
_QUANTITIES = frozenset(
    "a an one another some several few many couple two three four five six seven eight nine ten eleven twelve "
    "twenty thirty hundred half ages numerous countless umpteen about around roughly nearly almost at least up".split()
)
_GOING_ON = frozenset("while moment spell stretch bit time minute mo sec tick blink whiles".split())
_WHEN = frozenset("at in during through".split())
_PARTS_OF_DAY = frozenset("night nights morning mornings evening evenings afternoon afternoons day".split())
_COUNTED_PER = frozenset("every each per a".split())
_LEAVES_ALONE = frozenset("time times now far".split())
_WHOLE = frozenset("length duration span course space".split())


def durations(sentence: Sentence, clauses: tuple[Clause, ...]) -> Iterator[tuple[int, int]]:
    """Yield the spans of tokens that say how long, how often or until when."""
    words = sentence.words
    yield from _named(sentence)
    for clause in clauses:
        if clause.kind is Kind.EMBEDDED and clause.opener != "that" or clause.opener in {"as"}:
            continue
        if not _lasts(clause.led) and not _lasts(words[:12]):
            continue
        if sentence.is_question or not _OWN.isdisjoint(clause.led):
            continue
        yield from _ends(words, clause)
    yield from _as_long_as(sentence)
    yield from _within(sentence)


_INSIDE = frozenset("clinic team group family plan hospital study range budget body brain muscle limit reason home unit "
                    "nerve nerves cell cells system single joint skin practice".split())  # fmt: skip


def _within(sentence: Sentence) -> Iterator[tuple[int, int]]:
    """Yield "within a heartbeat", whatever happens within it."""
    words = sentence.words
    for at in range(len(words) - 2):
        if (
            words[at] == "within"
            and words[at + 1] in {"a", "an", "one"}
            and _INSIDE.isdisjoint(words[at + 2 : at + 4])
        ):
            yield at, at + 3


_OWN = frozenset("i me my we our".split())
_GOING = frozenset("stay go come keep run start begin work act".split())


def _lasts(words: tuple[str, ...]) -> bool:
    """Return whether something lasts; "you stay", "ask them to come" is somebody's doing."""
    return any(
        word in _LASTING
        and not (word in _GOING and words[max(0, at - 1) : at] in {("to",), ("you",), ("people",)})
        for at, word in enumerate(words)
    )


def is_time(word: str) -> bool:
    """Return whether a word is a unit or another name of a stretch of time."""
    return word in UNITS or word in _COMPOUNDS or len(word) > 5 and _is_glued(word)


_GLUED = tuple(root + end for root in (*_ROOTS, "hr", "min") for end in ("", "s"))
_GLUED_TO = frozenset(
    "a few some many several one two three four five six seven eight nine ten twelve twenty".split()
)


def _is_glued(word: str) -> bool:
    """Return whether a word is a number and a unit without a space: "twoweeks"."""
    return word.endswith(_GLUED) and any(
        word.endswith(unit) and word[: -len(unit)] in _GLUED_TO for unit in _GLUED
    )


def _named(sentence: Sentence) -> Iterator[tuple[int, int]]:
    words = sentence.words
    for at, word in enumerate(words):
        if is_time(word):
            if not _is_only_when(words, at):
                yield at, at + 1
        elif word in _CALENDAR:
            before, after = words[at - 1 : at], words[at + 1 : at + 2]
            reaching = [other for other in words[max(0, at - 3) : at] if other in _REACHING and other != "on"]
            follows = after and (after[0] in {"to", "till", "until", "through"} or after[0] in _CALENDAR)
            if reaching or follows or before and before[0] in {"all", "every", "each", "next", "last"}:
                yield at, at + 1
        elif word in {"new", "leap", "fiscal", "academic", "financial"} and words[at + 1 : at + 2] in {
            ("year",),
            ("quarter",),
        }:
            yield at, at + 2
        elif word == "ages" and words[at - 1 : at] == ("for",):
            yield at, at + 1
        elif (
            word in {"short", "long"}
            and words[at + 1 : at + 2] == ("lived",)
            or word == "short"
            and words[at + 1 : at + 2] == ("term",)
        ):
            yield at, at + 2


_EFFECTS = frozenset(
    "relief effect effects last lasts hold fade fades work works drip ketamine spray dose take have".split()
)


def _is_only_when(words: tuple[str, ...], at: int) -> bool:
    """Return whether a part of the day says when something is felt: "Do you cough at night?"."""
    if (
        words[at] in _PARTS_OF_DAY | {"days"}
        and words[at - 1 : at] in {("good",), ("bad",)}
        and "for" not in words[:at]
    ):
        return True
    if words[at] == "eve" or words[at] not in _PARTS_OF_DAY or not _EFFECTS.isdisjoint(words):
        return words[at] == "instant" and words[at - 1 : at] != ("an",) and words[at - 1 : at] != ("for",)
    if words[at] in {"night", "nights"}:
        return words[at - 1 : at] == ("at",)
    return (
        words[at] != "day"
        and words[max(0, at - 2) : at] in {("in", "the"), ("during", "the")}
        and len(words) > at - 1 > 2
    )


def _ends(words: tuple[str, ...], clause: Clause) -> Iterator[tuple[int, int]]:
    """Yield "until the next drip", "for a jiffy", "from one weekend to the next" in a clause that lasts."""
    at = clause.start
    while at < clause.end:
        word, rest = words[at], words[at + 1 : min(clause.end, at + 7)]
        end = _reach(word, rest, words, at)
        if end:
            yield at, min(at + 1 + end, clause.end)
            at += end
        at += 1
    if clause.opener in _END and clause.words:
        yield clause.start, min(clause.start + 4, clause.end)


def _reach(word: str, rest: tuple[str, ...], words: tuple[str, ...], at: int) -> int:
    """Return how many words after a preposition make an end; none if it is not one."""
    if not rest:
        return 0
    if word in _END:
        return 0 if rest[0] in {"now", "then", "so"} else min(3, len(rest))
    if word == "from":
        return _between(rest, "to", "till", "until", "through")
    if word == "between":
        return 0 if not _noun_between(rest) else min(3, len(rest))
    if word == "within":
        return (
            0
            if rest[0] in {"reach", "limits", "reason", "the", "you", "your"} and not _has_time(rest)
            else min(3, len(rest))
        )
    if word in {"beyond", "past", "throughout"}:
        return 0 if is_treatment(rest[-1]) or rest[0] in {"relief", "that", "this"} else min(3, len(rest))
    if word == "for":
        return _extent(rest)
    if word in {"by", "through", "over", "after"}:
        return _later(word, rest)
    if (
        word in {"last", "lasts", "lasted"}
        and len(rest) > 1
        and rest[0] in _QUANTITIES - {"about", "at", "up", "some"}
    ):
        return 0 if rest[1] in {"lot", "other", "one", "long"} or rest[0] == "one" else 2
    if (
        word in {"the", "all"}
        and rest[0] in {"whole", "entire", "the"}
        and word + rest[0] != "thethe"
        and _has_span(rest)
    ):
        return 2
    if word == "to" and rest[:3] in {("the", "end", "of"), ("the", "close", "of"), ("the", "start", "of")}:
        return min(4, len(rest))
    if word == "all" and rest[0] in {"through", "along"}:
        return 1
    return 0


def _between(rest: tuple[str, ...], *joints: str) -> int:
    for joint in joints:
        if joint in rest:
            there = rest.index(joint)
            ends = rest[:there] + rest[there + 1 :]
            if there and there + 1 < len(rest) and not _is_varied(ends):
                return min(there + 2, len(rest))
    return 0


def _is_varied(ends: tuple[str, ...]) -> bool:
    """Return whether "from ... to" goes from person to person, body to body, head to foot."""
    plain = (
        PEOPLE
        | CLINICIANS
        | ROUTES
        | frozenset(
            "body head time place case study mild severe better worse less more mouth dose here there".split()
        )
    )
    return not plain.isdisjoint(ends)


def _has_span(rest: tuple[str, ...]) -> bool:
    return not _SPANS.isdisjoint(rest[:3])


def _noun_between(rest: tuple[str, ...]) -> bool:
    return not (PEOPLE | frozenset("them us body mind you me".split()) | CLINICIANS).intersection(rest[:3])


def _has_time(rest: tuple[str, ...]) -> bool:
    return any(is_time(word) for word in rest)


def _extent(rest: tuple[str, ...]) -> int:
    """Return the length of "a jiffy", "the length of a song", "a few ds" after "for"."""
    first = rest[0]
    if first in {"as", "so"}:
        return 0
    if first == "the" and len(rest) > 1:
        if rest[1] in _WHOLE | {
            "rest",
            "whole",
            "entire",
            "best",
            "better",
            "first",
            "next",
            "remainder",
            "duration",
        }:
            return min(4, len(rest))
        return 0
    if first in {"life", "good", "ever", "keeps", "ages"}:
        return 1 if len(rest) == 1 or first != "good" else 0
    if first not in _QUANTITIES:
        return 0
    stop = next((at for at, word in enumerate(rest) if word in _AFTER_NOUN), len(rest))
    nouns = [word for word in rest[1:stop] if word not in _QUANTITIES and word not in _FILLING]
    if (
        not nouns
        or nouns[-1] in _NO_ENDS
        or nouns[0] in PEOPLE
        or is_treatment(nouns[-1])
        and first in {"some", "a", "one"}
    ):
        return 0
    return 0 if rest[:2] == ("a", "long") else min(1 + rest.index(nouns[-1]), len(rest))


_AFTER_NOUN = frozenset(
    "of in at to and or but then after with from for who that on by than because when if than".split()
)


_FILLING = frozenset("full little short good whole brief small fair great more or".split())


def _later(word: str, rest: tuple[str, ...]) -> int:
    """Return the length of an end after by, through, over, after: only with a quantity and no treatment."""
    if rest[0] not in {"a", "an", "one", "some", "several", "few", "many", "two", "three", "the"}:
        return 0
    nouns = [other for other in rest[1:4] if other not in _FILLING and other not in _QUANTITIES]
    if not nouns or any(
        is_treatment(noun) or noun in ROUTES or noun in PEOPLE or noun in CLINICIANS for noun in nouns
    ):
        return 0
    if word == "through" and rest[0] in {"a", "an", "one"} and nouns[-1] not in _NO_ENDS | BODY:
        return min(3, len(rest))
    if nouns[0] in _SPANS or word == "after" and nouns[0] in _NIGHTS:
        return min(3, len(rest))
    return 0


_SPANS = frozenset(
    "while spell term shift match holiday holidays film song walk journey flight meal breakfast lunch dinner supper "
    "course break period phase moon moons sleeps sleep eve rainy tide end start turn".split()
)
_NIGHTS = frozenset("sleeps sleep night doze nap".split())
_AS_LONG = frozenset("long short far".split())
_WISHED = frozenset("you it they we possible needed necessary i people ever".split())


def _as_long_as(sentence: Sentence) -> Iterator[tuple[int, int]]:
    """Yield "as long as a film": a stretch of time by what takes as long."""
    words = sentence.words
    for at in range(len(words) - 3):
        if words[at] == "as" and words[at + 1] in _AS_LONG and words[at + 2] == "as":
            rest = words[at + 3 : at + 6]
            if (
                rest[0] in _WISHED
                and rest[:2] != ("it", "takes")
                or rest[:1] == ("the",)
                and rest[1:2]
                and rest[1] in {"article", "sheet", "review"}
                or rest[0] in {"before", "that"}
                or is_treatment(rest[-1])
                or not sentence_is_said(sentence)
            ):
                continue
            yield at, min(at + 5, len(words))


def sentence_is_said(sentence: Sentence) -> bool:
    """Return whether a sentence states something of somebody other than its reader."""
    return not sentence.is_question and _OWN.isdisjoint(sentence.words)
