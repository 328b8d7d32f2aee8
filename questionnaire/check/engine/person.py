"""One person whom a proof found: what is true for them, looked up only as far as somebody asks."""

from collections.abc import Iterable, Mapping

from questionnaire.answers.standing import fact_on
from questionnaire.check.engine.queries import Possible
from questionnaire.check.engine.replies import Dependencies
from questionnaire.check.engine.witness import answer_for
from questionnaire.pack.questions import Item
from rules.conditions.conditions import Condition, Outcome, outcome_of
from rules.conditions.facts import Fact

_TRUE = Outcome.TRUE  # looking up a member takes long in Python 3.11


class Person:
    """Somebody who replies to some questions, and stops before all others.

    Args:
        found: the person, as the prover found them.
        items: the questions, closed and in the questionnaire's order.
        dependencies: of the questionnaire.
    """

    def __init__(self, found: Possible, items: Iterable[Item], dependencies: Dependencies) -> None:
        self._dependencies = dependencies
        self._facts: dict[str, Fact] = {}
        replies = found.facts(item.link_id for item in items)
        for item in items:
            self._learn(item, replies.get(item.link_id))
        self.said: Mapping[str, Fact] = dict(self._facts)
        """link_id -> what the rules see of each of these questions."""

    def has(self, condition: Condition) -> bool:
        """Return whether a condition is true for them."""
        for item in self._dependencies.closure((condition,)):
            if item.link_id not in self._facts:
                self._learn(item)
        return outcome_of(condition, self._facts) is _TRUE

    def _learn(self, item: Item, reply: Fact | None = None) -> None:
        outcome = outcome_of(item.enable_when, self._facts)
        answer = answer_for(item, reply) if outcome is _TRUE and reply is not None else None
        self._facts[item.link_id] = fact_on(item, outcome, answer)
