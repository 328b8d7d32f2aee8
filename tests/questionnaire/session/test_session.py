"""One person's way through the questions."""

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import questionnaire
from questionnaire import Answer, Pack, Progress, Session, SessionError, Status
from questionnaire.answers.response import NOT_SURE, PREFER_NOT_TO_SAY, SKIPPED, answered
from support.extent import in_full
from support.packs import conclusions_of, random_pack
from support.strategies import after_answering, finished_sessions, is_so, sessions, walks
from support.unit_packs import pack_with_spellings

PACK = questionnaire.load_pack()
WITH_SPELLINGS = pack_with_spellings()


def answer_all(session: Session, **answers: str | tuple[str, ...]) -> Session:
    """Answer the questions that are named (with _ for -), and skip the others."""
    by_link_id = {name.replace("_", "-"): value for name, value in answers.items()}
    while session.item is not None:
        value = by_link_id.get(session.item.link_id)
        session = session.skip() if value is None else session.answer(value)
    return session


@pytest.fixture
def start(pack: Pack) -> Session:
    return Session.start(pack)


def test_it_starts_at_the_first_question_with_nothing_said(start: Session) -> None:
    assert start.current == "stage"
    assert start.given == {}
    assert start.response.status is Status.IN_PROGRESS


def test_an_event_leaves_the_session_before_it_as_it_was(start: Session) -> None:
    start.answer("planned")
    assert start.given == {}


def test_each_state_is_recorded_as_what_it_is(start: Session) -> None:
    session = start.skip().not_sure().prefer_not_to_say().answer("hard to tell")
    assert list(session.given.values()) == [SKIPPED, NOT_SURE, PREFER_NOT_TO_SAY, answered("hard to tell")]


def test_a_question_is_asked_only_when_its_condition_is_true(start: Session) -> None:
    for stage, asked in {"considering": False, "having-now": True, "offered-again": True}.items():
        assert ("dose-change" in start.answer(stage).standing.asked) is asked
    assert "dose-change" not in start.skip().standing.asked


def test_back_goes_to_the_question_before_and_keeps_its_answer(start: Session) -> None:
    session = start.answer("planned").back()
    assert session.current == "stage"
    assert session.given == {"stage": answered("planned")}
    assert session.keep().current == "matters-most"


def test_back_at_the_first_question_stays_there(start: Session) -> None:
    assert start.back() is start


def test_back_from_the_review_goes_to_the_last_question(start: Session) -> None:
    assert answer_all(start).back().current == "conditions"


def test_going_on_after_a_change_leads_to_what_is_newly_asked_and_then_to_the_review(start: Session) -> None:
    session = answer_all(start).jump("conditions").answer(("depression",))
    assert session.current == "depression-treated"
    assert session.answer("yes").current is None


def test_one_can_jump_only_to_what_was_reached(start: Session) -> None:
    session = start.answer("planned")
    assert session.jump("stage").current == "stage"
    assert session.jump("matters-most").current == "matters-most"
    with pytest.raises(SessionError, match='"route" was not reached yet'):
        session.jump("route")


def test_a_question_that_there_is_not_is_named_with_those_that_there_are(start: Session) -> None:
    with pytest.raises(SessionError, match=r'no question is called "routes"\. Did you mean "route"'):
        start.jump("routes")


@pytest.mark.parametrize("odd", [None, 7, b"stage", ["stage"], ("stage",), {"stage"}, {}, object()])
def test_what_is_no_name_is_no_question(start: Session, odd: Any) -> None:
    finished = answer_all(start)
    for event in (finished.jump, finished.take_back):
        with pytest.raises(SessionError, match="There are: stage, "):
            event(odd)


def test_undo_gives_the_session_before_the_last_event_back(start: Session) -> None:
    session = start.answer("planned").answer(("sleeping through",))
    assert session.undo() == start.answer("planned")
    assert session.undo().current == "matters-most"
    assert start.undo() is start


def test_an_answer_that_is_taken_back_parks_what_depends_on_it(start: Session) -> None:
    session = answer_all(start, stage="having-now", dose_change="higher").take_back("stage")
    assert session.standing.parked["dose-change"] == answered("higher")
    assert session.answer("had-before").standing.answers["dose-change"] == answered("higher")


def test_nothing_can_be_answered_at_the_review(start: Session) -> None:
    finished = answer_all(start)
    for event in (finished.skip, finished.keep, finished.not_sure, lambda: finished.answer("iv")):
        with pytest.raises(SessionError, match="No question is being asked"):
            event()


def test_what_has_no_answer_cannot_be_kept(start: Session) -> None:
    with pytest.raises(SessionError, match="no answer yet"):
        start.keep()


