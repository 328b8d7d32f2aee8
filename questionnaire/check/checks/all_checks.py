"""All checks on one pack, one after another."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

from questionnaire.check.checks import length as extent
from questionnaire.check.checks import open_for_nothing as stuck
from questionnaire.check.checks import other_lines as lines
from questionnaire.check.checks import pairs_of_notes as together
from questionnaire.check.checks import questions
from questionnaire.check.checks import single_notes as notes
from questionnaire.check.checks.trial import Said, Trial
from questionnaire.check.engine.prover import Budgets, Prover
from questionnaire.check.engine.ways import ways_of
from questionnaire.check.findings import Finding, FindingCode, NotProved, Report, Severity, in_rules
from questionnaire.pack.pack import Pack
from questionnaire.pack.questions import Item
from rules.ruleset.ruleset import Accepted, Factor, Note

Tell: TypeAlias = Callable[[int, int], None]
"""Is told how many things have been checked, of how many."""

STRETCH = 20
"""Questions that are checked before the solver starts afresh."""


@dataclass(frozen=True, slots=True)
class Check:
    """One thing to prove, of each of its subjects.

    proves: what holds where nothing is found, with the number of subjects in it; empty to say nothing.
    """

    proves: str
    subjects: tuple[Any, ...]
    run: Callable[[Trial, Any], Iterator[Said]]


def checks_on(pack: Pack) -> tuple[Check, ...]:
    """Return what is to be proved of a pack, in the order in which it is told."""
    items, rules = pack.questionnaire.item, pack.ruleset
    excluding = tuple(note for note in rules.note if note.excludes)
    paired = tuple(note for note in rules.note if note.beside)
    reassuring = tuple(note for note in rules.note if note.reassures)
    return (
        Check("every question can be asked ({count})", items, questions.can_be_asked),
        Check("every option can matter (questions: {count})", items, questions.options_can_matter),
        Check("every note can apply ({count})", rules.note, notes.can_apply),
        Check(
            "no note applies to everybody unless it is meant to ({count})",
            rules.note,
            notes.applies_as_declared,
        ),
        Check(
            "no note waits for an answer that cannot make it apply ({count})",
            rules.note,
            stuck.waits_for_something,
        ),
        Check(
            "no note only says what others of its factor say already (factors: {count})",
            rules.factor,
            together.each_adds_something,
        ),
        Check(
            "no note applies together with one that it excludes ({count})",
            excluding,
            together.never_contradict,
        ),
        Check("no note stands without its other half ({count})", paired, notes.stands_beside),
        Check(
            "no note reassures anybody who did not answer ({count})",
            reassuring,
            notes.reassures_only_who_answered,
        ),
        Check(
            "everybody who finishes gets a note, an open note or an unsaid line on every factor ({count})",
            rules.factor,
            lines.never_falls_silent,
        ),
        Check("every claim can reach somebody ({count})", rules.claim, lines.is_carried),
        Check("every safety line can show ({count})", rules.safety, lines.safety_can_show),
        Check("every unsaid line can show ({count})", rules.unsaid, lines.unsaid_can_show),
        Check("", (rules,), lines.open_lines_can_show),
        Check("", rules.note, lines.ask_can_show),
        Check("", rules.note, together.ask_different_things),
        Check("", (rules,), extent.comes_to_at_most),
        Check("", (rules,), extent.says_on_silence),
    )


def check_pack(
    pack: Pack, limits: Budgets | None = None, tell: Tell | None = None, prover: Prover | None = None
) -> Report:
    """Prove what can be proved of a pack, and find somebody for whatever is not so.

    An interrupt (Ctrl-C) ends it early; the report then holds what was found and proved so far.
    """
    trial = Trial(pack, prover or Prover(pack, limits))
    checks = checks_on(pack)
    ways = ways_of(pack.questionnaire)
    said: list[list[Said]] = [[] for _ in checks]
    done = [0 for _ in checks]
    stopped = False
    try:
        _run(trial, checks, said, done, tell or (lambda _done, _all: None))
    except KeyboardInterrupt:
        stopped = True
    findings = [one for found in said for one in found if isinstance(one, Finding)]
    not_proved = tuple(one for found in said for one in found if isinstance(one, NotProved))
    entries = pack.ruleset.accepted
    accepted, kept = _accepted(entries, findings)
    if not stopped:
        undecided = {one.code.value for one in not_proved}
        kept += _accepting_nothing((one for one in entries if one.finding not in undecided), accepted)
    proved = tuple(
        check.proves.format(count=_count(number, len(check.subjects)))
        for check, found, number in zip(checks, said, done, strict=True)
        if check.proves and number and not found
    )
    return Report(tuple(kept), accepted, not_proved, proved, ways, stopped)


def _run(trial: Trial, checks: Sequence[Check], said: list[list[Said]], done: list[int], tell: Tell) -> None:
    """Check one part of the pack after another, since what is known of one is of little use for the next."""
    steps: dict[str, list[tuple[int, Any]]] = {}
    for place, check in enumerate(checks):
        for number, subject in enumerate(check.subjects):
            steps.setdefault(_part_of(subject, number), []).append((place, subject))
    total = sum(len(part) for part in steps.values())
    for part in steps.values():
        trial.prover.turn_to_another_part()
        for place, subject in part:
            said[place] += checks[place].run(trial, subject)
            done[place] += 1
            tell(sum(done), total)


def _part_of(subject: object, number: int) -> str:
    """Return the part of a pack to which a subject belongs: a factor, some questions, or what is left."""
    match subject:
        case Item():
            return f"questions {number // STRETCH}"
        case Note(factor=factor) | Factor(code=factor):
            return f"factor {factor}"
        case _:
            return ""


def _count(number: int, total: int) -> str:
    return f"{number:,}" if number == total else f"{number:,} of {total:,} checked"


def _accepted(
    entries: Iterable[Accepted], findings: list[Finding]
) -> tuple[tuple[tuple[Finding, str], ...], list[Finding]]:
    """Part findings into those that the author accepts, with the reason, and all others."""
    reasons = {(entry.finding, frozenset(entry.of)): entry.reason for entry in entries}
    accepted: list[tuple[Finding, str]] = []
    kept: list[Finding] = []
    for finding in findings:
        reason = reasons.get((finding.code, frozenset(finding.of)))
        if reason is not None and finding.severity is not Severity.INFO:
            accepted.append((finding, reason))
        else:
            kept.append(finding)
    return tuple(accepted), kept


def _accepting_nothing(
    entries: Iterable[Accepted], accepted: Iterable[tuple[Finding, str]]
) -> Iterator[Finding]:
    """Yield a finding for each entry that accepts nothing."""
    used = {(finding.code.value, frozenset(finding.of)) for finding, _ in accepted}
    for entry in entries:
        if (entry.finding, frozenset(entry.of)) not in used:
            yield _accepts_nothing(entry)


def _accepts_nothing(entry: Accepted) -> Finding:
    message = (
        f'"{entry.finding}" of {", ".join(entry.of)} is accepted here, and nothing of that kind is found. '
        "Take the entry out, or mend its names."
    )
    place = in_rules("accepted", entry.finding)
    return Finding(FindingCode.NOTHING_ACCEPTED, place, message, entry.of)
