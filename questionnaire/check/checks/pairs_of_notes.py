"""Checks on notes side by side: none contradicts another, and each adds something."""

from collections import defaultdict
from collections.abc import Iterator

from questionnaire.check.checks.lookup import gist_of
from questionnaire.check.checks.trial import Said, Trial
from questionnaire.check.engine.queries import NOT_TRUE, TRUE, ComesTo, Impossible, Shown, Undecided, query
from questionnaire.check.findings import FindingCode, NotProved, in_rules
from rules.conditions.conditions import Outcome, outcome_of
from rules.ruleset.ruleset import Factor, Note


def never_contradict(trial: Trial, note: Note) -> Iterator[Said]:
    """Yield a finding for each note that a note excludes and that can apply together with it."""
    for other in note.excludes:
        message = (
            f'"{note.id}" excludes "{other}", and here is somebody to whom both apply. '
            "Narrow one of the two, or the enable_when of a question on which it rests. Drop the name from "
            "`excludes` only if both may stand on one sheet."
        )
        place = in_rules("note", note.id, "excludes")
        both = query([(note.when, TRUE), (trial.lookup.whens[other], TRUE)])
        yield from trial.if_somebody(both, FindingCode.CONTRADICTION, place, (note.id, other), message)


def each_adds_something(trial: Trial, factor: Factor) -> Iterator[Said]:
    """Yield a finding for each note of a factor that others say already whenever it applies.

    The last of two that say the same is told of, so that one of them stays.
    """
    notes = trial.lookup.notes_of[factor.code]
    kept = {note.id: note for note in notes}
    found: list[Said] = []
    for note in reversed(notes):
        same_claim = [other for other in trial.lookup.carrying[note.claims[0]] if other.id in kept]
        covering = [other for other in same_claim if other is not note and _says_all_of(other, note)]
        said = _covered(trial, note, covering) if covering else None
        if said is not None:
            found.append(said)
            del kept[note.id]
    yield from reversed(found)
    yield from _always_together(trial, list(kept.values()))


def ask_different_things(trial: Trial, note: Note) -> Iterator[Said]:
    """Yield a finding for each earlier question to ask that says the same as this note's, in other words."""
    if note.ask is None:
        return
    for name, ask, when in trial.lookup.asks_by_gist[gist_of(note.ask)]:
        if name == note.id:
            break
        if ask != note.ask:
            message = (
                f'"{note.id}" asks the clinician the same as "{name}" in slightly other words, '
                "and here is somebody who reads both. Write both alike, so that one is shown, or ask anew."
            )
            both = query([(note.when, TRUE), (when, TRUE)])
            place = in_rules("note", note.id, "ask")
            of = (note.id, name) if name in trial.lookup.whens else (note.id,)
            yield from trial.if_somebody(both, FindingCode.SAME_QUESTION, place, of, message)


def _says_all_of(other: Note, note: Note) -> bool:
    return set(note.claims) <= set(other.claims) and note.ask in (None, other.ask)


def _covered(trial: Trial, note: Note, covering: list[Note]) -> Said | None:
    """Return a finding if one of some notes applies wherever a note does, with somebody to whom it does."""
    place = in_rules("note", note.id, "when")
    alone = query([(note.when, TRUE), *((other.when, NOT_TRUE) for other in covering)])
    verdict = trial.prover.find(alone)
    if isinstance(verdict, Undecided):
        return NotProved(FindingCode.SUBSUMED, place, verdict.reason)
    if not isinstance(verdict, Impossible) or trial.is_dead(note.when):
        return None
    needed = [part for part in trial.prover.core(alone) if isinstance(part, ComesTo)]
    names = [other.id for other in covering if ComesTo(other.when, NOT_TRUE) in needed]
    others = " or ".join(f'"{name}"' for name in names)
    message = (
        f'whenever "{note.id}" applies, {others} applies too and rests on the same claims. '
        "It says nothing more: let it apply to others as well, give it a claim or an `ask` of its own, or "
        "take it out."
    )
    return _with_somebody(trial, note, FindingCode.SUBSUMED, (note.id, *names), message)


def _always_together(trial: Trial, notes: list[Note]) -> Iterator[Said]:
    """Yield a finding for each note that applies to exactly the people of an earlier one.

    Notes that nobody has told apart yet stay in one group; whoever tells two of them apart parts the group.
    """
    alike: dict[tuple[int, ...], list[Note]] = defaultdict(list)
    for note in notes:
        alike[trial.prover.shown_to(note.when)].append(note)
    groups = list(alike.values())
    while groups:
        first, *others = groups.pop(0)
        if not others:
            continue
        told_apart = _told_apart(trial, first, others[0])
        if isinstance(told_apart, Shown):
            groups += _parted(trial, [first, *others], told_apart)
            continue
        said = told_apart or _same_people(trial, others[0], first)
        if said is not None:
            yield said
        groups.append([first, *others[1:]])


def _told_apart(trial: Trial, one: Note, other: Note) -> Shown | NotProved | None:
    """Return somebody to whom just one of two notes applies; None if that is proved to be nobody."""
    for first, second in ((one, other), (other, one)):
        verdict = trial.prover.find(query([(first.when, TRUE), (second.when, NOT_TRUE)]))
        if isinstance(verdict, Shown):
            return verdict
        if isinstance(verdict, Undecided):
            return NotProved(FindingCode.ALWAYS_TOGETHER, in_rules("note", other.id, "when"), verdict.reason)
    return None


def _parted(trial: Trial, notes: list[Note], somebody: Shown) -> list[list[Note]]:
    """Part notes into those that apply to somebody and those that do not."""
    facts = trial.facts_of(somebody, [note.when for note in notes])
    parts: dict[bool, list[Note]] = {True: [], False: []}
    for note in notes:
        parts[outcome_of(note.when, facts) is Outcome.TRUE].append(note)
    return list(parts.values())


def _same_people(trial: Trial, note: Note, other: Note) -> Said | None:
    if trial.is_dead(note.when):
        return None
    message = (
        f'"{note.id}" and "{other.id}" apply to exactly the same people. '
        "Make one note of the two, or mend the condition of one."
    )
    return _with_somebody(trial, note, FindingCode.ALWAYS_TOGETHER, (note.id, other.id), message)


def _with_somebody(
    trial: Trial, note: Note, code: FindingCode, of: tuple[str, ...], message: str
) -> Said | None:
    """Return a finding with somebody to whom a note applies."""
    place = in_rules("note", note.id, "when")
    return next(trial.if_somebody(query([(note.when, TRUE)]), code, place, of, message), None)
