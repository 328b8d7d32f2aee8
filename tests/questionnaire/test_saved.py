"""A saved response: written and read back without loss, and refused in one clear sentence."""

import json
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from questionnaire import Answer, Pack, ResponseError, Session, load_pack, read_response, write_response
from questionnaire.enablement import standing_of
from questionnaire.response import SKIPPED, QuestionnaireResponse, answered
from questionnaire.saved import is_saved_response
from rules import State
from strategies import sessions

PACK = load_pack()
REFERENCE = (Path(__file__).parents[1] / "samples" / "reference.json").read_text(encoding="utf-8")
OUTER = {"format": 1, "questionnaire": "ketamine-pain-relief", "version": "1.0.0", "status": "in-progress"}


def file_with(answers: Mapping[str, object], parked: Mapping[str, object] | None = None, **outer: Any) -> str:
    """A saved response with these answers: an entry as it stands in a file, or only its value."""
    tables = {"answers": answers, "parked": parked or {}}
    entries = {
        name: {
            link_id: entry if isinstance(entry, dict) else {"state": "answered", "value": entry}
            for link_id, entry in table.items()
        }
        for name, table in tables.items()
    }
    return json.dumps({**OUTER, **entries, **outer})


def refusal(text: str) -> str:
    with pytest.raises(ResponseError) as refused:
        read_response(text, PACK)
    return str(refused.value)


def read_or_refused(text: str) -> QuestionnaireResponse | str:
    try:
        return read_response(text, PACK)
    except ResponseError as refused:
        return str(refused)


# --- Round trip -----------------------------------------------------------------------------------------


@given(sessions(PACK))
def test_what_is_written_is_read_back_equal(session: Session) -> None:
    response = session.response

    read = read_response(write_response(response), PACK)

    assert read == response
    assert read.notices == ()
    assert Session.resume(PACK, read) == session


@given(sessions(PACK))
def test_writing_what_was_read_gives_the_same_text(session: Session) -> None:
    text = write_response(session.response)

    assert write_response(read_response(text, PACK)) == text


@given(sessions(PACK))
def test_a_value_is_written_only_where_the_question_was_answered(session: Session) -> None:
    written = json.loads(write_response(session.response))

    assert list(written) == ["format", "questionnaire", "version", "status", "answers", "parked"]
    for entry in [*written["answers"].values(), *written["parked"].values()]:
        assert set(entry) == ({"state", "value"} if entry["state"] == "answered" else {"state"})


def test_parked_answers_are_saved_and_come_back(pack: Pack) -> None:
    session = Session.start(pack).answer("had-before")
    while session.current != "dose-change":
        session = session.skip()
    parked = session.answer("higher").jump("stage").answer("planned")

    read = read_response(write_response(parked.response), pack)

    assert read.parked == {"dose-change": answered("higher")}
    assert "dose-change" not in read.answers
    assert Session.resume(pack, read).jump("stage").answer("had-before").standing.answers[
        "dose-change"
    ] == answered("higher")


def test_the_shipped_sample_is_written_as_it_stands() -> None:
    assert write_response(read_response(REFERENCE, PACK)) == REFERENCE


@given(sessions(PACK), st.data())
def test_every_answer_of_a_file_is_kept_none_is_invented_and_only_asked_ones_count(
    session: Session, data: st.DataObject
) -> None:
    """The answers stand anywhere in the file: some are gone, some are parked that are asked."""
    places = {link_id: data.draw(st.sampled_from(["answers", "parked", "gone"])) for link_id in session.given}
    said = {link_id: answer for link_id, answer in session.given.items() if places[link_id] != "gone"}
    response = replace(
        session.response,
        answers={link_id: answer for link_id, answer in said.items() if places[link_id] == "answers"},
        parked={link_id: answer for link_id, answer in said.items() if places[link_id] == "parked"},
    )

    read = read_response(write_response(response), PACK)

    assert {**read.answers, **read.parked} == said
    assert set(read.answers) == set(standing_of(PACK.questionnaire, said).asked) & set(said)
    assert len(read.answers) + len(read.parked) == len(said)


# --- What counts, and what is kept aside ------------------------------------------------------------------


def test_an_answer_to_a_question_that_is_not_asked_is_parked_with_a_notice() -> None:
    read = read_response(file_with({"stage": "planned", "dose-change": "higher"}), PACK)

    assert read.parked == {"dose-change": answered("higher")}
    assert read.answers == {"stage": answered("planned")}
    [notice] = read.notices
    assert '"My last dose" is not asked' in notice


def test_an_answer_whose_enabling_question_is_open_is_parked_with_a_notice() -> None:
    read = read_response(file_with({"dose-change": "higher", "stage": {"state": "skipped"}}), PACK)

    assert (read.answers, read.parked) == ({"stage": SKIPPED}, {"dose-change": answered("higher")})
    assert len(read.notices) == 1


