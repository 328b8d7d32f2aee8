"""What a person takes along, from what they said."""

import json
from collections.abc import Iterator
from dataclasses import asdict, fields, replace
from typing import Any

import pytest
from hypothesis import given, settings
from pydantic import TypeAdapter

import questionnaire
from questionnaire import Pack, QuestionnaireResponse, Session, Sheet, make_sheet, render
from questionnaire.answers.response import NOT_SURE, PREFER_NOT_TO_SAY, SKIPPED, Answer, Status, answered
from support.extent import in_full
from support.packs import conclusions_of
from support.sheets import PACK, sheet_with
from support.strategies import finished_sessions, sessions


def row(sheet: Sheet, link_id: str) -> str | None:
    return next((row.text for row in sheet.answers if row.link_id == link_id), None)


def test_the_json_sheet_has_every_key_in_the_order_of_the_sheet() -> None:
    keys = [
        "title",
        "consult",
        "safety",
        "in_short",
        "caveat",
        "matters_most",
        "questions_to_ask",
        "standing_questions",
        "more_questions",
        "answers",
        "no_answer",
        "not_taken",
        "earlier",
        "notes",
        "open_notes",
        "not_in_article",
        "about",
        "next_steps",
        "source",
    ]
    for sheet in (sheet_with(), sheet_with(stage=answered("having-now"), route=answered(("iv", "oral")))):
        assert list(json.loads(render(sheet, "json"))) == keys


def test_a_note_carries_its_answers_claims_and_headings() -> None:
    sheet = sheet_with(route=answered(("intranasal",)))
    (note,) = (note for note in sheet.notes if note.factor == "route")
    label = PACK.questionnaire.items["route"].label
    assert note.id == "route-intranasal"
    assert [asdict(reason) for reason in note.because] == [
        {"link_id": "route", "text": f"{label}: {row(sheet, 'route')}", "label": label}
    ]
    assert note.ask == "What have studies found about how long relief lasts? Do they fit me?"
    assert note.claims == ("intranasal-exists",)
    assert note.headings == ("Administration Method",)


@pytest.mark.parametrize("left_open", [SKIPPED, PREFER_NOT_TO_SAY])
@pytest.mark.parametrize("format_", ["text", "markdown", "json"])
def test_the_sheet_does_not_tell_withheld_from_skipped_or_not_reached(
    left_open: Answer, format_: str
) -> None:
    said = {"route": answered(("iv",)), "stage": answered("having-now")}
    silent = sheet_with(**said)
    for item in PACK.questionnaire.item:
        if item.link_id not in said:
            assert render(sheet_with(**said, **{item.link_id: left_open}), format_) == render(silent, format_)


def test_not_sure_is_shown_as_what_was_said() -> None:
    sheet = sheet_with(route=NOT_SURE)
    assert row(sheet, "route") == "I am not sure"
    assert [note.id for note in sheet.notes] == ["route-not-sure"]
    assert ("route",) in [line.needs for line in sheet.open_notes]


def unit_on_sheet(code: str) -> str:
    option = PACK.questionnaire.items["dose-unit"].option(code)
    assert option is not None
    return option.short or option.label


@pytest.mark.parametrize(
    ("unit", "shown"),
    [
        (answered("mg"), f"35 {unit_on_sheet('mg')}"),
        (answered("other-unit"), f"35 {unit_on_sheet('other-unit')}"),
        (NOT_SURE, "35, not sure of the unit"),
        (SKIPPED, "35, unit not given"),
        (PREFER_NOT_TO_SAY, "35, unit not given"),
    ],
)
def test_an_amount_is_shown_with_its_unit_or_without_one(unit: Answer, shown: str) -> None:
    sheet = sheet_with(dose_told=answered("yes"), dose_amount=answered("35"), dose_unit=unit)
    assert row(sheet, "dose-amount") == shown
    assert row(sheet, "dose-unit") is None


def test_a_unit_without_an_amount_keeps_its_row() -> None:
    sheet = sheet_with(dose_told=answered("yes"), dose_amount=SKIPPED, dose_unit=answered("mg"))
    assert row(sheet, "dose-amount") == "Not answered"
    assert row(sheet, "dose-unit") == unit_on_sheet("mg")


def test_a_note_that_asks_a_standing_question_leaves_it_in_its_line() -> None:
    standing = PACK.ruleset.standing_question[0]
    notes = tuple(
        replace(note, ask=standing, rank=90) if note.id == "pain-long" else note for note in PACK.ruleset.note
    )
    pack = Pack(PACK.questionnaire, replace(PACK.ruleset, note=notes))
    session = Session(pack, {"pain-duration": answered("long-time")}, None)
    sheet = make_sheet(pack, session.response)
    asked = sheet.standing_questions
    assert tuple(question.text for question in asked) == PACK.ruleset.standing_question
    assert [reason.link_id for reason in asked[0].because] == ["pain-duration"]
    assert standing not in {question.text for question in (*sheet.questions_to_ask, *sheet.more_questions)}


