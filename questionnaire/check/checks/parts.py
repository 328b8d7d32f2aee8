"""The parts of a check: what comes of one does not depend on when, or in which process, it is checked.

Each part begins with a fresh solver: what it learns about one part is of little use for the next. What all
parts of the second round must know, which notes never apply, comes from the first.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TypeAlias

from questionnaire.check.checks.catalogue import Check
from questionnaire.check.checks.context import CheckContext
from questionnaire.check.checks.verdicts import CheckResult
from questionnaire.check.engine.queries import Impossible, Undecided
from questionnaire.check.findings import Finding, FindingCode
from questionnaire.pack.questions import Item
from rules.ruleset.ruleset import Claim, Factor, Note, SafetyLine, UnsaidLine

Step: TypeAlias = tuple[int, int]
"""The position of a check among all, and of one of its subjects."""
Part: TypeAlias = tuple[Step, ...]
Results: TypeAlias = tuple[int, Sequence[CheckResult]]
"""What came of one step: the position of its check, and its results."""

NeverApplying: TypeAlias = Mapping[str, Impossible | Undecided]
"""The notes that never apply, or may not, by id, each with the verdict."""

QUESTIONS_TOGETHER = 20
"""So many questions in a row are one part."""


def rounds_of(checks: Iterable[Check]) -> tuple[list[Part], list[Part]]:
    """Return the parts that come first, and those that must know which notes never apply."""
    parts: tuple[dict[str, list[Step]], dict[str, list[Step]]] = {}, {}
    for at, check in enumerate(checks):
        for number, subject in enumerate(check.subjects):
            parts[check.later].setdefault(_part_of(subject, at, number), []).append((at, number))
    first, later = ([tuple(part) for part in named.values()] for named in parts)
    return sorted(first, key=_has_steps), later  # a part of one step is the whole pack, and takes longest


def run_part(context: CheckContext, checks: Sequence[Check], part: Part) -> Iterator[Results]:
    """Check one part, step by step."""
    context.begin_part()
    for at, number in part:
        yield at, tuple(checks[at].run(context, checks[at].subjects[number]))


def never_applying(results: Iterable[CheckResult]) -> NeverApplying:
    """Return the notes that some results say never apply, or may not."""
    return {
        one.location.name: Impossible() if isinstance(one, Finding) else Undecided(one.reason)
        for one in results
        if one.code is FindingCode.NEVER_APPLIES
    }


def _has_steps(part: Part) -> bool:
    return len(part) > 1


def _part_of(subject: object, at: int, number: int) -> str:
    """Return the name of a subject's part: its factor, some questions, all lines, or the whole pack."""
    match subject:
        case Item():
            return f"questions {number // QUESTIONS_TOGETHER}"
        case Note(factor=factor) | Factor(code=factor):
            return f"factor {factor}"
        case Claim() | SafetyLine() | UnsaidLine():
            return "lines"
        case _:
            return f"check {at}"
