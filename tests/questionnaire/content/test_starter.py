"""The pack that an author starts from: it loads, and its cases show all that it can say."""

from pathlib import Path

import pytest

import questionnaire
from questionnaire.check.cases.coverage import coverage_of
from questionnaire.check.cases.judging import JudgedCase, judge
from questionnaire.check.cases.loading import load_cases
from questionnaire.check.cases.mutation import mutate
from questionnaire.check.cases.proposals import Proposals
from questionnaire.check.engine.prover import Prover

FOLDER = Path(questionnaire.__file__).parent / "content" / "starter"
PACK = questionnaire.load_pack(FOLDER)
RULES = PACK.ruleset
CASES = judge(PACK, load_cases(FOLDER, PACK))


@pytest.mark.parametrize("judged", CASES, ids=lambda judged: judged.case.name)
def test_a_case_comes_to_exactly_what_it_says(judged: JudgedCase) -> None:
    assert judged.mismatches == ()


def test_its_cases_show_all_that_it_can_say_and_notice_every_mistake_in_a_condition() -> None:
    proposals = Proposals(Prover(PACK), [judged.case for judged in CASES])

    assert coverage_of(CASES, proposals).is_full
    assert mutate(CASES, proposals).is_clean


def test_it_is_small_enough_to_read_at_one_sitting() -> None:
    assert len(PACK.questionnaire.item) <= 6
    assert len(RULES.note) <= 8
    assert all(len(path.read_text("utf-8").splitlines()) <= 250 for path in FOLDER.iterdir())


def test_it_shows_what_an_author_can_declare() -> None:
    assert any(note.beside for note in RULES.note)
    assert any(note.excludes for note in RULES.note)
    assert any(note.reassures for note in RULES.note)


def test_its_sheet_still_sends_a_person_with_a_worry_about_their_health_to_a_clinician() -> None:
    assert "doctor, nurse or other clinician" in RULES.consult
