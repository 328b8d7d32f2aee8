"""What the checks find in a pack is what trying every response finds, whichever way it is proved."""

import pytest

from by_trial import Wrong, wrong_by_trial
from questionnaire import Pack
from questionnaire.check import Limits, Report, Severity, check_pack
from small_packs import declared_pack

WAYS = {"as it is used": Limits(), "everybody": Limits(sample=1), "solver": Limits(sample=1, people=0)}
PACKS = 300
BY_TWO = {"idle-option", "contradiction", "missing-half", "false-reassurance"}


def wrong_in(report: Report) -> set[Wrong]:
    told = [one for one in report.findings if one.severity is not Severity.INFO]
    return {(one.code, " ".join(one.of) if one.code in BY_TWO else one.of[0]) for one in told}


@pytest.fixture(scope="module")
def packs() -> list[tuple[Pack, set[Wrong]]]:
    drawn = [declared_pack(seed) for seed in range(PACKS)]
    return [(pack, wrong_by_trial(pack)) for pack in drawn]


@pytest.mark.parametrize("way", WAYS)
def test_the_findings_are_those_of_trying_every_response(
    way: str, packs: list[tuple[Pack, set[Wrong]]]
) -> None:
    for seed, (pack, wrong) in enumerate(packs):
        report = check_pack(pack, WAYS[way])
        assert (report.not_proved, wrong_in(report)) == ((), wrong), seed


def test_the_packs_that_are_drawn_have_every_kind_of_defect(packs: list[tuple[Pack, set[Wrong]]]) -> None:
    assert {code for _, wrong in packs for code, _ in wrong} >= {
        *("never-asked", "idle-option", "never-applies", "always-applies", "not-always", "contradiction"),
        *("silent-factor", "open-for-nothing", "lost-claim", "missing-half", "false-reassurance"),
        *("subsumed", "always-together", "never-shows"),
    }
