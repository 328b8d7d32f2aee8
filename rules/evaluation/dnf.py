"""A condition as a choice of terms: lists of tests, plain or negated, that must all hold."""

from collections.abc import Iterable
from typing import TypeAlias

from rules.conditions.conditions import All, AnyOf, Condition, Not, Test

Term: TypeAlias = frozenset[Test | Not]
"""Tests, plain or negated, that must all hold."""

MOST_TERMS = 64
"""A condition may come to thousands of terms; one with more than these is not written so."""


def terms_of(condition: Condition, *, holds: bool = True) -> tuple[Term, ...] | None:
    """Return terms of which one must be true for the condition to be; None if they are too many.

    Kleene's outcomes follow the same laws here as true and false do: "not" moves inwards past "all" and
    "any", and "all" spreads over "any". Without terms a condition never holds.
    """
    match condition:
        case Not(part):
            return terms_of(part, holds=not holds)
        case All(parts) | AnyOf(parts):
            choices = [terms_of(part, holds=holds) for part in parts]
            known = [choice for choice in choices if choice is not None]
            if len(known) < len(choices):
                return None
            return _one_of_each(known) if isinstance(condition, All) == holds else _one_of_all(known)
        case test:
            return (frozenset([test if holds else Not(test)]),)


def _one_of_all(choices: Iterable[tuple[Term, ...]]) -> tuple[Term, ...] | None:
    terms = tuple(dict.fromkeys(term for choice in choices for term in choice))
    return terms if len(terms) <= MOST_TERMS else None


def _one_of_each(choices: Iterable[tuple[Term, ...]]) -> tuple[Term, ...] | None:
    terms: tuple[Term, ...] = (frozenset(),)
    for choice in choices:
        terms = tuple(dict.fromkeys(term | more for term in terms for more in choice))
        if len(terms) > MOST_TERMS:
            return None
    return terms
