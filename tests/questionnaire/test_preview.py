"""What a change would do is told before it is made, and is what it does."""

from hypothesis import assume, given, settings
from hypothesis import strategies as st

import questionnaire
from questionnaire import Session, compare
from strategies import after_answering, sessions

PACK = questionnaire.load_pack()


def test_a_change_of_stage_tells_what_is_parked_and_which_notes_come_and_go() -> None:
    before = Session.start(PACK).answer("having-now").jump("stage")
    session = before
    while session.item is not None and session.item.link_id != "dose-change":
        session = session.skip() if session.current != "stage" else session.keep()
    session = session.answer("higher").jump("stage")
    preview = compare(session, session.answer("considering"))
    assert preview.parks == ("dose-change",)
    assert preview.notes_appear == ("stage-considering",)
    assert preview.notes_go == ("dose-higher", "stage-experienced")
    assert preview.brings_back == preview.asks == ()
    assert not preview.is_empty


def test_changing_back_tells_what_comes_back() -> None:
    session = Session.start(PACK).answer("having-now").skip().skip().skip().answer("higher")
    away = session.jump("stage").answer("planned")
    preview = compare(away, away.jump("stage").answer("had-before"))
    assert preview.brings_back == ("dose-change",)
    assert "dose-higher" in preview.notes_appear
    assert preview.asks == ("relief-felt", "relief-so-far")


def test_the_same_answer_changes_nothing() -> None:
    session = Session.start(PACK).answer("planned").jump("stage")
    assert compare(session, session.answer("planned")).is_empty


@given(sessions(PACK), st.data())
@settings(max_examples=150)
def test_the_preview_is_the_real_difference_and_turns_round(session: Session, data: st.DataObject) -> None:
    assume(session.item is not None)
    changed = data.draw(after_answering(session))
    there, back = compare(session, changed), compare(changed, session)
    assert set(there.parks) == set(session.standing.answers) & set(changed.standing.parked)
    assert there.notes_appear == back.notes_go
    assert there.notes_go == back.notes_appear
