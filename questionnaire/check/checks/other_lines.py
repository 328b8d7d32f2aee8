"""Checks on the lines around the notes: no factor is silent, no claim is lost, every line can show."""

from collections.abc import Iterator

from questionnaire.check.checks.context import CheckContext
from questionnaire.check.checks.verdicts import CheckResult, if_impossible, if_never_true, if_possible
from questionnaire.check.engine.queries import FALSE, NOT_FALSE, NOT_TRUE, query
from questionnaire.check.findings import Finding, FindingCode, in_rules
from questionnaire.check.quoting import quoted
from rules.conditions.conditions import StateIs, tests_of
from rules.ruleset.ruleset import Claim, Factor, Note, RuleSet, SafetyLine, UnsaidLine


def is_never_silent(context: CheckContext, factor: Factor) -> Iterator[CheckResult]:
    """Yield a finding if somebody finishes and reads nothing at all about a factor."""
    rules = context.pack.ruleset
    notes = [(note.when, FALSE) for note in context.lookup.notes_of[factor.code]]
    unsaid = [(line.when, NOT_TRUE) for line in rules.unsaid if line.factor == factor.code]
    message = (
        f'this person finishes and reads nothing on "{factor.code}": no note applies or is open, '
        "and no unsaid line shows. Add an [[unsaid]] line for the factor, or a note for such people."
    )
    silent = query([*notes, *unsaid], finished=True)
    location = in_rules("factor", factor.code)
    yield from if_possible(context, silent, FindingCode.SILENT_FACTOR, location, (factor.code,), message)


def is_carried(context: CheckContext, claim: Claim) -> Iterator[CheckResult]:
    """Yield a finding if a claim is cited only by notes that never apply."""
    rules = context.pack.ruleset
    if any(claim.id in line.claims for line in (*rules.in_short, *rules.about)):
        return
    carriers = context.lookup.carrying[claim.id]
    listed = quoted(note.id for note in carriers)
    message = (
        f'nobody ever reads a line that rests on the claim "{claim.id}": none of the notes that cite it '
        f"({listed}) ever applies. Fix one of them, or cite the claim in another line."
    )
    whens = [note.when for note in carriers]
    yield from if_never_true(
        context, whens, FindingCode.LOST_CLAIM, in_rules("claim", claim.id), (claim.id,), lambda: message
    )


def safety_can_show(context: CheckContext, line: SafetyLine) -> Iterator[CheckResult]:
    """Yield a finding if a safety line never shows."""
    yield from if_impossible(
        context,
        query([(line.when, NOT_FALSE)]),
        FindingCode.NEVER_SHOWS,
        in_rules("safety", line.id, "when"),
        (line.id,),
        lambda: _never_shows(f'the safety line "{line.id}"', f"{context.why_never(line.when)} "),
    )


def unsaid_can_show(context: CheckContext, line: UnsaidLine) -> Iterator[CheckResult]:
    """Yield a finding if an unsaid line never shows."""
    yield from if_never_true(
        context,
        [line.when],
        FindingCode.NEVER_SHOWS,
        in_rules("unsaid", line.id, "when"),
        (line.id,),
        lambda: _never_shows(f'the unsaid line "{line.id}"', f"{context.why_never(line.when)} "),
    )


def ask_can_show(context: CheckContext, note: Note) -> Iterator[CheckResult]:
    """Yield a finding if a question for the clinician never shows."""
    if note.ask is None:
        return
    asking = context.lookup.notes_asking[note.ask]
    if asking[0] is note:
        message = _never_shows(f'the `ask` of "{note.id}"', "no note that asks this ever applies. ")
        whens = [other.when for other in asking]
        location = in_rules("note", note.id, "ask")
        yield from if_never_true(
            context, whens, FindingCode.NEVER_SHOWS, location, (note.id,), lambda: message
        )


def open_lines_can_show(context: CheckContext, rules: RuleSet) -> Iterator[CheckResult]:
    """Yield a finding for each open line whose question no note can wait for."""
    tests = {test for note in rules.note for test in tests_of(note.when)}
    awaited = context.prover.dependencies.of(test.link_id for test in tests if not isinstance(test, StateIs))
    for line in rules.open:
        if line.link_id not in awaited:
            what = f'the open line for "{line.link_id}"'
            message = _never_shows(what, "no note can wait for that question. ")
            yield Finding(FindingCode.NEVER_SHOWS, in_rules("open", line.link_id), message, (line.link_id,))


def _never_shows(what: str, why: str) -> str:
    return f"{what} never shows: {why}Fix its condition, or remove it."
