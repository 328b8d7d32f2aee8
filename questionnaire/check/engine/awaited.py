"""The questions for whose answers conditions wait, in any algebra.

`rules.evaluation.reasons` finds them for one person; tests compare the two.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from questionnaire.check.engine.kleene import Element, Kleene
from questionnaire.pack.questions import Item
from rules.conditions.conditions import All, AnyOf, Condition, Not, StateIs


def awaited(
    conditions: Iterable[Condition], items: Sequence[Item], kleene: Kleene[Element], who: Element
) -> Mapping[str, Element]:
    """Return the questions without which conditions are unknown for some people, and for whom each is.

    items: all that the conditions depend on, in the questionnaire's order. A question that may still be asked
    is replaced by those that decide whether it is.
    """
    waiting: dict[str, list[Element]] = defaultdict(list)
    of = kleene.algebra
    nobody = of.disjunction(())
    for condition in conditions:
        _collect(condition, who, kleene, waiting)
    found: dict[str, Element] = {}
    for item in reversed(items):
        here = of.disjunction(waiting[item.link_id])
        if here != nobody:
            asked = kleene.asked(item.link_id).true
            found[item.link_id] = of.conjunction((here, asked))
            later = of.conjunction((here, of.complement(asked)))
            if later != nobody:
                _collect(item.enable_when, later, kleene, waiting)
    return found


def _collect(
    condition: Condition, who: Element, kleene: Kleene[Element], waiting: dict[str, list[Element]]
) -> None:
    """Add some people to the tests on which a condition waits, where it is unknown for them."""
    of, pair = kleene.algebra, kleene.pair_uncached(condition)
    unknown = of.conjunction((who, of.complement(pair.true), of.complement(pair.false)))
    match condition:
        case All(parts) | AnyOf(parts):
            for part in parts:
                _collect(part, unknown, kleene, waiting)
        case Not(part):
            _collect(part, unknown, kleene, waiting)
        case StateIs():
            pass  # never unknown
        case test:
            waiting[test.link_id].append(unknown)
