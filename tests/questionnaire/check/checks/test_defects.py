"""Every seeded defect is found where it lies, nothing else is, and nothing is left once it is repaired.

A file in tests/defective holds the edits that make the clean pack defective, those by which its author
repairs it, and what must be found.
"""

from collections.abc import Iterable
from functools import cache
from typing import Any, TypeAlias

import pytest

from questionnaire import Pack, load_pack, parse_pack, read_response, write_response
from questionnaire.check import Finding, check_pack
from support.edited_packs import DEFECTIVE, FILES

DEFECTS = DEFECTIVE.names
TO_FIX = ("error", "warning")

Key: TypeAlias = tuple[str, str, tuple[str, ...]]
"""Code, location and ids of a finding."""


@cache
def pack_of(defect: str | None = None, repaired: bool = False) -> Pack:
    """The clean pack, or the pack with one defect as it was broken, or as it was repaired."""
    if defect is None:
        return load_pack(DEFECTIVE.base)
    return parse_pack(*DEFECTIVE.pack(defect).texts(repaired=repaired))


@cache
def findings_in(defect: str | None = None, repaired: bool = False) -> tuple[Finding, ...]:
    """What an author must act on."""
    report = check_pack(pack_of(defect, repaired))
    return tuple(finding for finding in report.findings if finding.severity in TO_FIX)


def keys_of(findings: Iterable[Finding]) -> list[Key]:
    return sorted((str(one.code), str(one.location), tuple(sorted(one.of))) for one in findings)


def expected_key(expected: dict[str, Any]) -> Key:
    return expected["code"], expected["at"], tuple(sorted(expected["of"]))


def test_nothing_is_found_in_the_clean_pack() -> None:
    assert keys_of(findings_in()) == []


@pytest.mark.parametrize("defect", DEFECTS)
def test_a_defect_is_found_where_it_lies_and_nothing_else_is(defect: str) -> None:
    assert keys_of(findings_in(defect)) == sorted(map(expected_key, DEFECTIVE.pack(defect).finding))


@pytest.mark.parametrize("defect", DEFECTS)
def test_nothing_is_found_once_a_defect_is_repaired(defect: str) -> None:
    assert keys_of(findings_in(defect, repaired=True)) == []


@pytest.mark.parametrize("defect", DEFECTS)
def test_a_defect_that_somebody_meets_comes_with_a_witness(defect: str) -> None:
    witnessed = keys_of(one for one in findings_in(defect) if one.witness is not None)

    assert {expected_key(one) for one in DEFECTIVE.pack(defect).finding if one.get("person")} <= set(
        witnessed
    )


@pytest.mark.parametrize("defect", DEFECTS)
def test_a_witness_can_be_saved_and_read_again_without_a_notice(defect: str) -> None:
    pack = pack_of(defect)
    for witness in (one.witness for one in findings_in(defect) if one.witness is not None):
        read = read_response(write_response(witness.response), pack)

        assert read == witness.response
        assert read.notices == ()


@pytest.mark.parametrize("defect", DEFECTS)
def test_a_defect_is_in_one_file_and_its_repair_is_too(defect: str) -> None:
    pack = DEFECTIVE.pack(defect)
    broken, repaired = pack.files(), pack.files(repaired=True)
    clean = {name: (DEFECTIVE.base / name).read_bytes() for name in FILES}

    assert broken.keys() == repaired.keys() == clean.keys()
    assert [name for name in FILES if broken[name] != clean[name]] == [pack.file]
    assert [name for name in FILES if broken[name] != repaired[name]] == [pack.file]