def test_a_parked_answer_whose_question_is_asked_counts_again_with_a_notice() -> None:
    read = read_response(file_with({"stage": "had-before"}, parked={"dose-change": "higher"}), PACK)

    assert read.answers["dose-change"] == answered("higher")
    assert read.parked == {}
    [notice] = read.notices
    assert '"My last dose" is asked' in notice
    assert "counts again" in notice


def test_gaps_in_a_completed_file_stay_gaps() -> None:
    read = read_response(file_with({}, status="completed"), PACK)

    assert (read.answers, read.parked, read.notices) == ({}, {}, ())


def test_parked_may_be_left_out() -> None:
    table = json.loads(file_with({"stage": "planned"}))
    del table["parked"]

    assert read_response(json.dumps(table), PACK).answers == {"stage": answered("planned")}


@pytest.mark.parametrize("state", ["not-sure", "prefer-not-to-say", "skipped"])
def test_a_state_is_read_as_itself_and_never_as_an_answer(state: str) -> None:
    read = read_response(file_with({"stage": {"state": state}}), PACK)

    assert read.answers == {"stage": Answer(State(state))}


@pytest.mark.parametrize("version", ["1.0.0", "1.0.7", "1.9.0"])
def test_another_version_with_the_same_major_number_loads_as_this_one(version: str) -> None:
    assert read_response(file_with({}, version=version), PACK).version == "1.0.0"


def test_a_byte_order_mark_is_accepted() -> None:
    assert read_response("\ufeff" + REFERENCE, PACK) == read_response(REFERENCE, PACK)


def test_typed_text_is_cleaned_of_escapes_direction_marks_and_line_breaks() -> None:
    typed = "much \x1b[31mbetter\x1b[0m \u202etoday\u2066\nand\ttomorrow\x00 \ud800"
    read = read_response(file_with({"stage": "had-before", "relief-so-far": typed}), PACK)

    assert read.answers["relief-so-far"] == answered("much [31mbetter[0m today and tomorrow")


def test_ticks_are_kept_once_and_in_the_order_of_the_question() -> None:
    read = read_response(file_with({"route": ["oral", "iv", "oral"]}), PACK)

    assert read.answers["route"] == answered(("iv", "oral"))


# --- What is refused --------------------------------------------------------------------------------------

FAULTS: dict[str, tuple[str, list[str]]] = {
    "other pack": (file_with({}, questionnaire="back-pain"), ['"back-pain"', "--pack"]),
    "other major version": (file_with({}, version="2.0.0"), ["version:", "2.0.0", "1.0.0"]),
    "unknown question": (file_with({"stge": "planned"}), ["answers.stge:", 'Did you mean "stage"?']),
    "unknown parked question": (file_with({}, {"stge": "planned"}), ["parked.stge:", "--pack"]),
    "unknown code": (file_with({"stage": "plannd"}), ["answers.stage:", '"plannd"', "considering, planned"]),
    "number for a decimal": (file_with({"dose-told": "yes", "dose-amount": 35}), ["answers.dose-amount"]),
    "nothing for a decimal": (file_with({"dose-told": "yes", "dose-amount": ""}), ["answers.dose-amount"]),
    "list for a single choice": (file_with({"stage": ["planned"]}), ["answers.stage:", "one text"]),
    "text for several ticks": (file_with({"route": "iv"}), ["answers.route:", "a list of texts"]),
    "text for lines": (file_with({"matters-most": "sleep"}), ["answers.matters-most:", "a list of texts"]),
    "number among ticks": (file_with({"route": ["iv", 1]}), ["answers.route"]),
    "no tick": (file_with({"route": []}), ["answers.route:"]),
    "exclusive with another": (
        file_with({"body": ["none", "genetics"]}),
        ["answers.body:", '"None of these"'],
    ),
    "too many lines": (file_with({"matters-most": list("abcd")}), ["answers.matters-most:", "3", "4"]),
    "blank lines": (file_with({"matters-most": [" ", "\u202e"]}), ["answers.matters-most:"]),
    "too long": (file_with({"stage": "had-before", "relief-so-far": "x" * 1001}), ["answers.relief-so-far:"]),
    "decimal with a comma": (
        file_with({"dose-told": "yes", "dose-amount": "0,5"}),
        ["dose-amount:", '"0.5"'],
    ),
    "decimal with a last zero": (file_with({"dose-told": "yes", "dose-amount": "0.50"}), ['"0.5"']),
    "decimal without a first zero": (file_with({"dose-told": "yes", "dose-amount": ".5"}), ['"0.5"']),
    "decimal in other digits": (file_with({"dose-told": "yes", "dose-amount": "٣٥"}), ['"35"']),
    "exponent": (file_with({"dose-told": "yes", "dose-amount": "1e5"}), ["answers.dose-amount:"]),
    "broken JSON": ('{\n  "format": 1,\n  oops', ["line 3, column 3", "not JSON"]),
    "more after the end": (REFERENCE + "x", ["not JSON"]),
    "empty file": ("", ["line 1, column 1", "not JSON"]),
    "equal keys": ('{"format": 1, "format": 1}', ['"format"', "twice"]),
    "NaN": (REFERENCE.replace('"35"', "NaN"), ["answers.dose-amount"]),
    "infinity": (REFERENCE.replace('"format": 1', '"format": Infinity'), ["format:"]),
    "deep lists": ("[" * 100_000, ["JSON", "--save"]),
    "deep closed lists": ("[" * 100_000 + "]" * 100_000, ["JSON", "--save"]),
    "deep tables": ('{"a":' * 100_000, ["JSON", "--save"]),
    "a number of thousands of digits": (f'{{"format": {"1" * 5000}}}', ["JSON"]),
    "wrong state": (file_with({"stage": {"state": "maybe"}}), ["answers.stage.state:", "not-sure"]),
    "a state that nobody says": (file_with({"stage": {"state": "not-asked"}}), ["answers.stage.state:"]),
    "value with a state": (
        file_with({"stage": {"state": "skipped", "value": "planned"}}),
        ["answers.stage:"],
    ),
    "no value": (file_with({"stage": {"state": "answered"}}), ["answers.stage:", "value"]),
    "null as value": (
        file_with({"stage": {"state": "answered", "value": None}}),
        ["answers.stage:", "value"],
    ),
    "more in an entry": (file_with({"stage": {"state": "skipped", "by": "x"}}), ["answers.stage.by:"]),
    "answered and parked": (file_with({"stage": "planned"}, {"stage": "planned"}), ['"stage"', "twice"]),
    "another format": (file_with({}, format=2), ["format:"]),
    "another status": (file_with({}, status="done"), ["status:", "completed"]),
    "unknown key": (file_with({}, sheet={}), ["sheet:"]),
    "no answers": ('{"format": 1}', [":"]),
    "a list at the top": ("[]", ["top:"]),
    "a word at the top": ('"planned"', ["top:"]),
}


