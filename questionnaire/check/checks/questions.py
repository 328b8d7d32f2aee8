"""Checks on questions: each can be asked, and each option can matter."""

from collections.abc import Iterator, Sequence
from itertools import combinations

from questionnaire.check.checks.context import CheckContext
from questionnaire.check.checks.ticks import leaves_a_trace
from questionnaire.check.checks.verdicts import CheckResult, if_never_true
from questionnaire.check.engine.queries import FALSE, NOT_FALSE, NOT_TRUE, TRUE, Possible, Undecided, query
from questionnaire.check.findings import Finding, FindingCode, NotProved, in_item
from questionnaire.pack.questions import AnswerOption, Item
from rules.conditions.conditions import All, AnyOf, Condition, HasAny, Not, Several


def can_be_asked(context: CheckContext, item: Item) -> Iterator[CheckResult]:
    """Yield a finding if a question is never asked."""
    yield from if_never_true(
        context,
        [item.enable_when],
        FindingCode.NEVER_ASKED,
        in_item(item.link_id, "enable_when"),
        (item.link_id,),
        lambda: (
            f'"{item.link_id}" is never asked: {context.why_never(item.enable_when)} '
            "Fix its enable_when, or remove the question."
        ),
    )


def options_can_matter(context: CheckContext, item: Item) -> Iterator[CheckResult]:
    """Yield a finding for each option that nothing depends on."""
    for option in item.answer_option:
        if not option.for_clinician:
            yield from _can_matter(context, item, option)


def differ(context: CheckContext, one: Condition, other: Condition) -> Possible | Undecided | None:
    """Return somebody for whom two conditions have different outcomes; None if there is nobody: proved."""
    undecided = None
    for first, second in ((TRUE, NOT_TRUE), (NOT_TRUE, TRUE), (FALSE, NOT_FALSE), (NOT_FALSE, FALSE)):
        verdict = context.prover.find(query([(one, first), (other, second)]))
        if isinstance(verdict, Possible):
            return verdict
        if isinstance(verdict, Undecided):
            undecided = verdict
    return undecided


def _can_matter(context: CheckContext, item: Item, option: AnswerOption) -> Iterator[CheckResult]:
    location = in_item(item.link_id, option=option.code)
    for condition, without in _with_and_without(context, item, option):
        if context.prover.are_distinguished(condition, without) and _is_alive(context, condition):
            return
    undecided = None
    for condition, without in _with_and_without(context, item, option):
        verdict = differ(context, condition, without) if _is_alive(context, condition) else None
        if isinstance(verdict, Possible):
            return
        undecided = verdict or undecided
    verdict = leaves_a_trace(context, item, option)
    if isinstance(verdict, Possible):
        return
    undecided = verdict or undecided
    if undecided is not None:
        yield NotProved(FindingCode.IDLE_OPTION, location, undecided.reason)
        return
    message = (
        f'no note, line or question that can appear depends on the option "{option.code}" of '
        f'"{item.link_id}", and choosing it does no more than skipping the question. Write a note for it, '
        "remove it, or set for_clinician = true if only the clinician needs it."
    )
    yield Finding(FindingCode.IDLE_OPTION, location, message, (item.link_id, option.code))


def _with_and_without(
    context: CheckContext, item: Item, option: AnswerOption
) -> Iterator[tuple[Condition, Condition]]:
    """Yield each condition that names an option, as it is and without the option."""
    for condition in context.lookup.naming[item.link_id, option.code]:
        yield condition, _without(condition, item, option)


def _is_alive(context: CheckContext, condition: Condition) -> bool:
    """Return whether a condition can have an effect; that of a safety line has one even if it is unknown."""
    return condition in context.lookup.hiding or not context.is_dead(condition)


def _without(condition: Condition, item: Item, option: AnswerOption) -> Condition:
    """Return a condition without one option in its tests, as if the option did not exist."""
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
    """Return what `several` means if there are only these options."""
    pairs = (All((_has(link_id, one), _has(link_id, two))) for one, two in combinations(codes, 2))
    return AnyOf((HasAny(link_id, frozenset()), *pairs))


def _has(link_id: str, code: str) -> HasAny:
    return HasAny(link_id, frozenset({code}))
