"""The worked examples beside the bit tricks are right."""

import doctest
from importlib import import_module

import pytest


@pytest.mark.parametrize("module", ["engine.columns", "engine.heaviest"])
def test_a_worked_example_is_right(module: str) -> None:
    failed, attempted = doctest.testmod(import_module(f"questionnaire.check.{module}"))
    assert (failed, attempted > 0) == (0, True)
