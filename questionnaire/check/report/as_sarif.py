"""A report in SARIF 2.1.0, which editors and code review tools show at the line."""

import json
from collections.abc import Sequence
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
from rules.problems import PlacedProblem

_NAME = "duration-factors"
_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_HOME = "urn:duration-factors"
"""A name and no address, as in FHIR: the project has none yet."""

_UNUSABLE = 2
"""The exit code of a run that could not read the pack."""

_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}


def as_sarif(_pack: Pack, report: Report, sources: Sources) -> str:
    """Return a report as a SARIF log, ending in a line break. Accepted findings are in it as suppressed."""
    results = [_result(finding, sources) for finding in report.findings]
    results += [
        {**_result(finding, sources), "suppressions": [{"kind": "inSource", "justification": reason}]}
        for finding, reason in report.accepted
    ]
    results += [_open_result(undecided, sources) for undecided in report.not_proved]
    rules = [_rule(code) for code in FindingCode]
    return _log(rules, results, {"executionSuccessful": not report.stopped})


def problems_as_sarif(problems: Sequence[PlacedProblem]) -> str:
    """Return the problems of a pack that cannot be loaded as a SARIF log, ending in a line break."""
    codes = dict.fromkeys(problem.code for problem in problems)
    rules = [{"id": code, "defaultConfiguration": {"level": "error"}} for code in codes]
    results = [_problem_result(problem) for problem in problems]
    return _log(rules, results, {"executionSuccessful": False, "exitCode": _UNUSABLE})


def _log(rules: list[dict[str, Any]], results: list[dict[str, Any]], invocation: dict[str, Any]) -> str:
    driver = {"name": _NAME, "version": version(_NAME), "informationUri": _HOME, "rules": rules}
    run = {"tool": {"driver": driver}, "invocations": [invocation], "results": results}
    log = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(log, ensure_ascii=False, indent=2) + "\n"


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


def _problem_result(problem: PlacedProblem) -> dict[str, Any]:
    text = f"{problem.place}: {problem.message}" if problem.place else problem.message
    return {
        "ruleId": problem.code,
        "level": problem.severity,
        "message": {"text": text},
        "locations": [_place(problem.file, problem.line or 1, problem.place)],
    }


def _sarif_location(location: Location, sources: Sources) -> dict[str, Any]:
    return _place(sources.name_of(location), sources.line_of(location), str(location))


def _place(file: str, line: int, name: str) -> dict[str, Any]:
    """Return a place in a file; the name is empty where the whole file is meant."""
    # A name of a file may hold bytes that are no UTF-8.
    path = quote(file.replace("\\", "/"), errors="surrogateescape")
    physical = {
        "artifactLocation": {"uri": f"file://{path}" if path.startswith("/") else path},
        "region": {"startLine": line},
    }
    logical = {"logicalLocations": [{"fullyQualifiedName": name}]} if name else {}
    return {"physicalLocation": physical, **logical}
