"""A report as data.

    {"format": 1, "pack": id, "version": "1.0.0", "verdict": "proved" | "refuted" | "not-proved" | "stopped",
     "ways": {"count": "6,240", "exact": true}, "findings": [...], "accepted": [...], "not_proved": [...],
     "proved": [...], "problems": []}

Of a pack that cannot be loaded, the verdict is "unusable"; pack, version and ways are null, and `problems`
has code, file, line, place and message of each: line is null and place empty where it is the whole file.

A finding has code, severity, file, line, place, of, message and witness: null, or `steps` and the `response`
as `--save` would write it.
"""

import json
from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from questionnaire.check.findings import Finding, NotProved, Report
from questionnaire.check.report.sources import Sources
from questionnaire.pack.pack import Pack
from questionnaire.saved.response_json import write_response
from rules.problems import PlacedProblem

FORMAT = 1


def as_json(pack: Pack, report: Report, sources: Sources) -> str:
    """Return a report as JSON, ending in a line break. The number of response paths is a text: `6,240`."""
    data = {
        "format": FORMAT,
        "pack": pack.ruleset.id,
        "version": pack.ruleset.version,
        "verdict": verdict_of(report),
        "ways": {"count": str(report.response_paths), "exact": report.response_paths.exact},
        "findings": [finding_as_data(finding, sources) for finding in report.findings],
        "accepted": [
            {**finding_as_data(finding, sources), "reason": reason} for finding, reason in report.accepted
        ],
        "not_proved": [
            {"code": undecided.code, **_where(undecided, sources), "reason": undecided.reason}
            for undecided in report.not_proved
        ],
        "proved": list(report.proved),
        "problems": [],
    }
    return _written(data)


def problems_as_json(problems: Sequence[PlacedProblem]) -> str:
    """Return the problems of a pack that cannot be loaded as JSON with the keys of a report."""
    unknown = dict.fromkeys(("pack", "version"))
    nothing: dict[str, list[str]] = {key: [] for key in ("findings", "accepted", "not_proved", "proved")}
    found = [asdict(problem) for problem in problems]
    data = {"format": FORMAT, **unknown, "verdict": "unusable", "ways": None, **nothing, "problems": found}
    return _written(data)


def _written(data: dict[str, Any]) -> str:
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def verdict_of(report: Report) -> str:
    """Return the verdict in one word; an error outweighs what is undecided."""
    if report.is_refuted:
        return "refuted"
    if report.stopped:
        return "stopped"
    return "not-proved" if report.not_proved else "proved"


def finding_as_data(finding: Finding, sources: Sources) -> dict[str, Any]:
    """Return a finding as JSON data."""
    witness = finding.witness
    return {
        "code": finding.code,
        "severity": finding.severity,
        **_where(finding, sources),
        "of": list(finding.of),
        "message": finding.message,
        "witness": None
        if witness is None
        else {"steps": list(witness.steps), "response": json.loads(write_response(witness.response))},
    }


def _where(result: Finding | NotProved, sources: Sources) -> dict[str, Any]:
    location = result.location
    return {"file": sources.name_of(location), "line": sources.line_of(location), "place": str(location)}
