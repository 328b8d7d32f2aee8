"""Counts the response paths of a pack: every value, every way to leave a question open, stopping early."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from math import log10, prod

from questionnaire.check.engine.replies import count_of_replies, replies_to, tests_by_question
from questionnaire.pack.questions import Item, Questionnaire
from rules.conditions.conditions import Outcome, outcome_of, tests_of
from rules.conditions.facts import Fact, State

MAX_FAMILY = 60
"""The most questions in a family that is counted exactly."""
MAX_PREFIXES = 1 << 10
"""The most groups of response paths that are kept apart at once; beyond, an upper bound must do."""
SHOWN_IN_FULL = 10**15
"""Counts below this are shown in full, larger ones as a power of ten."""


@dataclass(frozen=True, slots=True)
class PathCount:
    """A number of response paths, or an upper bound on it."""

    count: int
    exact: bool

    def __str__(self) -> str:
        shown = f"{self.count:,}" if self.count < SHOWN_IN_FULL else f"about 10^{_digits(self.count) - 1}"
        return shown if self.exact else f"at most {shown}"


def count_paths(questionnaire: Questionnaire) -> PathCount:
    """Count the response paths: the product over families of questions that enable each other."""
    counts = [_count_family(family) for family in _families(questionnaire)]
    return PathCount(prod(one.count for one in counts), all(one.exact for one in counts))


def _families(questionnaire: Questionnaire) -> list[list[Item]]:
    """Return the connected components of the questions, linked by their enabling conditions."""
    family_of: dict[str, list[Item]] = {}
    for item in questionnaire.item:
        related = {id(one): one for one in (family_of[test.link_id] for test in tests_of(item.enable_when))}
        largest = max(related.values(), key=len, default=list[Item]())
        for family in related.values():
            if family is not largest:
                largest += family
                family_of.update((member.link_id, largest) for member in family)
        largest.append(item)
        family_of[item.link_id] = largest
    position = {item.link_id: at for at, item in enumerate(questionnaire.item)}
    families = {id(family): family for family in family_of.values()}.values()
    return [sorted(family, key=lambda item: position[item.link_id]) for family in families]


def _count_family(family: Sequence[Item]) -> PathCount:
    """Count paths question by question, grouped by the facts on which a later question depends."""
    tests = tests_by_question(family, ())
    most_replies = max(count_of_replies(item, tests[item.link_id]) for item in family)
    if len(family) > MAX_FAMILY or most_replies > MAX_PREFIXES:
        return _upper_bound(family)
    position = {item.link_id: at for at, item in enumerate(family)}
    last_use = {link_id: at for link_id, at in position.items()}
    for item in family:
        for test in tests_of(item.enable_when):
            last_use[test.link_id] = max(last_use[test.link_id], position[item.link_id])
    prefixes: Counter[frozenset[tuple[str, Fact]]] = Counter({frozenset(): 1})
    for at, item in enumerate(family):
        replies = [(reply.fact, reply.count) for reply in replies_to(item, tests[item.link_id])]
        longer: Counter[frozenset[tuple[str, Fact]]] = Counter()
        for facts, paths in prefixes.items():
            asked = outcome_of(item.enable_when, dict(facts))
            unasked = State.NOT_ASKED if asked is Outcome.FALSE else State.NOT_REACHED
            for fact, count in replies if asked is Outcome.TRUE else [(unasked, 1)]:
                kept = {(link_id, known) for link_id, known in facts if last_use[link_id] > at}
                kept |= {(item.link_id, fact)} if last_use[item.link_id] > at else set()
                longer[frozenset(kept)] += paths * count
        prefixes = longer
        if len(prefixes) > MAX_PREFIXES:
            return _upper_bound(family)
    return PathCount(prefixes.total(), exact=True)


def _upper_bound(family: Sequence[Item]) -> PathCount:
    """Count as if everybody were asked every question."""
    replies = (sum(reply.count for reply in replies_to(item, ())) for item in family)
    return PathCount(prod(replies), exact=False)


def _digits(count: int) -> int:
    """Return about how many decimal digits a count has; Python refuses to print thousands of them."""
    return int(count.bit_length() * log10(2)) + 1
