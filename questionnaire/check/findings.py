"""The results of check: findings, each with a code, a location and, where there is one, a witness."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Any
from warnings import warn

from questionnaire.check.engine.response_paths import PathCount
from questionnaire.check.engine.witness import Witness


class Severity(StrEnum):
    """The severity of a finding. An error refutes the pack; a warning and an info do not."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


class FindingCode(StrEnum):
    """One code per kind of finding. A code never changes its meaning."""

    NEVER_ASKED = "never-asked"
    IDLE_OPTION = "idle-option"
    NEVER_APPLIES = "never-applies"
    ALWAYS_APPLIES = "always-applies"
    NOT_ALWAYS = "not-always"
    CONTRADICTION = "contradiction"
    SILENT_FACTOR = "silent-factor"
    OPEN_FOR_NOTHING = "open-for-nothing"
    LOST_CLAIM = "lost-claim"
    MISSING_HALF = "missing-half"
    FALSE_REASSURANCE = "false-reassurance"
    TOO_LONG = "too-long"
    SUBSUMED = "subsumed"
    ALWAYS_TOGETHER = "always-together"
    NEVER_SHOWS = "never-shows"
    SAME_QUESTION = "same-question"
    WORDING = "wording"
    NOTHING_ACCEPTED = "nothing-accepted"
    MOST_AT_ONCE = "most-at-once"
    ON_SILENCE = "on-silence"


_WARNINGS = frozenset(
    {
        FindingCode.SUBSUMED,
        FindingCode.ALWAYS_TOGETHER,
        FindingCode.NEVER_SHOWS,
        FindingCode.SAME_QUESTION,
        FindingCode.WORDING,
        FindingCode.NOTHING_ACCEPTED,
    }
)
_INFOS = frozenset({FindingCode.MOST_AT_ONCE, FindingCode.ON_SILENCE})


def severity_of(code: FindingCode) -> Severity:
    """Return the severity of the findings with a code."""
    if code in _WARNINGS:
        return Severity.WARNING
    return Severity.INFO if code in _INFOS else Severity.ERROR


class File(StrEnum):
    """The two files of a pack."""

    QUESTIONS = "questions"
    RULES = "rules"


@dataclass(frozen=True, slots=True)
class Location:
    """A location in a content file: `note "route-iv" > when`.

    table, name: the entry, such as note and its id. key: a key in it. option: the code of one of its options.
    """

    file: File
    table: str = ""
    name: str = ""
    key: str = ""
    option: str = ""

    def __str__(self) -> str:
        steps = [f'{self.table} "{self.name}"'] if self.name else [self.table]
        steps += [f'answer_option "{self.option}"'] if self.option else []
        return " > ".join(step for step in [*steps, self.key] if step)


def in_item(link_id: str, key: str = "", option: str = "") -> Location:
    """Return a location in a question."""
    return Location(File.QUESTIONS, "item", link_id, key, option)


def in_rules(table: str, name: str, key: str = "") -> Location:
    """Return a location in the rules."""
    return Location(File.RULES, table, name, key)


def _renamed(old: str, new: str) -> Any:
    """Return a property for an attribute of release 1, kept until release 3.0."""

    def read(self: object) -> object:
        kind = type(self).__name__
        warn(f"{kind}.{old} is {kind}.{new} now", DeprecationWarning, stacklevel=2)
        return getattr(self, new)

    return property(read, doc=f"Deprecated: `{new}`; until release 3.0.")


@dataclass(frozen=True, slots=True)
class Finding:
    """A problem of a pack, or a fact about it, that an author should know.

    of: every id that it is about, that of its location first.
    witness: a person for whom it is true; None if the finding is that there is no such person.
    """

    place = _renamed("place", "location")

    code: FindingCode
    location: Location
    message: str
    of: tuple[str, ...]
    witness: Witness | None = None

    @property
    def severity(self) -> Severity:
        """How severe it is."""
        return severity_of(self.code)


@dataclass(frozen=True, slots=True)
class NotProved:
    """An undecided check: neither proved nor a finding. `reason` is the end of a sentence."""

    place = _renamed("place", "location")

    code: FindingCode
    location: Location
    reason: str


@dataclass(frozen=True, slots=True)
class Report:
    """The results of all checks on one pack.

    findings: in the order of the checks, then of the files; without those that the author accepts.
    accepted: the findings that the author accepts, each with the reason.
    not_proved: what is undecided.
    proved: what is true on all response paths, as sentences.
    response_paths: how many response paths there are.
    stopped_by: the number of the signal that interrupted it, 0 for none.
    """

    ways = _renamed("ways", "response_paths")

    findings: tuple[Finding, ...]
    accepted: tuple[tuple[Finding, str], ...]
    not_proved: tuple[NotProved, ...]
    proved: tuple[str, ...]
    response_paths: PathCount
    stopped_by: int = 0

    @property
    def stopped(self) -> bool:
        """Whether it was interrupted; the report then covers what was checked so far."""
        return bool(self.stopped_by)

    @property
    def is_refuted(self) -> bool:
        """Whether there is an error."""
        return any(finding.severity is Severity.ERROR for finding in self.findings)

    @property
    def is_proved(self) -> bool:
        """Whether everything was checked and decided, and no error was found."""
        return not (self.is_refuted or self.not_proved or self.stopped)
