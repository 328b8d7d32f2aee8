"""The script and the Python session come to the same, step by step: a part of `tests/campaigns/page_walks.py`."""

import pytest

from support.page_steps import Script
from support.page_walks import Mix, difference

WALKS, PARTS = 2_000, 10


@pytest.mark.parametrize("part", range(PARTS))
def test_a_random_walk_comes_to_the_same_in_both(part: int, script: Script) -> None:
    mix = Mix()
    each = WALKS // PARTS
    differences = [difference(seed, script, mix) for seed in range(part * each, (part + 1) * each)]
    assert [found for found in differences if found] == []
    assert min(mix.events.values()) >= 10, mix
    assert 2 * mix.outcomes["changed the session"] >= sum(mix.events.values()), mix
