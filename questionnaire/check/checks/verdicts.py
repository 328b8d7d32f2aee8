"""From the prover's verdict to a result: a finding, or that something is not proved.

All functions take the code, the location and the ids (`of`) of the finding, and its message. A message that
is costly to compose is a function.
"""

from collections.abc import Callable, Iterable, Iterator
from typing import TypeAlias

from questionnaire.check.checks.context import CheckContext
from questionnaire.check.engine.queries import (
    TRUE,
    Impossible,
    Possible,
    Query,
    Undecided,
    Verdict,
    query,
)
from questionnaire.check.engine.witness import witness_of
from questionnaire.check.findings import Finding, FindingCode, Location, NotProved
from rules.conditions.conditions import Condition

CheckResult: TypeAlias = Finding | NotProved


def if_possible(
    context: CheckContext,
    search: Query,
    code: FindingCode,
    location: Location,
    of: tuple[str, ...],
    message: str | Callable[[], str],
) -> Iterator[CheckResult]:
    """Yield a finding, with a witness, if there is somebody for whom a query is true."""
    verdict = context.prover.find(search)
    if isinstance(verdict, Possible):
        witness = witness_of(context.pack, search, verdict, context.prover.closure(search.conditions))
        yield Finding(code, location, message if isinstance(message, str) else message(), of, witness)
    elif isinstance(verdict, Undecided):
        yield NotProved(code, location, verdict.reason)


def if_impossible(
    context: CheckContext,
    search: Query,
    code: FindingCode,
    location: Location,
    of: tuple[str, ...],
    message: Callable[[], str],
) -> Iterator[CheckResult]:
    """Yield a finding if there is nobody for whom a query is true."""
    yield from _unless_possible(context.prover.find(search), code, location, of, message)


def if_never_true(
    context: CheckContext,
    conditions: Iterable[Condition],
    code: FindingCode,
    location: Location,
    of: tuple[str, ...],
    message: Callable[[], str],
) -> Iterator[CheckResult]:
    """Yield a finding if none of some conditions is ever true."""
    verdicts = [context.never_true(condition) for condition in conditions]
    if None not in verdicts:
        verdict = next((one for one in verdicts if isinstance(one, Undecided)), Impossible())
        yield from _unless_possible(verdict, code, location, of, message)


def with_witness(
    context: CheckContext,
    condition: Condition,
    code: FindingCode,
    location: Location,
    of: tuple[str, ...],
    message: str,
) -> CheckResult | None:
    """Return a finding with a witness for whom a condition is true, as it is for somebody."""
    return next(if_possible(context, query([(condition, TRUE)]), code, location, of, message), None)


def _unless_possible(
    verdict: Verdict,
    code: FindingCode,
    location: Location,
    of: tuple[str, ...],
    message: Callable[[], str],
) -> Iterator[CheckResult]:
    if isinstance(verdict, Impossible):
        yield Finding(code, location, message(), of)
    elif isinstance(verdict, Undecided):
        yield NotProved(code, location, verdict.reason)
