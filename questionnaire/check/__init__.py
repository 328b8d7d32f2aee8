"""Proves things about a pack, over every possible way of answering.

report = check_pack(load_pack())
report.is_proved, report.findings, report.proved
"""

from questionnaire.check.findings import Code, Finding, NotProved, Report, Severity
from questionnaire.check.prover import Limits
from questionnaire.check.proving import check_pack

__all__ = ["Code", "Finding", "Limits", "NotProved", "Report", "Severity", "check_pack"]
