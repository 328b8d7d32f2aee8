"""What a check has to say: findings, each with a code, a place, and a person for whom it is so."""

from dataclasses import dataclass
from enum import StrEnum

from questionnaire.check.engine.ways import Ways
from questionnaire.check.engine.witness import Witness


class Severity(StrEnum):
    """How much a finding weighs. An error refutes the pack; a warning and an info do not."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


class FindingCode(StrEnum):
    """One code a kind of finding. A code never changes its meaning."""

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
    SUBSUMED = "subsumed"
    ALWAYS_TOGETHER = "always-together"
    NEVER_SHOWS = "never-shows"
    SAME_QUESTION = "same-question"
    NOTHING_ACCEPTED = "nothing-accepted"
    MOST_AT_ONCE = "most-at-once"
    ON_SILENCE = "on-silence"


_WARNINGS = frozenset(
    {
        FindingCode.SUBSUMED,
        FindingCode.ALWAYS_TOGETHER,
        FindingCode.NEVER_SHOWS,
        FindingCode.SAME_QUESTION,
        FindingCode.NOTHING_ACCEPTED,
    }
)
_INFOS = frozenset({FindingCode.MOST_AT_ONCE, FindingCode.ON_SILENCE})


def severity_of(code: FindingCode) -> Severity:
    """Return how much findings of a code weigh."""
    if code in _WARNINGS:
        return Severity.WARNING
    return Severity.INFO if code in _INFOS else Severity.ERROR


class File(StrEnum):
    """The two files of a pack."""

    QUESTIONS = "questions"
    RULES = "rules"


@dataclass(frozen=True, slots=True)
class Location:
    """Where an author finds it: `note "route-iv" > when`.

    table, name: the entry, such as note and its id. key: a key in it. option: a code among its options.
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
    """Return a place in a question."""
    return Location(File.QUESTIONS, "item", link_id, key, option)


def in_rules(table: str, name: str, key: str = "") -> Location:
    """Return a place in the rules."""
    return Location(File.RULES, table, name, key)


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that an author should know.

    of: every id that it speaks of, that of its place first.
    witness: a person for whom it is so; None where it is that there is no such person.
    """

    code: FindingCode
    place: Location
    message: str
    of: tuple[str, ...]
    witness: Witness | None = None

    @property
    def severity(self) -> Severity:
        """How much it weighs."""
        return severity_of(self.code)


@dataclass(frozen=True, slots=True)
class NotProved:
    """A check that came to no end: neither fine nor a finding. `reason` is the end of a sentence."""

    code: FindingCode
    place: Location
    reason: str


@dataclass(frozen=True, slots=True)
class Report:
    """What came of all checks on one pack.

    findings: in the order of the checks, then of the files; without those that the author accepts.
    accepted: findings that the author keeps, each with the reason.
    not_proved: what is left undecided.
    proved: what holds for every way of answering, as sentences.
    ways: how many ways of answering there are.
    stopped: whether somebody stopped it before its end; what it says holds for what was checked until then.
    """

    findings: tuple[Finding, ...]
    accepted: tuple[tuple[Finding, str], ...]
    not_proved: tuple[NotProved, ...]
    proved: tuple[str, ...]
    ways: Ways
    stopped: bool = False

    @property
    def is_refuted(self) -> bool:
        """Whether there is an error."""
        return any(finding.severity is Severity.ERROR for finding in self.findings)

    @property
    def is_proved(self) -> bool:
        """Whether everything was checked to its end, and no error was found."""
        return not (self.is_refuted or self.not_proved or self.stopped)
