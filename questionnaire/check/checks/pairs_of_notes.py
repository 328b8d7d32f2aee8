"""Checks on notes together: none contradicts another, and each adds something."""

from collections.abc import Iterator, Sequence

from questionnaire.check.checks.alike import always_together
from questionnaire.check.checks.context import CheckContext
from questionnaire.check.checks.covering import Covering
from questionnaire.check.checks.lookup import gist_of
from questionnaire.check.checks.saying_all import SayingAll
from questionnaire.check.checks.verdicts import CheckResult, if_possible, with_witness
from questionnaire.check.engine.by_reply import ByReply
from questionnaire.check.engine.queries import TRUE, Impossible, Undecided, query
from questionnaire.check.findings import FindingCode, NotProved, in_rules
from rules.ruleset.ruleset import Factor, Note

MOST_ALIKE = 12
"""Of the notes with one and the same condition, a finding names so many at most."""


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
    saying = SayingAll(notes)
    results: list[CheckResult] = []
    for place in reversed(range(len(notes))):
        row = saying.row_of(place)
        result = None if row is None else _covered(context, notes, place, row)
        if result is not None:
            results.append(result)
            saying.drop(place)
    yield from reversed(results)
    yield from always_together(context, saying.kept)


def ask_different_things(context: CheckContext, note: Note) -> Iterator[CheckResult]:
    """Yield a finding for each earlier question for the clinician with the same words as this note's."""
    if note.ask is None:
        return
    for ask, asking in context.lookup.asks_by_gist[gist_of(note.ask)]:
        if note.id in asking:
            break
        for name, when in asking.items() if ask != note.ask else ():
            message = (
                f'"{note.id}" asks the clinician the same as "{name}" in slightly different words, and this '
                "person reads both. Write both alike, so that it is shown once, or ask something else."
            )
            both = query([(note.when, TRUE), (when, TRUE)])
            location = in_rules("note", note.id, "ask")
            of = (note.id, name) if name in context.lookup.whens else (note.id,)
            yield from if_possible(context, both, FindingCode.SAME_QUESTION, location, of, message)


def _covered(context: CheckContext, notes: Sequence[Note], place: int, row: ByReply) -> CheckResult | None:
    """Return a finding, with a witness, if another note of a row applies whenever a note does."""
    row.take_out(place)
    result = _covered_by(context, notes, place, row) if len(row) else None
    row.put_back(place)
    return result


def _covered_by(
    context: CheckContext, notes: Sequence[Note], place: int, others: ByReply
) -> CheckResult | None:
    note = notes[place]
    location = in_rules("note", note.id, "when")
    of_note = Covering(context.prover, [note.when], others)
    verdict = of_note.somebody_without()
    if isinstance(verdict, Undecided):
        return NotProved(FindingCode.SUBSUMED, location, verdict.reason)
    if not isinstance(verdict, Impossible) or context.is_dead(note.when):
        return None
    of_everybody = Covering(context.prover, [], others)
    whatever = isinstance(of_everybody.somebody_without(), Impossible)
    needed = (of_everybody if whatever else of_note).needed()
    alike = {one for other in needed for one in others.alike(other)[:MOST_ALIKE]}
    names = [notes[other].id for other in sorted(alike)]
    listed = " or ".join(f'"{name}"' for name in names)
    message = (
        f'whenever "{note.id}" applies, {listed} applies too and rests on the same claims. '
        "It adds nothing: let it apply to more people, give it a claim or an `ask` of its own, or remove it."
    )
    return with_witness(context, note.when, FindingCode.SUBSUMED, location, (note.id, *names), message)
