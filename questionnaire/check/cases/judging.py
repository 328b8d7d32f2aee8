"""What must come of a case, against what comes of it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from questionnaire.answers.standing import standing_of
from questionnaire.check.cases.reading import SAID, Case
from questionnaire.check.engine.witness import replayed
from questionnaire.check.quoting import as_toml, quoted
from questionnaire.check.subjects import How, Sight, Subject, conditions_of
from questionnaire.pack.pack import Pack
from questionnaire.session.session import Session
from rules.conditions.conditions import ALWAYS, Condition, outcome_of
from rules.conditions.facts import Facts

_SHOULD = {
    How.APPLIES: "should apply",
    How.OPEN: "should be open",
    How.ABSENT: "should not appear",
    How.SHOWN: "should show",
    How.HIDDEN: "should not show",
    How.ASKED: "should be asked",
    How.NOT_ASKED: "should not be asked",
}


@dataclass(frozen=True, eq=False)
class Judged:
    """A case, the finished session of its person, and what must come, and comes, of what the case judges."""

    case: Case
    session: Session
    expected: Mapping[Subject, How]
    found: Mapping[Subject, How]

    @property
    def passed(self) -> bool:
        """Whether everything comes as it must."""
        return self.found == self.expected

    @cached_property
    def shows(self) -> frozenset[Sight]:
        """What comes as it must."""
        return frozenset(Sight(*held) for held in self.expected.items() & self.found.items())

    @cached_property
    def differences(self) -> tuple[str, ...]:
        """What does not come as it must, each as a sentence."""
        return tuple(
            f'case "{self.case.name}": {subject} {_SHOULD[how]} and {self._is_so(subject)}.'
            for subject, how in self.expected.items()
            if self.found[subject] is not how
        )

    def _is_so(self, subject: Subject) -> str:
        """Return what comes of something, and why."""
        how, pack = self.found[subject], self.session.pack
        if subject.table == "item":
            when = pack.questionnaire.items[subject.name].enable_when
            if how is How.NOT_ASKED:
                return f"{how}: it waits for {as_toml(when)}"
            return f"{how} of everybody" if when == ALWAYS else f"{how}: {as_toml(when)} holds"
        conclusions = self.session.conclusions
        tables = {"note": conclusions.notes, "unsaid": conclusions.unsaid, "safety": conclusions.safety}
        finding = tables[subject.table][subject.name]
        if how is How.OPEN:
            return f"{how}; it waits for {quoted(finding.needs)}"
        return f"{how}, because of {quoted(finding.because)}" if finding.because else str(how)


def judge(pack: Pack, cases: Sequence[Case]) -> tuple[Judged, ...]:
    """Lead the person of each case through a session, and look at what comes of it.

    The cases were read for this pack (`read_cases`).
    """
    conditions = conditions_of(pack)
    judged = []
    for case in cases:
        said = standing_of(pack.questionnaire, case.says_all(pack.questionnaire)).answers
        session = replayed(pack, said, to_the_end=True).session
        expected = expected_of(case, pack)
        found = found_in(session.standing.facts, conditions, expected)
        judged.append(Judged(case, session, expected, found))
    return tuple(judged)


def expected_of(case: Case, pack: Pack) -> dict[Subject, How]:
    """Return what a case judges, and what must come of each; what the person answers must be asked."""
    rules = pack.ruleset
    notes = {note.id: How.ABSENT for note in rules.note if case.absent is None}
    notes |= dict.fromkeys(case.absent or (), How.ABSENT)
    notes |= dict.fromkeys(case.applies, How.APPLIES) | dict.fromkeys(case.open, How.OPEN)
    questions = {link_id: How.ASKED for key in SAID for link_id in getattr(case, key)}
    questions |= dict.fromkeys(case.not_asked or (), How.NOT_ASKED)
    tables = {
        "note": notes,
        "unsaid": _shown(case.unsaid, (line.id for line in rules.unsaid)),
        "safety": _shown(case.safety, (line.id for line in rules.safety)),
        "item": questions,
    }
    return {Subject(table, name): how for table, hows in tables.items() for name, how in hows.items()}


def found_in(
    facts: Facts, conditions: Mapping[Subject, Condition], subjects: Iterable[Subject]
) -> dict[Subject, How]:
    """Return what comes of some subjects for one person."""
    return {subject: subject.how(outcome_of(conditions[subject], facts)) for subject in subjects}


def _shown(lines: Sequence[str] | None, all_lines: Iterable[str]) -> dict[str, How]:
    if lines is None:
        return {}
    return {line: How.SHOWN if line in lines else How.HIDDEN for line in all_lines}
