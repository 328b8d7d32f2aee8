"""When a clinic is open: facts about the clinic, in which the wording guard hears durations.

They are told from a duration of relief by their whole form: a label, days of the week, a range of clock
times, "24-hour" before what a clinic has. English, as the guard.
"""

import re

_DAY = (
    "mon(?:days?)?|tue(?:s(?:days?)?)?|wed(?:s|nesdays?)?|thu(?:rs?|rsdays?)?|fri(?:days?)?|"
    "sat(?:urdays?)?|sun(?:days?)?"
)
_CLOCK = "(?:[01]?[0-9]|2[0-4])(?:[:.h][0-5][0-9])?(?: ?(?:[ap]m|[ap][.]m[.]?|h|o'clock))?"
_TIME = f"(?:{_CLOCK}|noon|midday|midnight)"
_TO = "(?: ?[-/&\N{EN DASH}] ?| (?:to|till|until|through) )"
_ROUND = (
    "(?:24|twenty-four)[ -]?(?:h|hrs?|hours?)(?: (?:a|every|each|per) day)?|24 ?/ ?7|a?round the clock|"
    "day and night|all day"
)
_DAYS = (
    f"(?:{_DAY})(?:{_TO}(?:{_DAY}))*|daily|every ?day|weekdays|weekends|(?:7|seven) days a week|"
    "(?:bank|public) holidays"
)
_FACT = f"(?:on |at )?(?:{_DAYS}|(?:from )?{_TIME}{_TO}{_TIME}|{_ROUND})"
_FACTS = f"{_FACT}(?:[,;:]? (?:and |or |open |closed |except )*{_FACT})*"
_LABEL = (
    "open(?:ing (?:hours|times))?|closed|(?:office|phone|telephone|visiting) hours|hours|answered|staffed"
)
_LINE = (
    "(?:line|helpline|hotline|phone|number|desk|service|clinic|cent(?:re|er)|unit|ward|hospital|practice|"
    "team)"
)
_PART = f"(?:24|twenty-four)[ -]?(?:h|hrs?|hours?)|out[ -]of[ -]hours|day|night|evening|weekend|{_DAY}"

_NOTE = f"(?:(?:{_LABEL}):? )?{_FACTS}(?: {_LINE})?|out[ -]of[ -]hours(?: {_LINE})?"
_NUMBER = r"\+?[0-9(][0-9 ()./-]{0,28}[0-9](?: ext\.? [0-9]{1,6})?"
_PHONE = re.compile(
    rf"(?:(?:{_NOTE}):? )?{_NUMBER}(?:,? \((?:{_NOTE})\)|,? (?:{_NOTE}))?", re.IGNORECASE | re.ASCII
)
LONGEST_PHONE = 90
"""The most characters of a phone with its times: on paper it stands on one line."""

_STATED = re.compile(rf"(?<![^ (])(?:{_LABEL}):? {_FACTS}(?=[,;.)]|$)", re.IGNORECASE | re.ASCII)
_OF_A_PLACE = re.compile(
    rf"(?<![^ (])(?:{_PART})(?= (?:(?!relief|effect|lasting|free)[a-z]+ ){{0,2}}{_LINE}\b)",
    re.IGNORECASE | re.ASCII,
)


def is_phone(text: str) -> bool:
    """Return whether a text is a phone number, and no more than when it is answered.

    Examples: "112", "555-0100 ext. 12", "020 7946 0000 (Monday to Friday, 9 to 5)", "24-hour line: 112".
    """
    return len(text) <= LONGEST_PHONE and _PHONE.fullmatch(text) is not None


def without_opening_times(text: str) -> str:
    """Return a text without the times at which a clinic is open, for the guard to read the rest.

    Examples: "North Clinic, open 9 to 5" is "North Clinic, "; "24-hour line" is " line"; "relief lasts 24
    hours" stays as it is.
    """
    return _OF_A_PLACE.sub("", _STATED.sub("", text))
