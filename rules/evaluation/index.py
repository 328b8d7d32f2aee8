"""All conditions of a rule set, looked up for one person at once.

A condition is a choice of *terms* (`dnf`), and each term has a bit (`bit_layout`). For each question, and each
thing that can be known of it, a column holds one integer: the terms that are ruled out and, above those, the
terms that wait for the question. "Or" takes the columns together. A term that nothing rules out is true, or
unknown where it waits for any question; a condition is what the best of its terms is.

The law that makes it trustworthy: for any facts it says what `outcome_of` says. That is the reference; this is
only faster, and reasons are taken from there.
"""

from collections.abc import Mapping

from rules.conditions.conditions import All, Condition, Outcome, outcome_of, tests_of
from rules.conditions.facts import Fact, Facts, State, fact_of
from rules.evaluation.bit_layout import Layout
from rules.evaluation.dnf import Term, terms_of
from rules.evaluation.segment_tree import Combined

MOST_FACTS = 64
"""What is kept of one column: of ten boxes to tick there are a thousand combinations."""

_NOT_REACHED = State.NOT_REACHED


class Index:
    """Conditions, each with a name, made ready to be looked up together."""

    def __init__(self, conditions: Mapping[str, Condition]) -> None:
        self.layout = Layout()
        self._as_they_stand: list[tuple[int, Condition]] = []
        terms: dict[int, Term] = {}
        for name, condition in conditions.items():
            choice = terms_of(condition)
            if choice is None:
                choice = (frozenset(),)
                self._as_they_stand.append((1 << self.layout.width, condition))
            terms.update(enumerate(choice, self.layout.width))
            self.layout.add(name, len(choice))
        self._columns = {
            link_id: _Column(link_id, tested, self.layout) for link_id, tested in _by_question(terms).items()
        }

    def evaluate(self, facts: Facts) -> "Outcomes":
        """Return what becomes of every condition for one person."""
        known = self.as_they_stand(facts)
        for link_id, column in self._columns.items():
            known |= column[facts.get(link_id, _NOT_REACHED)]
        return Outcomes(self, facts, known)

    def combined(self, facts: Facts) -> Combined:
        """Return what each question does to the terms for one person, ready for some of it to change."""
        return Combined.of(
            {link_id: column[fact_of(facts, link_id)] for link_id, column in self._columns.items()}
        )

    def columns_of(self, facts: Facts) -> dict[str, int]:
        """Return what some facts do to the terms; a question that no term tests does nothing."""
        return {
            link_id: self._columns[link_id][fact]
            for link_id, fact in facts.items()
            if link_id in self._columns
        }

    def as_they_stand(self, facts: Facts) -> int:
        """Return what becomes of the conditions that would have too many terms."""
        known = 0
        for term, condition in self._as_they_stand:
            known |= self.layout.known(outcome_of(condition, facts), term)
        return known


class Outcomes:
    """What became of every condition for one person. Immutable.

    Args:
        index: what was looked up.
        facts: for whom.
        known: the terms that are ruled out and, above those, the terms that wait.
        combined: how this was found; it is made when it is first needed.
    """

    __slots__ = ("_combined", "_index", "_true", "_unknown", "facts")

    def __init__(self, index: Index, facts: Facts, known: int, combined: Combined | None = None) -> None:
        self._index = index
        self.facts = facts
        self._combined = combined
        self._true, self._unknown = index.layout.outcomes(known)

    def after(self, changed: Facts) -> "Outcomes":
        """Return what becomes of every condition for the same person, once some facts have changed.

        What is not named is as it was. The cost follows how many have changed, and hardly how many there are.
        """
        if self._combined is None:
            self._combined = self._index.combined(self.facts)
        combined = self._combined.after(self._index.columns_of(changed))
        facts = {**self.facts, **changed}
        return Outcomes(self._index, facts, combined.whole | self._index.as_they_stand(facts), combined)

    def of(self, name: str) -> Outcome:
        """Return the outcome of one condition."""
        place = self._index.layout.place[name]
        if self._true >> place & 1:
            return Outcome.TRUE
        return Outcome.UNKNOWN if self._unknown >> place & 1 else Outcome.FALSE

    @property
    def true(self) -> tuple[str, ...]:
        """The names of the conditions that are true, in their order."""
        return self._index.layout.names(self._true)

    @property
    def unknown(self) -> tuple[str, ...]:
        """The names of the conditions that are neither true nor false, in their order."""
        return self._index.layout.names(self._unknown)

    def true_but_not_in(self, other: "Outcomes") -> tuple[str, ...]:
        """Return the names of what is true here and not in the other, of the same index, in their order."""
        return self._index.layout.names(self._true ^ self._true & other._true)


class _Column(dict[Fact, int]):
    """What one question does to the terms: what is known of it -> what is known of them.

    Each entry is made when it is first asked for.

    Args:
        link_id: the question.
        tested: what must hold of it -> the terms for which it must.
        layout: which bits are whose.
    """

    def __init__(self, link_id: str, tested: Mapping[Condition, int], layout: Layout) -> None:
        super().__init__()
        self._link_id = link_id
        self._tested = tested
        self._layout = layout

    def __missing__(self, fact: Fact) -> int:
        facts = {self._link_id: fact}
        known = 0
        for condition, terms in self._tested.items():
            known |= self._layout.known(outcome_of(condition, facts), terms)
        if len(self) < MOST_FACTS:
            self[fact] = known
        return known


def _by_question(terms: Mapping[int, Term]) -> dict[str, dict[Condition, int]]:
    """Return what must hold of each question, and for which terms."""
    by_question: dict[str, dict[Condition, int]] = {}
    for place, term in terms.items():
        together: dict[str, list[Condition]] = {}
        for test in term:
            (link_id,) = {plain.link_id for plain in tests_of(test)}
            together.setdefault(link_id, []).append(test)
        for link_id, tests in together.items():
            condition = tests[0] if len(tests) == 1 else All(tuple(tests))
            tested = by_question.setdefault(link_id, {})
            tested[condition] = tested.get(condition, 0) | 1 << place
    return by_question
