"""The campaigns in short. In full they are commands: see the README of the tests."""

from pathlib import Path

import pytest

from campaigns.fuzzing import fuzzed
from campaigns.kills import killed


@pytest.mark.parametrize("seed", range(16))
def test_ended_at_any_moment_nothing_confirmed_is_lost_and_nothing_is_left(seed: int, tmp_path: Path) -> None:
    assert killed(seed, tmp_path).faults == []


@pytest.mark.parametrize("seed", range(16))
def test_whatever_is_typed_it_ends_as_it_should_and_records_what_was_said(seed: int, tmp_path: Path) -> None:
    assert fuzzed(seed, tmp_path).faults == []
