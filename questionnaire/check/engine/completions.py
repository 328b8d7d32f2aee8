"""What somebody could still say so that a condition comes true.

For most questions one answer is best, or leaving them open is: it suits every test that the condition, and
what enables its questions, makes on them. Only where tests pull a question apart is there a choice.

This rests on loading, which refuses a bare `not`: there, not to be asked could be better than any answer.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from math import prod
from typing import TypeAlias

from questionnaire.check.engine.replies import (
    LEFT_OPEN,
    Asking,
    count_of_replies,
    replies_to,
    tests_by_question,
)
from questionnaire.pack.questions import Item
from rules.conditions.conditions import (
    All,
    AnyOf,
    Condition,
    HasAny,
    Not,
    Outcome,
    Several,
    StateIs,
    Test,
    outcome_of,
    tests_of,
)
from rules.conditions.facts import Fact, State

MOST_CHOICES = 512

Completion: TypeAlias = Mapping[str, Fact | None]
"""What somebody says to each question that they left without an answer; None where they leave it so."""
Wanted: TypeAlias = tuple[Test, bool]
"""A test, and whether it should be true."""


@dataclass(frozen=True)
class Completions:
    """Completions of which one makes a condition true if any does.

    suiting: the questions that have one best answer.
    choices: what can be said to the others, in every combination; empty where there are no others.
    depending: questions that may be asked or not, by the choice.
    """

    suiting: Completion
    choices: tuple[Completion, ...]
    depending: frozenset[str]


def completions_of(when: Condition, asking: Asking) -> Completions | None:
    """Return the completions of a condition; None if they are too many."""
    items = asking.closure((when,))
    wanted = _wanted_of(when, items, asking)
    best = {item.link_id: _plainly_best(item, wanted[item.link_id]) for item in items}
    if None not in best.values():
        return Completions({}, (), frozenset())
    suiting: dict[str, Fact | None] = {}
    choices: dict[str, Sequence[Fact | None]] = {}
    for item in items:
        on_it = wanted[item.link_id]
        worth = best[item.link_id] or _worth_trying(item, when, items, on_it)
        if worth is None:
            return None
        if len(worth) == 1 and _suits(item, on_it, worth[0]):
            suiting[item.link_id] = worth[0]
        else:
            choices[item.link_id] = worth
    if prod(len(facts) for facts in choices.values()) > MOST_CHOICES:
        return None
    combined = [dict(zip(choices, facts, strict=True)) for facts in product(*choices.values())]
    return Completions(suiting, tuple(combined) if choices else (), _depending(items, choices))


def is_better_left(test: Test, holds: bool) -> bool:
    """Return whether a test can only lose by an answer to a question that is left open."""
    return isinstance(test, StateIs) and (State.ANSWERED in test.states) != holds


def _wanted_of(when: Condition, items: Iterable[Item], asking: Asking) -> dict[str, list[Wanted]]:
    wanted: dict[str, list[Wanted]] = {item.link_id: [] for item in items}
    for test, holds in wanted_by(when, True):
        wanted[test.link_id].append((test, holds))
    for item in items:
        for test in asking.tests[item.link_id]:
            wanted[test.link_id].append((test, True))
    return wanted


def wanted_by(condition: Condition, holds: bool) -> Iterator[Wanted]:
    """Yield each test with whether it helps a condition to hold that it is true, or that it is false."""
    match condition:
        case All(parts) | AnyOf(parts):
            for part in parts:
                yield from wanted_by(part, holds)
        case Not(part):
            yield from wanted_by(part, not holds)
        case test:
            yield test, holds


def _plainly_best(item: Item, wanted: Sequence[Wanted]) -> tuple[Fact | None] | None:
    """Return the best that can be done with a question, if one look at the tests on it shows that."""
    test, holds = wanted[0]
    if len(wanted) == 1 and holds and isinstance(test, HasAny):
        return (frozenset({min(test.codes)}),)  # as it mostly is
    better_left = {is_better_left(test, holds) for test, holds in wanted}
    if better_left == {True}:
        return (None,)
    if True in better_left or any(isinstance(test, Several) for test, _ in wanted):
        return None
    if not item.answer_option:
        return (State.ANSWERED,)
    codes = [option.code for option in item.answer_option]
    for test, holds in wanted:
        if isinstance(test, HasAny):
            codes = [code for code in codes if (code in test.codes) is holds]
    return (frozenset(codes[:1]),) if codes else None


def _worth_trying(
    item: Item, when: Condition, items: Sequence[Item], wanted: Sequence[Wanted]
) -> Sequence[Fact | None] | None:
    """Return what suits every test on a question, alone; else all answers; None if they are too many."""
    tests = tests_by_question(items, (when,))[item.link_id]
    if count_of_replies(item, tests) > MOST_CHOICES:
        return None
    values = [reply.fact for reply in replies_to(item, tests) if reply.fact not in LEFT_OPEN]
    if any(is_better_left(test, holds) for test, holds in wanted):
        return [None, *values]
    suiting = [fact for fact in values if _suits(item, wanted, fact)]
    return suiting[:1] or values


def _suits(item: Item, wanted: Sequence[Wanted], fact: Fact | None) -> bool:
    """Return whether an answer, or leaving the question open, suits every test on it."""
    if fact is None:
        return all(is_better_left(test, holds) for test, holds in wanted)
    return all((outcome_of(test, {item.link_id: fact}) is Outcome.TRUE) is holds for test, holds in wanted)


def _depending(items: Iterable[Item], choices: Mapping[str, object]) -> frozenset[str]:
    depending: set[str] = set()
    for item in items:
        if any(test.link_id in choices or test.link_id in depending for test in tests_of(item.enable_when)):
            depending.add(item.link_id)
    return frozenset(depending)
