"""A saved response: written and read back without loss."""

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from questionnaire import Answer, Pack, Session, read_response, write_response
from questionnaire.answers.response import SKIPPED, answered
from questionnaire.answers.standing import standing_of
from rules import State
from support.saved_files import PACK, REFERENCE, VERSION, file_with
from support.strategies import sessions

# --- Round trip -----------------------------------------------------------------------------------------


@given(sessions(PACK))
def test_what_is_written_is_read_back_equal(session: Session) -> None:
    response = session.response

    read = read_response(write_response(response), PACK)

    assert read == response
    assert read.notices == ()
    assert Session.resume(PACK, read) == session


@given(sessions(PACK))
def test_writing_what_was_read_gives_the_same_text(session: Session) -> None:
    text = write_response(session.response)

    assert write_response(read_response(text, PACK)) == text


@given(sessions(PACK))
def test_a_value_is_written_only_where_the_question_was_answered(session: Session) -> None:
    written = json.loads(write_response(session.response))

    assert list(written) == ["format", "questionnaire", "version", "status", "answers", "parked"]
    for entry in [*written["answers"].values(), *written["parked"].values()]:
        assert set(entry) == ({"state", "value"} if entry["state"] == "answered" else {"state"})


def test_the_lines_of_a_text_are_saved_and_come_back(pack: Pack) -> None:
    said = {"stage": answered("having-now"), "relief-lasted": answered("first\n\nsecond")}
    saved = write_response(Session(pack, said, None).response)
    assert r'"first\n\nsecond"' in saved
    for text in (saved, saved.replace(r"\n", r"\r\n"), saved.replace(r"\n", r"\u2028")):
        assert read_response(text, pack).given["relief-lasted"] == said["relief-lasted"]


def test_parked_answers_are_saved_and_come_back(pack: Pack) -> None:
    session = Session.start(pack).answer("had-before")
    while session.current != "dose-change":
        session = session.skip()
    parked = session.answer("higher").jump("stage").answer("planned")

    read = read_response(write_response(parked.response), pack)

    assert read.parked == {"dose-change": answered("higher")}
    assert "dose-change" not in read.answers
    assert Session.resume(pack, read).jump("stage").answer("had-before").standing.answers[
        "dose-change"
    ] == answered("higher")


def test_the_shipped_sample_is_written_as_it_stands() -> None:
    assert write_response(read_response(REFERENCE, PACK)) == REFERENCE


@given(sessions(PACK), st.data())
def test_every_answer_of_a_file_is_kept_none_is_invented_and_only_asked_ones_count(
    session: Session, data: st.DataObject
) -> None:
    """The answers stand anywhere in the file: some are gone, some are parked that are asked."""
    places = {link_id: data.draw(st.sampled_from(["answers", "parked", "gone"])) for link_id in session.given}
    said = {link_id: answer for link_id, answer in session.given.items() if places[link_id] != "gone"}
    response = replace(
        session.response,
        answers={link_id: answer for link_id, answer in said.items() if places[link_id] == "answers"},
        parked={link_id: answer for link_id, answer in said.items() if places[link_id] == "parked"},
    )

    read = read_response(write_response(response), PACK)

    assert {**read.answers, **read.parked} == said
    assert set(read.answers) == set(standing_of(PACK.questionnaire, said).asked) & set(said)
    assert len(read.answers) + len(read.parked) == len(said)


# --- What counts, and what is kept aside ------------------------------------------------------------------


def test_an_answer_to_a_question_that_is_not_asked_is_parked_with_a_notice() -> None:
    read = read_response(file_with({"stage": "planned", "dose-change": "higher"}), PACK)

    assert read.parked == {"dose-change": answered("higher")}
    assert read.answers == {"stage": answered("planned")}
    [notice] = read.notices
    assert '"Last dose" is not asked' in notice


def test_an_answer_whose_enabling_question_is_open_is_parked_with_a_notice() -> None:
    read = read_response(file_with({"dose-change": "higher", "stage": {"state": "skipped"}}), PACK)

    assert (read.answers, read.parked) == ({"stage": SKIPPED}, {"dose-change": answered("higher")})
    assert len(read.notices) == 1


def test_a_parked_answer_whose_question_is_asked_counts_again_with_a_notice() -> None:
    read = read_response(file_with({"stage": "had-before"}, parked={"dose-change": "higher"}), PACK)

    assert read.answers["dose-change"] == answered("higher")
    assert read.parked == {}
    [notice] = read.notices
    assert '"Last dose" is asked' in notice
    assert "counts again" in notice


def test_gaps_in_a_completed_file_stay_gaps() -> None:
    read = read_response(file_with({}, status="completed"), PACK)

    assert (read.answers, read.parked, read.notices) == ({}, {}, ())


def test_parked_may_be_left_out() -> None:
    table = json.loads(file_with({"stage": "planned"}))
    del table["parked"]

    assert read_response(json.dumps(table), PACK).answers == {"stage": answered("planned")}


@pytest.mark.parametrize("state", ["not-sure", "prefer-not-to-say", "skipped"])
def test_a_state_is_read_as_itself_and_never_as_an_answer(state: str) -> None:
    read = read_response(file_with({"stage": {"state": state}}), PACK)

    assert read.answers == {"stage": Answer(State(state))}


@pytest.mark.parametrize("version", [VERSION, "2.0.7", "2.9.0"])
def test_another_version_with_the_same_major_number_loads_as_this_one(version: str) -> None:
    assert read_response(file_with({}, version=version), PACK).version == VERSION


def test_a_byte_order_mark_is_accepted() -> None:
    assert read_response("\ufeff" + REFERENCE, PACK) == read_response(REFERENCE, PACK)


def test_typed_text_is_cleaned_of_escapes_and_direction_marks() -> None:
    typed = "much \x1b[31mbetter\x1b[0m \u202etoday\u2066\nand\ttomorrow\x00 \ud800"
    read = read_response(file_with({"pain-lately": typed}), PACK)

    assert read.answers["pain-lately"] == answered("much [31mbetter[0m today\nand tomorrow")


def test_ticks_are_kept_once_and_in_the_order_of_the_question() -> None:
    read = read_response(file_with({"route": ["oral", "iv", "oral"]}), PACK)

    assert read.answers["route"] == answered(("iv", "oral"))
