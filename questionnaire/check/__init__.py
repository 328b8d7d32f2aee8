"""Proves properties of a pack over all response paths.

report = check_pack(load_pack())
report.is_proved, report.findings, report.proved
"""

from typing import TYPE_CHECKING

from questionnaire.check.engine.prover import Budgets
from questionnaire.check.findings import Finding, FindingCode, NotProved, Report, Severity

if TYPE_CHECKING:
    from questionnaire.check.checks.all_checks import check_pack

__all__ = ["Budgets", "Finding", "FindingCode", "NotProved", "Report", "Severity", "check_pack"]

_DEPRECATED = {"Code": FindingCode, "Limits": Budgets}
"""Names of release 1, kept until release 3.0."""


def __getattr__(name: str) -> object:
    if name == "check_pack":  # cases need none of its many modules
        from questionnaire.check.checks.all_checks import check_pack

        return check_pack
    if name not in _DEPRECATED:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from warnings import warn

    now = _DEPRECATED[name]
    warn(f"{__name__}.{name} is {__name__}.{now.__name__} now", DeprecationWarning, stacklevel=2)
    return now
