"""The pack that an author starts from: it loads, and its cases show all that it can say."""

import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

import questionnaire
from people import session_of
from rules import Finding, Outcome

FOLDER = Path(questionnaire.__file__).parent / "content" / "starter"
PACK = questionnaire.load_pack(FOLDER)
RULES = PACK.ruleset
CASES: list[dict[str, Any]] = tomllib.loads((FOLDER / "cases.toml").read_text("utf-8"))["case"]
NOTES = {note.id for note in RULES.note}
UNSAID = {line.id for line in RULES.unsaid}
SAFETY = {line.id for line in RULES.safety}


def ids_with(findings: Mapping[str, Finding], *outcomes: Outcome) -> set[str]:
    return {id_ for id_, finding in findings.items() if finding.outcome in outcomes}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_a_case_comes_to_exactly_what_it_says(case: dict[str, Any]) -> None:
    session = session_of(PACK, case)
    found = PACK.findings(session.given)

    assert set(case["answers"]) <= set(session.standing.asked)
    assert set(case.get("not_asked", [])).isdisjoint(session.standing.asked)
    assert ids_with(found.notes, Outcome.TRUE) == set(case["applies"])
    assert ids_with(found.notes, Outcome.UNKNOWN) == set(case["open"])
    assert ids_with(found.unsaid, Outcome.TRUE) == set(case["unsaid"])
    assert ids_with(found.safety, Outcome.TRUE, Outcome.UNKNOWN) == set(case["safety"])


def test_the_cases_show_every_note_and_line_there_and_not_there() -> None:
    def seen(key: str) -> set[str]:
        return {id_ for case in CASES for id_ in case[key]}

    def missed(key: str, everything: set[str]) -> set[str]:
        return {id_ for id_ in everything if any(id_ not in case[key] for case in CASES)}

    absent = {id_ for case in CASES for id_ in NOTES - {*case["applies"], *case["open"]}}
    assert seen("applies") == absent == NOTES
    assert NOTES - seen("open") == {"place-not-sure"}, "a test of a state is never unknown"
    assert seen("unsaid") == UNSAID
    assert UNSAID - missed("unsaid", UNSAID) == {"unsaid-which-plants"}, "it is for everybody"
    assert seen("safety") == missed("safety", SAFETY) == SAFETY
    assert any(case.get("not_asked") for case in CASES)


def test_it_is_small_enough_to_read_at_one_sitting() -> None:
    assert len(PACK.questionnaire.item) <= 6
    assert len(NOTES) <= 8
    assert all(len(path.read_text("utf-8").splitlines()) <= 250 for path in FOLDER.iterdir())


def test_it_shows_what_an_author_can_declare() -> None:
    assert any(note.beside for note in RULES.note)
    assert any(note.excludes for note in RULES.note)
    assert any(note.reassures for note in RULES.note)


def test_its_sheet_still_sends_a_person_with_a_worry_about_their_health_to_a_clinician() -> None:
    assert "doctor, nurse or other clinician" in RULES.consult
