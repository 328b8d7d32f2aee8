"""No sheet is longer than the rules file allows in `[length]`."""

from collections.abc import Iterator
from operator import attrgetter

from questionnaire.check.checks.context import CheckContext
from questionnaire.check.checks.long_people import LongPeople
from questionnaire.check.checks.longest_sheet import at_most
from questionnaire.check.checks.verdicts import CheckResult
from questionnaire.check.findings import File, Finding, FindingCode, Location, NotProved
from rules.ruleset.ruleset import Length

COUNTED = {
    "first_page": "words on the first page",
    "first_questions": "questions on the first page",
    "sheet": "words",
}
"""The bounds of `[length]`, each a field of `WordCount`, and what it counts."""


def is_short_enough(context: CheckContext, length: Length) -> Iterator[CheckResult]:
    """Yield each bound that somebody's sheet exceeds, or that was neither exceeded nor proved."""
    most = at_most(context, length.typed)
    for bound in COUNTED:
        if getattr(most, bound) > getattr(length, bound):
            yield _exceeded(context, length, bound, getattr(most, bound))


def as_sentence(length: Length) -> str:
    """Return what is proved if no sheet exceeds a bound."""
    counts = [f"{getattr(length, bound):,} {counted}" for bound, counted in COUNTED.items()]
    return f"no sheet has more than {counts[0]}, {counts[1]}, or {counts[2]} in all"


def _exceeded(context: CheckContext, length: Length, bound: str, most: int) -> CheckResult:
    limit, location = getattr(length, bound), Location(File.RULES, "length", "", bound)
    people = LongPeople(context, length.typed, attrgetter(bound))
    found, given = people.longest()
    if found <= limit:
        reason = (
            f"the longest sheet found has {found:,} {COUNTED[bound]}, and {limit:,} are allowed, but one "
            f"with {most:,} is not excluded. Shorten its texts, or allow as many"
        )
        return NotProved(FindingCode.TOO_LONG, location, reason)
    message = (
        f"a sheet may have {limit:,} {COUNTED[bound]}. The longest one found has {found:,}, and none has "
        f"more than {most:,}. The sheet of this person is too long."
    )
    return Finding(FindingCode.TOO_LONG, location, message, (bound,), people.witness(given, limit))
