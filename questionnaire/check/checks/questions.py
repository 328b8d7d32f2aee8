"""Checks on questions: each can be asked, and each option can matter."""

from collections.abc import Iterator, Sequence
from itertools import combinations

from questionnaire.check.checks.trial import Said, Trial
from questionnaire.check.engine.queries import FALSE, NOT_FALSE, NOT_TRUE, TRUE, Shown, Undecided, query
from questionnaire.check.findings import Finding, FindingCode, NotProved, in_item
from questionnaire.pack.questions import AnswerOption, Item
from rules.conditions.conditions import All, AnyOf, Condition, HasAny, Not, Several, StateIs, tests_of
from rules.conditions.facts import State


def can_be_asked(trial: Trial, item: Item) -> Iterator[Said]:
    """Yield a finding if a question is never asked."""
    yield from trial.if_never_true(
        item.enable_when,
        FindingCode.NEVER_ASKED,
        in_item(item.link_id, "enable_when"),
        (item.link_id,),
        lambda: (
            f'"{item.link_id}" is never asked: {trial.why_never(item.enable_when)} '
            "Mend its enable_when, or take the question out."
        ),
    )


def options_can_matter(trial: Trial, item: Item) -> Iterator[Said]:
    """Yield a finding for each option on which nothing depends."""
    for option in item.answer_option:
        if not option.for_clinician:
            yield from _can_matter(trial, item, option)


def differ(trial: Trial, one: Condition, other: Condition) -> Shown | Undecided | None:
    """Return somebody for whom two conditions come to different outcomes; None if nobody: proved."""
    undecided = None
    for first, second in ((TRUE, NOT_TRUE), (NOT_TRUE, TRUE), (FALSE, NOT_FALSE), (NOT_FALSE, FALSE)):
        verdict = trial.prover.find(query([(one, first), (other, second)]))
        if isinstance(verdict, Shown):
            return verdict
        if isinstance(verdict, Undecided):
            undecided = verdict
    return undecided


def _can_matter(trial: Trial, item: Item, option: AnswerOption) -> Iterator[Said]:
    place = in_item(item.link_id, option=option.code)
    for condition, without in _struck(trial, item, option):
        if trial.prover.were_told_apart(condition, without) and _is_alive(trial, condition):
            return
    undecided = None
    for condition, without in _struck(trial, item, option):
        verdict = differ(trial, condition, without) if _is_alive(trial, condition) else None
        if isinstance(verdict, Shown):
            return
        undecided = verdict or undecided
    brings = _brings_something(trial, item, option)
    if isinstance(brings, Shown):
        return
    undecided = brings or undecided
    if undecided is not None:
        yield NotProved(FindingCode.IDLE_OPTION, place, undecided.reason)
        return
    message = (
        f'nothing depends on the option "{option.code}" of "{item.link_id}": no note, line or '
        "question that can come up. Write a note for it, take it out, or set for_clinician = true if only "
        "the clinician will want it."
    )
    yield Finding(FindingCode.IDLE_OPTION, place, message, (item.link_id, option.code))


def _struck(trial: Trial, item: Item, option: AnswerOption) -> Iterator[tuple[Condition, Condition]]:
    """Yield each condition that names an option, as it is and with the option struck from it."""
    for condition in trial.lookup.naming[item.link_id, option.code]:
        yield condition, _without(condition, item, option)


def _is_alive(trial: Trial, condition: Condition) -> bool:
    """Return whether a condition can tell somebody something; that of a safety line can by being unknown."""
    return condition in trial.lookup.hiding or not trial.is_dead(condition)


def _brings_something(trial: Trial, item: Item, option: AnswerOption) -> Shown | Undecided | None:
    """Return somebody to whom an option alone brings what leaving it open does not; None if nobody: proved.

    To hide a safety line counts too. An option can do so without being named: by not being another one, as in
    `not`, or by being an answer at all.
    """
    others = HasAny(item.link_id, frozenset(one.code for one in item.answer_option if one != option))
    alone = [(_has(item.link_id, option.code), TRUE), (others, FALSE)]
    goals = [*trial.lookup.deciding, *(Not(condition) for condition in trial.lookup.hiding)]
    undecided = None
    for goal in goals:
        if any(test.link_id == item.link_id for test in tests_of(goal)):
            left = _true_if_left(goal, True, item.link_id)
            verdict = trial.prover.find(query([(goal, TRUE), *alone, (left, NOT_TRUE)]))
            if isinstance(verdict, Shown):
                return verdict
            undecided = verdict if isinstance(verdict, Undecided) else undecided
    return undecided


def _true_if_left(condition: Condition, holds: bool, link_id: str) -> Condition:
    """Return a condition that is true where another one would be, or be false, if a question were skipped."""
    match condition:
        case Not(part):
            return _true_if_left(part, not holds, link_id)
        case All(parts) | AnyOf(parts):
            both = isinstance(condition, All) is holds
            sides = tuple(_true_if_left(part, holds, link_id) for part in parts)
            return All(sides) if both else AnyOf(sides)
        case StateIs(on, states) if on == link_id:
            return All(()) if (State.SKIPPED in states) is holds else AnyOf(())
        case test if test.link_id == link_id:
            return AnyOf(())
        case test:
            return test if holds else Not(test)


def _without(condition: Condition, item: Item, option: AnswerOption) -> Condition:
    """Return a condition with one option struck from its tests, as if nobody had thought of it."""
    match condition:
        case All(parts):
            return All(tuple(_without(part, item, option) for part in parts))
        case AnyOf(parts):
            return AnyOf(tuple(_without(part, item, option) for part in parts))
        case Not(part):
            return Not(_without(part, item, option))
        case HasAny(link_id, codes) if link_id == item.link_id:
            return HasAny(link_id, codes - {option.code})
        case Several(link_id) if link_id == item.link_id and not option.exclusive:
            rest = [one.code for one in item.answer_option if not one.exclusive and one != option]
            return _two_of(link_id, rest)
        case _:
            return condition


def _two_of(link_id: str, codes: Sequence[str]) -> Condition:
    """Return what `several` would be if there were only some of the options."""
    pairs = (All((_has(link_id, one), _has(link_id, two))) for one, two in combinations(codes, 2))
    return AnyOf((HasAny(link_id, frozenset()), *pairs))


def _has(link_id: str, code: str) -> HasAny:
    return HasAny(link_id, frozenset({code}))
