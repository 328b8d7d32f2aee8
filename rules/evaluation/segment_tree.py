"""Integers taken together by "or", of which one can become another without a look at all the rest."""

from collections.abc import Mapping


class Combined:
    """What parts with names come to together. Immutable.

    The parts stand at the feet of a binary tree: node 1 is the whole, and node n is what the nodes 2n and
    2n + 1 come to. So a part that changes concerns the nodes above it alone: seven, of a hundred parts.
    """

    __slots__ = ("_nodes", "_place")

    def __init__(self, nodes: list[int], place: Mapping[str, int]) -> None:
        self._nodes = nodes
        self._place = place

    @classmethod
    def of(cls, parts: Mapping[str, int]) -> "Combined":
        """Return what some parts come to."""
        feet = [*parts.values()] or [0]
        nodes = [0] * len(feet) + feet
        for node in range(len(feet) - 1, 0, -1):
            nodes[node] = nodes[2 * node] | nodes[2 * node + 1]
        return cls(nodes, {name: place for place, name in enumerate(parts, len(feet))})

    @property
    def whole(self) -> int:
        """All parts together."""
        return self._nodes[1]

    def after(self, changed: Mapping[str, int]) -> "Combined":
        """Return what the same parts come to once some of them have changed."""
        nodes = self._nodes.copy()
        for name, part in changed.items():
            node = self._place[name]
            nodes[node] = part
            while node > 1:
                node //= 2
                nodes[node] = nodes[2 * node] | nodes[2 * node + 1]
        return Combined(nodes, self._place)
