"""Every tier of the prover finds in a pack exactly what brute force over all responses finds."""

import pytest

from questionnaire import Pack
from questionnaire.check import Budgets, Report, Severity, check_pack
from support.brute_force import Wrong, wrong_by_trial
from support.extent import in_full
from support.packs import declared_pack

TIERS = {"default": Budgets(), "exhaustive": Budgets(sample=1), "solver": Budgets(sample=1, people=0)}
PACKS, TOGETHER = 300, 50
BY_TWO = {"idle-option", "contradiction", "missing-half", "false-reassurance"}


def wrong_in(report: Report) -> set[Wrong]:
    findings = [one for one in report.findings if one.severity is not Severity.INFO]
    return {(one.code, " ".join(one.of) if one.code in BY_TWO else one.of[0]) for one in findings}


def drawn(seed: int) -> tuple[Pack, set[Wrong]]:
    pack = declared_pack(seed)
    return pack, wrong_by_trial(pack)


@pytest.mark.parametrize("first", range(0, PACKS, TOGETHER))
def test_the_findings_are_those_of_brute_force(first: int) -> None:
    for seed in range(first, first + in_full(TOGETHER, 15)):
        pack, wrong = drawn(seed)
        for tier, budgets in TIERS.items():
            report = check_pack(pack, budgets)
            assert (report.not_proved, wrong_in(report)) == ((), wrong), (seed, tier)


def test_the_packs_that_are_drawn_have_every_kind_of_defect() -> None:
    missing = {
        *("never-asked", "idle-option", "never-applies", "always-applies", "not-always", "contradiction"),
        *("silent-factor", "open-for-nothing", "lost-claim", "missing-half", "false-reassurance"),
        *("subsumed", "always-together", "never-shows"),
    }
    seeds = iter(range(PACKS))
    while missing:
        missing -= {code for code, _ in drawn(next(seeds))[1]}
