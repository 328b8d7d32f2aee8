"""A report as an author reads it in a terminal."""

from collections import Counter
from collections.abc import Iterator
from textwrap import fill

from questionnaire.check.findings import Finding, NotProved, Report, Severity
from questionnaire.check.quoting import counted
from questionnaire.check.report.sources import Sources
from questionnaire.pack.pack import Pack

PROVED = "Proved: nothing dead, contradictory, missing or unsafe across {paths} response paths."
PROVED_EXCEPT = (
    "Proved, except for {errors} accepted by the author: no other error across {paths} response paths."
)
PROVED_WITH_WARNINGS = "Proved: no error across {paths} response paths. See the {warnings} above."
REFUTED = "Refuted: {errors} across {paths} response paths. Fix each error above."
NOT_PROVED = "Not proved: {undecided} could not be decided (see above)."
STOPPED = "Stopped before the end. The results above hold; nothing is known about the rest."
WIDTH = 100
MORE = "More about a code: duration-factors check --explain CODE"


def as_text(pack: Pack, report: Report, sources: Sources) -> str:
    """Return a report as text, ending in a line break."""
    rules = pack.ruleset
    sizes = (counted(len(pack.questionnaire.item), "question"), counted(len(rules.note), "note"))
    lines = [f"{rules.id} {rules.version}: {', '.join(sizes)}, {report.response_paths} response paths.", ""]
    for finding in report.findings:
        lines += [*_finding(finding, sources), ""]
    for undecided in report.not_proved:
        lines += [*_not_proved(undecided, sources), ""]
    if report.accepted:
        lines += ["Accepted by the author:"]
        lines += [f"  {finding.location} [{finding.code}]: {reason}" for finding, reason in report.accepted]
        lines += [""]
    if report.proved:
        lines += ["On every response path:", *(f"  - {sentence}" for sentence in report.proved), ""]
    return "\n".join([*lines, *_verdict(report)]) + "\n"


def _verdict(report: Report) -> Iterator[str]:
    count = Counter(finding.severity for finding in report.findings)
    errors, warnings, paths = count[Severity.ERROR], count[Severity.WARNING], report.response_paths
    if report.stopped:
        yield STOPPED
    accepted = sum(finding.severity is Severity.ERROR for finding, _ in report.accepted)
    if report.is_proved and accepted:
        yield PROVED_EXCEPT.format(errors=counted(accepted, "error"), paths=paths)
    elif report.is_proved and not warnings:
        yield PROVED.format(paths=paths)
    if report.is_proved and warnings and not accepted:
        yield PROVED_WITH_WARNINGS.format(warnings=counted(warnings, "warning"), paths=paths)
    if errors:
        yield REFUTED.format(errors=counted(errors, "error"), paths=paths)
    if report.not_proved:
        yield NOT_PROVED.format(undecided=counted(len(report.not_proved), "query", "queries"))
    if report.findings or report.not_proved:
        yield MORE


def _finding(finding: Finding, sources: Sources) -> Iterator[str]:
    yield f"{finding.severity}: {_location(finding, sources)}[{finding.code}]"
    yield _wrapped(finding.message)
    if finding.witness is not None and finding.severity is not Severity.INFO:
        yield "  This person:"
        yield from (_wrapped(step, "    ") for step in finding.witness.steps)


def _not_proved(undecided: NotProved, sources: Sources) -> Iterator[str]:
    yield f"not proved: {_location(undecided, sources)}[{undecided.code}]"
    yield _wrapped(f"{undecided.reason}.")


def _location(result: Finding | NotProved, sources: Sources) -> str:
    """Return the file, line and location, with a space after them; empty if it is about the whole pack."""
    location = result.location
    if not (location.name or location.key):
        return ""
    return f"{sources.name_of(location)}:{sources.line_of(location)}: {location} "


def _wrapped(text: str, indent: str = "  ") -> str:
    return fill(text, WIDTH, initial_indent=indent, subsequent_indent=indent, break_on_hyphens=False)
