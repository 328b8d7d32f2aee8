"""Packs with questions behind questions: `check` beside brute force over every response, finding by finding.

PYTHONPATH=tests python tests/campaigns/checked.py --packs 1000
"""

import argparse
from collections import Counter

from questionnaire.check import Budgets, Finding, FindingCode, Report, Severity, check_pack
from support.brute_force import Wrong, wrong_by_trial
from support.packs import gated_pack

TIERS = {"default": Budgets(), "exhaustive": Budgets(sample=1), "solver": Budgets(sample=1, people=0)}
BY_TWO = {"idle-option", "contradiction", "missing-half", "false-reassurance"}


def wrong_in(report: Report) -> set[Wrong]:
    """Return what a report finds, in the words of brute force."""
    findings = [one for one in report.findings if one.severity is not Severity.INFO]
    return {(one.code, _about(one)) for one in findings}


def _about(finding: Finding) -> str:
    if finding.code is FindingCode.SAME_QUESTION:
        return " ".join(sorted(finding.of))
    return " ".join(finding.of) if finding.code in BY_TWO else finding.of[0]


def compared(seed: int) -> list[str]:
    """Return where `check` and brute force differ on the pack of a seed, and what was not decided."""
    pack = gated_pack(seed)
    wrong = wrong_by_trial(pack)
    faults: list[str] = []
    for tier, budgets in TIERS.items():
        report = check_pack(pack, budgets)
        found = wrong_in(report)
        faults += [f"seed {seed}, {tier}: refuted, but sound: {one}" for one in sorted(found - wrong)]
        faults += [f"seed {seed}, {tier}: missed: {one}" for one in sorted(wrong - found)]
        faults += [f"seed {seed}, {tier}: not proved: {one.code}" for one in report.not_proved]
    return faults


def main() -> int:
    """Compare many packs, and print every difference and how often each code was right."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--packs", type=int, default=1000, help="how many (default: 1000)")
    parser.add_argument("--first", type=int, default=0, help="the first seed")
    given = parser.parse_args()
    codes, faults, sound = Counter[str](), 0, 0
    for seed in range(given.first, given.first + given.packs):
        differences = compared(seed)
        faults += len(differences)
        wrong = wrong_by_trial(gated_pack(seed))
        codes.update(code for code, _ in wrong)
        sound += not wrong
        for difference in differences:
            print(difference, flush=True)
    for code, number in sorted(codes.items()):
        print(f"{number:6} {code}")
    print(f"{given.packs:6} packs, {sound} of them without a defect; {faults} differences")
    return 1 if faults else 0


if __name__ == "__main__":
    raise SystemExit(main())
