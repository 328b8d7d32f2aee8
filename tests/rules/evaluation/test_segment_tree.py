"""Parts that are taken together by "or" come to the same however one got there."""

from functools import reduce
from operator import or_

from hypothesis import given
from hypothesis import strategies as st

from rules.evaluation.segment_tree import SegmentTree

NAMES = "abcdefghijk"
PARTS = st.dictionaries(st.sampled_from(NAMES), st.integers(0, 2**70))


@given(PARTS, st.lists(PARTS, max_size=4))
def test_the_whole_is_all_parts_together_after_any_changes(
    parts: dict[str, int], steps: list[dict[str, int]]
) -> None:
    first = tree = SegmentTree.of(parts)
    now = parts
    for step in steps:
        changed = {name: part for name, part in step.items() if name in parts}
        now, tree = {**now, **changed}, tree.after(changed)
        assert tree.root == reduce(or_, now.values(), 0)
    assert first.root == reduce(or_, parts.values(), 0)
