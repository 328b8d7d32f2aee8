"""Checks on single notes: each can apply, but not to everybody, and keeps its declarations."""

from collections.abc import Iterator

from questionnaire.check.checks.context import CheckContext
from questionnaire.check.checks.verdicts import CheckResult, if_impossible, if_never_true, if_possible
from questionnaire.check.engine.queries import FALSE, NOT_TRUE, TRUE, query
from questionnaire.check.findings import FindingCode, in_rules
from rules.conditions.conditions import StateIs
from rules.conditions.facts import State
from rules.ruleset.ruleset import Note


def can_apply(context: CheckContext, note: Note) -> Iterator[CheckResult]:
    """Yield a finding if a note never applies."""
    yield from if_never_true(
        context,
        [note.when],
        FindingCode.NEVER_APPLIES,
        in_rules("note", note.id, "when"),
        (note.id,),
        lambda: (
            f'"{note.id}" never applies: {context.why_never(note.when)} '
            "Fix its condition, or remove the note."
        ),
    )


def applies_as_declared(context: CheckContext, note: Note) -> Iterator[CheckResult]:
    """Yield a finding if a note applies to everybody undeclared, or does not although declared."""
    without = query([(note.when, NOT_TRUE)], finished=True)
    if note.always:
        message = (
            f'"{note.id}" is declared `always = true`, but does not apply to this person. '
            "Widen its condition, or drop `always` if some people may go without the note."
        )
        location = in_rules("note", note.id, "always")
        yield from if_possible(context, without, FindingCode.NOT_ALWAYS, location, (note.id,), message)
        return
    yield from if_impossible(
        context,
        without,
        FindingCode.ALWAYS_APPLIES,
        in_rules("note", note.id, "when"),
        (note.id,),
        lambda: (
            f'"{note.id}" applies to everybody who finishes, so it tells nobody anything about their own '
            "answers. Narrow its condition, make it an `about` line, or declare `always = true`."
        ),
    )


def reassures_only_who_answered(context: CheckContext, note: Note) -> Iterator[CheckResult]:
    """Yield a finding for each question about which a note can reassure somebody who did not answer it."""
    for link_id in note.reassures:
        unanswered = (StateIs(link_id, frozenset({State.ANSWERED})), FALSE)
        message = (
            f'"{note.id}" reassures about "{link_id}", but this person never answered it. '
            f'Add a test on "{link_id}" to its condition.'
        )
        location = in_rules("note", note.id, "reassures")
        both = query([(note.when, TRUE), unanswered])
        of = (note.id, link_id)
        yield from if_possible(context, both, FindingCode.FALSE_REASSURANCE, location, of, message)


def shows_beside(context: CheckContext, note: Note) -> Iterator[CheckResult]:
    """Yield a finding for each line that is declared to show beside a note and can be missing."""
    for other in note.beside:
        message = (
            f'"{note.id}" is one half of a pair, but this person reads it without "{other}". '
            f'Let "{other}" show whenever "{note.id}" applies.'
        )
        location = in_rules("note", note.id, "beside")
        alone = query([(note.when, TRUE), (context.lookup.whens[other], NOT_TRUE)])
        yield from if_possible(context, alone, FindingCode.MISSING_HALF, location, (note.id, other), message)