def test_who_skipped_everything_gets_a_short_list_and_is_told_that_a_blank_is_no_no() -> None:
    sheet = make_sheet(PACK, everything_skipped())
    text = " ".join(render(sheet, "text").split())
    assert sheet.notes == ()
    assert [line.needs for line in sheet.open_notes] == [
        ("stage",),
        ("pain-duration",),
        ("route",),
        ("dose-told",),
        ("expectation",),
        ("body",),
        ("concerns",),
        ("conditions",),
    ]
    assert "I did not answer" in text
    assert [question.text for question in sheet.questions_to_ask] == [PACK.ruleset.first_question[-1].text]
    assert len(sheet.standing_questions) == 3


def everything_skipped() -> QuestionnaireResponse:
    session = Session.start(PACK)
    while session.item is not None:
        session = session.skip()
    return session.response


@pytest.mark.parametrize(
    ("answers", "shown"),
    [
        ({}, {"wrong", "dose", "before", "recent"}),
        ({"stage": answered("considering"), "pain_duration": answered("long-time")}, set()),
        (
            {"stage": answered("having-now"), "pain_duration": answered("recent")},
            {"wrong", "dose", "before", "recent"},
        ),
        (
            {
                "stage": answered("had-before"),
                "concerns": answered(("none",)),
                "relief_felt": answered("eased"),
                "side_effects_had": answered("no"),
                "pain_duration": answered("long-time"),
            },
            set(),
        ),
        (
            {
                "stage": answered("had-before"),
                "concerns": answered(("none",)),
                "relief_felt": answered("worse"),
                "pain_duration": answered("both"),
            },
            {"wrong", "recent"},
        ),
        (
            {
                "stage": answered("having-now"),
                "dose_told": answered("yes"),
                "concerns": answered(("right-for-me",)),
                "relief_felt": answered("eased"),
                "side_effects_had": answered("gone"),
                "pain_duration": answered("long-time"),
            },
            {"before"},
        ),
        (
            {
                "stage": answered("had-before"),
                "concerns": answered(("none",)),
                "relief_felt": answered("eased"),
                "side_effects_had": answered("still"),
                "pain_duration": answered("long-time"),
            },
            {"wrong"},
        ),
    ],
)
def test_a_safety_line_is_shown_unless_an_answer_rules_it_out(
    answers: dict[str, Answer], shown: set[str]
) -> None:
    signs = {
        "wrong": "If something has felt wrong",
        "dose": "nobody has told you your dose",
        "before": "Unsure about your other medicines",
        "recent": "If your pain is recent",
    }
    safety = sheet_with(**answers).safety
    assert {name for name, sign in signs.items() if any(sign in line for line in safety)} == shown


def test_a_parked_answer_is_nowhere_on_the_sheet() -> None:
    said = {"stage": answered("considering"), "concerns": answered(("none",))}
    parked = {"dose-change": answered("higher"), "relief-lasted": answered("it was wonderful")}
    with_parked = sheet_with(**said, **parked)
    assert with_parked == sheet_with(**said)


@given(sessions(PACK))
@settings(max_examples=in_full(200, 50))
def test_the_same_response_gives_the_same_bytes(session: Session) -> None:
    response = session.response
    again = questionnaire.read_response(questionnaire.write_response(response), PACK)
    for format_ in ("text", "markdown", "json"):
        assert render(make_sheet(PACK, response), format_) == render(make_sheet(PACK, again), format_)


@given(finished_sessions(PACK))
@settings(max_examples=in_full(200, 50))
def test_every_applying_note_is_there_once_and_every_open_question_has_its_line(finished: Session) -> None:
    conclusions = conclusions_of(PACK, finished.given).notes
    sheet = make_sheet(PACK, finished.response)
    applying = {id_ for id_, conclusion in conclusions.items() if conclusion.outcome == "true"}
    needed = {link_id for conclusion in conclusions.values() for link_id in conclusion.needs}
    assert sorted(note.id for note in sheet.notes) == sorted(applying)
    assert [line.needs[0] for line in sheet.open_notes] == [
        item.link_id for item in PACK.questionnaire.item if item.link_id in needed
    ]


def test_an_answer_without_its_question_before_it_is_read_as_a_gap(pack: Pack) -> None:
    response = QuestionnaireResponse(
        questionnaire=pack.questionnaire.id,
        version="1.0.0",
        status=Status.COMPLETED,
        answers={"matters-most": answered(("sleeping through",))},
    )
    sheet = make_sheet(pack, response)
    assert sheet.matters_most == ("sleeping through",)
    assert row(sheet, "stage") == "Not answered"
    assert len(sheet.open_notes) == 8


def types_in(schema: Any) -> Iterator[str]:
    if isinstance(schema, dict):
        if isinstance(schema.get("type"), str):
            yield schema["type"]
        for value in schema.values():
            yield from types_in(value)
    elif isinstance(schema, list):
        for value in schema:
            yield from types_in(value)


def test_the_schema_of_the_sheet_holds_no_number() -> None:
    assert set(types_in(TypeAdapter(Sheet).json_schema())) == {"object", "array", "string", "boolean", "null"}


def test_a_sheet_without_a_consult_line_cannot_be_made() -> None:
    whole = {field.name: getattr(sheet_with(), field.name) for field in fields(Sheet)}
    del whole["consult"]
    with pytest.raises(TypeError, match="consult"):
        Sheet(**whole)
