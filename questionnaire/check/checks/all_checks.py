"""Runs all checks on one pack, and reports what they find and prove."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, nullcontext
from typing import TYPE_CHECKING, TypeAlias

from questionnaire.check.checks.catalogue import checks_on
from questionnaire.check.checks.context import CheckContext
from questionnaire.check.checks.parts import NeverApplying, Part, Results, never_applying, rounds_of, run_part
from questionnaire.check.checks.verdicts import CheckResult
from questionnaire.check.engine.prover import Budgets, Prover
from questionnaire.check.engine.response_paths import count_paths
from questionnaire.check.findings import Finding, FindingCode, NotProved, Report, Severity, in_rules
from questionnaire.interrupts import Uninterrupted, signal_of
from questionnaire.pack.pack import Pack
from rules.ruleset.ruleset import Accepted

if TYPE_CHECKING:
    from questionnaire.check.checks.workers import Workers

OnProgress: TypeAlias = Callable[[int, int], None]
"""Called with the number of steps done and the total."""


def check_pack(
    pack: Pack,
    budgets: Budgets | None = None,
    on_progress: OnProgress | None = None,
    prover: Prover | None = None,
    jobs: int = 1,
) -> Report:
    """Prove what can be proved of a pack, and find a witness for whatever is refuted.

    An interrupt (Ctrl-C) stops it early; the report then holds the results so far.

    jobs: how many processes share the work; the report is the same. Where processes do not start as copies
        (macOS, Windows, a program with threads), the main module of the program must be safe to import.

    Raises:
        WorkerError: one of several processes cannot be started, or ended by itself.
    """
    run = _Run(CheckContext(pack, prover or Prover(pack, budgets)), on_progress)
    response_paths = count_paths(pack.questionnaire)
    stopped_by = 0
    try:
        run.all_parts(jobs)
    except KeyboardInterrupt as stop:
        stopped_by = signal_of(stop)
    checked = run.results
    results = [[one for step in of_check for one in step] for of_check in checked]
    findings = [one for of_check in results for one in of_check if isinstance(one, Finding)]
    not_proved = tuple(one for of_check in results for one in of_check if isinstance(one, NotProved))
    entries = pack.ruleset.accepted
    accepted, kept = _split_accepted(entries, findings)
    if not stopped_by:
        undecided = {one.code.value for one in not_proved}
        kept += _accepting_nothing((one for one in entries if one.finding not in undecided), accepted)
    proved = tuple(
        check.proves.format(count=_count(len(steps), len(check.subjects)))
        for check, of_check, steps in zip(run.checks, results, checked, strict=True)
        if check.proves and steps and not of_check
    )
    return Report(tuple(kept), accepted, not_proved, proved, response_paths, stopped_by)


class _Run:
    """One run of all checks, and the results so far."""

    def __init__(self, context: CheckContext, on_progress: OnProgress | None) -> None:
        self._context = context
        self._on_progress = on_progress or (lambda _done, _total: None)
        self.checks = checks_on(context.pack)
        self._total = sum(len(check.subjects) for check in self.checks)
        self._done = 0
        self._of_parts: list[dict[int, list[Results]]] = []

    @property
    def results(self) -> list[list[Sequence[CheckResult]]]:
        """The results of each step so far, by check: in the order of the parts, whichever was first."""
        of_checks: list[list[Sequence[CheckResult]]] = [[] for _ in self.checks]
        for of_round in self._of_parts:
            for part in sorted(of_round):
                for at, results in of_round[part]:
                    of_checks[at].append(results)
        return of_checks

    def all_parts(self, jobs: int) -> None:
        """Run all parts, with what the first round found handed over to the second."""
        rounds = rounds_of(self.checks)
        with self._shared(min(jobs, max(map(len, rounds)))) as workers:
            never: NeverApplying | None = None
            for parts in rounds:
                self._of_parts.append({})
                for number, step in self._steps(parts, never, workers):
                    self._of_parts[-1].setdefault(number, []).append(step)
                    self._done += 1
                    self._on_progress(self._done, self._total)
                never = never_applying(one for of_check in self.results for step in of_check for one in step)

    def _steps(
        self, parts: Sequence[Part], never: NeverApplying | None, workers: "Workers | None"
    ) -> Iterator[tuple[int, Results]]:
        """Yield what comes of each step of some parts, with the position of its part."""
        if workers is not None:
            for number, steps in workers.run(parts, never):
                yield from ((number, step) for step in steps)
            return
        if never is not None:
            self._context.hand_over(never)
        for number, part in enumerate(parts):
            yield from ((number, step) for step in run_part(self._context, self.checks, part))

    def _shared(self, jobs: int) -> "AbstractContextManager[Workers | None]":
        if jobs < 2:
            return nullcontext()
        with Uninterrupted():
            from questionnaire.check.checks.workers import workers

        return workers(self._context, jobs)


def _count(number: int, total: int) -> str:
    return f"{number:,}" if number == total else f"{number:,} of {total:,} checked"


def _split_accepted(
    entries: Iterable[Accepted], findings: list[Finding]
) -> tuple[tuple[tuple[Finding, str], ...], list[Finding]]:
    """Split findings into those that the author accepts, each with the reason, and all others."""
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
            message = (
                f'"{entry.finding}" of {", ".join(entry.of)} is accepted here, but there is no such finding. '
                "Remove the entry, or correct its names."
            )
            location = in_rules("accepted", entry.finding)
            yield Finding(FindingCode.NOTHING_ACCEPTED, location, message, entry.of)
