"""A definition is a frozen dataclass; pydantic validates what a file holds for it."""

from collections.abc import Mapping
from dataclasses import FrozenInstanceError, dataclass, field, make_dataclass
from enum import StrEnum
from typing import Annotated, Any

import pytest
from pydantic import ValidationError

from rules import HasAny, RuleSet, read_definition
from rules.ruleset.content_types import Id, Text, When
from rules.ruleset.definition import Limits, built
from rules.ruleset.exact import exact


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
    remarks: dict[str, Text] | None = None
    seasons: dict[str, Kind] | None = None
    first: Leaf | None = None


WHOLE: Mapping[str, Any] = {
    "kind": "wet",
    "leaf": [{"name": "broad", "size": 3}, {"name": "small"}],
    "when": {"place": ["sun", "shade"]},
    "remarks": {"here": "Yes."},
    "seasons": {"spring": "wet"},
    "first": {"name": "seed"},
}
PLANT = Plant(
    kind=Kind.WET,
    leaf=(Leaf(name="broad", size=3), Leaf(name="small")),
    when=HasAny("place", frozenset({"sun", "shade"})),
    remarks={"here": "Yes."},
    seasons={"spring": Kind.WET},
    first=Leaf(name="seed"),
)


def test_a_table_is_read_as_what_it_defines() -> None:
    assert read_definition(Plant, WHOLE) == built(Plant, WHOLE) == exact(Plant, WHOLE) == PLANT
    plant = built(Plant, WHOLE)
    assert {type(word) for word in (plant.kind, *(plant.seasons or {}).values())} == {Kind}


def test_an_annotation_without_a_reader_is_a_type_error() -> None:
    @dataclass(frozen=True)
    class Odd:
        part: int | str

    with pytest.raises(TypeError, match=r"^no definition knows how to read int \| str$"):
        built(Odd, {"part": 1})
    with pytest.raises(TypeError):
        exact(Odd, {"part": 1})


def test_a_key_that_is_left_out_has_its_default() -> None:
    plant = read_definition(Plant, {key: WHOLE[key] for key in ("kind", "leaf", "when")})
    assert (plant.remarks, plant.first, plant.leaf[1].size) == (None, None, None)


def test_a_definition_is_immutable() -> None:
    with pytest.raises(FrozenInstanceError):
        PLANT.kind = Kind.DRY  # type: ignore[misc]  # that is what is refused


@pytest.mark.parametrize(
    ("change", "path"),
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
        ({"remarks": {"here": " "}}, ("remarks", "here")),
        ({"remarks": ["here"]}, ("remarks",)),
        ({"seasons": {"spring": "damp"}}, ("seasons", "spring")),
        ({"leaf": [{"name": "broad\n"}]}, ("leaf", 0, "name")),
        ({"leaf": [{"name": "a", "size": 10}]}, ("leaf", 0, "size")),
        ({"leaf": ["a"]}, ("leaf", 0)),
        ({"first": {}}, ("first", "name")),
        ({"root": "deep"}, ("root",)),
    ],
    ids=str,
)
def test_a_value_that_does_not_fit_is_refused_with_its_path(
    change: Mapping[str, Any], path: tuple[str | int, ...]
) -> None:
    with pytest.raises(ValidationError) as refused:
        read_definition(Plant, {**WHOLE, **change})
    assert exact(Plant, {**WHOLE, **change}) is None
    assert refused.value.errors()[0]["loc"] == path


@pytest.mark.parametrize(
    ("limits", "kind", "fit", "unfit"),
    [
        (Limits(ge=1), int, [1, 100], [0]),
        (Limits(le=9), int, [-1, 9], [10]),
        (Limits(ge=1, le=9), int, [1, 9], [0, 10]),
        (Limits(min_length=2), str, ["ab", "abc"], ["a"]),
        (Limits(max_length=2), str, ["", "ab"], ["abc"]),
        (Limits(pattern="a$"), str, ["a", "ba"], ["ab", "a\n"]),
    ],
    ids=str,
)
def test_a_limit_holds_alone_and_what_is_at_it_fits(
    limits: Limits, kind: type, fit: list[object], unfit: list[object]
) -> None:
    definition = make_dataclass("Limited", [("value", Annotated[kind, limits])])
    for value in fit:
        assert exact(definition, {"value": value}) == read_definition(definition, {"value": value})
        assert exact(definition, {"value": value}) is not None
    for value in unfit:
        assert exact(definition, {"value": value}) is None
        with pytest.raises(ValidationError):
            read_definition(definition, {"value": value})


def test_the_error_holds_every_fault_not_only_the_first() -> None:
    with pytest.raises(ValidationError) as refused:
        read_definition(RuleSet, {"id": "Not an id", "title": 3})
    keys = {error["loc"][0] for error in refused.value.errors()}
    assert {"id", "title", "version", "consult", "note"} <= keys


def test_a_key_whose_default_is_made_anew_may_be_left_out() -> None:
    @dataclass(frozen=True, slots=True, kw_only=True)
    class Bed:
        plants: dict[str, Kind] = field(default_factory=dict)

    assert read_definition(Bed, {}) == exact(Bed, {}) == Bed(plants={})
    assert read_definition(Bed, {"plants": {"a": "wet"}}) == exact(Bed, {"plants": {"a": "wet"}})
