"""What an event records, and what it only proposes."""

from questionnaire import Pack, Session
from questionnaire.session.events import Command
from questionnaire.session.proposing import Proposal, Recorded, propose
from support.strategies import random_session


def finished(pack: Pack) -> Session:
    session = random_session(pack, 1)
    while session.current is not None:
        session = session.skip()
    return session


def test_at_the_review_going_back_is_recorded_and_changes_no_answer(pack: Pack) -> None:
    at_review = finished(pack)
    proposed = propose(at_review, Command.BACK)
    assert isinstance(proposed, Recorded)
    assert proposed.session.current == at_review.standing.asked[-1]
    assert proposed.change.is_empty
    assert proposed.session == at_review


def test_a_first_answer_is_recorded_and_another_in_its_place_is_proposed(pack: Pack) -> None:
    first = propose(Session.start(pack), "having-now")
    assert isinstance(first, Recorded)
    assert first.change.is_empty

    other = propose(first.session.jump("stage"), "considering")
    assert isinstance(other, Proposal)
    assert other.declined == first.session
    assert other.after.given["stage"].value == "considering"
