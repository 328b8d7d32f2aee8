"""A report for people, for programs and for editors: one module per format, each a pure function."""

from collections.abc import Callable, Sequence

from questionnaire.check.findings import Report
from questionnaire.check.report.as_json import as_json, problems_as_json
from questionnaire.check.report.as_sarif import as_sarif, problems_as_sarif
from questionnaire.check.report.as_text import as_text
from questionnaire.check.report.sources import Sources
from questionnaire.pack.pack import Pack
from questionnaire.pack.source_lines import SourceText
from rules.problems import PlacedProblem

FORMATS: dict[str, Callable[[Pack, Report, Sources], str]] = {
    "text": as_text,
    "json": as_json,
    "sarif": as_sarif,
}

FORMATS_OF_PROBLEMS: dict[str, Callable[[Sequence[PlacedProblem]], str]] = {
    "json": problems_as_json,
    "sarif": problems_as_sarif,
}
"""What programs read of a pack that cannot be loaded; people read the message of the error."""

__all__ = ["FORMATS", "FORMATS_OF_PROBLEMS", "SourceText", "Sources"]
