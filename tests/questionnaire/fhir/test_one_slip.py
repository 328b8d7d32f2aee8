"""One slip of another program does not cost the rest: its question is left open, and a notice names it."""

import json
from collections.abc import Iterator
from functools import cache
from itertools import count, islice
from random import Random
from typing import Any

import pytest

import questionnaire as saved
from questionnaire import Session, make_sheet, render
from questionnaire.answers.standing import standing_of
from questionnaire.fhir import read_response
from questionnaire.pack.questions import Item
from support.commands import run
from support.extent import in_full
from support.fhir_slips import SLIPS, item_for
from support.foreign_fhir import PACK, coded, of
from support.strategies import random_session

QUESTIONS = PACK.questionnaire
FILES = in_full(200, 40)


@cache
def person(seed: int) -> Session:
    return random_session(PACK, seed)


def people_who_can(kind: str) -> Iterator[tuple[Session, Item]]:
    """People, each with a question that they were asked and to which such a slip can happen."""
    for seed in count():
        session = person(seed)
        asked = [QUESTIONS.items[link_id] for link_id in session.standing.asked]
        fit = [item for item in asked if SLIPS[kind](item) is not None]
        if fit:
            yield session, Random(seed).choice(fit)


def with_slip(session: Session, kind: str, at: Item) -> list[dict[str, Any]]:
    """The items of a response with the slip in the place of one answer."""
    given = session.standing.answers
    slip = SLIPS[kind](at) or []
    before = [
        part
        for link_id in given
        if link_id != at.link_id
        for part in item_for(QUESTIONS.items[link_id], given[link_id])
    ]
    return [*before, *slip]


@pytest.mark.parametrize("kind", SLIPS)
def test_the_rest_counts_and_one_notice_names_the_question(kind: str) -> None:
    for session, at in islice(people_who_can(kind), FILES):
        read = read_response(of(*with_slip(session, kind, at)), PACK)
        given = session.standing.answers
        left = standing_of(QUESTIONS, {link_id: given[link_id] for link_id in given if link_id != at.link_id})

        assert (dict(read.answers), dict(read.parked)) == (dict(left.answers), dict(left.parked))
        [notice] = [notice for notice in read.notices if '" is left open' in notice]
        assert notice.startswith(f'"{at.label}" is left open')
        assert (at.label in make_sheet(PACK, read).no_answer) == (at.link_id in left.asked)


@pytest.mark.parametrize("kind", SLIPS)
def test_on_the_command_line_there_is_a_sheet_and_one_line(kind: str) -> None:
    session, at = next(people_who_can(kind))

    ended = run("sheet", "-", given=of(*with_slip(session, kind, at)))

    assert ended.code == 0
    assert len([line for line in ended.err.splitlines() if f'"{at.label}" is left open' in line]) == 1
    assert ended.folded.count("Not taken from the file") == 1


def test_what_came_is_told_but_is_not_on_the_sheet() -> None:
    read = read_response(of({"linkId": "stage", "answer": [{"valueString": "in hospital"}]}), PACK)

    assert "It was: in hospital (valueString)." in read.notices[0]
    assert "in hospital" not in render(make_sheet(PACK, read), "json")


def test_several_slips_are_told_one_by_one_and_stand_in_one_line() -> None:
    items = [{"linkId": link_id, "answer": [{"valueBoolean": True}]} for link_id in ("body", "stage")]
    read = read_response(of(*items), PACK)

    assert [notice.partition(" is ")[0] for notice in read.notices] == ['"Stage"', '"Body"']
    assert make_sheet(PACK, read).no_answer.count("\N{LEFT DOUBLE QUOTATION MARK}") == 2


def test_a_notice_shows_no_escape_or_direction_character_of_the_file() -> None:
    given = "\x1b[2J\u202e"
    parts = [
        {"linkId": "stage", "answer": [{"valueString": given}]},
        {"linkId": given, "text": given, "answer": [{"valueString": given}]},
        {"linkId": given},
        {"linkId": "body", given: 1, "answer": [{f"value{given}": {}}]},
    ]
    read = read_response(of(*parts, **{given: 1}), PACK)

    assert len(read.notices) == 5
    assert not set(json.dumps(read.notices, ensure_ascii=False)) & set("\x1b\u202e")


def typed(link_id: str, text: str) -> dict[str, Any]:
    return {"linkId": link_id, "answer": [{"valueString": text}]}


def test_an_answer_that_depends_on_a_question_with_a_slip_does_not_hide_a_safety_line() -> None:
    counted = read_response(of(coded("stage", "having-now"), coded("side-effects-had", "still")), PACK)
    slipped = of(coded("stage", "having-now", "had-before"), coded("side-effects-had", "still"))
    line = PACK.ruleset.safety[0].text

    assert line in make_sheet(PACK, counted).safety
    assert line in make_sheet(PACK, read_response(slipped, PACK)).safety


@pytest.mark.parametrize("made", ["text", "markdown", "json", "html"])
def test_what_was_typed_and_does_not_count_is_on_the_sheet_in_every_format(made: str) -> None:
    slip = coded("stage", "having-now", "had-before"), coded("side-effects-had", "still")

    ended = run("sheet", "-", "--format", made, given=of(*slip, typed("side-effects-what", "a sore chest")))

    assert "a sore chest" in ended.folded


def test_nothing_that_depends_on_a_skipped_question_is_said_to_depend_on_a_slip() -> None:
    slips = coded("conditions", "none", "anxiety"), coded("anxiety-treated", "yes")
    read = read_response(of(*slips, coded("side-effects-had", "still")), PACK)

    assert "Side effects" not in make_sheet(PACK, read).no_answer
    assert "Treated for anxiety" in make_sheet(PACK, read).no_answer


def test_answers_read_after_a_slip_can_be_saved_and_read_again() -> None:
    read = read_response(of(coded("dose-told", "yes", "no"), typed("dose-amount", "35 mg")), PACK)

    again = saved.read_response(saved.write_response(read), PACK)

    assert (again, again.notices) == (read, ())


@pytest.mark.parametrize(
    ("item", "says"),
    [
        (coded("concerns", "side-effects", "none"), '"None of these" stands alone.'),
        (coded("stage", "planned", "had-before"), "This question takes one answer."),
        (coded("stage", "planed"), 'There is no answer "planed" here.'),
        (coded("body", "genetics"), "was an answer in an earlier version, and is none in this one."),
        (typed("conditions-other", "x" * 201), "That has 201 characters, and 200 fit."),
        (typed("dose-amount", "1.125"), "Type 1125 if you mean the large number, or 1.1250"),
        (typed("dose-amount", "35 drops"), "when the unit is asked"),
        ({"linkId": "stage", "answer": [{"valueString": "III"}]}, "item[0].answer[0].valueString"),
    ],
)
def test_the_notice_says_what_is_wrong_as_a_face_would(item: dict[str, Any], says: str) -> None:
    [notice] = read_response(of(item), PACK).notices

    assert says in notice


def test_a_question_that_was_answered_and_not_taken_is_not_counted_as_not_answered() -> None:
    nobody, slipped = (
        render(make_sheet(PACK, read_response(of(*items), PACK)), "text")
        for items in ([], [coded("stage", "planned", "had-before"), coded("route", "unheard-of")])
    )
    asked = len(Session.start(PACK).standing.asked)

    assert f"I did not answer {asked} questions." in nobody
    assert f"I did not answer {asked - 2} questions." in slipped
