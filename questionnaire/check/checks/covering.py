"""Whether whoever gets a note also gets one of some others, and which of these that takes.

There can be thousands of others, of which few matter. So people who get the note are found one after another:
each is spared the last one of the others that each person before got. Either somebody gets none of the
others, or nobody is left, and those last ones are enough.
"""

from collections.abc import Iterable, Sequence

from questionnaire.check.engine.by_reply import ByReply
from questionnaire.check.engine.person import Person
from questionnaire.check.engine.prover import Prover
from questionnaire.check.engine.queries import NOT_TRUE, TRUE, Impossible, Possible, Verdict, query
from rules.conditions.conditions import Condition


class Covering:
    """The search for somebody for whom some conditions are true, and none of many others.

    Args:
        prover: finds the people.
        whens: the conditions.
        others: the others, which stay as they are during the search.
    """

    def __init__(self, prover: Prover, whens: Sequence[Condition], others: ByReply) -> None:
        self._prover, self._others = prover, others
        self._wanted = [(when, TRUE) for when in whens]
        self._people: list[tuple[Person, int]] = []

    def somebody_without(self, named: Iterable[int] = ()) -> Verdict:
        """Return somebody for whom none of the others is true, if there is anybody without those named."""
        without = [self._others.condition_at(place) for place in named]
        lasts = dict.fromkeys(self._lasts(without))
        while True:
            whens = (*without, *(self._others.condition_at(place) for place in lasts))
            search = query([*self._wanted, *((when, NOT_TRUE) for when in whens)])
            verdict = self._prover.find(search)
            if not isinstance(verdict, Possible):
                return verdict
            person = Person(verdict, self._prover.closure(search.conditions), self._prover.dependencies)
            last = self._others.last_for(person)
            if last is None:
                return verdict
            self._people.append((person, last))
            lasts[last] = None

    def needed(self) -> list[int]:
        """Return as few of the others as cover everybody; of several choices, the one of the last places.

        `somebody_without` has said that there is nobody. With all others from one place on, somebody is left
        out exactly if their last one is before it: the first that is needed is the earliest of these.
        """
        named: list[int] = []
        while left := self._lasts([self._others.condition_at(place) for place in named]):
            named.append(min(left))
            if not isinstance(self.somebody_without(named), Impossible):
                return sorted({last for _, last in self._people})  # undecided: all these are enough
        return named

    def _lasts(self, without: Sequence[Condition]) -> list[int]:
        """Return the last of the others for each person found so far who has none of some conditions."""
        return [last for person, last in self._people if not any(map(person.has, without))]
