"""What a message quotes from a file is cut, however long it is."""

import json
from typing import Any

import pytest

from questionnaire import Pack, ResponseError, read_response
from rules.suggestions import not_among, shortened

LONG = "key" * 300_000
SAVED: dict[str, Any] = {
    "format": 1,
    "questionnaire": "ketamine-pain-relief",
    "version": "2.0.0",
    "status": "in-progress",
    "answers": {},
}
UNUSABLE = [
    SAVED | {LONG: 1},
    SAVED | {"questionnaire": LONG},
    SAVED | {"answers": {LONG: {"state": "skipped"}}},
    SAVED | {"answers": {LONG: {"state": LONG}}},
    SAVED | {"answers": {"stage": {"state": "answered", "value": LONG}}},
    SAVED | {"answers": {"stage": {"state": "skipped", LONG: 1}}},
]


def test_what_is_quoted_has_a_hundred_characters_at_most() -> None:
    assert shortened("a" * 100) == "a" * 100
    assert shortened("a" * 101) == f"{'a' * 100}…"
    assert len(not_among("note", LONG, ["one"])) < 200


@pytest.mark.parametrize(
    ("word", "allowed", "says"),
    [
        ("noet", ["note", "notes"], 'no key is called "noet". Did you mean "note"? There are: note, notes.'),
        ("claim", ["note", "notes"], 'no key is called "claim". There are: note, notes.'),
        ("claim", [], 'no key is called "claim". There are: none at all.'),
    ],
)
def test_an_unknown_name_is_told_with_those_there_are_and_the_nearest(
    word: str, allowed: list[str], says: str
) -> None:
    assert not_among("key", word, allowed) == says


@pytest.mark.parametrize("saved", UNUSABLE)
def test_an_error_about_saved_answers_is_short_however_long_what_it_names_is(
    pack: Pack, saved: dict[str, Any]
) -> None:
    with pytest.raises(ResponseError) as error:
        read_response(json.dumps(saved), pack)
    assert len(str(error.value)) < 1000


def test_an_error_about_a_long_key_that_appears_twice_is_short(pack: Pack) -> None:
    with pytest.raises(ResponseError) as error:
        read_response(f'{{"{LONG}": 1, "{LONG}": 2}}', pack)
    assert len(str(error.value)) < 1000
