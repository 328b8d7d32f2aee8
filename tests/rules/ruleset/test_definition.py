"""A definition is a plain frozen dataclass; what a file holds for one is checked by pydantic."""

from collections.abc import Mapping
from dataclasses import FrozenInstanceError, dataclass, field
from enum import StrEnum
from typing import Annotated, Any

import pytest
from pydantic import ValidationError

from rules import HasAny, RuleSet, read_definition
from rules.ruleset.content_types import Id, Text, When
from rules.ruleset.definition import Limits, built


class Kind(StrEnum):
    WET = "wet"
    DRY = "dry"


@dataclass(frozen=True, slots=True, kw_only=True)
class Leaf:
    name: Id
    size: Annotated[int, Limits(ge=1, le=9)] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Plant:
    kind: Kind
    leaf: Annotated[tuple[Leaf, ...], Limits(min_length=1, max_length=2)]
    when: When
    told: dict[str, Text] = field(default_factory=dict)
    first: Leaf | None = None


WHOLE: Mapping[str, Any] = {
    "kind": "wet",
    "leaf": [{"name": "broad", "size": 3}, {"name": "small"}],
    "when": {"place": ["sun", "shade"]},
    "told": {"here": "Yes."},
    "first": {"name": "seed"},
}
PLANT = Plant(
    kind=Kind.WET,
    leaf=(Leaf(name="broad", size=3), Leaf(name="small")),
    when=HasAny("place", frozenset({"sun", "shade"})),
    told={"here": "Yes."},
    first=Leaf(name="seed"),
)


def test_a_table_is_read_as_what_it_defines() -> None:
    assert read_definition(Plant, WHOLE) == built(Plant, WHOLE) == PLANT
    assert built(Plant, WHOLE).kind is Kind.WET


def test_what_no_definition_knows_how_to_read_is_an_error_of_who_defines() -> None:
    @dataclass(frozen=True)
    class Odd:
        part: int | str

    with pytest.raises(TypeError, match="how to read"):
        built(Odd, {"part": 1})


def test_what_may_be_left_out_has_its_default() -> None:
    plant = read_definition(Plant, {key: WHOLE[key] for key in ("kind", "leaf", "when")})
    assert (plant.told, plant.first, plant.leaf[1].size) == ({}, None, None)


def test_a_definition_stays_as_it_is() -> None:
    with pytest.raises(FrozenInstanceError):
        PLANT.kind = Kind.DRY  # type: ignore[misc]  # that is what is refused


@pytest.mark.parametrize(
    ("change", "place"),
    [
        ({"kind": "damp"}, ("kind",)),
        ({"kind": 3}, ("kind",)),
        ({"leaf": []}, ("leaf",)),
        ({"leaf": [{"name": "a"}] * 3}, ("leaf",)),
        ({"leaf": [{"name": "Broad"}]}, ("leaf", 0, "name")),
        ({"leaf": [{"name": "a", "size": 0}]}, ("leaf", 0, "size")),
        ({"leaf": [{"name": "a", "size": True}]}, ("leaf", 0, "size")),
        ({"leaf": [{"name": "a", "colour": "red"}]}, ("leaf", 0, "colour")),
        ({"leaf": {"name": "a"}}, ("leaf",)),
        ({"when": {"all": []}}, ("when",)),
        ({"told": {"here": " "}}, ("told", "here")),
        ({"first": {}}, ("first", "name")),
        ({"root": "deep"}, ("root",)),
    ],
    ids=str,
)
def test_what_is_not_as_defined_is_refused_at_its_place(
    change: Mapping[str, Any], place: tuple[str | int, ...]
) -> None:
    with pytest.raises(ValidationError) as refused:
        read_definition(Plant, {**WHOLE, **change})
    assert refused.value.errors()[0]["loc"] == place


def test_every_fault_is_told_not_only_the_first() -> None:
    with pytest.raises(ValidationError) as refused:
        read_definition(RuleSet, {"id": "Not an id", "title": 3})
    told = {error["loc"][0] for error in refused.value.errors()}
    assert {"id", "title", "version", "consult", "note"} <= told
