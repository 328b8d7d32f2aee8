"""From facts to findings.

A RuleSet is compiled once, with the conditions under which questions are asked, and then evaluated for
as many people as one likes. Evaluation is pure: the same facts give the same findings.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from rules.conditions import All, AnyOf, Condition, Not, Outcome, outcome_of
from rules.facts import Facts, State, fact_of
from rules.ruleset import RuleSet


@dataclass(frozen=True, slots=True)
class Finding:
    """What became of one note or line.

    `because`: the questions whose answers the outcome rests on, in the questionnaire's order.
    `needs`: for an unknown outcome, the questions still to answer that could settle it; else empty.
    """

    id: str
    outcome: Outcome
    because: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Findings:
    """What became of everything that may be concluded, each by its id, in the order of the content."""

    notes: Mapping[str, Finding]
    unsaid: Mapping[str, Finding]
    safety: Mapping[str, Finding]


class CompiledRules:
    """A RuleSet made ready for one questionnaire.

    Args:
        ruleset: what may be concluded.
        asked_when: link_id -> condition under which it is asked, in the order of the questionnaire; every
            question that a condition tests is in it.
    """

    def __init__(self, ruleset: RuleSet, asked_when: Mapping[str, Condition]) -> None:
        self.ruleset = ruleset
        self._asked_when = dict(asked_when)
        self._place = {link_id: place for place, link_id in enumerate(asked_when)}
        self._notes = [(note.id, note.when) for note in ruleset.note]
        self._unsaid = [(line.id, line.when) for line in ruleset.unsaid]
        self._safety = [(line.id, line.when) for line in ruleset.safety]

    def evaluate(self, facts: Facts) -> Findings:
        """Return what follows for one person."""
        return Findings(
            notes=self._find(self._notes, facts),
            unsaid=self._find(self._unsaid, facts),
            safety=self._find(self._safety, facts),
        )

    def _find(self, rules: Iterable[tuple[str, Condition]], facts: Facts) -> dict[str, Finding]:
        return {id_: self._finding(id_, when, facts) for id_, when in rules}

    def _finding(self, id_: str, when: Condition, facts: Facts) -> Finding:
        outcome = outcome_of(when, facts)
        needs = self._needs(when, facts) if outcome is Outcome.UNKNOWN else set()
        return Finding(id_, outcome, self._in_order(self._rests_on(when, facts)), self._in_order(needs))

    def _in_order(self, link_ids: Iterable[str]) -> tuple[str, ...]:
        return tuple(sorted(link_ids, key=self._place.__getitem__))

    def _rests_on(self, condition: Condition, facts: Facts) -> set[str]:
        """Return the questions whose answers make the outcome what it is.

        A question that is not asked speaks through the one that kept it from being asked.
        """
        match condition:
            case All(parts) | AnyOf(parts):
                outcome = outcome_of(condition, facts)
                deciding = [part for part in parts if outcome_of(part, facts) is outcome]
                return set().union(*(self._rests_on(part, facts) for part in deciding))
            case Not(part):
                return self._rests_on(part, facts)
            case test:
                if fact_of(facts, test.link_id) is State.NOT_ASKED:
                    return self._rests_on(self._asked_when[test.link_id], facts)
                return {test.link_id}

    def _needs(self, condition: Condition, facts: Facts) -> set[str]:
        """Return the questions that can be answered now and could settle an unknown condition."""
        match condition:
            case All(parts) | AnyOf(parts):
                unknown = [part for part in parts if outcome_of(part, facts) is Outcome.UNKNOWN]
                return set().union(*(self._needs(part, facts) for part in unknown))
            case Not(part):
                return self._needs(part, facts)
            case test:
                asked_when = self._asked_when[test.link_id]
                if outcome_of(asked_when, facts) is Outcome.TRUE:
                    return {test.link_id}
                return self._needs(asked_when, facts)