@pytest.mark.parametrize(("text", "says"), FAULTS.values(), ids=FAULTS)
def test_a_fault_is_refused_in_one_line_that_says_where_and_what(text: str, says: list[str]) -> None:
    message = refusal(text)

    assert all(words in message for words in says), message
    assert len(message.splitlines()) == 1
    assert not is_saved_response("[" + text)


@pytest.mark.parametrize("text", [text for text, _ in FAULTS.values()], ids=FAULTS)
def test_no_refusal_speaks_of_python(text: str) -> None:
    for word in ("pydantic", "instance of", "_Saved", "Literal", "tuple", "validation", "dict_type"):
        assert word not in refusal(text)


@pytest.mark.parametrize(
    "text",
    [
        file_with({}, questionnaire="\x1b[2J\u202e"),
        file_with({"\x1b[2J\u202e": "planned"}),
        file_with({"stage": "\x1b[2J\u202e"}),
        file_with({}, version="9\x1b[2J\u202e"),
        '{"\\u001b[2J\\u202e": 1, "\\u001b[2J\\u202e": 1}',
        json.dumps({**OUTER, "answers": {}, "\x1b[2J\u202e": 1}),
    ],
    ids=["pack", "question", "code", "version", "equal keys", "unknown key"],
)
def test_a_refusal_shows_no_escape_or_direction_character_of_the_file(text: str) -> None:
    message = refusal(text)

    assert "\x1b" not in message
    assert "\u202e" not in message


RAW = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5) | st.just("answered"),
    lambda part: (
        st.lists(part, max_size=3)
        | st.dictionaries(st.sampled_from(["state", "value", "stage", "route", "answers"]), part, max_size=3)
    ),
    max_leaves=8,
)
"""Whatever JSON can hold, with the words of a saved response in it."""


@given(RAW)
def test_whatever_stands_in_a_file_it_is_read_or_refused_with_a_sentence(raw: object) -> None:
    assert read_or_refused(json.dumps(raw))
    assert read_or_refused(json.dumps({**OUTER, "answers": raw}))
    assert read_or_refused(json.dumps({**OUTER, "answers": {"route": raw}}))


@given(st.integers(0, len(REFERENCE)), st.text(max_size=2), st.integers(0, 2))
def test_however_a_file_is_damaged_it_is_read_or_refused_with_a_sentence(
    place: int, put: str, gone: int
) -> None:
    assert read_or_refused(REFERENCE[:place] + put + REFERENCE[place + gone :])


def test_what_looks_like_saved_answers_of_any_pack_is_known_as_such() -> None:
    assert is_saved_response(file_with({"whatever": "x"}, questionnaire="other", version="9.0.0"))
    assert not is_saved_response('{"format": 1}')
    assert not is_saved_response("Dear diary")
