"""All conditions of a rule set, looked up for one person at once.

A condition is a choice of *terms*, and a term a list of tests that must all hold. For each question, and
each thing that can be known of it, two integers hold one bit a term: the terms whose tests of that question are
true, and those whose tests are not false. What is left after an AND over the questions is true, or not false, as
a whole.

The law that makes it trustworthy: for any facts it says what `rules.conditions.outcome_of` says. That is the
reference; this is only faster, and reasons are taken from there.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import compress
from typing import TypeAlias

from rules.conditions import All, AnyOf, Condition, Not, Outcome, Test, negation, outcome_of
from rules.facts import Fact, Facts, State

Literal: TypeAlias = tuple[Test, bool]
"""A test, and whether it must hold or must not."""

Term: TypeAlias = frozenset[Literal]
"""Tests that must all come out as they say."""

MOST_TERMS = 64
"""A condition with more is not put into columns: it is evaluated as it stands."""

MOST_FACTS = 64
"""Columns that are kept for one question. Of ten boxes to tick there are a thousand combinations."""

_BITS = bytes(digit == ord("1") for digit in range(256))


@dataclass(frozen=True, slots=True)
class Outcomes:
    """What became of each condition, in their order: one bit each.

    true: those that are true.
    unknown: those that are neither true nor false.
    """

    true: int
    unknown: int

    def of(self, place: int) -> Outcome:
        """Return the outcome of the condition at a place."""
        if self.true >> place & 1:
            return Outcome.TRUE
        return Outcome.UNKNOWN if self.unknown >> place & 1 else Outcome.FALSE


class Index:
    """Conditions made ready to be looked up together."""

    def __init__(self, conditions: Sequence[Condition]) -> None:
        self._several: list[tuple[int, int, int]] = []  # place, and the first and the number of its terms
        self._as_they_stand: list[tuple[int, Condition]] = []
        # The terms of conditions that have just one stand first, at the condition's own place.
        terms: list[Term | None] = [None] * len(conditions)
        for place, condition in enumerate(conditions):
            choice = terms_of(condition)
            if choice is None:
                self._as_they_stand.append((place, condition))
            elif len(choice) == 1:
                terms[place] = choice[0]
            else:
                self._several.append((place, len(terms), len(choice)))
                terms.extend(choice)
        self._own = (1 << len(conditions)) - 1
        self._start = sum(1 << bit for bit, term in enumerate(terms) if term is not None)
        self._columns = _columns(terms)

    def evaluate(self, facts: Facts) -> Outcomes:
        """Return what becomes of every condition for one person."""
        true = not_false = self._start
        for link_id, column in self._columns:
            column_true, column_not_false = column[facts.get(link_id, State.NOT_REACHED)]
            true &= column_true
            not_false &= column_not_false
        if self._several or self._as_they_stand:
            true, not_false = self._whole(true, not_false, facts)
        return Outcomes(true, not_false & ~true)

    def _whole(self, true: int, not_false: int, facts: Facts) -> tuple[int, int]:
        """Bring in the conditions that are more than one term."""
        of_own_true, of_own_not_false = true & self._own, not_false & self._own
        for place, first, number in self._several:
            among = (1 << number) - 1
            of_own_true |= bool(true >> first & among) << place
            of_own_not_false |= bool(not_false >> first & among) << place
        for place, condition in self._as_they_stand:
            outcome = outcome_of(condition, facts)
            of_own_true |= (outcome is Outcome.TRUE) << place
            of_own_not_false |= (outcome is not Outcome.FALSE) << place
        return of_own_true, of_own_not_false


def chosen(ids: Iterable[str], mask: int) -> Iterator[str]:
    """Yield the ids whose bit is set, in their order."""
    return compress(ids, f"{mask:b}".encode()[::-1].translate(_BITS))


def terms_of(condition: Condition, *, holds: bool = True) -> tuple[Term, ...] | None:
    """Return terms of which one must be true for the condition to be; None if they are too many.

    Kleene's outcomes follow the same laws here as true and false do: "not" moves inwards past "all" and "any",
    and "all" spreads over "any". Without terms a condition never holds.
    """
    match condition:
        case Not(part):
            return terms_of(part, holds=not holds)
        case All(parts) | AnyOf(parts):
            choices = [terms_of(part, holds=holds) for part in parts]
            together = _one_of_each if isinstance(condition, All) == holds else _one_of_all
            return (
                together([choice for choice in choices if choice is not None])
                if None not in choices
                else None
            )
        case test:
            return (frozenset([(test, holds)]),)


def _one_of_all(choices: list[tuple[Term, ...]]) -> tuple[Term, ...] | None:
    terms = tuple(dict.fromkeys(term for choice in choices for term in choice))
    return terms if len(terms) <= MOST_TERMS else None


def _one_of_each(choices: list[tuple[Term, ...]]) -> tuple[Term, ...] | None:
    terms: tuple[Term, ...] = (frozenset(),)
    for choice in choices:
        terms = tuple(dict.fromkeys(term | more for term in terms for more in choice))
        if len(terms) > MOST_TERMS:
            return None
    return terms


class _Column(dict[Fact, tuple[int, int]]):
    """What is left of the terms once one question is known: fact -> (true, not false), each made when asked for.

    tested: for each set of tests of this question, the terms that hold it.
    """

    def __init__(self, tested: Mapping[Term, int]) -> None:
        super().__init__()
        self._tested = tested
        self._elsewhere = ~sum(tested.values())  # each term stands under one set of tests

    def __missing__(self, fact: Fact) -> tuple[int, int]:
        true = not_false = self._elsewhere
        for literals, terms in self._tested.items():
            outcomes = {_outcome(test, fact, holds=holds) for test, holds in literals}
            if Outcome.FALSE not in outcomes:
                not_false |= terms
                if Outcome.UNKNOWN not in outcomes:
                    true |= terms
        if len(self) < MOST_FACTS:
            self[fact] = true, not_false
        return true, not_false


def _outcome(test: Test, fact: Fact, *, holds: bool) -> Outcome:
    outcome = outcome_of(test, {test.link_id: fact})
    return outcome if holds else negation(outcome)


def _columns(terms: Sequence[Term | None]) -> list[tuple[str, _Column]]:
    tested: dict[str, dict[Term, int]] = {}
    for bit, term in enumerate(terms):
        by_question: dict[str, set[Literal]] = {}
        for test, holds in term or ():
            by_question.setdefault(test.link_id, set()).add((test, holds))
        for link_id, literals in by_question.items():
            of_question = tested.setdefault(link_id, {})
            key = frozenset(literals)
            of_question[key] = of_question.get(key, 0) | 1 << bit
    return [(link_id, _Column(of_question)) for link_id, of_question in tested.items()]
