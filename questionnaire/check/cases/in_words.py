"""What came of cases and of mutants, as lines for a terminal."""

from collections.abc import Collection, Iterable, Iterator, Sequence

from questionnaire.check.cases.as_toml import pasted
from questionnaire.check.cases.coverage import Coverage
from questionnaire.check.cases.judging import Judged
from questionnaire.check.cases.mutation import Mutation
from questionnaire.check.cases.reading import Case
from questionnaire.check.quoting import counted
from questionnaire.cleaning import printable


def cases_in_words(judged: Sequence[Judged], coverage: Coverage) -> list[str]:
    """Return what came of cases, what no case shows, and cases to paste that would."""
    failing = sum(not one.passed for one in judged)
    lines = [
        f"{counted(len(judged), 'case')}: {f'{failing} not as written' if failing else 'all as written'}."
    ]
    lines += [difference for one in judged for difference in one.differences]
    missing = len(coverage.gaps) + len(coverage.undecided)
    shown = coverage.wanted - missing - len(coverage.never)
    lines.append(
        f"Notes applying, open and absent, lines shown and not, questions not asked: {shown} of "
        f"{shown + missing} are shown by a case."
    )
    lines += [f"No case is needed for this, as it comes of nobody (proved): {one}." for one in coverage.never]
    lines += [f"Not known whether it comes of anybody: {one}: {why}." for one, why in coverage.undecided]
    lines += _to_paste("No case shows:", ((str(gap.sight), gap.case) for gap in coverage.gaps))
    return [printable(line) for line in lines]


def mutants_in_words(mutation: Mutation, coverage: Coverage | None = None) -> list[str]:
    """Return how many mistakes the cases notice, which they do not, and cases to paste that would.

    Cases that `coverage`, told above, proposes as well are not told again.
    """
    above = {gap.case.name for gap in coverage.gaps} if coverage else set()
    survivors = mutation.survivors
    lines = [
        f"{counted(mutation.count, 'mistake')} planted, one at a time: the cases notice {mutation.noticed} "
        f"and miss {len(survivors)}; no difference to anybody (proved): {len(mutation.equivalent)}; "
        f"undecided: {len(mutation.undecided)}."
    ]
    lines += [f"No difference to anybody who finishes (proved): {one}." for one in mutation.equivalent]
    lines += [f"Not known whether it makes a difference: {one}: {why}." for one, why in mutation.undecided]
    lines += _to_paste("No case notices:", ((str(one.mutant), one.case) for one in survivors), above)
    return [printable(line) for line in lines]


def _to_paste(
    heading: str, missing: Iterable[tuple[str, Case]], above: Collection[str] = ()
) -> Iterator[str]:
    """Yield each case once, after all that it is good for; those that stand above by name."""
    good_for: dict[str, list[str]] = {}
    cases: dict[str, Case] = {}
    for what, case in missing:
        good_for.setdefault(case.name, []).append(f"- {what}")
        cases[case.name] = case
    for name, case in cases.items():
        yield from ("", heading, *good_for[name])
        if name in above:
            yield f'The case "{name}" would, which stands above.'
        else:
            yield from ("This case would, ready to paste:", "", *pasted(case))
