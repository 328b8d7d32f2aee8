"""From facts to conclusions.

A RuleSet is compiled once, with the conditions under which questions are asked, and then evaluated for
as many people as one likes, and once more where one of them goes on answering. Evaluation is pure: the same
facts give the same conclusions.
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
    """What became of one note or line.

    `because`: the questions whose answers the outcome rests on, in the questionnaire's order.
    `needs`: for an unknown outcome, the questions still to answer that could settle it; else empty.
    """

    id: str
    outcome: Outcome
    because: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()


class ConclusionsById(Mapping[str, Conclusion]):
    """What became of all notes, or of all lines of one kind: id -> Conclusion, in the order of the content.

    It is worked out when somebody looks: what applies and what is open together, reasons for each by itself.
    """

    __slots__ = ("_facts", "_known", "_reasons", "_rules")

    def __init__(
        self, rules: "_Rules", facts: Facts, reasons: Reasons, known: Outcomes | None = None
    ) -> None:
        self._rules = rules
        self._facts = facts
        self._reasons = reasons
        self._known = known

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
        if self._known is None:
            self._known = self._rules.index.evaluate(self._facts)
        return self._known

    @property
    def applying(self) -> tuple[str, ...]:
        """The ids of what applies, in the order of the content."""
        return self._outcomes.true

    @property
    def open(self) -> tuple[str, ...]:
        """The ids of what is open, in the order of the content."""
        return self._outcomes.unknown

    def applying_but_not_in(self, other: "ConclusionsById") -> tuple[str, ...]:
        """Return the ids of what applies here and not there, in the order of the content.

        other: what became of the same notes or lines for other facts.
        """
        if self._rules is not other._rules:
            raise ValueError("these are the notes of two rule sets: what applies there says nothing here")
        return self._outcomes.true_but_not_in(other._outcomes)

    def after(self, changed: Facts) -> "ConclusionsById":
        """Return what becomes of them once some facts have changed."""
        known = None if self._known is None else self._known.after(changed)
        return ConclusionsById(self._rules, {**self._facts, **changed}, self._reasons, known)


@dataclass(frozen=True, slots=True)
class Conclusions:
    """What became of everything that may be concluded."""

    notes: ConclusionsById
    unsaid: ConclusionsById
    safety: ConclusionsById

    def after(self, changed: Facts) -> "Conclusions":
        """Return what follows for the same person once some facts have changed, and all others have not."""
        if not changed:
            return self
        return Conclusions(self.notes.after(changed), self.unsaid.after(changed), self.safety.after(changed))


class CompiledRules:
    """A RuleSet made ready for one questionnaire.

    Args:
        ruleset: what may be concluded.
        asked_when: link_id -> condition under which it is asked, in the order of the questionnaire; every
            question that a condition tests is in it.
    """

    def __init__(self, ruleset: RuleSet, asked_when: Mapping[str, Condition]) -> None:
        self.ruleset = ruleset
        self._reasons = Reasons(asked_when)
        self._notes = _Rules({note.id: note.when for note in ruleset.note})
        self._unsaid = _Rules({line.id: line.when for line in ruleset.unsaid})
        self._safety = _Rules({line.id: line.when for line in ruleset.safety})

    def evaluate(self, facts: Facts) -> Conclusions:
        """Return what follows for one person."""
        facts, reasons = dict(facts), self._reasons
        return Conclusions(
            ConclusionsById(self._notes, facts, reasons),
            ConclusionsById(self._unsaid, facts, reasons),
            ConclusionsById(self._safety, facts, reasons),
        )


class _Rules:
    """Conditions by id, with their index."""

    def __init__(self, when: Mapping[str, Condition]) -> None:
        self.when = when
        self.index = Index(when)
