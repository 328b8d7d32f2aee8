"""A safety line that an answer makes true is told right after that answer, and not at each later one."""

import questionnaire
from questionnaire import Session
from questionnaire.session.safety import safety_made_true

PACK = questionnaire.load_pack()
RECENT = "safety-recent-pain"


def text(id_: str) -> str:
    [line] = [line.text for line in PACK.ruleset.safety if line.id == id_]
    return line


def at(link_id: str) -> Session:
    session = Session.start(PACK)
    while session.current != link_id:
        session = session.skip()
    return session


def test_an_answer_that_makes_a_line_true_is_followed_by_it() -> None:
    before = at("pain-duration")
    assert safety_made_true(before, before.answer("recent")) == (text(RECENT),)


def test_a_line_that_is_only_not_ruled_out_is_left_to_the_sheet() -> None:
    before = at("pain-duration")
    assert RECENT in before.conclusions.safety.open
    for after in (before.skip(), before.not_sure(), before.answer("long-time")):
        assert safety_made_true(before, after) == ()


def test_a_line_that_stays_true_is_not_told_again() -> None:
    session = at("pain-duration").answer("recent")
    while session.current is not None:
        after = session.skip()
        assert text(RECENT) not in safety_made_true(session, after)
        session = after
    again = session.jump("pain-duration")
    assert safety_made_true(session, again) == ()
    assert safety_made_true(again, again.answer("both")) == ()


def test_a_line_that_is_made_true_once_more_is_told_once_more() -> None:
    recent = at("pain-duration").answer("recent").jump("pain-duration")
    changed = recent.answer("long-time").jump("pain-duration")
    assert safety_made_true(recent, changed) == ()
    assert safety_made_true(changed, changed.answer("recent")) == (text(RECENT),)
    assert safety_made_true(changed, recent) == (text(RECENT),), "undone"


def test_lines_that_come_together_stand_in_the_order_of_the_pack() -> None:
    session = at("stage").answer("having-now")
    while session.current is not None:
        session = session.skip()
    before = session.jump("concerns")
    told = safety_made_true(before, before.answer(("right-for-me", "side-effects")))
    assert told == (text("safety-something-wrong"), text("safety-ask-before-treatment"))
