"""A segment tree over integers: their bitwise "or", kept up to date as single integers change.

Three questions with the masks 001, 010 and 100 are the leaves 3, 4 and 5. Node 2 is 4 | 5, the root is 2 | 3:

              1: 111
             /      \\
         2: 110      3: 001 (route)
        /      \\
    4: 010      5: 100
    (dose)      (stage)

    >>> ann = SegmentTree.of({"route": 0b001, "dose": 0b010, "stage": 0b100})
    >>> f"{ann.root:03b}"
    '111'

Ben differs from Ann in his dose only. Of his tree, leaf 4 and the nodes 2 and 1 above it are computed:

    >>> ben = ann.after({"dose": 0b000})
    >>> f"{ben.root:03b}", f"{ann.root:03b}"
    ('101', '111')
"""

from collections.abc import Mapping


class SegmentTree:
    """Named integers, and their bitwise "or". Immutable.

    The integers are the leaves of a binary tree. Node 1 is the root, and node n is the "or" of its children
    2n and 2n + 1, so a changed leaf updates only the nodes above it: seven of them, for a hundred leaves.
    """

    __slots__ = ("_leaf_of", "_nodes")

    def __init__(self, nodes: list[int], leaf_of: Mapping[str, int]) -> None:
        self._nodes = nodes
        self._leaf_of = leaf_of

    @classmethod
    def of(cls, values: Mapping[str, int]) -> "SegmentTree":
        """Return the tree over some named integers."""
        leaves = [*values.values()] or [0]
        nodes = [0] * len(leaves) + leaves
        for node in range(len(leaves) - 1, 0, -1):
            nodes[node] = nodes[2 * node] | nodes[2 * node + 1]
        return cls(nodes, {name: node for node, name in enumerate(values, len(leaves))})

    @property
    def root(self) -> int:
        """The "or" of all leaves."""
        return self._nodes[1]

    def after(self, changed: Mapping[str, int]) -> "SegmentTree":
        """Return the tree in which some leaves have changed."""
        nodes = self._nodes.copy()
        for name, value in changed.items():
            node = self._leaf_of[name]
            nodes[node] = value
            while node > 1:
                node //= 2
                nodes[node] = nodes[2 * node] | nodes[2 * node + 1]
        return SegmentTree(nodes, self._leaf_of)
