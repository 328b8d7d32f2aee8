"""Changing an answer at the review: what it does is said first, and it can be taken back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from questionnaire import Pack, Session, compare
from questionnaire.session.in_words import change_in_words
from questionnaire.words import shared as words
from questionnaire.words import terminal as terminal_words
from support.interview_driver import ANSWERS, DOWN, Interview
from support.shipped import label_of

if TYPE_CHECKING:
    from .conftest import Start

PARKED = ("dose-change", "how-often", "relief-felt", "relief-lasted", "side-effects-had", "side-effects-what")
"""What is asked only of a person who has had ketamine."""

NUMBERS = {link_id: number for number, link_id in enumerate(ANSWERS, start=1)}
"""The number of each answer at the review."""

THINKING, HAVING = (
    terminal_words.YOU_SAID.format(answer=label_of("stage", code)) for code in ("considering", "having-now")
)


def change_stage(person: Interview, code: str, *after: str) -> None:
    person.at_review(*after)
    person.change(NUMBERS["stage"])
    person.at("stage", *after).give(code)


def preview_of(session: Session, code: str) -> list[str]:
    before = session.jump("stage")
    return list(change_in_words(before, compare(before, before.answer(code))))


def test_the_preview_names_what_no_longer_counts_and_where_the_sheet_changes(
    visit: Start, pack: Pack
) -> None:
    person = visit(before=None)
    change_stage(person, "considering")
    person.says(words.CHANGES)
    told = preview_of(Session.resume(pack, person.saved), "considering")
    assert len(told) == 2
    for sentence in told:
        person.shows(words.CHANGES, f"- {sentence}")


def test_no_leaves_everything_as_it_was(visit: Start) -> None:
    person = visit(before=None)
    before = person.saved
    change_stage(person, "considering")
    person.confirm(False)
    person.at_review(terminal_words.LEFT_AS_IT_WAS)
    assert person.saved == before


def test_enter_alone_does_not_confirm_a_change(visit: Start) -> None:
    person = visit(before=None)
    before = person.saved
    change_stage(person, "considering")
    person.says(words.CHANGES)
    person.shows(words.CHANGES, person.change_prompt)
    person.enter()
    person.shows(person.change_not_confirmed)
    assert person.saved == before


def test_yes_changes_and_changing_back_brings_everything_back(visit: Start, pack: Pack) -> None:
    person = visit(before=None)
    before = person.saved
    change_stage(person, "considering")
    person.confirm(True)
    person.at_review(THINKING)
    assert set(person.saved.parked) == set(PARKED)
    assert set(person.saved.answers) == set(before.answers) - set(PARKED)
    change_stage(person, "having-now", THINKING)
    person.says(words.CHANGES)
    person.shows(words.CHANGES, *preview_of(Session.resume(pack, person.saved), "having-now"))
    person.confirm(True)
    person.at_review(HAVING)
    assert (person.saved.answers, person.saved.parked) == (before.answers, {})


def test_a_change_without_consequences_needs_no_confirmation(visit: Start) -> None:
    person = visit(before=None)
    person.at_review()
    person.change(NUMBERS["conditions-other"])
    person.at("conditions-other").type("Asthma")
    person.at_review(terminal_words.YOU_SAID.format(answer="Asthma"))
    assert person.recorded["conditions-other"] == "Asthma"


def test_a_number_that_no_answer_has_changes_nothing(visit: Start) -> None:
    person = visit(before=None)
    before = person.saved
    person.at_review()
    person.change(0)
    for given, number in ((0, len(NUMBERS) + 1), (len(NUMBERS) + 1, 99), (99, None)):
        sentence = terminal_words.REVIEW_NUMBER_NOT_UNDERSTOOD.format(given=given, most=len(NUMBERS))
        person.shows(
            sentence.removesuffix("."), "undo. Number" if person.is_plain else terminal_words.REVIEW_NUMBER
        )
        if number is not None:
            person.enter(str(number))
    assert person.saved == before


def test_enter_in_place_of_a_number_leads_back_to_the_review(prompts: Start) -> None:
    person = prompts(before=None)
    person.at_review()
    person.press(DOWN * 2 + "\r")
    person.shows(terminal_words.REVIEW_NUMBER)
    person.enter()
    person.at_review(terminal_words.REVIEW_NO_NUMBER)
