"""From facts to conclusions.

A RuleSet is compiled once, together with the conditions under which questions are asked. It can then be
evaluated for any number of people, and conclusions are updated incrementally as a person answers on.
Evaluation is pure: the same facts give the same conclusions.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from rules.conditions.conditions import Condition, Outcome
from rules.conditions.facts import Facts
from rules.evaluation.index import Index, Outcomes
from rules.evaluation.reasons import Reasons
from rules.ruleset.ruleset import RuleSet


@dataclass(frozen=True, slots=True)
class Conclusion:
    """The outcome of one note or line, and the reasons for it.

    `because`: the questions whose answers decide the outcome, in the questionnaire's order.
    `needs`: for an unknown outcome, the questions that could still settle it; else empty.
    """

    id: str
    outcome: Outcome
    because: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()


class ConclusionsById(Mapping[str, Conclusion]):
    """The conclusions on all notes, or on all lines of one kind, by id, in the order of the content.

    Computed on demand: all outcomes together when the first is asked for, the reasons one by one.
    """

    __slots__ = ("_cached_outcomes", "_facts", "_reasons", "_rules")

    def __init__(
        self, rules: "_IndexedRules", facts: Facts, reasons: Reasons, outcomes: Outcomes | None = None
    ) -> None:
        self._rules = rules
        self._facts = facts
        self._reasons = reasons
        self._cached_outcomes = outcomes

    def __getitem__(self, id_: str) -> Conclusion:
        when, outcome = self._rules.when[id_], self._outcomes.of(id_)
        needs = self._reasons.needs(when, self._facts) if outcome is Outcome.UNKNOWN else ()
        return Conclusion(id_, outcome, self._reasons.because(when, self._facts), needs)

    def __iter__(self) -> Iterator[str]:
        return iter(self._rules.when)

    def __len__(self) -> int:
        return len(self._rules.when)

    @property
    def _outcomes(self) -> Outcomes:
        if self._cached_outcomes is None:
            self._cached_outcomes = self._rules.index.evaluate(self._facts)
        return self._cached_outcomes

    @property
    def applying(self) -> tuple[str, ...]:
        """The ids of the notes or lines that apply, in the order of the content."""
        return self._outcomes.true

    @property
    def open(self) -> tuple[str, ...]:
        """The ids of the notes or lines that are open, in the order of the content."""
        return self._outcomes.unknown

    def applying_but_not_in(self, other: "ConclusionsById") -> tuple[str, ...]:
        """Return the ids of those that apply here and not in `other`, in the order of the content.

        other: the conclusions on the same notes or lines from other facts.
        """
        if self._rules is not other._rules:
            raise ValueError("conclusions of two rule sets cannot be compared")
        return self._outcomes.true_but_not_in(other._outcomes)

    def after(self, changed: Facts, facts: Facts | None = None) -> "ConclusionsById":
        """Return the conclusions once some facts have changed.

        facts: all of them then, where there is a mapping of them that never changes.
        """
        facts = {**self._facts, **changed} if facts is None else facts
        outcomes = None if self._cached_outcomes is None else self._cached_outcomes.after(changed, facts)
        return ConclusionsById(self._rules, facts, self._reasons, outcomes)


@dataclass(frozen=True, slots=True)
class Conclusions:
    """All conclusions for one person: on notes, on unsaid lines and on safety lines."""

    notes: ConclusionsById
    unsaid: ConclusionsById
    safety: ConclusionsById

    def after(self, changed: Facts, facts: Facts | None = None) -> "Conclusions":
        """Return the conclusions for the same person once some facts have changed; all others stay.

        facts: all of them then, where there is a mapping of them that never changes; else one is made.
        """
        if not changed:
            return self
        return Conclusions(
            self.notes.after(changed, facts),
            self.unsaid.after(changed, facts),
            self.safety.after(changed, facts),
        )


class CompiledRules:
    """A RuleSet, indexed for one questionnaire.

    Args:
        ruleset: the notes and lines.
        asked_when: link_id -> condition under which it is asked, in the order of the questionnaire; it must
            contain every question that a condition tests.
    """

    def __init__(self, ruleset: RuleSet, asked_when: Mapping[str, Condition]) -> None:
        self.ruleset = ruleset
        self._reasons = Reasons(asked_when)
        self._notes = _IndexedRules({note.id: note.when for note in ruleset.note})
        self._unsaid = _IndexedRules({line.id: line.when for line in ruleset.unsaid})
        self._safety = _IndexedRules({line.id: line.when for line in ruleset.safety})

    def evaluate(self, facts: Facts) -> Conclusions:
        """Return the conclusions for one person."""
        facts, reasons = dict(facts), self._reasons
        return Conclusions(
            ConclusionsById(self._notes, facts, reasons),
            ConclusionsById(self._unsaid, facts, reasons),
            ConclusionsById(self._safety, facts, reasons),
        )


class _IndexedRules:
    """Conditions by id, and the index over them."""

    def __init__(self, when: Mapping[str, Condition]) -> None:
        self.when = when
        self.index = Index(when)
