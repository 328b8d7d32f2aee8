"""Why a note stands as it does, and what single change would flip it."""

import pytest

import questionnaire
from questionnaire import Answer, Session
from questionnaire.answers.response import NOT_SURE, answered
from questionnaire.answers.standing import standing_of
from questionnaire.sheet.explanation import explain, explanation_in_words, flips, flips_in_words
from rules import Outcome
from support.packs import conclusions_of
from support.strategies import random_session

PACK = questionnaire.load_pack()
TREATED = {"stage": answered("having-now"), "dose-change": answered("higher")}


def in_words(given: dict[str, Answer], note: str) -> list[str]:
    standing = standing_of(PACK.questionnaire, given)
    (explanation,) = (one for one in explain(PACK, standing) if one.note.id == note)
    head, _text, *reasons = explanation_in_words(PACK, standing, explanation)
    return [head, *reasons]


def test_a_note_applies_because_of_what_was_said() -> None:
    assert in_words(TREATED, "dose-higher") == [
        "dose-higher: applies",
        "  because: Last dose: Higher than before",
    ]


def test_a_note_does_not_apply_because_of_what_was_said() -> None:
    assert in_words(TREATED, "dose-lower") == [
        "dose-lower: does not apply",
        "  because: Last dose: Higher than before",
    ]


def test_a_question_that_was_not_asked_speaks_through_the_one_that_closed_it() -> None:
    assert in_words({"stage": answered("planned")}, "dose-higher") == [
        "dose-higher: does not apply",
        "  because: Stage: It is planned",
    ]


def test_an_open_note_names_the_question_that_it_waits_for() -> None:
    assert in_words({}, "dose-higher") == [
        "dose-higher: open",
        "  because: Last dose: Not answered",
        "  waits for: Stage",
    ]


def test_a_parked_answer_is_in_no_explanation() -> None:
    given = {**TREATED, "stage": answered("planned")}
    assert "Higher" not in "".join(in_words(given, "dose-higher"))


def test_what_would_flip_a_note_is_told_in_words() -> None:
    assert flips_in_words(PACK, {"stage": answered("planned")}, "worry-none") == [
        "It would apply if:",
        '  - "Worries" were: None of these',
        "It would not apply if:",
        '  - "Worries" were: Side effects',
        '  - "Worries" were: My other medicines',
        '  - "Worries" were: Whether it is right for me',
        '  - "Worries" were: Something else',
    ]


def test_where_no_single_change_is_enough_it_says_so() -> None:
    given = {"stage": answered("planned")}
    assert flips_in_words(PACK, given, "dose-higher") == ["No single change of an answer would flip it."]


def test_one_tick_more_or_fewer_is_tried_and_an_exclusive_one_clears_the_rest() -> None:
    given = {"body": answered(("body-mass", "genes"))}
    changes = {flip.answer.values for flip in flips(PACK, given, "body-genes")}
    assert changes == {("body-mass",), ("metabolism",), ("none",)}


def test_a_single_tick_can_be_put_in_the_place_of_another() -> None:
    changes = {flip.answer.values for flip in flips(PACK, {"route": answered(("iv",))}, "route-iv")}
    assert ("oral",) in changes


def test_being_not_sure_is_a_change_too() -> None:
    assert NOT_SURE in {flip.answer for flip in flips(PACK, {}, "route-not-sure")}


@pytest.mark.parametrize("seed", range(40))
def test_every_flip_flips_when_it_is_replayed(seed: int) -> None:
    session = random_session(PACK, seed)
    given = dict(session.given)
    conclusions = conclusions_of(PACK, given).notes
    for note in PACK.ruleset.note[:: 1 + seed % 5]:
        before = conclusions[note.id].outcome
        for flip in flips(PACK, given, note.id):
            replayed = Session(PACK, {**given, flip.link_id: flip.answer}, None)
            after = conclusions_of(PACK, replayed.given).notes[note.id].outcome
            assert after is flip.outcome is not before
            assert after is not Outcome.UNKNOWN
