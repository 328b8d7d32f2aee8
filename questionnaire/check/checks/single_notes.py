"""Checks on single notes: each can apply, not to everybody, and says only what it may say."""

from collections.abc import Iterator

from questionnaire.check.checks.trial import Said, Trial
from questionnaire.check.engine.queries import FALSE, NOT_TRUE, TRUE, query
from questionnaire.check.findings import FindingCode, in_rules
from rules.conditions.conditions import StateIs
from rules.conditions.facts import State
from rules.ruleset.ruleset import Note


def can_apply(trial: Trial, note: Note) -> Iterator[Said]:
    """Yield a finding if a note never applies."""
    yield from trial.if_never_true(
        note.when,
        FindingCode.NEVER_APPLIES,
        in_rules("note", note.id, "when"),
        (note.id,),
        lambda: (
            f'"{note.id}" never applies: {trial.why_never(note.when)} '
            "Mend its condition, or take the note out."
        ),
    )


def applies_as_declared(trial: Trial, note: Note) -> Iterator[Said]:
    """Yield a finding if a note applies to everybody undeclared, or not to everybody though declared."""
    spared = query([(note.when, NOT_TRUE)], finished=True)
    if note.always:
        message = (
            f'"{note.id}" is declared `always = true`, and here is somebody to whom it does not apply. '
            "Widen its condition; drop `always` only if some may go without the note."
        )
        place = in_rules("note", note.id, "always")
        yield from trial.if_somebody(spared, FindingCode.NOT_ALWAYS, place, (note.id,), message)
        return
    yield from trial.if_nobody(
        spared,
        FindingCode.ALWAYS_APPLIES,
        in_rules("note", note.id, "when"),
        (note.id,),
        lambda: (
            f'"{note.id}" applies to everybody who finishes, whatever they say, so it tells nobody anything '
            "about themselves. Narrow its condition, make it an `about` line, or declare `always = true`."
        ),
    )


def reassures_only_who_answered(trial: Trial, note: Note) -> Iterator[Said]:
    """Yield a finding for each question of which a note speaks without an answer to it."""
    for link_id in note.reassures:
        silent = (StateIs(link_id, frozenset({State.ANSWERED})), FALSE)
        message = (
            f'"{note.id}" reassures about "{link_id}", and here is somebody who never answered that. '
            f'Add a test on "{link_id}" to its condition.'
        )
        place = in_rules("note", note.id, "reassures")
        asked = query([(note.when, TRUE), silent])
        yield from trial.if_somebody(asked, FindingCode.FALSE_REASSURANCE, place, (note.id, link_id), message)


def stands_beside(trial: Trial, note: Note) -> Iterator[Said]:
    """Yield a finding for each line that is declared to stand beside a note and can be missing."""
    for other in note.beside:
        message = (
            f'"{note.id}" is one half of a pair, and here is somebody who reads it without "{other}". '
            f'Let "{other}" be shown whenever "{note.id}" applies.'
        )
        place = in_rules("note", note.id, "beside")
        alone = query([(note.when, TRUE), (trial.lookup.whens[other], NOT_TRUE)])
        yield from trial.if_somebody(alone, FindingCode.MISSING_HALF, place, (note.id, other), message)
