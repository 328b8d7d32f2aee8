"""When a clinic is open: facts about the clinic, in which the wording guard hears durations.

A text is read in parts, between its commas, colons, brackets and dashes. A part is an opening time by its
whole form, and in a name it may stand only beside a part that names a place, a line, a team or a person.
English, as the guard.
"""

import re

from questionnaire.page.claims import names_treatment
from questionnaire.page.somebody import BESIDE_PLACE, SOMEBODY, names_somebody

_FLAGS = re.IGNORECASE | re.ASCII
_LONG_DAY = (
    "mon(?:days?)?|tue(?:s(?:days?)?)?|wed(?:s|nesdays?)?|thu(?:rs?|rsdays?)?|fri(?:days?)?|"
    "sat(?:urdays?)?|sun(?:days?)?"
)
_DAY = rf"(?:(?:{_LONG_DAY}|mo|tu|we|th|fr|sa|su)\.?)"
_SUFFIX = "(?: ?(?:[ap]m|[ap][.]m[.]?|h|o'clock))?"
_CLOCK = f"(?:[01]?[0-9]|2[0-4])(?:[:.h][0-5][0-9])?{_SUFFIX}|(?:[01][0-9]|2[0-4])[0-5][0-9]{_SUFFIX}"
_TIME = f"(?:{_CLOCK}|noon|midday|midnight)"
_TO = "(?: ?[-/&\N{EN DASH}] ?| (?:to|till|until|through) )"
_ROUND = (
    "(?:(?:24|twenty-four)[ -]?(?:h|hrs?|hours?)(?: (?:a|every|each|per) day)?|24 ?/ ?7|a?round the clock|"
    "day (?:and|or) night|all day|(?:at )?all hours|at any time|anytime)"
)
_SPAN = "(?:(?:week[ -]?day |weekend )?(?:morning|afternoon|evening|night|week[ -]?day|weekend)s)"
_DAYS = (
    f"(?:every )?{_DAY}(?:{_TO}{_DAY})*|m-f|daily|every ?day|{_SPAN}(?: and {_SPAN})*|"
    "(?:[5-7]|five|six|seven) days a week|365 days a year|(?:(?:bank|public) )?holidays"
)
_FACT = (
    f"(?:on |at )?(?:{_DAYS}|(?:from )?{_TIME}{_TO}{_TIME}|(?:from|until|till|after|before) {_TIME}|{_ROUND})"
)
_FACTS = f"{_FACT}(?: (?:and |& |or |open |closed |except )*{_FACT})*(?: only)?"
LABEL = (
    "(?:(?:opening|office|phone|telephone|visiting|working) (?:hours|times)|open|closed|except|hours|"
    "answered|staffed|on[ -]call)"
)
OUT = "(?:out[ -]of|after)[ -]hours"
TIMES = f"(?:(?:{LABEL} )?{_FACTS}|(?:{_ROUND}|always) (?:open|answered|staffed)|{OUT})"
_OPENING_TIME = re.compile(rf"(?:{TIMES}|{LABEL})\.?", _FLAGS)
_LABELLED = re.compile(rf"{LABEL}\b", _FLAGS)
ROUND_BEFORE = "(?:24[ -]?(?:h|hrs?|hours?)|twenty-four[ -]hours?)"
_OF_A_PLACE = re.compile(
    rf"(?<![^ (])(?:{ROUND_BEFORE}|{OUT}|same[ -]day|day|night|evening|week[ -]?day|weekend|{_LONG_DAY})"
    rf"(?=[ -](?:{BESIDE_PLACE}[ -]){{0,2}}{SOMEBODY}\b)|\bsecond(?= floor\b)",
    _FLAGS,
)
_BEHIND_A_PLACE = re.compile(rf"\b({SOMEBODY}) {TIMES}\.?$", _FLAGS)

MARK = " *[,;:](?= |$) *| *[()] *|[.] (?=[Oo]pen|[Cc]losed)"
DASH = " +[-\N{EN DASH}\N{EM DASH}] +"
"""What parts stand between. A dash with spaces may also stand within an opening time: "9 - 5"."""


def without_opening_times(text: str) -> str:
    """Return a text without the times at which a clinic is open, for the guard to read the rest.

    Examples: "North Clinic, open 9 to 5" is "North Clinic, "; "24-hour line" is " line"; "relief lasts 24
    hours" stays as it is. Beside a name such as "Pain Relief Centre" a time needs a label such as "open".
    """
    parts = re.split(f"({MARK}|{DASH})", text)
    times = {at for at, part in enumerate(parts) if _OPENING_TIME.fullmatch(part)}
    if not any(names_somebody(part) for at, part in enumerate(parts) if at not in times):
        return text
    if names_treatment(text) and not any(_LABELLED.match(parts[at]) for at in times):
        times = set()
    return "".join("" if at in times else _of_a_place(part) for at, part in enumerate(parts))


def _of_a_place(part: str) -> str:
    return part if names_treatment(part) else _OF_A_PLACE.sub("", _BEHIND_A_PLACE.sub(r"\1", part))
