"""Every tier of the prover finds in a pack exactly what brute force over all responses finds."""

import pytest

from campaigns.checked import TIERS, compared, wrong_in
from questionnaire import Pack
from questionnaire.check import check_pack
from support.brute_force import Wrong, wrong_by_trial
from support.extent import in_full
from support.packs import declared_pack, gated_pack

PACKS, TOGETHER = 300, 50
GATED = in_full(300, 20)


def drawn(seed: int) -> tuple[Pack, set[Wrong]]:
    pack = declared_pack(seed)
    return pack, wrong_by_trial(pack)


@pytest.mark.parametrize("first", range(0, PACKS, TOGETHER))
def test_the_findings_are_those_of_brute_force(first: int) -> None:
    for seed in range(first, first + in_full(TOGETHER, 8)):
        pack, wrong = drawn(seed)
        for tier, budgets in TIERS.items():
            report = check_pack(pack, budgets)
            assert (report.not_proved, wrong_in(report)) == ((), wrong), (seed, tier)


@pytest.mark.parametrize("first", range(0, GATED, 20))
def test_the_findings_on_packs_with_gates_are_those_of_brute_force(first: int) -> None:
    assert [fault for seed in range(first, first + 20) for fault in compared(seed)] == []


def test_the_packs_that_are_drawn_have_every_kind_of_defect() -> None:
    missing = {
        *("never-asked", "idle-option", "never-applies", "always-applies", "not-always", "contradiction"),
        *("silent-factor", "open-for-nothing", "lost-claim", "missing-half", "false-reassurance"),
        *("subsumed", "always-together", "never-shows"),
    }
    seeds = iter(range(PACKS))
    while missing:
        missing -= {code for code, _ in drawn(next(seeds))[1]}


def test_the_packs_with_gates_have_the_defects_that_gates_can_hide() -> None:
    missing = {"never-asked", "idle-option", "never-applies", "silent-factor", "open-for-nothing"}
    missing |= {"same-question", "subsumed", "false-reassurance", "never-shows"}
    seeds = iter(range(1000))
    while missing:
        missing -= {code for code, _ in wrong_by_trial(gated_pack(next(seeds)))}
