"""What a caller does to what it got changes no session, and a session can be copied and kept."""

import copy
import pickle
from collections.abc import Callable

import pytest

from questionnaire import Pack, Session, load_pack, make_sheet
from rules import HasAny
from support.packs import choice, note, pack_of

PACK = load_pack()
COPIES: dict[str, Callable[[Session], Session]] = {
    "pickled": lambda session: pickle.loads(pickle.dumps(session)),
    "copied deeply": copy.deepcopy,
    "copied": copy.copy,
}


def some_way(pack: Pack = PACK) -> Session:
    return Session.start(pack).answer("having-now").not_sure().skip().back()


@pytest.mark.parametrize("copied", COPIES.values(), ids=COPIES)
def test_a_copy_of_a_session_is_equal_and_goes_on_alike(copied: Callable[[Session], Session]) -> None:
    session = some_way()
    assert session.conclusions.notes is not None  # worked out before the copy is made

    other = copied(session)

    assert (other, other.current, other.undo()) == (session, session.current, session.undo())
    assert other.undo().current == session.undo().current
    assert other.skip() == session.skip()
    assert make_sheet(other.pack, other.response) == make_sheet(PACK, session.response)


@pytest.mark.parametrize("copied", COPIES.values(), ids=COPIES)
def test_a_session_of_many_events_can_be_copied(copied: Callable[[Session], Session]) -> None:
    pack = pack_of([choice("p"), choice("q")], [note("n", HasAny("p", frozenset("a")))])
    session = Session.start(pack)
    for _ in range(1000):
        session = session.answer("a").back()

    other, events = copied(session), 0
    while other.previous is not None:
        other, events = other.previous, events + 1

    assert (other, events) == (Session.start(pack), 2000)


def test_what_a_caller_changes_in_a_response_or_a_standing_changes_no_session() -> None:
    session = some_way()
    before = (session.response, session.standing, session.conclusions.notes.applying)
    for got in (session.response, session.standing):
        for answers in (got.answers, got.parked):
            assert isinstance(answers, dict)
            answers.clear()
            answers["stage"] = None
    assert isinstance(session.standing.facts, dict)
    session.standing.facts.clear()

    assert (session.response, session.standing, session.conclusions.notes.applying) == before
    assert session.skip().back() == session.skip()
