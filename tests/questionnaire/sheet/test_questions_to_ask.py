"""The questions for the visit: which come first, that none is lost, and that there are not too many."""

import json
from collections.abc import Callable

import pytest

from questionnaire import Answer, Pack, Session, make_sheet, render
from questionnaire.answers.response import NOT_SURE, SKIPPED, answered
from questionnaire.sheet.blocks import Paragraph, TextList, WriteIn
from questionnaire.words import sheet as sheet_words
from rules.ruleset.ruleset import Note
from support.extent import in_full
from support.packs import conclusions_of
from support.sheets import PACK, first_page, overleaf, sheet_with
from support.strategies import random_session, thorough_session

ABOUT_HARM = 5
ON_FIRST_PAGE = 5
MOST = 12
STANDING = list(PACK.ruleset.standing_question)
WITHOUT_RELIEF, EVERYBODY = (question.text for question in PACK.ruleset.first_question)
SEEDS = pytest.mark.parametrize("first", [0, 100, 200, 300])


def applying(session: Session) -> list[Note]:
    """The notes that apply and bring a question."""
    ids = conclusions_of(PACK, session.given).notes.applying
    return [note for note in PACK.ruleset.note if note.id in ids and note.ask is not None]


def questions_in_json(session: Session) -> dict[str, list[str]]:
    data = json.loads(render(make_sheet(PACK, session.response), "json"))
    keys = ("questions_to_ask", "more_questions", "standing_questions")
    return {key: [question["text"] for question in data[key]] for key in keys}


@SEEDS
def test_only_questions_about_harm_stand_above_the_one_that_people_come_with(first: int) -> None:
    for seed in range(first, first + 100):
        session = random_session(PACK, seed)
        texts = questions_in_json(session)["questions_to_ask"]
        (place,) = (place for place, text in enumerate(texts) if text in (EVERYBODY, WITHOUT_RELIEF))
        about_harm = {note.ask for note in applying(session) if (note.rank or 0) <= ABOUT_HARM}
        assert set(texts[:place]) == about_harm
        assert not about_harm & set(texts[place:])


@pytest.mark.parametrize(
    ("relief", "asked"),
    [
        (answered("no-change"), WITHOUT_RELIEF),
        (answered("worse"), WITHOUT_RELIEF),
        (answered("eased"), EVERYBODY),
        (answered("eased-then-faded"), EVERYBODY),
        (answered("mixed"), EVERYBODY),
        (NOT_SURE, EVERYBODY),
        (SKIPPED, EVERYBODY),
    ],
)
def test_it_is_worded_for_those_who_felt_no_relief_and_for_all_others(relief: Answer, asked: str) -> None:
    sheet = sheet_with(stage=answered("had-before"), relief_felt=relief)
    texts = [question.text for question in (*sheet.questions_to_ask, *sheet.more_questions)]
    assert [text for text in texts if text in (WITHOUT_RELIEF, EVERYBODY)] == [asked]


def test_who_has_had_no_ketamine_is_asked_about_as_everybody() -> None:
    assert sheet_with(stage=answered("considering")).questions_to_ask[0].text == EVERYBODY


def test_what_is_still_felt_and_worse_pain_stand_above_it() -> None:
    sheet = sheet_with(
        stage=answered("having-now"),
        relief_felt=answered("worse"),
        side_effects_had=answered("still"),
        concerns=answered(("side-effects",)),
    )
    asks = {note.id: note.ask for note in PACK.ruleset.note}
    above = [asks["relief-worse"], asks["side-effects-had"], WITHOUT_RELIEF, asks["worry-side-effects"]]
    assert [question.text for question in sheet.questions_to_ask[:4]] == above


@SEEDS
def test_every_question_of_a_note_that_applies_is_in_json_once(first: int) -> None:
    for seed in range(first, first + 100):
        session = random_session(PACK, seed)
        in_json = questions_in_json(session)
        texts = [text for texts in in_json.values() for text in texts]
        assert len(texts) == len(set(texts))
        assert set(texts) - {EVERYBODY, WITHOUT_RELIEF, *STANDING} == {note.ask for note in applying(session)}
        assert in_json["standing_questions"] == STANDING


@SEEDS
def test_they_stand_by_rank_and_the_first_five_on_the_first_page(first: int) -> None:
    for seed in range(first, first + 100):
        session = random_session(PACK, seed)
        in_json = questions_in_json(session)
        rank: dict[str | None, int] = {}
        for note in applying(session):
            rank[note.ask] = min(note.rank or 0, rank.get(note.ask, note.rank or 0))
        texts = in_json["questions_to_ask"] + in_json["more_questions"]
        ranks = [rank[text] for text in texts if text in rank]
        assert ranks == sorted(ranks)
        assert in_json["questions_to_ask"] == texts[:ON_FIRST_PAGE]


@SEEDS
def test_one_that_has_no_room_on_the_first_page_stands_with_its_first_note(first: int) -> None:
    for seed in range(first, first + 100):
        sheet = make_sheet(PACK, thorough_session(PACK, seed).response)
        blocks = [block for block in overleaf(sheet)["notes"].blocks if isinstance(block, TextList)]
        asides = " ".join(entry.aside for block in blocks for entry in block.entries)
        assert all(asides.count(question.text) == 1 for question in sheet.more_questions)
        assert not any(question.text in asides for question in sheet.questions_to_ask)


@pytest.mark.parametrize("drawn", [random_session, thorough_session])
def test_nobody_has_more_than_can_be_read(drawn: Callable[[Pack, int], Session]) -> None:
    for seed in range(in_full(400, 100)):
        sheet = make_sheet(PACK, drawn(PACK, seed).response)
        assert len(sheet.questions_to_ask) + len(sheet.more_questions) <= MOST


def test_those_of_the_first_page_have_boxes_room_for_an_own_one_and_the_standing_ones_in_one_line() -> None:
    sheet = sheet_with(stage=answered("planned"))
    asked, own, standing = first_page(sheet)["questions"].blocks
    assert isinstance(asked, TextList)
    assert asked.boxes
    assert [entry.text for entry in asked.entries] == [question.text for question in sheet.questions_to_ask]
    assert own == WriteIn((sheet_words.OWN_QUESTION,))
    assert standing == Paragraph(sheet_words.AT_ANY_VISIT.format(questions=" ".join(STANDING)))
