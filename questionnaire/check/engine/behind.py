"""The questions behind notes that apply, for many people at once.

`rules.evaluation.reasons` finds them for one person; tests compare the two.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import TypeAlias

from questionnaire.check.engine.prover import Population
from questionnaire.pack.questions import Item
from rules.conditions.conditions import All, AnyOf, Condition, Not

Behind: TypeAlias = Mapping[str, int]
"""link_id -> everybody for whom the question is one of the reasons."""


def behind(condition: Condition, items: Sequence[Item], population: Population) -> Behind:
    """Return the questions whose answers make a condition true, and for whom each of them does.

    items: all that the condition depends on, in the questionnaire's order. A question that is not asked is
    replaced by those that keep it from being asked.
    """
    found: dict[str, int] = defaultdict(int)
    kleene = population.kleene
    _collect(condition, kleene.pair(condition).true, True, population, found)
    for item in reversed(items):
        not_asked = found[item.link_id] & kleene.asked(item.link_id).false
        if not_asked:
            found[item.link_id] ^= not_asked
            _collect(item.enable_when, not_asked, False, population, found)
    return {link_id: who for link_id, who in found.items() if who}


def _collect(
    condition: Condition, who: int, holds: bool, population: Population, found: dict[str, int]
) -> None:
    """Add some people to the tests that decide a condition, which is true (or false) for all of them."""
    match condition:
        case All(parts) | AnyOf(parts):
            for part in parts:
                pair = population.kleene.pair(part)
                _collect(part, who & (pair.true if holds else pair.false), holds, population, found)
        case Not(part):
            _collect(part, who, not holds, population, found)
        case test:
            found[test.link_id] |= who


def by_reasons(one: Behind) -> Mapping[frozenset[str], int]:
    """Return everybody by the questions that are behind a note for them; nobody without any."""
    parts: dict[frozenset[str], int] = {}
    placed = 0
    for link_id, who in one.items():
        for reasons, some in [*parts.items()]:
            if both := some & who:
                parts[reasons] = some ^ both
                parts[reasons | {link_id}] = parts.get(reasons | {link_id}, 0) | both
        parts[frozenset({link_id})] = who & ~placed
        placed |= who
    return {reasons: some for reasons, some in parts.items() if some}
