"""The root of a segment tree is the "or" of its leaves, after any changes."""

from functools import reduce
from operator import or_

from hypothesis import given
from hypothesis import strategies as st

from rules.evaluation.segment_tree import SegmentTree

NAMES = "abcdefghijk"
LEAVES = st.dictionaries(st.sampled_from(NAMES), st.integers(0, 2**70))


@given(LEAVES, st.lists(LEAVES, max_size=4))
def test_the_root_is_the_or_of_the_leaves_after_any_changes(
    leaves: dict[str, int], steps: list[dict[str, int]]
) -> None:
    first = tree = SegmentTree.of(leaves)
    now = leaves
    for step in steps:
        changed = {name: leaf for name, leaf in step.items() if name in leaves}
        now, tree = {**now, **changed}, tree.after(changed)
        assert tree.root == reduce(or_, now.values(), 0)
    assert first.root == reduce(or_, leaves.values(), 0)
