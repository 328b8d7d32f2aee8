"""Definitions, conditions, conclusions and problems are values, and every word of a list is its name."""

from collections.abc import Iterator
from dataclasses import FrozenInstanceError, fields, is_dataclass
from enum import StrEnum
from importlib import import_module
from pkgutil import walk_packages
from typing import Any

import pytest

import rules
from rules.conditions.conditions import Outcome
from rules.conditions.facts import State
from rules.problems import ProblemCode
from rules.ruleset import ruleset
from rules.ruleset.ruleset import Picture


def values_in(prefix: str) -> Iterator[Any]:
    """The dataclasses of every module whose name begins so."""
    for found in walk_packages(rules.__path__, "rules."):
        if found.name.startswith(prefix):
            module = import_module(found.name)
            own = (kind for kind in vars(module).values() if getattr(kind, "__module__", "") == found.name)
            yield from (kind for kind in own if isinstance(kind, type) and is_dataclass(kind))


VALUES = list(values_in("rules."))
OF_A_FILE = list(values_in("rules.ruleset.ruleset"))


def test_every_part_of_a_rules_file_is_a_value() -> None:
    assert {ruleset.RuleSet, ruleset.Note, ruleset.Claim} < {*OF_A_FILE} < {*VALUES}


@pytest.mark.parametrize("kind", VALUES, ids=lambda kind: kind.__name__)
def test_a_value_never_changes_and_holds_nothing_beside_its_fields(kind: Any) -> None:
    value = object.__new__(kind)
    for field in fields(kind):
        with pytest.raises(FrozenInstanceError):
            setattr(value, field.name, None)
    with pytest.raises(AttributeError):
        object.__setattr__(value, "anything_else", None)


@pytest.mark.parametrize("kind", OF_A_FILE, ids=lambda kind: kind.__name__)
def test_what_a_rules_file_holds_is_written_with_the_name_of_each_field(kind: Any) -> None:
    assert [field.name for field in fields(kind) if not field.kw_only] == []


@pytest.mark.parametrize("words", [Outcome, State, ProblemCode, Picture], ids=lambda words: words.__name__)
def test_a_word_in_files_and_reports_is_its_name_in_lower_case(words: type[StrEnum]) -> None:
    assert [word.value for word in words] == [word.name.lower().replace("_", "-") for word in words]
