"""A report as an author reads it in a terminal."""

from collections import Counter
from collections.abc import Iterator
from textwrap import fill

from questionnaire.check.findings import Finding, NotProved, Report, Severity
from questionnaire.check.quoting import counted
from questionnaire.check.report.sources import Sources
from questionnaire.pack.pack import Pack

HOLDS = "Proved: nothing dead, contradictory, missing or unsafe in {ways} ways of answering."
HOLDS_BUT = "Proved, but for {errors} that the author accepts: no other error in {ways} ways of answering."
HOLDS_WITH_WARNINGS = "Proved: no error in {ways} ways of answering. Look at the {warnings} above."
REFUTED = "Not so: {errors} in {ways} ways of answering. Mend each error above."
NOT_PROVED = "Not proved: for {undecided} no answer was found, neither yes nor no (above)."
STOPPED = "Stopped before the end. What stands above holds; nothing is known of the rest."
WIDTH = 100
MORE = "More on a code: duration-factors check --explain CODE"


def as_text(pack: Pack, report: Report, sources: Sources) -> str:
    """Return a report as text, ending in a line break."""
    rules = pack.ruleset
    sizes = (counted(len(pack.questionnaire.item), "question"), counted(len(rules.note), "note"))
    lines = [f"{rules.id} {rules.version}: {', '.join(sizes)}, {report.ways} ways of answering.", ""]
    for finding in report.findings:
        lines += [*_finding(finding, sources), ""]
    for undecided in report.not_proved:
        lines += [*_not_proved(undecided, sources), ""]
    if report.accepted:
        lines += ["Accepted by the author:"]
        lines += [f"  {finding.place} [{finding.code}]: {reason}" for finding, reason in report.accepted]
        lines += [""]
    if report.proved:
        lines += ["For every way of answering:", *(f"  - {sentence}" for sentence in report.proved), ""]
    return "\n".join([*lines, *_verdict(report)]) + "\n"


def _verdict(report: Report) -> Iterator[str]:
    count = Counter(finding.severity for finding in report.findings)
    errors, warnings = count[Severity.ERROR], count[Severity.WARNING]
    if report.stopped:
        yield STOPPED
    accepted = sum(finding.severity is Severity.ERROR for finding, _ in report.accepted)
    if report.is_proved and accepted:
        yield HOLDS_BUT.format(errors=counted(accepted, "error"), ways=report.ways)
    elif report.is_proved and not warnings:
        yield HOLDS.format(ways=report.ways)
    if report.is_proved and warnings and not accepted:
        yield HOLDS_WITH_WARNINGS.format(warnings=counted(warnings, "warning"), ways=report.ways)
    if errors:
        yield REFUTED.format(errors=counted(errors, "error"), ways=report.ways)
    if report.not_proved:
        yield NOT_PROVED.format(undecided=counted(len(report.not_proved), "query", "queries"))
    if report.findings or report.not_proved:
        yield MORE


def _finding(finding: Finding, sources: Sources) -> Iterator[str]:
    yield f"{finding.severity}: {_place(finding, sources)}[{finding.code}]"
    yield _folded(finding.message)
    if finding.witness is not None and finding.severity is not Severity.INFO:
        yield "  This person:"
        yield from (_folded(step, "    ") for step in finding.witness.steps)


def _not_proved(undecided: NotProved, sources: Sources) -> Iterator[str]:
    yield f"not proved: {_place(undecided, sources)}[{undecided.code}]"
    yield _folded(f"{undecided.reason}.")


def _place(said: Finding | NotProved, sources: Sources) -> str:
    """Return where it is, if it is in one place, with a space after it."""
    place = said.place
    return f"{sources.name_of(place)}:{sources.line_of(place)}: {place} " if place.name else ""


def _folded(text: str, indent: str = "  ") -> str:
    return fill(text, WIDTH, initial_indent=indent, subsequent_indent=indent, break_on_hyphens=False)
