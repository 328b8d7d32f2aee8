"""Checks on the lines around the notes: no factor falls silent, no claim is lost, every line can show."""

from collections.abc import Iterator

from questionnaire.check.checks.trial import Said, Trial
from questionnaire.check.engine.queries import FALSE, NOT_FALSE, NOT_TRUE, query
from questionnaire.check.findings import Finding, FindingCode, in_rules
from questionnaire.check.quoting import quoted
from rules.conditions.conditions import StateIs, tests_of
from rules.ruleset.ruleset import Claim, Factor, Note, RuleSet, SafetyLine, UnsaidLine


def never_falls_silent(trial: Trial, factor: Factor) -> Iterator[Said]:
    """Yield a finding if somebody finishes and reads nothing at all about a factor."""
    rules = trial.pack.ruleset
    notes = [(note.when, FALSE) for note in trial.lookup.notes_of[factor.code]]
    unsaid = [(line.when, NOT_TRUE) for line in rules.unsaid if line.factor == factor.code]
    message = (
        f'here is somebody who finishes and reads nothing on "{factor.code}": no note applies or is open, '
        "and no unsaid line shows. Add an [[unsaid]] line for it, or a note for such people."
    )
    silent = query([*notes, *unsaid], finished=True)
    place = in_rules("factor", factor.code)
    yield from trial.if_somebody(silent, FindingCode.SILENT_FACTOR, place, (factor.code,), message)


def is_carried(trial: Trial, claim: Claim) -> Iterator[Said]:
    """Yield a finding if every line that carries a claim is a note that never applies."""
    rules = trial.pack.ruleset
    if any(claim.id in line.claims for line in (*rules.in_short, *rules.about)):
        return
    carriers = trial.lookup.carrying[claim.id]
    listed = quoted(note.id for note in carriers)
    message = (
        f'nobody ever gets what stands on the claim "{claim.id}": of the notes that carry it ({listed}) '
        "none ever applies. Mend one of them, or let another line rest on the claim."
    )
    whens = [note.when for note in carriers]
    yield from trial.if_none_true(
        whens, FindingCode.LOST_CLAIM, in_rules("claim", claim.id), (claim.id,), lambda: message
    )


def safety_can_show(trial: Trial, line: SafetyLine) -> Iterator[Said]:
    """Yield a finding if a safety line is shown to nobody."""
    yield from trial.if_nobody(
        query([(line.when, NOT_FALSE)]),
        FindingCode.NEVER_SHOWS,
        in_rules("safety", line.id, "when"),
        (line.id,),
        lambda: _never_shows(f'the safety line "{line.id}"', f"{trial.why_never(line.when)} "),
    )


def unsaid_can_show(trial: Trial, line: UnsaidLine) -> Iterator[Said]:
    """Yield a finding if an unsaid line is shown to nobody."""
    yield from trial.if_never_true(
        line.when,
        FindingCode.NEVER_SHOWS,
        in_rules("unsaid", line.id, "when"),
        (line.id,),
        lambda: _never_shows(f'the unsaid line "{line.id}"', f"{trial.why_never(line.when)} "),
    )


def ask_can_show(trial: Trial, note: Note) -> Iterator[Said]:
    """Yield a finding if a question to ask is shown to nobody."""
    if note.ask is None:
        return
    asking = trial.lookup.asking[note.ask]
    if asking[0] is note:
        what = f'the question to ask of "{note.id}"'
        message = _never_shows(what, "no note that asks it ever applies. ")
        whens = [other.when for other in asking]
        place = in_rules("note", note.id, "ask")
        yield from trial.if_none_true(whens, FindingCode.NEVER_SHOWS, place, (note.id,), lambda: message)


def open_lines_can_show(trial: Trial, rules: RuleSet) -> Iterator[Said]:
    """Yield a finding for each open line whose question no note can wait for."""
    tests = {test for note in rules.note for test in tests_of(note.when)}
    awaited = trial.prover.asking.behind(test.link_id for test in tests if not isinstance(test, StateIs))
    for line in rules.open:
        if line.link_id not in awaited:
            what = f'the open line for "{line.link_id}"'
            message = _never_shows(what, "no note can wait for that question. ")
            yield Finding(FindingCode.NEVER_SHOWS, in_rules("open", line.link_id), message, (line.link_id,))


def _never_shows(what: str, why: str) -> str:
    return f"{what} never shows: {why}Mend its condition, or take it out."
