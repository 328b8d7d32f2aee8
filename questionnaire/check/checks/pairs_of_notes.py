"""Checks on notes together: none contradicts another, and each adds something."""

from collections import defaultdict
from collections.abc import Iterator

from questionnaire.check.checks.context import CheckContext
from questionnaire.check.checks.lookup import gist_of
from questionnaire.check.checks.verdicts import CheckResult, if_possible
from questionnaire.check.engine.queries import (
    NOT_TRUE,
    TRUE,
    HasOutcome,
    Impossible,
    Possible,
    Undecided,
    query,
)
from questionnaire.check.findings import FindingCode, NotProved, in_rules
from rules.conditions.conditions import Outcome, outcome_of
from rules.ruleset.ruleset import Factor, Note


def never_contradict(context: CheckContext, note: Note) -> Iterator[CheckResult]:
    """Yield a finding for each note that a note excludes and that can apply together with it."""
    for other in note.excludes:
        message = (
            f'"{note.id}" excludes "{other}", but both apply to this person. '
            "Narrow one of the two, or the enable_when of a question that it depends on. Remove the name "
            "from `excludes` only if both may appear on one sheet."
        )
        location = in_rules("note", note.id, "excludes")
        both = query([(note.when, TRUE), (context.lookup.whens[other], TRUE)])
        yield from if_possible(context, both, FindingCode.CONTRADICTION, location, (note.id, other), message)


def each_adds_something(context: CheckContext, factor: Factor) -> Iterator[CheckResult]:
    """Yield a finding for each note of a factor that only repeats others whenever it applies.

    Of two notes that say the same, the later one is reported, so that the other is kept.
    """
    notes = context.lookup.notes_of[factor.code]
    kept = {note.id: note for note in notes}
    results: list[CheckResult] = []
    for note in reversed(notes):
        same_claim = [other for other in context.lookup.carrying[note.claims[0]] if other.id in kept]
        covering = [other for other in same_claim if other is not note and _says_all_of(other, note)]
        result = _covered(context, note, covering) if covering else None
        if result is not None:
            results.append(result)
            del kept[note.id]
    yield from reversed(results)
    yield from _always_together(context, list(kept.values()))


def ask_different_things(context: CheckContext, note: Note) -> Iterator[CheckResult]:
    """Yield a finding for each earlier question for the clinician with the same words as this note's."""
    if note.ask is None:
        return
    for name, ask, when in context.lookup.asks_by_gist[gist_of(note.ask)]:
        if name == note.id:
            break
        if ask != note.ask:
            message = (
                f'"{note.id}" asks the clinician the same as "{name}" in slightly different words, and this '
                "person reads both. Write both alike, so that it is shown once, or ask something else."
            )
            both = query([(note.when, TRUE), (when, TRUE)])
            location = in_rules("note", note.id, "ask")
            of = (note.id, name) if name in context.lookup.whens else (note.id,)
            yield from if_possible(context, both, FindingCode.SAME_QUESTION, location, of, message)


def _says_all_of(other: Note, note: Note) -> bool:
    return set(note.claims) <= set(other.claims) and note.ask in (None, other.ask)


def _covered(context: CheckContext, note: Note, covering: list[Note]) -> CheckResult | None:
    """Return a finding, with a witness, if one of some notes applies whenever a note does."""
    location = in_rules("note", note.id, "when")
    alone = query([(note.when, TRUE), *((other.when, NOT_TRUE) for other in covering)])
    verdict = context.prover.find(alone)
    if isinstance(verdict, Undecided):
        return NotProved(FindingCode.SUBSUMED, location, verdict.reason)
    if not isinstance(verdict, Impossible) or context.is_dead(note.when):
        return None
    needed = [one for one in context.prover.core(alone) if isinstance(one, HasOutcome)]
    names = [other.id for other in covering if HasOutcome(other.when, NOT_TRUE) in needed]
    others = " or ".join(f'"{name}"' for name in names)
    message = (
        f'whenever "{note.id}" applies, {others} applies too and rests on the same claims. '
        "It adds nothing: let it apply to more people, give it a claim or an `ask` of its own, or remove it."
    )
    return _with_witness(context, note, FindingCode.SUBSUMED, (note.id, *names), message)


def _always_together(context: CheckContext, notes: list[Note]) -> Iterator[CheckResult]:
    """Yield a finding for each note that applies to exactly the same people as an earlier one.

    Partition refinement: notes that nobody has distinguished yet form a group, and each person who
    distinguishes two of them splits it.
    """
    alike: dict[tuple[int, ...], list[Note]] = defaultdict(list)
    for note in notes:
        alike[context.prover.true_for(note.when)].append(note)
    groups = list(alike.values())
    while groups:
        first, *others = groups.pop(0)
        if not others:
            continue
        distinguished = _distinguish(context, first, others[0])
        if isinstance(distinguished, Possible):
            groups += _split(context, [first, *others], distinguished)
            continue
        result = distinguished or _same_people(context, others[0], first)
        if result is not None:
            yield result
        groups.append([first, *others[1:]])


def _distinguish(context: CheckContext, one: Note, other: Note) -> Possible | NotProved | None:
    """Return somebody to whom exactly one of two notes applies; None if it is proved that nobody is."""
    for first, second in ((one, other), (other, one)):
        verdict = context.prover.find(query([(first.when, TRUE), (second.when, NOT_TRUE)]))
        if isinstance(verdict, Possible):
            return verdict
        if isinstance(verdict, Undecided):
            return NotProved(FindingCode.ALWAYS_TOGETHER, in_rules("note", other.id, "when"), verdict.reason)
    return None


def _split(context: CheckContext, notes: list[Note], possible: Possible) -> list[list[Note]]:
    """Split notes into those that apply to a person and those that do not."""
    facts = context.facts_of(possible, [note.when for note in notes])
    parts: dict[bool, list[Note]] = {True: [], False: []}
    for note in notes:
        parts[outcome_of(note.when, facts) is Outcome.TRUE].append(note)
    return list(parts.values())


def _same_people(context: CheckContext, note: Note, other: Note) -> CheckResult | None:
    if context.is_dead(note.when):
        return None
    message = (
        f'"{note.id}" and "{other.id}" apply to exactly the same people. '
        "Merge them into one note, or fix the condition of one."
    )
    return _with_witness(context, note, FindingCode.ALWAYS_TOGETHER, (note.id, other.id), message)


def _with_witness(
    context: CheckContext, note: Note, code: FindingCode, of: tuple[str, ...], message: str
) -> CheckResult | None:
    """Return a finding with a witness to whom a note applies."""
    location = in_rules("note", note.id, "when")
    return next(if_possible(context, query([(note.when, TRUE)]), code, location, of, message), None)
