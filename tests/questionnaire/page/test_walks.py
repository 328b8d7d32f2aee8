"""The script and the Python session come to the same, step by step.

With CI=true, so many walks as are asked of every change; all 20,000 by `tests/campaigns/page_walks.py`.
"""

import pytest

from support.extent import in_full
from support.page_differences import Mix, difference
from support.page_steps import Script

WALKS, PARTS = in_full((2_000, 10), (80, 4))

EVENTS = 13
"""Kinds of events, each of which every part has."""


@pytest.mark.parametrize("part", range(PARTS))
def test_a_random_walk_comes_to_the_same_in_both(part: int, script: Script) -> None:
    mix = Mix()
    each = WALKS // PARTS
    differences = [difference(seed, script, mix) for seed in range(part * each, (part + 1) * each)]
    assert [found for found in differences if found] == []
    assert len(mix.events) == EVENTS, mix
    assert 2 * mix.outcomes["changed the session"] >= sum(mix.events.values()), mix
