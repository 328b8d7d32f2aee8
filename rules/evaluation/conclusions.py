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

    All outcomes are found together; the reasons one by one, when they are asked for.
    """

    __slots__ = ("_outcomes", "_rules")

    def __init__(self, rules: "_IndexedRules", outcomes: Outcomes) -> None:
        self._rules = rules
        self._outcomes = outcomes

    def __getitem__(self, id_: str) -> Conclusion:
        when, outcome, facts = self._rules.when[id_], self._outcomes.of(id_), self._outcomes.facts
        reasons = self._rules.reasons
        needs = reasons.needs(when, facts) if outcome is Outcome.UNKNOWN else ()
        return Conclusion(id_, outcome, reasons.because(when, facts), needs)

    def __iter__(self) -> Iterator[str]:
        return iter(self._rules.when)

    def __len__(self) -> int:
        return len(self._rules.when)

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

    def after(self, changed: Facts, facts: Facts) -> "ConclusionsById":
        """Return the conclusions once some facts have changed.

        facts: all of them then.
        """
        return ConclusionsById(self._rules, self._outcomes.after(changed, facts))


class Conclusions:
    """All conclusions for one person. Immutable; those of a kind are found when they are first asked for."""

    __slots__ = ("_facts", "_found", "_rules")

    def __init__(
        self, rules: "CompiledRules", facts: Facts, found: dict["_IndexedRules", ConclusionsById]
    ) -> None:
        self._rules = rules
        self._facts = facts
        self._found = found

    @property
    def notes(self) -> ConclusionsById:
        """Those on notes."""
        return self._on(self._rules.notes)

    @property
    def unsaid(self) -> ConclusionsById:
        """Those on unsaid lines."""
        return self._on(self._rules.unsaid)

    @property
    def safety(self) -> ConclusionsById:
        """Those on safety lines."""
        return self._on(self._rules.safety)

    def after(self, changed: Facts, facts: Facts | None = None) -> "Conclusions":
        """Return the conclusions for the same person once some facts have changed; all others stay.

        facts: all of them then, where there is a mapping of them that never changes; else one is made.
        """
        if not changed:
            return self
        facts = {**self._facts, **changed} if facts is None else facts
        found = {rules: conclusions.after(changed, facts) for rules, conclusions in self._found.items()}
        return Conclusions(self._rules, facts, found)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Conclusions):
            return NotImplemented
        return (self.notes, self.unsaid, self.safety) == (other.notes, other.unsaid, other.safety)

    __hash__ = None  # type: ignore[assignment]  # equality looks into mappings

    def _on(self, rules: "_IndexedRules") -> ConclusionsById:
        found = self._found.get(rules)
        if found is None:
            found = self._found[rules] = ConclusionsById(rules, rules.index.evaluate(self._facts))
        return found


class CompiledRules:
    """A RuleSet, indexed for one questionnaire.

    Args:
        ruleset: the notes and lines.
        asked_when: link_id -> condition under which it is asked, in the order of the questionnaire; it must
            contain every question that a condition tests.
    """

    def __init__(self, ruleset: RuleSet, asked_when: Mapping[str, Condition]) -> None:
        self.ruleset = ruleset
        reasons = Reasons(asked_when)
        self.notes = _IndexedRules({note.id: note.when for note in ruleset.note}, reasons)
        self.unsaid = _IndexedRules({line.id: line.when for line in ruleset.unsaid}, reasons)
        self.safety = _IndexedRules({line.id: line.when for line in ruleset.safety}, reasons)

    def evaluate(self, facts: Facts) -> Conclusions:
        """Return the conclusions for one person."""
        return Conclusions(self, dict(facts), {})


class _IndexedRules:
    """Conditions by id, the index over them, and what finds the reasons behind their outcomes."""

    def __init__(self, when: Mapping[str, Condition], reasons: Reasons) -> None:
        self.when = when
        self.reasons = reasons
        self.index = Index(when)