def test_a_finished_session_has_a_state_for_every_question_that_is_asked(start: Session) -> None:
    finished = answer_all(start, stage="having-now")
    assert finished.finished
    assert set(finished.standing.answers) == set(finished.standing.asked)
    assert finished.response.status is Status.COMPLETED


def test_sessions_are_equal_when_their_answers_are(start: Session) -> None:
    assert start.answer("planned").back() == start.answer("planned")
    assert start.answer("planned") != start.answer("considering")
    assert start != "a session"


def test_progress_counts_from_the_fewest_to_the_most(start: Session) -> None:
    assert start.progress == Progress(fewest=10, most=23)
    assert start.skip().progress == Progress(fewest=9, most=15)
    assert start.answer("having-now").progress == Progress(fewest=12, most=22)
    assert answer_all(start).progress == Progress(fewest=0, most=0)


@given(finished_sessions(PACK))
@settings(max_examples=in_full(150, 40))
def test_progress_is_honest_on_every_path(finished: Session) -> None:
    """Going forward, the questions that did come lie between the bounds, and the bounds never widen."""
    path = [Session.start(PACK)]
    while path[-1].current is not None:
        given = {**path[-1].given, path[-1].current: finished.given[path[-1].current]}
        path.append(Session.resume(PACK, Session(PACK, given, None).response))
    for place, session in enumerate(path):
        left = len(path) - 1 - place
        assert session.progress.fewest <= left <= session.progress.most
    widths = [session.progress.most - session.progress.fewest for session in path]
    assert widths == sorted(widths, reverse=True)


def say(session: Session, answer: Answer) -> Session:
    """Say again what was said before."""
    events = {NOT_SURE: session.not_sure, PREFER_NOT_TO_SAY: session.prefer_not_to_say, SKIPPED: session.skip}
    return session.answer(answer.value) if answer.value else events[answer]()


@given(sessions(PACK), st.data())
@settings(max_examples=in_full(150, 40))
def test_changing_an_answer_and_changing_it_back_gives_an_equal_session(
    session: Session, data: st.DataObject
) -> None:
    for link_id, answer in session.standing.answers.items():
        changed = data.draw(after_answering(session.jump(link_id)))
        assert said_again(changed, {link_id: answer}) == session


@given(sessions(WITH_SPELLINGS), st.sampled_from(["35 mg", "0.5 mg/kg", "200 mcg"]))
@settings(max_examples=in_full(150, 40))
def test_an_amount_and_its_unit_are_changed_back_like_any_two_answers(session: Session, typed: str) -> None:
    if {"dose-amount", "dose-unit"} <= session.standing.answers.keys():
        both = {link_id: session.given[link_id] for link_id in ("dose-amount", "dose-unit")}
        assert said_again(session.jump("dose-amount").answer(typed), both) == session


def said_again(session: Session, answers: dict[str, Answer]) -> Session:
    """Go to each of these questions and say again what was said there."""
    for link_id, answer in answers.items():
        session = say(session.jump(link_id), answer)
    return session


@given(sessions(PACK))
@settings(max_examples=in_full(150, 40))
def test_a_session_resumed_from_its_response_is_equal(session: Session) -> None:
    assert Session.resume(PACK, session.response) == session


@given(sessions(PACK))
@settings(max_examples=in_full(150, 40))
def test_undo_after_any_event_gives_an_equal_session_back(session: Session) -> None:
    if session.item is not None:
        assert session.skip().undo() == session
        assert session.not_sure().undo() == session


@given(finished_sessions(PACK), st.randoms(use_true_random=False))
@settings(max_examples=in_full(100, 40))
def test_any_order_of_answering_gives_the_same_sheet(finished: Session, random: st.DataObject) -> None:
    items = list(finished.given.items())
    random.shuffle(items)  # type: ignore[attr-defined]  # Hypothesis' random has random.Random's methods
    shuffled = Session(PACK, dict(items), None)
    sheets = [questionnaire.make_sheet(PACK, session.response) for session in (finished, shuffled)]
    assert questionnaire.render(sheets[0], "json") == questionnaire.render(sheets[1], "json")


@given(st.integers(0, 999).map(random_pack) | st.just(PACK), st.data())
@settings(max_examples=in_full(150, 40))
def test_what_follows_is_the_same_whatever_was_known_of_the_sessions_before(
    pack: Pack, data: st.DataObject
) -> None:
    for session in data.draw(walks(pack)):
        if is_so(data.draw):
            assert session.conclusions == conclusions_of(pack, session.given)


def test_what_follows_is_never_taken_from_a_session_of_another_pack() -> None:
    before = Session.start(PACK).answer("planned")
    assert before.conclusions.notes
    fewer = Pack(PACK.questionnaire, replace(PACK.ruleset, note=PACK.ruleset.note[:1]))
    after = replace(before.skip(), pack=fewer)
    assert list(after.conclusions.notes) == [PACK.ruleset.note[0].id]
