"""All conditions of a rule set, looked up for one person at once.

A condition is a choice of *terms* (`rules.terms`), and each term has a bit. For each question, and each
thing that can be known of it, a column holds two integers: the terms that stay possible, and those that wait
for the question. A term that stays possible throughout is true, or unknown where it waits for any question; a
condition is what the best of its terms is.

The law that makes it trustworthy: for any facts it says what `rules.conditions.outcome_of` says. That is the
reference; this is only faster, and reasons are taken from there.
"""

from collections.abc import Mapping
from itertools import compress

from rules.conditions import All, Condition, Outcome, outcome_of, tests_of
from rules.facts import Fact, Facts, State
from rules.terms import Term, terms_of

MOST_FACTS = 64
"""What is kept of one column: of ten boxes to tick there are a thousand combinations."""

_NOT_REACHED = State.NOT_REACHED
_BLOCK = 256
"""Bits that are read out together. Where few conditions matter, most blocks hold none of them."""
_IS_ONE = bytes(digit == ord("1") for digit in range(256))


class Index:
    """Conditions, each with a name, made ready to be looked up together."""

    def __init__(self, conditions: Mapping[str, Condition]) -> None:
        self._layout = _Layout()
        self._as_they_stand: list[tuple[int, Condition]] = []
        terms: dict[int, Term] = {}
        for name, condition in conditions.items():
            choice = terms_of(condition)
            if choice is None:
                choice = (frozenset(),)
                self._as_they_stand.append((1 << self._layout.width, condition))
            terms.update(enumerate(choice, self._layout.width))
            self._layout.add(name, len(choice))
        self._every_term = sum(1 << place for place in terms)
        self._columns = [
            (link_id, _Column(link_id, tested, self._every_term))
            for link_id, tested in _by_question(terms).items()
        ]

    def evaluate(self, facts: Facts) -> "Outcomes":
        """Return what becomes of every condition for one person."""
        possible, waiting = self._every_term, 0
        for link_id, column in self._columns:
            stay, wait = column[facts.get(link_id, _NOT_REACHED)]
            possible &= stay
            if wait:
                waiting |= wait
        for term, condition in self._as_they_stand:
            outcome = outcome_of(condition, facts)
            if outcome is Outcome.FALSE:
                possible ^= term
            elif outcome is Outcome.UNKNOWN:
                waiting |= term
        return Outcomes(self._layout, possible ^ possible & waiting, possible)


class Outcomes:
    """What became of every condition for one person.

    Args:
        layout: which bits are whose.
        true: the terms that are true.
        possible: the terms that are true or unknown.
    """

    __slots__ = ("_layout", "_true", "_unknown")

    def __init__(self, layout: "_Layout", true: int, possible: int) -> None:
        self._layout = layout
        self._true = layout.with_any_of(true)
        self._unknown = layout.with_any_of(possible) ^ self._true

    def of(self, name: str) -> Outcome:
        """Return the outcome of one condition."""
        place = self._layout.place[name]
        if self._true >> place & 1:
            return Outcome.TRUE
        return Outcome.UNKNOWN if self._unknown >> place & 1 else Outcome.FALSE

    @property
    def true(self) -> tuple[str, ...]:
        """The names of the conditions that are true, in their order."""
        return self._layout.names(self._true)

    @property
    def unknown(self) -> tuple[str, ...]:
        """The names of the conditions that are neither true nor false, in their order."""
        return self._layout.names(self._unknown)


class _Layout:
    """Which bits are whose: those of its terms, and the last one for the condition as a whole.

    A condition of one term has one bit for both.
    """

    def __init__(self) -> None:
        self.place: dict[str, int] = {}
        self.width = 0
        self._last = 0
        self._terms_of_several = 0
        self._name_at: list[str] = []

    def add(self, name: str, terms: int) -> None:
        """Give bits to a condition of so many terms."""
        below = 0 if terms == 1 else terms
        self._terms_of_several |= (1 << below) - 1 << self.width
        self.place[name] = self.width + below
        self.width += below + 1
        self._last |= 1 << self.place[name]
        self._name_at += [*[""] * below, name]

    def with_any_of(self, terms: int) -> int:
        """Return the last bits of the conditions that have any of these terms.

        Where a condition has several, adding a one to each carries into the last bit if there is any.
        """
        return terms + self._terms_of_several & self._last

    def names(self, last: int) -> tuple[str, ...]:
        """Return the names of the conditions with these last bits."""
        if not last:
            return ()
        bits = f"{last:b}".encode()[::-1].translate(_IS_ONE)
        found: list[str] = []
        for first in range(0, len(bits), _BLOCK):
            block = bits[first : first + _BLOCK]
            if True in block:
                found += compress(self._name_at[first : first + _BLOCK], block)
        return tuple(found)


class _Column(dict[Fact, tuple[int, int]]):
    """What one question does to the terms: what is known of it -> those that stay possible, those that wait.

    Each entry is made when it is first asked for.

    Args:
        link_id: the question.
        tested: what must hold of it -> the terms for which it must; no term stands twice.
        every_term: those that do not look at it, too.
    """

    def __init__(self, link_id: str, tested: Mapping[Condition, int], every_term: int) -> None:
        super().__init__()
        self._link_id = link_id
        self._tested = tested
        self._every_term = every_term

    def __missing__(self, fact: Fact) -> tuple[int, int]:
        facts = {self._link_id: fact}
        stay, wait = self._every_term, 0
        for condition, terms in self._tested.items():
            outcome = outcome_of(condition, facts)
            if outcome is Outcome.FALSE:
                stay ^= terms
            elif outcome is Outcome.UNKNOWN:
                wait |= terms
        if len(self) < MOST_FACTS:
            self[fact] = stay, wait
        return stay, wait


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
