"""Proves things about a pack, over every possible way of answering.

report = check_pack(load_pack())
report.is_proved, report.findings, report.proved
"""

from questionnaire.check.checks.all_checks import check_pack
from questionnaire.check.engine.prover import Limits
from questionnaire.check.findings import Code, Finding, NotProved, Report, Severity

__all__ = ["Code", "Finding", "Limits", "NotProved", "Report", "Severity", "check_pack"]
