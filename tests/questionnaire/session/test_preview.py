"""What a change would do is told before it is made, and is what it does."""

from hypothesis import assume, given, settings
from hypothesis import strategies as st

import questionnaire
from questionnaire import Pack, Preview, Session, compare
from questionnaire.answers.standing import standing_of
from support.extent import in_full
from support.packs import conclusions_of, random_pack
from support.strategies import after_answering, pick, sessions, walks

PACK = questionnaire.load_pack()


def test_a_change_of_stage_tells_what_is_parked_and_which_notes_come_and_go() -> None:
    before = Session.start(PACK).answer("having-now").jump("stage")
    session = before
    while session.item is not None and session.item.link_id != "dose-change":
        session = session.skip() if session.current != "stage" else session.keep()
    session = session.answer("higher").jump("stage")
    preview = compare(session, session.answer("considering"))
    assert preview.parks == ("dose-change",)
    assert preview.notes_appear == ("right-for-me",)
    assert preview.notes_go == ("stage-experienced", "dose-higher")
    assert preview.brings_back == preview.asks == ()
    assert not preview.is_empty


def test_changing_back_tells_what_comes_back() -> None:
    session = Session.start(PACK).answer("having-now")
    while session.current != "dose-change":
        session = session.skip()
    session = session.answer("higher")
    away = session.jump("stage").answer("planned")
    preview = compare(away, away.jump("stage").answer("had-before"))
    assert preview.brings_back == ("dose-change",)
    assert "dose-higher" in preview.notes_appear
    assert preview.asks == ("how-often", "relief-felt", "side-effects-had")


def test_the_same_answer_changes_nothing() -> None:
    session = Session.start(PACK).answer("planned").jump("stage")
    assert compare(session, session.answer("planned")).is_empty


@given(sessions(PACK), st.data())
@settings(max_examples=in_full(150, 40))
def test_the_preview_is_the_real_difference_and_turns_round(session: Session, data: st.DataObject) -> None:
    assume(session.item is not None)
    changed = data.draw(after_answering(session))
    there, back = compare(session, changed), compare(changed, session)
    assert set(there.parks) == set(session.standing.answers) & set(changed.standing.parked)
    assert there.notes_appear == back.notes_go
    assert there.notes_go == back.notes_appear


def compared_plainly(before: Session, after: Session) -> Preview:
    """Both evaluated whole, and looked through name by name."""
    pack = before.pack
    was, is_ = (standing_of(pack.questionnaire, one.given) for one in (before, after))
    applied, applies = (conclusions_of(pack, one.given).notes.applying for one in (before, after))
    return Preview(
        parks=tuple(link_id for link_id in is_.parked if link_id in was.answers),
        brings_back=tuple(link_id for link_id in is_.answers if link_id in was.parked),
        asks=tuple(one for one in is_.asked if one not in was.asked and one not in is_.answers),
        notes_appear=tuple(note for note in applies if note not in applied),
        notes_go=tuple(note for note in applied if note not in applies),
    )


@given(st.integers(0, 999).map(random_pack) | st.just(PACK), st.data())
@settings(max_examples=in_full(200, 50))
def test_the_preview_is_what_a_plain_comparison_finds(pack: Pack, data: st.DataObject) -> None:
    walk = data.draw(walks(pack))
    for _ in range(4):
        before, after = pick(data.draw, walk), pick(data.draw, walk)
        assert compare(before, after) == compared_plainly(before, after)
