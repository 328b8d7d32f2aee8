"""The places of questions, and which wait for which: worked out once a questionnaire.

A set of questions is an integer with one bit for each place, so that sets are joined and compared at once,
however many questions there are. With `stage`, `route` and `dose` in this order, 0b101 is `stage` and `dose`.
"""

from collections.abc import Iterator, Mapping, Sequence

from rules.conditions.conditions import ALWAYS, Condition, tests_of


class Order:
    """The order of the questions of one questionnaire.

    Args:
        asked_when: link_id -> condition under which it is asked, in the order of the questionnaire.

    link_ids: by place. places: link_id -> place.
    always: the set of the questions that everybody is asked.
    waiting: for each place, the set of the questions whose enabling conditions name that question.
    """

    __slots__ = ("always", "link_ids", "places", "waiting")

    def __init__(self, asked_when: Mapping[str, Condition]) -> None:
        self.link_ids = tuple(asked_when)
        self.places = {link_id: place for place, link_id in enumerate(asked_when)}
        self.always = sum(1 << self.places[link_id] for link_id, when in asked_when.items() if when == ALWAYS)
        self.waiting = _waiting(self.places, list(asked_when.values()))

    @property
    def all(self) -> int:
        """The set of all questions."""
        return (1 << len(self.link_ids)) - 1

    def names(self, places: int) -> tuple[str, ...]:
        """Return the link_ids of a set of questions, in their order."""
        return tuple(self.link_ids[place] for place in places_in(places))


def places_in(places: int) -> Iterator[int]:
    """Yield the places in a set of questions, in their order."""
    while places:
        place = first_in(places)
        yield place
        places ^= 1 << place


def first_in(places: int) -> int:
    """Return the first place in a set of questions, which is not empty."""
    return (places & -places).bit_length() - 1


def last_in(places: int) -> int:
    """Return the last place in a set of questions, which is not empty."""
    return places.bit_length() - 1


def _waiting(places: Mapping[str, int], conditions: Sequence[Condition]) -> tuple[int, ...]:
    waiting = [0] * len(conditions)
    for place, condition in enumerate(conditions):
        for link_id in {test.link_id for test in tests_of(condition)}:
            waiting[places[link_id]] |= 1 << place
    return tuple(waiting)
