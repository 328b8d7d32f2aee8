"""An amount typed with its unit is one event: recorded, proposed, taken back and undone as one."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from questionnaire import AnswerError, Pack, ResponseError, Session, read_response, write_response
from questionnaire.answers.response import NOT_SURE, SKIPPED, answered
from questionnaire.session.in_words import change_in_words, said_in_words
from questionnaire.session.proposing import Proposal, Recorded, propose
from rules import HasAny
from support.extent import in_full
from support.strategies import sessions
from support.unit_packs import pack_with_spellings

PACK = pack_with_spellings()
AMOUNT, UNIT = "dose-amount", "dose-unit"
DOSE = PACK.questionnaire.items[AMOUNT]
TYPED = ["35 mg", "0,5 mg/kg", "200 mcg", "35", "35 zz", "1,000 mg", "5-10 mg", "mg"]


@pytest.fixture
def at_amount() -> Session:
    """At the amount, with all before it answered."""
    session = Session.start(PACK)
    while session.current != AMOUNT:
        session = session.answer("yes") if session.current == "dose-told" else session.skip()
    return session


def record(session: Session, typed: str) -> Session:
    recorded = propose(session, typed)
    assert isinstance(recorded, Recorded)
    return recorded.session


def propose_other(session: Session, typed: str) -> Proposal:
    proposal = propose(session, typed)
    assert isinstance(proposal, Proposal)
    return proposal


def test_it_is_one_event_with_two_answers_and_one_undo(at_amount: Session) -> None:
    after = record(at_amount, "35 mg")
    assert after.given == {**at_amount.given, AMOUNT: answered("35"), UNIT: answered("mg")}
    assert after.current not in (AMOUNT, UNIT)
    assert after.progress.most == at_amount.progress.most - 2
    assert after.undo() is at_amount


def test_back_right_after_both_goes_to_the_amount_and_after_each_to_the_unit(at_amount: Session) -> None:
    together = record(at_amount, "35 mg")
    assert together.back().current == AMOUNT
    assert together.skip().back().back().current == UNIT
    assert record(record(at_amount, "35"), "mg").back().current == UNIT


def test_what_was_said_names_both(at_amount: Session) -> None:
    assert said_in_words(at_amount, DOSE) == ""
    assert said_in_words(record(at_amount, "35"), DOSE) == "35"
    assert said_in_words(record(at_amount, "35 mg"), DOSE) == "35 mg (milligrams)"
    assert said_in_words(at_amount.skip(), DOSE) == "Skipped"


def test_a_number_alone_leaves_the_unit_to_be_asked(at_amount: Session) -> None:
    after = record(at_amount, "35")
    assert (UNIT in after.given, after.current) == (False, UNIT)


def test_one_of_the_two_can_be_taken_back_alone(at_amount: Session) -> None:
    after = record(at_amount, "35 mg").take_back(AMOUNT)
    assert (after.current, AMOUNT in after.given, after.given[UNIT]) == (AMOUNT, False, answered("mg"))


def test_the_same_unit_again_changes_the_amount_alone(at_amount: Session) -> None:
    before = record(at_amount, "35 mg").jump(AMOUNT)
    recorded = propose(before, "40 milligrams")
    assert isinstance(recorded, Recorded)
    assert recorded.change.is_empty
    assert recorded.session.given == {**before.given, AMOUNT: answered("40")}


def test_another_unit_is_proposed_and_yes_changes_both(at_amount: Session) -> None:
    before = record(at_amount, "35 mg").jump(AMOUNT)
    proposal = propose_other(before, "40 mcg")
    assert proposal.change.answers_too == ((UNIT, answered("microgram")),)
    assert not proposal.change.is_empty
    label = PACK.questionnaire.items[UNIT].label
    assert list(change_in_words(before, proposal.change)) == [
        f'Your answer "mg (milligrams)" would become "micrograms": {label}.'
    ]
    assert proposal.after.given == {**before.given, AMOUNT: answered("40"), UNIT: answered("microgram")}
    assert proposal.after.undo() is before


def test_no_leaves_both_as_they_were_and_goes_on(at_amount: Session) -> None:
    before = record(at_amount, "35 mg").jump(AMOUNT)
    declined = propose_other(before, "40 mcg").declined
    assert declined.given == before.given
    assert declined.current == record(at_amount, "35 mg").current


def test_no_where_the_amount_is_still_open_asks_it_again(at_amount: Session) -> None:
    before = record(at_amount, "35 mg").take_back(AMOUNT)
    proposal = propose_other(before, "40 mcg")
    assert (proposal.declined, proposal.declined.current) == (before, AMOUNT)


@pytest.mark.parametrize("state", [NOT_SURE, SKIPPED])
def test_what_was_said_of_the_unit_is_never_replaced_unasked(at_amount: Session, state: object) -> None:
    unit = record(at_amount, "35")
    before = (unit.not_sure() if state == NOT_SURE else unit.skip()).jump(AMOUNT)
    assert propose_other(before, "35 mg").declined.given[UNIT] == state


def test_a_saved_file_has_two_answers_and_one_with_both_in_one_is_refused(at_amount: Session) -> None:
    after = record(at_amount, "35 mg")
    written = write_response(after.response)
    assert Session.resume(PACK, read_response(written, PACK)) == after
    assert '"value": "35"' in written
    with pytest.raises(ResponseError, match="dose-amount: Type the number without a unit"):
        read_response(written.replace('"value": "35"', '"value": "35 mg"'), PACK)


def with_unit_first(*codes: str) -> Pack:
    """The amount after its unit, and asked only with some units."""
    unit = replace(PACK.questionnaire.items[UNIT], enable_when=PACK.questionnaire.item[0].enable_when)
    amount = replace(DOSE, enable_when=HasAny(UNIT, frozenset(codes)))
    return Pack(replace(PACK.questionnaire, item=(unit, amount)), PACK.ruleset)


def test_an_amount_that_its_unit_would_close_is_refused_as_before() -> None:
    session = Session.start(with_unit_first("mg", "microgram")).answer("mg")
    assert isinstance(propose(session, "40 mcg"), Proposal)
    with pytest.raises(AnswerError, match="without a unit"):
        propose(session, "0.5 mg/kg")
    assert propose(session, "40 mg") == Recorded(session.answer("40"))


@given(sessions(PACK), st.sampled_from(TYPED))
@settings(max_examples=in_full(200, 50))
def test_nothing_else_is_touched_and_what_is_recorded_unasked_leaves_no_more_questions(
    session: Session, typed: str
) -> None:
    if AMOUNT not in session.standing.asked:
        return
    at = session if session.current == AMOUNT else replace(session, current=AMOUNT, previous=session)
    try:
        proposed = propose(at, typed)
    except AnswerError:
        return
    after = proposed.session if isinstance(proposed, Recorded) else proposed.after
    changed = {link_id for link_id in after.given if after.given[link_id] != at.given.get(link_id)}
    assert changed <= {AMOUNT, UNIT}
    assert after.undo() is at
    if typed == "35":
        assert UNIT not in changed
    if isinstance(proposed, Recorded):
        assert UNIT not in changed or UNIT not in at.given
        assert after.progress.most <= at.progress.most
        assert after.progress.fewest <= at.progress.fewest
    else:
        assert proposed.declined.given == at.given
