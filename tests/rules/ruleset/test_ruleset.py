"""What a rules file must hold, how much of it, and what may be left out."""

import copy
import tomllib
from functools import reduce
from typing import Any

import pytest
from pydantic import ValidationError

from rules import ALWAYS, RuleSet, read_definition
from rules.ruleset.exact import exact
from support.edited_packs import INVALID

LENGTH = {"first_page": 1, "first_questions": 1, "sheet": 1, "typed": 0}
RAW: dict[str, Any] = {
    **tomllib.loads((INVALID.base / "rules.toml").read_text("utf-8")),
    "length": LENGTH,
    "accepted": [{"finding": "never-shown", "of": ["a"], "reason": "It waits for the next version."}],
}
LINE = {"text": "A line.", "claims": ["people-differ"]}


def changed(value: Any, *path: str | int) -> dict[str, Any]:
    """The rules file with another value at a path."""
    raw = copy.deepcopy(RAW)
    reduce(lambda at, key: at[key], path[:-1], raw)[path[-1]] = value  # type: ignore[index]
    return raw


@pytest.mark.parametrize(
    ("value", "path"),
    [
        (["H"], ("claim", 0, "headings")),
        (["people-differ"], ("note", 0, "claims")),
        (1, ("note", 0, "rank")),
        (99, ("note", 0, "rank")),
        (True, ("note", 0, "always")),
        (RAW["factor"][:1], ("factor",)),
        ([LINE], ("in_short",)),
        (["N"], ("next_step",)),
        (["A?", "B?", "C?"], ("standing_question",)),
        ([], ("standing_question",)),
        (RAW["length"], ("length",)),
        (RAW["accepted"], ("accepted",)),
        ("phone", ("factor", 0, "picture")),
        ("phone", ("safety", 0, "picture")),
        ("phone", ("in_short", 0, "picture")),
    ],
)
def test_what_just_fits_is_read(value: Any, path: tuple[str | int, ...]) -> None:
    raw = changed(value, *path)
    found = exact(RuleSet, raw)
    assert found is not None
    assert found == read_definition(RuleSet, raw)


@pytest.mark.parametrize(
    ("value", "path"),
    [
        ([], ("claim", 0, "headings")),
        ([], ("note", 0, "claims")),
        (0, ("note", 0, "rank")),
        (100, ("note", 0, "rank")),
        ([], ("factor",)),
        ([], ("in_short",)),
        ([], ("in_short", 0, "claims")),
        ([], ("next_step",)),
        (["A?", "B?", "C?", "D?"], ("standing_question",)),
        *((least - 1, ("length", key)) for key, least in LENGTH.items()),
        ([], ("accepted", 0, "of")),
        ("fax", ("factor", 0, "picture")),
    ],
)
def test_what_is_too_little_or_too_much_is_refused_where_it_stands(
    value: Any, path: tuple[str | int, ...]
) -> None:
    raw = changed(value, *path)
    assert exact(RuleSet, raw) is None
    with pytest.raises(ValidationError) as refused:
        read_definition(RuleSet, raw)
    assert refused.value.errors()[0]["loc"] == path


def test_a_line_without_a_condition_is_for_everybody() -> None:
    raw = {
        **RAW,
        "first_question": [{"text": "How?"}],
        "unsaid": [{"id": "a", "factor": "skin", "text": "T"}],
    }
    found = read_definition(RuleSet, raw)
    assert (found.first_question[0].when, found.unsaid[0].when) == (ALWAYS, ALWAYS)


def test_a_note_is_not_meant_for_everybody_unless_it_says_so() -> None:
    assert {note.always for note in read_definition(RuleSet, RAW).note} == {False}
