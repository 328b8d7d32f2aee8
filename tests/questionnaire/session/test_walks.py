"""Whatever happens, a session says what the walk through all questions says.

Two hundred random walks; ten thousand by `tests/campaigns/session_walks.py`.
"""

from collections import Counter

import pytest

from support.session_walks import KINDS, walk_for

WALKS, PARTS = 200, 4


@pytest.mark.parametrize("part", range(PARTS))
def test_every_session_of_a_random_walk_stands_as_the_whole_walk_has_it(part: int) -> None:
    each, events = WALKS // PARTS, Counter[str]()
    for seed in range(part * each, (part + 1) * each):
        walk = walk_for(seed)
        events += walk.events
        assert walk.faults == [], seed
    assert set(events) == set(KINDS), "every event changes a session now and then"
