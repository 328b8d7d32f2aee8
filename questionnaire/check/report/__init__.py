"""A report for people, for programs and for editors: one module per format, each a pure function."""

from collections.abc import Callable

from questionnaire.check.findings import Report
from questionnaire.check.report.as_json import as_json
from questionnaire.check.report.as_sarif import as_sarif
from questionnaire.check.report.as_text import as_text
from questionnaire.check.report.sources import Sources
from questionnaire.pack.pack import Pack
from questionnaire.pack.source_lines import SourceText

FORMATS: dict[str, Callable[[Pack, Report, Sources], str]] = {
    "text": as_text,
    "json": as_json,
    "sarif": as_sarif,
}

__all__ = ["FORMATS", "SourceText", "Sources"]
