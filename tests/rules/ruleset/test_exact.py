"""What is read without pydantic is what pydantic reads, and nothing that it refuses."""

import copy
import tomllib
from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from questionnaire.pack.loading import texts_of
from questionnaire.pack.questions import Questionnaire
from rules import RuleSet, read_definition
from rules.ruleset.exact import exact
from support.edited_packs import DEFECTIVE, FILES
from support.extent import in_full

KINDS = (Questionnaire, RuleSet)
TEXTS = {
    "shipped": tuple(text for _, text in texts_of()),
    "clean": tuple((DEFECTIVE.base / name).read_text("utf-8") for name in FILES),
}

values = st.one_of(
    st.sampled_from(
        ["", " ", "\n", "\x1c", "a\n", "1.0.0\n", "en", "choice", "2026-01-31\n", "http://a.b/c\x1f"]
    ),
    st.text(),
    st.sampled_from([True, 0, 1, 20, 21, 100, 1.0, float("nan"), date(2026, 1, 31)]),
    st.sampled_from([[], {}, [""], [[]], ["a", 1], {"a": "b"}, {"all": []}, {"not": {"a": "b"}}]),
)


@cache
def raw_of(pack: str, at: int) -> dict[str, Any]:
    return tomllib.loads(TEXTS[pack][at])


def places_in(value: Any) -> Iterator[tuple[Any, Any]]:
    """Every table or list in a value, with each of its keys or positions."""
    keys = (
        value.keys() if isinstance(value, Mapping) else range(len(value)) if isinstance(value, list) else ()
    )
    for key in keys:
        yield value, key
        yield from places_in(value[key])


@pytest.mark.parametrize("at", [0, 1], ids=["questions", "rules"])
@pytest.mark.parametrize("pack", TEXTS)
def test_what_can_be_loaded_is_read_without_pydantic(pack: str, at: int) -> None:
    raw = raw_of(pack, at)

    assert exact(KINDS[at], raw) == read_definition(KINDS[at], raw)


@given(
    st.sampled_from([*TEXTS]),
    st.sampled_from([0, 1]),
    st.integers(0),
    values,
    st.sampled_from(["put", "add", "drop"]),
)
@settings(max_examples=in_full(600, 150), deadline=None)
def test_nothing_is_read_that_pydantic_refuses_or_reads_as_something_else(
    pack: str, at: int, place: int, value: Any, change: str
) -> None:
    raw = copy.deepcopy(raw_of(pack, at))
    places = [*places_in(raw)]
    table, key = places[place % len(places)]
    if change == "add" and isinstance(table, dict):
        table["label"] = value
    elif change == "drop":
        del table[key]
    else:
        table[key] = value

    try:
        by_pydantic = read_definition(KINDS[at], raw)
    except ValidationError:
        by_pydantic = None
    assert exact(KINDS[at], raw) in (None, by_pydantic)
