"""What people fill in with the forms of others makes the sheet that the same answers make here.

DURATION_FACTORS_FORM_PEOPLE is how many people try each form, in each way.
"""

import os
from typing import TYPE_CHECKING

import pytest

from questionnaire import QuestionnaireResponse, Session, load_pack, make_sheet, render
from questionnaire.answers.response import NOT_SURE, PREFER_NOT_TO_SAY, SKIPPED
from questionnaire.fhir import export_questionnaire, read_response, write_response
from support.form_people import Person, fill_in, filled_in, person, told, with_us

if TYPE_CHECKING:
    from support.form_pages import FormClient

PACK = load_pack()
ITEMS = PACK.questionnaire.items
PEOPLE = range(int(os.environ.get("DURATION_FACTORS_FORM_PEOPLE", "2")))


def sheet_of(response: QuestionnaireResponse) -> str:
    return render(make_sheet(PACK, response), "markdown")


@pytest.mark.parametrize("seed", PEOPLE)
def test_what_is_filled_in_there_makes_the_sheet_that_it_makes_here(client: "FormClient", seed: int) -> None:
    here = filled_in(client, PACK, person(seed))

    there = read_response(client.response, PACK)

    assert sheet_of(there) == sheet_of(here.response)


def open_ones(session: Session, says: Person) -> list[str]:
    """Up to three questions that were skipped, and to which this person has something to say."""
    asked = session.standing.asked
    return [one for one in asked if session.given[one] == SKIPPED and says(ITEMS[one]) != SKIPPED][:3]


def without_reasons(session: Session) -> Session:
    """The session without what no form has words for: a reason why a text is not there."""
    for link_id in session.standing.asked:
        if not ITEMS[link_id].answer_option and session.given.get(link_id) in (NOT_SURE, PREFER_NOT_TO_SAY):
            session = session.jump(link_id).skip()
    return session


@pytest.mark.parametrize("seed", PEOPLE)
def test_what_was_begun_here_can_be_gone_on_with_there(client: "FormClient", seed: int) -> None:
    here, later = with_us(PACK, person(seed, of_our_own=True)), person(seed + 1000)
    client.open(export_questionnaire(PACK), write_response(PACK, here.response))
    assert client.shown == list(here.standing.asked)
    for link_id in open_ones(here, later):
        fill_in(client, ITEMS[link_id], later(ITEMS[link_id]))
        here = told(here.jump(link_id), later(ITEMS[link_id]))

    there = read_response(client.response, PACK)

    expected = here if client.keeps_reasons else without_reasons(here)
    assert sheet_of(there) == sheet_of(expected.response)


def test_what_is_hidden_later_is_on_neither_sheet(client: "FormClient") -> None:
    client.open(export_questionnaire(PACK))
    client.choose("stage", "Having it now")
    client.choose("relief-felt", "It eased")
    client.type("relief-lasted", ("a week",))
    client.choose("stage", "Thinking about it")

    read = read_response(client.response, PACK)

    assert list(read.answers) == ["stage"]
    assert "a week" not in sheet_of(read)


def test_what_is_taken_back_is_open(client: "FormClient") -> None:
    client.open(export_questionnaire(PACK))
    for link_id, label in [("concerns", "Side effects"), ("route", "Drip into a vein (IV)")] * 2:
        client.choose(link_id, label)
    client.type("pain-lately", ("bad",))
    client.clear("pain-lately")

    assert read_response(client.response, PACK).answers == {}
