"""A saved response that cannot be read: refused in one clear sentence."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from questionnaire.saved.json_shape import is_saved_response
from questionnaire.saved.response_json import read_response
from support.saved_files import OUTER, REFERENCE, VERSION, file_with, read_or_refused, refusal

FAULTS: dict[str, tuple[str, list[str]]] = {
    "other pack": (file_with({}, questionnaire="back-pain"), ['"back-pain"', "--pack"]),
    "other major version": (file_with({}, version="3.0.0"), ["version:", "3.0.0", VERSION]),
    "unknown question": (file_with({"stge": "planned"}), ["answers.stge:", 'Did you mean "stage"?']),
    "unknown parked question": (file_with({}, {"stge": "planned"}), ["parked.stge:", "--pack"]),
    "unknown code": (file_with({"stage": "plannd"}), ["answers.stage:", '"plannd"', "considering, planned"]),
    "number for a decimal": (file_with({"dose-told": "yes", "dose-amount": 35}), ["answers.dose-amount"]),
    "nothing for a decimal": (file_with({"dose-told": "yes", "dose-amount": ""}), ["answers.dose-amount"]),
    "list for a single choice": (file_with({"stage": ["planned"]}), ["answers.stage:", "one string"]),
    "text for several ticks": (file_with({"route": "iv"}), ["answers.route:", "a list of strings"]),
    "text for lines": (file_with({"matters-most": "sleep"}), ["answers.matters-most:", "a list of strings"]),
    "number among ticks": (file_with({"route": ["iv", 1]}), ["answers.route"]),
    "no tick": (file_with({"route": []}), ["answers.route:"]),
    "exclusive with another": (
        file_with({"body": ["none", "genes"]}),
        ["answers.body:", '"None of these"'],
    ),
    "too many lines": (file_with({"matters-most": list("abcd")}), ["answers.matters-most:", "3", "4"]),
    "blank lines": (file_with({"matters-most": [" ", "\u202e"]}), ["answers.matters-most:"]),
    "too long": (file_with({"pain-lately": "x" * 1001}), ["answers.pain-lately:"]),
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
    "a state that is how a question stands": (
        file_with({"stage": {"state": "not-reached"}}),
        ["answers.stage.state:"],
    ),
    "null with a state": (
        file_with({"stage": {"state": "skipped", "value": None}}),
        ["answers.stage:"],
    ),
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
    "a format that is no number": (file_with({}, format=True), ["format:"]),
    "a format with a point": (file_with({}, format=1.0), ["format:"]),
    "a number for a pack": (file_with({}, questionnaire=3), ["questionnaire:", "a quoted string"]),
    "a line break in a version": (file_with({}, version=f"{VERSION}\n"), ["version:"]),
    "an empty key": (file_with({}, **{"": 1}), ["top:"]),
    "another status": (file_with({}, status="done"), ["status:", "completed"]),
    "unknown key": (file_with({}, sheet={}), ["sheet:"]),
    "no answers": ('{"format": 1}', [":"]),
    "a list at the top": ("[]", ["top:"]),
    "a word at the top": ('"planned"', ["top:"]),
}


@pytest.mark.parametrize(("text", "says"), FAULTS.values(), ids=FAULTS)
def test_a_fault_is_refused_in_one_line_that_says_where_and_what(text: str, says: list[str]) -> None:
    message = refusal(read_response, text)

    assert all(words in message for words in says), message
    assert len(message.splitlines()) == 1
    assert not is_saved_response("[" + text)


@pytest.mark.parametrize("text", [text for text, _ in FAULTS.values()], ids=FAULTS)
def test_no_refusal_speaks_of_python(text: str) -> None:
    for word in ("pydantic", "instance of", "_Saved", "Literal", "tuple", "validation", "dict_type"):
        assert word not in refusal(read_response, text)


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
    message = refusal(read_response, text)

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
    assert read_or_refused(read_response, json.dumps(raw))
    assert read_or_refused(read_response, json.dumps({**OUTER, "answers": raw}))
    assert read_or_refused(read_response, json.dumps({**OUTER, "answers": {"route": raw}}))


@given(st.integers(0, len(REFERENCE)), st.text(max_size=2), st.integers(0, 2))
def test_however_a_file_is_damaged_it_is_read_or_refused_with_a_sentence(
    place: int, put: str, gone: int
) -> None:
    assert read_or_refused(read_response, REFERENCE[:place] + put + REFERENCE[place + gone :])


def test_what_looks_like_saved_answers_of_any_pack_is_known_as_such() -> None:
    assert is_saved_response(file_with({"whatever": "x"}, questionnaire="other", version="9.0.0"))
    assert not is_saved_response('{"format": 1}')
    assert not is_saved_response("Dear diary")
