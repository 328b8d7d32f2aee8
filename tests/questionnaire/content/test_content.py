"""The content that is shipped: cases that a clinician can read, claims, wording, and a reviewed copy.

After a change of content, read it, then renew the copy:
    PYTHONPATH=tests python tests/questionnaire/content/test_content.py > tests/samples/reviewed.txt
"""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

import questionnaire
from questionnaire import Answer, ItemType, Session
from questionnaire.answers.response import NOT_SURE, PREFER_NOT_TO_SAY, SKIPPED
from questionnaire.check.cases.coverage import coverage_of
from questionnaire.check.cases.judging import JudgedCase, judge
from questionnaire.check.cases.loading import load_cases
from questionnaire.check.cases.mutation import mutate
from questionnaire.check.cases.proposals import Proposals
from questionnaire.check.engine.prover import Prover
from support.extent import in_full
from support.strategies import thorough_session

PACK = questionnaire.load_pack()
REVIEWED = Path(__file__).parents[2] / "samples" / "reviewed.txt"
ABOUT_HARM = 5
MOOD = "conditions depression-treated anxiety-treated side-effects-had side-effects-what"
CASES = judge(PACK, load_cases(None, PACK))
PROPOSALS = Proposals(Prover(PACK), [judged.case for judged in CASES])


@pytest.mark.parametrize("judged", CASES, ids=lambda judged: judged.case.name)
def test_a_whole_person_gets_exactly_what_their_case_says(judged: JudgedCase) -> None:
    assert judged.mismatches == ()


def test_the_cases_show_all_that_the_pack_can_say() -> None:
    assert coverage_of(CASES, PROPOSALS).is_full


def test_the_cases_notice_every_mistake_in_a_condition() -> None:
    found = mutate(CASES, PROPOSALS)

    assert found.is_clean
    assert found.count > 40


def test_every_claim_is_carried_and_every_note_rests_on_one() -> None:
    rules = PACK.ruleset
    lines = [*rules.note, *rules.in_short, *rules.about]
    assert {claim for line in lines for claim in line.claims} == {claim.id for claim in rules.claim}
    assert all(line.claims for line in lines)


@pytest.mark.parametrize(
    ("leave", "state"),
    [(Session.skip, SKIPPED), (Session.not_sure, NOT_SURE), (Session.prefer_not_to_say, PREFER_NOT_TO_SAY)],
    ids=["skipped", "not-sure", "prefer-not-to-say"],
)
def test_every_question_can_be_left_open_in_every_way(
    leave: Callable[[Session], Session], state: Answer
) -> None:
    for session in (judged.session for judged in CASES):
        for link_id in session.standing.asked:
            left = leave(session.jump(link_id))
            assert left.given[link_id] == state
            assert questionnaire.make_sheet(PACK, left.response).consult == PACK.ruleset.consult


MOST_ASKED = 11
"""Questions of its own that a sheet may come to; with the one that people come with, a dozen."""


def test_nobody_gets_more_questions_to_ask_than_can_be_read() -> None:
    notes = {note.id: note for note in PACK.ruleset.note}
    for seed in range(in_full(400, 100)):
        applying = PACK.rules.evaluate(thorough_session(PACK, seed).standing.facts).notes.applying
        assert len({notes[id_].ask for id_ in applying} - {None}) <= MOST_ASKED


def test_only_a_question_about_harm_can_stand_above_the_one_that_people_come_with() -> None:
    above = {note.id for note in PACK.ruleset.note if note.rank is not None and note.rank <= ABOUT_HARM}
    assert above == {"side-effects-had", "relief-worse"}


def test_who_types_is_told_where_to_get_help_and_what_is_worth_writing() -> None:
    typed = [item for item in PACK.questionnaire.item if item.type is ItemType.TEXT]
    assert typed
    assert all("Need help now? Call; do not write it here." in (item.care or "") for item in typed)
    assert all("Worth writing: " in item.text for item in typed), "every face shows the text of a question"


def test_where_mood_comes_up_it_says_where_to_get_help() -> None:
    for link_id in MOOD.split():
        care = PACK.questionnaire.items[link_id].care or ""
        assert "If you think about hurting yourself, get help now. Call the emergency services." in care


def test_every_question_has_its_place_on_the_sheet() -> None:
    factors = {factor.code for factor in PACK.ruleset.factor}
    assert {item.factor for item in PACK.questionnaire.item} == factors


def test_what_was_retired_is_told_apart_from_what_is_asked_now() -> None:
    for retired in PACK.questionnaire.retired:
        item = PACK.questionnaire.items[retired.link_id]
        assert retired.label != item.label
        assert retired.code is None or item.option(retired.code) is None


def test_no_medical_word_stands_in_the_code() -> None:
    root = Path(questionnaire.__file__).parent
    code = [*root.rglob("*.py"), *(root.parent / "rules").rglob("*.py")]
    # What must never be said has to be known where it is refused: in a pack, and in a clinic's own texts.
    code = [path for path in code if path.parent.name != "wording" and path.name != "claims.py"]
    found = [path.name for path in code if re.search(r"ketamine|depression|anxiety", path.read_text("utf-8"))]
    assert set(found) <= {"loading.py"}  # the name of the shipped file


def shown_texts() -> Iterator[str]:
    """Everything in the pack that a person may read, but for the article's own title and headings."""
    questions, rules = PACK.questionnaire, PACK.ruleset
    yield from (questions.title, *questions.description)
    for item in questions.item:
        yield from (item.text, item.label, item.why, *([item.care] if item.care else []))
        yield from (option.label for option in item.answer_option)
    yield from (retired.label for retired in questions.retired)
    yield rules.about_heading
    yield from (rules.title, rules.consult, *([rules.caveat] if rules.caveat else []))
    yield from (question.text for question in rules.first_question)
    yield from (*rules.standing_question, *rules.next_step, *rules.source.limits)
    yield from (line.text for line in (*rules.in_short, *rules.about))
    yield from (factor.label for factor in rules.factor)
    for note in rules.note:
        yield from (note.text, *([note.ask] if note.ask else []))
    yield from (line.text for line in (*rules.open, *rules.unsaid, *rules.safety))


def sentences() -> Iterator[str]:
    for text in shown_texts():
        yield from re.split(r"(?<=[.?!:;]) ", text)


def test_no_sentence_is_longer_than_what_a_tired_reader_can_hold() -> None:
    assert [sentence for sentence in sentences() if len(sentence.split()) > 20] == []


UNHELPFUL = (
    "please sorry easy easily simple simply don't can't medication drug chronic oral comorbid analgesic "
    "severe best worst strong weak usual normal score safe"
)


@pytest.mark.parametrize("word", UNHELPFUL.split())
def test_a_word_that_does_not_help_patients_is_nowhere(word: str) -> None:
    assert [text for text in shown_texts() if re.search(rf"\b{word}\b", text, re.IGNORECASE)] == []


def test_a_clinician_is_named_so_that_everybody_knows_who_is_meant() -> None:
    with_word = [text for text in shown_texts() if "clinician" in text]
    assert with_word
    assert all("doctor, nurse or other clinician" in text for text in with_word)


def shipped_text() -> str:
    return "".join(f"{text}\n" for text in shown_texts())


def test_somebody_has_read_every_text_that_is_shipped() -> None:
    assert shipped_text() == REVIEWED.read_text("utf-8")


if __name__ == "__main__":
    print(shipped_text(), end="")  # noqa: T201 - how the reviewed copy is made
