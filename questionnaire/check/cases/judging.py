"""Judges cases: the effects that a case expects, against those that its answers have."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from questionnaire.answers.standing import standing_of
from questionnaire.check.cases.reading import ANSWER_KEYS, Case
from questionnaire.check.engine.witness import replay
from questionnaire.check.quoting import as_toml, quoted
from questionnaire.check.subjects import Effect, Goal, Subject, conditions_of
from questionnaire.pack.pack import Pack
from questionnaire.session.session import Session
from rules.conditions.conditions import ALWAYS, Condition, outcome_of
from rules.conditions.facts import Facts

_SHOULD = {
    Effect.APPLIES: "should apply",
    Effect.OPEN: "should be open",
    Effect.ABSENT: "should be absent",
    Effect.SHOWN: "should show",
    Effect.HIDDEN: "should not show",
    Effect.ASKED: "should be asked",
    Effect.NOT_ASKED: "should not be asked",
}


@dataclass(frozen=True, eq=False)
class JudgedCase:
    """A case, the finished session of its person, and the expected and actual effects on its subjects."""

    case: Case
    session: Session
    expected: Mapping[Subject, Effect]
    actual: Mapping[Subject, Effect]

    @property
    def passed(self) -> bool:
        """Whether every effect is as expected."""
        return self.actual == self.expected

    @cached_property
    def shows(self) -> frozenset[Goal]:
        """The goals that the case covers: its effects that are as expected."""
        return frozenset(Goal(*met) for met in self.expected.items() & self.actual.items())

    @cached_property
    def mismatches(self) -> tuple[str, ...]:
        """The effects that are not as expected, each as a sentence."""
        return tuple(
            f'case "{self.case.name}": {subject} {_SHOULD[effect]} but {self._actual_in_words(subject)}.'
            for subject, effect in self.expected.items()
            if self.actual[subject] is not effect
        )

    def _actual_in_words(self, subject: Subject) -> str:
        """Return the actual effect on a subject, and the reason."""
        effect, pack = self.actual[subject], self.session.pack
        if subject.table == "item":
            when = pack.questionnaire.items[subject.name].enable_when
            if effect is Effect.NOT_ASKED:
                return f"{effect}: it is asked only when {as_toml(when)}"
            return f"{effect} of everybody" if when == ALWAYS else f"{effect}: {as_toml(when)} is true"
        conclusions = self.session.conclusions
        tables = {"note": conclusions.notes, "unsaid": conclusions.unsaid, "safety": conclusions.safety}
        conclusion = tables[subject.table][subject.name]
        if effect is Effect.OPEN:
            return f"{effect}, waiting for {quoted(conclusion.needs)}"
        return f"{effect}, because of {quoted(conclusion.because)}" if conclusion.because else str(effect)


def judge(pack: Pack, cases: Sequence[Case]) -> tuple[JudgedCase, ...]:
    """Replay the answers of each case in a session, and compare their effects with those expected.

    The cases must have been read for this pack (`read_cases`).
    """
    conditions = conditions_of(pack)
    judged = []
    for case in cases:
        given = standing_of(pack.questionnaire, case.all_answers(pack.questionnaire)).answers
        session = replay(pack, given, to_the_end=True).session
        expected = expected_of(case, pack)
        actual = effects_on(session.standing.facts, conditions, expected)
        judged.append(JudgedCase(case, session, expected, actual))
    return tuple(judged)


def expected_of(case: Case, pack: Pack) -> dict[Subject, Effect]:
    """Return the effects that a case expects; a question that the person answers is expected to be asked."""
    rules = pack.ruleset
    notes = {note.id: Effect.ABSENT for note in rules.note if case.absent is None}
    notes |= dict.fromkeys(case.absent or (), Effect.ABSENT)
    notes |= dict.fromkeys(case.applies, Effect.APPLIES) | dict.fromkeys(case.open, Effect.OPEN)
    questions = {link_id: Effect.ASKED for key in ANSWER_KEYS for link_id in getattr(case, key)}
    questions |= dict.fromkeys(case.not_asked or (), Effect.NOT_ASKED)
    tables = {
        "note": notes,
        "unsaid": _shown(case.unsaid, (line.id for line in rules.unsaid)),
        "safety": _shown(case.safety, (line.id for line in rules.safety)),
        "item": questions,
    }
    return {
        Subject(table, name): effect for table, effects in tables.items() for name, effect in effects.items()
    }


def effects_on(
    facts: Facts, conditions: Mapping[Subject, Condition], subjects: Iterable[Subject]
) -> dict[Subject, Effect]:
    """Return the effects on some subjects for one person."""
    return {subject: subject.effect_of(outcome_of(conditions[subject], facts)) for subject in subjects}


def _shown(lines: Sequence[str] | None, all_lines: Iterable[str]) -> dict[str, Effect]:
    if lines is None:
        return {}
    return {line: Effect.SHOWN if line in lines else Effect.HIDDEN for line in all_lines}
