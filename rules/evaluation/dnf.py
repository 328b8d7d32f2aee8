"""A condition in disjunctive normal form (DNF): terms, of which one must be true.

What a condition says of one question alone is not taken apart: each fact that can be known of that question
gives it one outcome, however it is written. So "the stage is early, or was skipped" is a single literal.
"""

from collections.abc import Iterable
from typing import TypeAlias

from rules.conditions.conditions import All, AnyOf, Condition, Not, tests_of

Term: TypeAlias = frozenset[Condition]
"""A conjunction of literals, each a condition on one question."""

MAX_TERMS = 64
"""A DNF can have thousands of terms; a condition whose DNF has more than these is evaluated without it."""


def dnf_of(condition: Condition, *, holds: bool = True) -> tuple[Term, ...] | None:
    """Return the DNF of a condition (of its negation, with `holds=False`); None if it has too many terms.

    De Morgan's and the distributive laws hold for Kleene's outcomes as they do for true and false: `not`
    moves inwards past `all` and `any`, and `all` distributes over `any`. A DNF without terms is false.
    """
    match condition:
        case Not(part):
            return dnf_of(part, holds=not holds)
        case All(parts) | AnyOf(parts) if not _is_literal(condition):
            dnfs = [dnf_of(part, holds=holds) for part in parts]
            small = [dnf for dnf in dnfs if dnf is not None]
            if len(small) < len(dnfs):
                return None
            return _conjunction(small) if isinstance(condition, All) == holds else _disjunction(small)
        case literal:
            return (frozenset([literal if holds else Not(literal)]),)


def _is_literal(condition: Condition) -> bool:
    return len({test.link_id for test in tests_of(condition)}) == 1


def _disjunction(dnfs: Iterable[tuple[Term, ...]]) -> tuple[Term, ...] | None:
    terms = tuple(dict.fromkeys(term for dnf in dnfs for term in dnf))
    return terms if len(terms) <= MAX_TERMS else None


def _conjunction(dnfs: Iterable[tuple[Term, ...]]) -> tuple[Term, ...] | None:
    terms: tuple[Term, ...] = (frozenset(),)
    for dnf in dnfs:
        terms = tuple(dict.fromkeys(term | more for term in terms for more in dnf))
        if len(terms) > MAX_TERMS:
            return None
    return terms
