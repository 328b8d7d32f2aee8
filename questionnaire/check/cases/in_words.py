"""The results of cases and of mutants, as lines for a terminal."""

from collections.abc import Collection, Iterable, Iterator, Sequence

from questionnaire.check.cases.as_toml import case_as_toml
from questionnaire.check.cases.coverage import Coverage
from questionnaire.check.cases.judging import JudgedCase
from questionnaire.check.cases.mutation import Mutation
from questionnaire.check.cases.reading import Case
from questionnaire.check.quoting import counted
from questionnaire.cleaning import printable


def cases_in_words(judged: Sequence[JudgedCase], coverage: Coverage) -> list[str]:
    """Return the results of the cases, the gaps in their coverage, and cases to paste that close them."""
    failed = sum(not one.passed for one in judged)
    lines = [f"{counted(len(judged), 'case')}: {f'{failed} failed' if failed else 'all passed'}."]
    lines += [mismatch for one in judged for mismatch in one.mismatches]
    uncovered = len(coverage.gaps) + len(coverage.undecided)
    covered = coverage.goals - uncovered - len(coverage.impossible)
    lines.append(
        f"Coverage: {covered} of {covered + uncovered} goals (each note applying, open and absent; each line "
        "shown and hidden; each question not asked)."
    )
    lines += [f"Impossible (proved), so no case is needed: {one}." for one in coverage.impossible]
    lines += [f"Undecided: {one}: {why}." for one, why in coverage.undecided]
    lines += _to_paste("No case covers:", ((str(gap.goal), gap.case) for gap in coverage.gaps))
    return [printable(line) for line in lines]


def mutants_in_words(mutation: Mutation, coverage: Coverage | None = None) -> list[str]:
    """Return how many mutants the cases kill, which survive, and cases to paste that kill those.

    Cases that `coverage`, printed above, proposes as well are not printed again.
    """
    above = {gap.case.name for gap in coverage.gaps} if coverage else set()
    survivors = mutation.survivors
    lines = [
        f"{counted(mutation.count, 'mutant')}: {mutation.killed} killed by a case, {len(survivors)} "
        f"survived, {len(mutation.equivalent)} equivalent (proved), {len(mutation.undecided)} undecided."
    ]
    lines += [f"Equivalent (proved): {one}." for one in mutation.equivalent]
    lines += [f"Undecided: {one}: {why}." for one, why in mutation.undecided]
    lines += _to_paste("No case kills:", ((str(one.mutant), one.case) for one in survivors), above)
    return [printable(line) for line in lines]


def _to_paste(
    heading: str, missing: Iterable[tuple[str, Case]], above: Collection[str] = ()
) -> Iterator[str]:
    """Yield each case once, after all that it is for; those printed above by name only."""
    purposes: dict[str, list[str]] = {}
    cases: dict[str, Case] = {}
    for what, case in missing:
        purposes.setdefault(case.name, []).append(f"- {what}")
        cases[case.name] = case
    for name, case in cases.items():
        yield from ("", heading, *purposes[name])
        if name in above:
            yield f'The case "{name}", printed above, does.'
        else:
            yield from ("This case does, ready to paste:", "", *case_as_toml(case))
