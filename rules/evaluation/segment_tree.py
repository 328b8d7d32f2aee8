"""A segment tree over integers: their bitwise "or", kept up to date as single integers change.

Three questions with the masks 001, 010 and 100 are the leaves. Every other node is the "or" of the two below:

             111
           /     \\
        001       110
      (route)   /     \\
             010      100
            (dose)  (stage)

    >>> ann = SegmentTree.of({"route": 0b001, "dose": 0b010, "stage": 0b100})
    >>> f"{ann.root:03b}"
    '111'

Ben differs from Ann in his dose only. Of his tree, that leaf and the two nodes above it are made anew; the
others are Ann's:

    >>> ben = ann.after({"dose": 0b000})
    >>> f"{ben.root:03b}", f"{ann.root:03b}"
    ('101', '111')
"""

from collections.abc import Mapping, Sequence
from typing import TypeAlias

_Node: TypeAlias = "tuple[int] | tuple[int, _Node, _Node]"
"""A leaf, or the "or" of two nodes before them."""


class SegmentTree:
    """Named integers, and their bitwise "or". Immutable.

    The integers are the leaves of a binary tree, so a changed one makes new only the nodes above it: seven of
    them, for a hundred leaves.
    """

    __slots__ = ("_leaf_of", "_top")

    def __init__(self, top: _Node, leaf_of: Mapping[str, int]) -> None:
        self._top = top
        self._leaf_of = leaf_of

    @classmethod
    def of(cls, values: Mapping[str, int]) -> "SegmentTree":
        """Return the tree over some named integers."""
        return cls(_over([*values.values()] or [0]), {name: leaf for leaf, name in enumerate(values)})

    @property
    def root(self) -> int:
        """The "or" of all leaves."""
        return self._top[0]

    def after(self, changed: Mapping[str, int]) -> "SegmentTree":
        """Return the tree in which some leaves have changed."""
        top = self._top
        for name, value in changed.items():
            top = _with(top, len(self._leaf_of), self._leaf_of[name], value)
        return SegmentTree(top, self._leaf_of)


def _over(leaves: Sequence[int]) -> _Node:
    if len(leaves) == 1:
        return (leaves[0],)
    middle = len(leaves) // 2
    return _joined(_over(leaves[:middle]), _over(leaves[middle:]))


def _with(node: _Node, leaves: int, leaf: int, value: int) -> _Node:
    """Return a node that has so many leaves, with another value at one of them."""
    if len(node) == 1:
        return (value,)
    _, left, right = node
    middle = leaves // 2
    if leaf < middle:
        return _joined(_with(left, middle, leaf, value), right)
    return _joined(left, _with(right, leaves - middle, leaf - middle, value))


def _joined(left: _Node, right: _Node) -> _Node:
    return (left[0] | right[0], left, right)
