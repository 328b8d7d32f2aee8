"""How many ways of answering a pack has: every value, every way to leave a question open, stopping early."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from math import log10, prod

from questionnaire.check.engine.replies import count_of_replies, replies_to, tests_by_question
from questionnaire.pack.questions import Item, Questionnaire
from rules.conditions.conditions import Outcome, outcome_of, tests_of
from rules.conditions.facts import Fact, State

LARGEST_FAMILY = 60
"""Questions in a family beyond which standings are not even begun to be told apart."""
LARGEST_SHOWN = 10**15
"""A count that is shown digit by digit; of a larger one, its size."""
MOST_STANDINGS = 1 << 10
"""How many standings of a family of questions are told apart at once; beyond it, an upper bound has to do."""


@dataclass(frozen=True, slots=True)
class Ways:
    """A number of ways of answering, or an upper bound of it."""

    count: int
    exact: bool

    def __str__(self) -> str:
        shown = f"{self.count:,}" if self.count < LARGEST_SHOWN else f"about 10^{_digits(self.count) - 1}"
        return shown if self.exact else f"at most {shown}"


def ways_of(questionnaire: Questionnaire) -> Ways:
    """Count the ways of answering, by families of questions that decide whether others are asked."""
    counted = [_ways_of_family(family) for family in _families(questionnaire)]
    return Ways(prod(ways.count for ways in counted), all(ways.exact for ways in counted))


def _families(questionnaire: Questionnaire) -> list[list[Item]]:
    families: list[list[Item]] = []
    for item in questionnaire.item:
        behind = {test.link_id for test in tests_of(item.enable_when)}
        related = [family for family in families if behind & {member.link_id for member in family}]
        families = [family for family in families if family not in related]
        families.append([*(member for family in related for member in family), item])
    return families


def _ways_of_family(family: Sequence[Item]) -> Ways:
    """Walk the questions, keeping apart only what a later one asks about."""
    tests = tests_by_question(family, ())
    replies_of_one = max(count_of_replies(item, tests[item.link_id]) for item in family)
    if len(family) > LARGEST_FAMILY or replies_of_one > MOST_STANDINGS:
        return _bound_of(family)
    place = {item.link_id: number for number, item in enumerate(family)}
    last_use = {link_id: number for link_id, number in place.items()}
    for item in family:
        for test in tests_of(item.enable_when):
            last_use[test.link_id] = max(last_use[test.link_id], place[item.link_id])
    standings: Counter[frozenset[tuple[str, Fact]]] = Counter({frozenset(): 1})
    for number, item in enumerate(family):
        replies = [(reply.fact, reply.stands_for) for reply in replies_to(item, tests[item.link_id])]
        after: Counter[frozenset[tuple[str, Fact]]] = Counter()
        for standing, count in standings.items():
            asked = outcome_of(item.enable_when, dict(standing))
            unasked = State.NOT_ASKED if asked is Outcome.FALSE else State.NOT_REACHED
            for fact, ways in replies if asked is Outcome.TRUE else [(unasked, 1)]:
                kept = {(link_id, said) for link_id, said in standing if last_use[link_id] > number}
                kept |= {(item.link_id, fact)} if last_use[item.link_id] > number else set()
                after[frozenset(kept)] += count * ways
        standings = after
        if len(standings) > MOST_STANDINGS:
            return _bound_of(family)
    return Ways(standings.total(), exact=True)


def _bound_of(family: Sequence[Item]) -> Ways:
    """Count as if everybody were asked everything."""
    replies = (sum(reply.stands_for for reply in replies_to(item, ())) for item in family)
    return Ways(prod(replies), exact=False)


def _digits(count: int) -> int:
    """Return how many digits a count has, about: Python refuses to write out thousands of them."""
    return int(count.bit_length() * log10(2)) + 1
