"""Why an outcome is what it is: the answers that it rests on, and those that it waits for."""

from collections.abc import Iterable, Mapping

from rules.conditions import All, AnyOf, Condition, Not, Outcome, outcome_of
from rules.facts import Facts, State, fact_of


class Reasons:
    """Finds the questions behind outcomes.

    Args:
        asked_when: link_id -> condition under which it is asked, in the order of the questionnaire.
    """

    def __init__(self, asked_when: Mapping[str, Condition]) -> None:
        self._asked_when = dict(asked_when)
        self._place = {link_id: place for place, link_id in enumerate(asked_when)}

    def because(self, condition: Condition, facts: Facts) -> tuple[str, ...]:
        """Return the questions whose answers make the outcome what it is, in the questionnaire's order.

        A question that is not asked speaks through the one that kept it from being asked.
        """
        return self._in_order(self._rests_on(condition, facts))

    def needs(self, condition: Condition, facts: Facts) -> tuple[str, ...]:
        """Return the questions that can be answered now and could settle an unknown condition, in order."""
        return self._in_order(self._waits_for(condition, facts))

    def _in_order(self, link_ids: Iterable[str]) -> tuple[str, ...]:
        return tuple(sorted(link_ids, key=self._place.__getitem__))

    def _rests_on(self, condition: Condition, facts: Facts) -> set[str]:
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

    def _waits_for(self, condition: Condition, facts: Facts) -> set[str]:
        match condition:
            case All(parts) | AnyOf(parts):
                unknown = [part for part in parts if outcome_of(part, facts) is Outcome.UNKNOWN]
                return set().union(*(self._waits_for(part, facts) for part in unknown))
            case Not(part):
                return self._waits_for(part, facts)
            case test:
                asked_when = self._asked_when[test.link_id]
                if outcome_of(asked_when, facts) is Outcome.TRUE:
                    return {test.link_id}
                return self._waits_for(asked_when, facts)
