"""The answers that could still make an unknown condition true.

For most questions one answer, or leaving them open, is best: it satisfies every test on the question that
the condition and the enabling conditions contain. Alternatives are tried only where such tests conflict.

This relies on loading, which refuses a bare `not`: with one, not being asked could beat every answer.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from math import prod
from typing import TypeAlias

from questionnaire.check.engine.replies import (
    LEFT_OPEN,
    Dependencies,
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

MAX_CHOICES = 512

Completion: TypeAlias = Mapping[str, Fact | None]
"""The fact for each question that was left without an answer; None where it stays so."""
Wanted: TypeAlias = tuple[Test, bool]
"""A test, and whether it should be true."""


@dataclass(frozen=True)
class Completions:
    """A complete set of completions: if any completion makes the condition true, one of these does.

    best: the questions with one best answer, and that answer.
    choices: every combination of answers to the others; empty if there are no others.
    depending: the questions that are asked or not depending on the choice.
    """

    best: Completion
    choices: tuple[Completion, ...]
    depending: frozenset[str]


def completions_of(when: Condition, dependencies: Dependencies) -> Completions | None:
    """Return the completions of a condition; None if there are too many."""
    items = dependencies.closure((when,))
    wanted = _wanted_of(when, items, dependencies)
    obvious = {item.link_id: _obviously_best(item, wanted[item.link_id]) for item in items}
    if None not in obvious.values():
        return Completions({}, (), frozenset())
    best: dict[str, Fact | None] = {}
    choices: dict[str, Sequence[Fact | None]] = {}
    for item in items:
        on_it = wanted[item.link_id]
        candidates = obvious[item.link_id] or _candidates(item, when, items, on_it)
        if candidates is None:
            return None
        if len(candidates) == 1 and _satisfies(item, on_it, candidates[0]):
            best[item.link_id] = candidates[0]
        else:
            choices[item.link_id] = candidates
    if prod(len(facts) for facts in choices.values()) > MAX_CHOICES:
        return None
    combined = [dict(zip(choices, facts, strict=True)) for facts in product(*choices.values())]
    return Completions(best, tuple(combined) if choices else (), _depending(items, choices))


def is_better_left(test: Test, holds: bool) -> bool:
    """Return whether answering a question that is left open can only make a test worse."""
    return isinstance(test, StateIs) and (State.ANSWERED in test.states) != holds


def _wanted_of(when: Condition, items: Iterable[Item], dependencies: Dependencies) -> dict[str, list[Wanted]]:
    wanted: dict[str, list[Wanted]] = {item.link_id: [] for item in items}
    for test, holds in wanted_by(when, True):
        wanted[test.link_id].append((test, holds))
    for item in items:
        for test in dependencies.tests[item.link_id]:
            wanted[test.link_id].append((test, True))
    return wanted


def wanted_by(condition: Condition, holds: bool) -> Iterator[Wanted]:
    """Yield each test of a condition, with whether it must be true or false to help the condition."""
    match condition:
        case All(parts) | AnyOf(parts):
            for part in parts:
                yield from wanted_by(part, holds)
        case Not(part):
            yield from wanted_by(part, not holds)
        case test:
            yield test, holds


def _obviously_best(item: Item, wanted: Sequence[Wanted]) -> tuple[Fact | None] | None:
    """Return the best fact for a question, if it is obvious from the tests on it."""
    test, holds = wanted[0]
    if len(wanted) == 1 and holds and isinstance(test, HasAny):
        return (frozenset({min(test.codes)}),)  # by far the most frequent case
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


def _candidates(
    item: Item, when: Condition, items: Sequence[Item], wanted: Sequence[Wanted]
) -> Sequence[Fact | None] | None:
    """Return the one answer that satisfies every test on a question; else all answers; None if too many."""
    tests = tests_by_question(items, (when,))[item.link_id]
    if count_of_replies(item, tests) > MAX_CHOICES:
        return None
    values = [reply.fact for reply in replies_to(item, tests) if reply.fact not in LEFT_OPEN]
    if any(is_better_left(test, holds) for test, holds in wanted):
        return [None, *values]
    satisfying = [fact for fact in values if _satisfies(item, wanted, fact)]
    return satisfying[:1] or values


def _satisfies(item: Item, wanted: Sequence[Wanted], fact: Fact | None) -> bool:
    """Return whether an answer, or leaving the question open, satisfies every test on it."""
    if fact is None:
        return all(is_better_left(test, holds) for test, holds in wanted)
    return all((outcome_of(test, {item.link_id: fact}) is Outcome.TRUE) is holds for test, holds in wanted)


def _depending(items: Iterable[Item], choices: Mapping[str, object]) -> frozenset[str]:
    depending: set[str] = set()
    for item in items:
        if any(test.link_id in choices or test.link_id in depending for test in tests_of(item.enable_when)):
            depending.add(item.link_id)
    return frozenset(depending)
