"""Every seeded defect is found where it lies, nothing else is, and nothing is left once it is repaired.

A folder in tests/defective holds the one file that differs from the clean pack, the same file as its author
repaired it, and what must be found.
"""

import tomllib
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any, TypeAlias

import pytest

from questionnaire import Pack, parse_pack, read_response, write_response
from questionnaire.check import Finding, check_pack

DEFECTIVE = Path(__file__).parents[3] / "defective"
CLEAN = DEFECTIVE / "clean"
DEFECTS = sorted(folder.name for folder in DEFECTIVE.iterdir() if folder != CLEAN)
FILES = ("questionnaire.toml", "rules.toml")
TOLD = ("error", "warning")

Told: TypeAlias = tuple[str, str, tuple[str, ...]]
"""Code, place and ids of a finding."""


def broken_file(defect: str) -> Path:
    (file,) = [path for path in (DEFECTIVE / defect).iterdir() if path.name in FILES]
    return file


def expected_of(defect: str) -> list[dict[str, Any]]:
    expected = tomllib.loads((DEFECTIVE / defect / "expected.toml").read_text(encoding="utf-8"))
    return list(expected["finding"])


@cache
def pack_of(defect: str | None = None, repaired: bool = False) -> Pack:
    """The clean pack, with the file of one defect laid over it as it was broken, or as it was repaired."""
    files = {name: CLEAN / name for name in FILES}
    if defect is not None:
        file = broken_file(defect)
        files[file.name] = file.with_name("repaired.toml") if repaired else file
    questions, rules = (files[name].read_text(encoding="utf-8") for name in FILES)
    return parse_pack(questions, rules)


@cache
def findings_in(defect: str | None = None, repaired: bool = False) -> tuple[Finding, ...]:
    """What an author must act on."""
    report = check_pack(pack_of(defect, repaired))
    return tuple(finding for finding in report.findings if finding.severity in TOLD)


def told(findings: Iterable[Finding]) -> list[Told]:
    return sorted((str(one.code), str(one.place), tuple(sorted(one.of))) for one in findings)


def as_told(expected: dict[str, Any]) -> Told:
    return expected["code"], expected["place"], tuple(sorted(expected["of"]))


def test_nothing_is_found_in_the_clean_pack() -> None:
    assert told(findings_in()) == []


@pytest.mark.parametrize("defect", DEFECTS)
def test_a_defect_is_found_where_it_lies_and_nothing_else_is(defect: str) -> None:
    assert told(findings_in(defect)) == sorted(map(as_told, expected_of(defect)))


@pytest.mark.parametrize("defect", DEFECTS)
def test_nothing_is_found_once_a_defect_is_repaired(defect: str) -> None:
    assert told(findings_in(defect, repaired=True)) == []


@pytest.mark.parametrize("defect", DEFECTS)
def test_a_person_is_shown_for_what_goes_wrong_for_somebody(defect: str) -> None:
    shown = told(one for one in findings_in(defect) if one.witness is not None)

    assert {as_told(one) for one in expected_of(defect) if one.get("person")} <= set(shown)


@pytest.mark.parametrize("defect", DEFECTS)
def test_the_person_shown_can_be_saved_and_read_again_without_a_notice(defect: str) -> None:
    pack = pack_of(defect)
    for witness in (one.witness for one in findings_in(defect) if one.witness is not None):
        read = read_response(write_response(witness.response), pack)

        assert read == witness.response
        assert read.notices == ()


@pytest.mark.parametrize("defect", DEFECTS)
def test_a_folder_holds_one_broken_file_and_its_repair(defect: str) -> None:
    file = broken_file(defect)
    texts = {path.read_bytes() for path in (file, file.with_name("repaired.toml"))}

    assert {path.name for path in file.parent.iterdir()} == {file.name, "repaired.toml", "expected.toml"}
    assert len(texts) == 2
    assert file.read_bytes() != (CLEAN / file.name).read_bytes()
