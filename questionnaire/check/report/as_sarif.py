"""A report in SARIF 2.1.0, which editors and code review tools show at the line."""

import json
from importlib.metadata import version
from typing import Any
from urllib.parse import quote

from questionnaire.check.findings import (
    Finding,
    FindingCode,
    Location,
    NotProved,
    Report,
    Severity,
    severity_of,
)
from questionnaire.check.report.explanations import EXPLANATIONS
from questionnaire.check.report.sources import Sources
from questionnaire.pack.pack import Pack

_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}


def as_sarif(_pack: Pack, report: Report, sources: Sources) -> str:
    """Return a report as a SARIF log, ending in a line break. Accepted findings are in it as suppressed."""
    results = [_result(finding, sources) for finding in report.findings]
    results += [
        {**_result(finding, sources), "suppressions": [{"kind": "inSource", "justification": reason}]}
        for finding, reason in report.accepted
    ]
    results += [_open_result(undecided, sources) for undecided in report.not_proved]
    name = "duration-factors"
    driver = {"name": name, "version": version(name), "rules": [_rule(code) for code in FindingCode]}
    run = {
        "tool": {"driver": driver},
        "invocations": [{"executionSuccessful": not report.stopped}],
        "results": results,
    }
    return json.dumps({"version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=2) + "\n"


def _rule(code: FindingCode) -> dict[str, Any]:
    headline, _, rest = EXPLANATIONS[code].partition("\n")
    return {
        "id": code,
        "shortDescription": {"text": headline},
        "fullDescription": {"text": " ".join(rest.split())},
        "defaultConfiguration": {"level": _LEVELS[severity_of(code)]},
    }


def _result(finding: Finding, sources: Sources) -> dict[str, Any]:
    witness = finding.witness if finding.severity is not Severity.INFO else None
    steps = witness.steps if witness is not None else ()
    person = f" This person: {'; '.join(steps)}." if steps else ""
    return {
        "ruleId": finding.code,
        "level": _LEVELS[finding.severity],
        "message": {"text": f"{finding.message}{person}"},
        "locations": [_sarif_location(finding.location, sources)],
    }


def _open_result(undecided: NotProved, sources: Sources) -> dict[str, Any]:
    return {
        "ruleId": undecided.code,
        "kind": "open",
        "level": "none",
        "message": {"text": f"Not proved: {undecided.reason}."},
        "locations": [_sarif_location(undecided.location, sources)],
    }


def _sarif_location(location: Location, sources: Sources) -> dict[str, Any]:
    path = quote(sources.name_of(location).replace("\\", "/"))
    uri = f"file://{path}" if path.startswith("/") else path
    return {
        "physicalLocation": {
            "artifactLocation": {"uri": uri},
            "region": {"startLine": sources.line_of(location)},
        },
        "logicalLocations": [{"fullyQualifiedName": str(location)}],
    }
