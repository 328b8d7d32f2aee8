"""All that a person said, in a mapping of which the next one is made without copying it.

The answers are the leaves of a tree with eight branches at each node, by the places of their questions. One
more answer makes new the nodes above it and shares all others. So a visit can remember how it stood before
each event, and where two mappings differ is found without looking at what they share.

    >>> order = Order({link_id: ALWAYS for link_id in ("stage", "route", "dose")})
    >>> one = Given.of(order, {"stage": SKIPPED})
    >>> two = one.with_answers({"dose": NOT_SURE})
    >>> list(one), list(two), order.names(two.places_other_than(one))
    (['stage'], ['stage', 'dose'], ('dose',))
"""

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import TypeAlias

from questionnaire.answers.response import Answer
from questionnaire.pack.order import Order, places_in

_Node: TypeAlias = "tuple[_Node | Answer | None, ...]"

_BITS = 3
_NOTHING = (None,) * (1 << _BITS)
"""A node without an answer below it, where one is to be put; until then it is None."""


class Given(Mapping[str, Answer]):
    """link_id -> Answer, in the order of the questionnaire. Immutable.

    gone: what was said to questions that only an earlier version had. It comes last, and never changes.
    """

    __slots__ = ("_root", "gone", "order")

    def __init__(self, order: Order, root: _Node, gone: Mapping[str, Answer]) -> None:
        self.order = order
        self._root = root
        self.gone = gone

    @classmethod
    def of(cls, order: Order, answers: Mapping[str, Answer]) -> "Given":
        """Return some answers as such a mapping, for one questionnaire."""
        if isinstance(answers, Given) and answers.order is order:
            return answers
        gone = {link_id: answers[link_id] for link_id in answers if link_id not in order.places}
        root: _Node = _NOTHING[: (len(order.link_ids) - 1 >> _shift(len(order.link_ids))) + 1]
        asked = {link_id: answers[link_id] for link_id in answers if link_id not in gone}
        return cls(order, root, gone).with_answers(asked)

    def with_answers(self, answers: Mapping[str, Answer | None]) -> "Given":
        """Return the same with other answers to some questions of the questionnaire; None takes one back."""
        root, shift = self._root, _shift(len(self.order.link_ids))
        for link_id, answer in answers.items():
            root = _with(root, shift, self.order.places[link_id], answer)
        return Given(self.order, root, self.gone)

    def at(self, place: int) -> Answer | None:
        """Return the answer to the question at a place, if there is one."""
        node: _Node | Answer | None = self._root
        shift = _shift(len(self.order.link_ids))
        while isinstance(node, tuple):
            node = node[place >> shift & 7]
            shift -= _BITS
        return node

    def by_place(self) -> tuple[Answer | None, ...]:
        """Return the answer to the question at each place, None where there is none."""
        nodes: Iterable[_Node | Answer | None] = self._root
        for _ in range(_shift(len(self.order.link_ids)) // _BITS):
            nodes = [one for node in nodes for one in (node if isinstance(node, tuple) else _NOTHING)]
        answers = [one for one in nodes if not isinstance(one, tuple)]  # by now, all of them
        return tuple(answers[: len(self.order.link_ids)])

    def places_other_than(self, other: "Given") -> int:
        """Return the questions to which another mapping, for the same questionnaire, has another answer."""
        if self._root is other._root:
            return 0
        return _differing(self._root, other._root, _shift(len(self.order.link_ids)), 0)

    def changes_from(self, other: "Given") -> dict[str, Answer | None]:
        """Return with what `with_answers` makes this of another mapping, for the same questionnaire."""
        places = places_in(self.places_other_than(other))
        return {self.order.link_ids[place]: self.at(place) for place in places}

    def __getitem__(self, link_id: str) -> Answer:
        place = self.order.places.get(link_id)
        answer = self.gone.get(link_id) if place is None else self.at(place)
        if answer is None:
            raise KeyError(link_id)
        return answer

    def __iter__(self) -> Iterator[str]:
        said = zip(self.order.link_ids, self.by_place(), strict=True)
        yield from (link_id for link_id, answer in said if answer is not None)
        yield from self.gone

    def __len__(self) -> int:
        return sum(1 for _ in self)

    def __repr__(self) -> str:
        return repr(dict(self))


@cache
def _shift(places: int) -> int:
    """Return by how many bits a place is shifted to find its branch at the root of a tree for so many."""
    return max((places - 1).bit_length() - 1, 0) // _BITS * _BITS


def _with(node: _Node, shift: int, place: int, answer: Answer | None) -> _Node:
    """Return the node with another answer below it. Every node on the way is made anew."""
    branches = list(node)
    branch = place >> shift & 7
    below = branches[branch]
    if shift == 0:
        branches[branch] = answer
    else:
        branches[branch] = _with(
            below if isinstance(below, tuple) else _NOTHING, shift - _BITS, place, answer
        )
    return tuple(branches)


def _differing(node: "_Node | Answer | None", other: "_Node | Answer | None", shift: int, place: int) -> int:
    """Return the places at which two other nodes differ below; `place` is the first there."""
    ours = node if isinstance(node, tuple) else _NOTHING
    theirs = other if isinstance(other, tuple) else _NOTHING
    places = 0
    for branch, (one, another) in enumerate(zip(ours, theirs, strict=True)):
        if one is not another:
            first = place + (branch << shift)
            places |= _differing(one, another, shift - _BITS, first) if shift else 1 << first
    return places
