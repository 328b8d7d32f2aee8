"""Which bits are whose, among all conditions of an index."""

from itertools import compress

from rules.conditions.conditions import Outcome

_IS_ONE = bytes(digit == ord("1") for digit in range(256))
_SPARSE = 16
"""Where at most one bit in so many is set, names are read one at a time."""


class Layout:
    """Gives bits to conditions: one to each of its terms, and the last one to the condition as a whole.

    A condition of one term has one bit for both.
    """

    def __init__(self) -> None:
        self.width = 0
        self.place: dict[str, int] = {}
        self._terms = 0
        self._terms_of_several = 0
        self._last = 0
        self._name_at: list[str] = []

    def add(self, name: str, terms: int) -> None:
        """Give bits to a condition of so many terms."""
        below = 0 if terms == 1 else terms
        self._terms |= (1 << terms) - 1 << self.width
        self._terms_of_several |= (1 << below) - 1 << self.width
        self.place[name] = self.width + below
        self.width += below + 1
        self._last |= 1 << self.place[name]
        self._name_at += [*[""] * below, name]

    def known(self, outcome: Outcome, terms: int) -> int:
        """Return what is known of terms of which a part has this outcome: it rules them out, or they wait."""
        if outcome is Outcome.FALSE:
            return terms
        return terms << self.width if outcome is Outcome.UNKNOWN else 0

    def outcomes(self, known: int) -> tuple[int, int]:
        """Return the last bits of the conditions that are true, and of those that are unknown."""
        possible = self._terms ^ self._terms & known
        true = self._with_any_of(possible ^ possible & known >> self.width)
        return true, self._with_any_of(possible) ^ true

    def names(self, last: int) -> tuple[str, ...]:
        """Return the names of the conditions with these last bits, in their order."""
        if last.bit_count() * _SPARSE <= last.bit_length():
            return self._few_names(last)
        bits = f"{last:b}".encode()[::-1].translate(_IS_ONE)
        return tuple(compress(self._name_at, bits))

    def _few_names(self, last: int) -> tuple[str, ...]:
        """Return the same, at a cost that follows how many they are."""
        names: list[str] = []
        while last:
            place = last.bit_length() - 1
            names.append(self._name_at[place])
            last ^= 1 << place
        return tuple(reversed(names))

    def _with_any_of(self, terms: int) -> int:
        """Return the last bits of the conditions that have any of these terms.

        Where a condition has several, adding a one to each carries into the last bit if there is any.
        """
        return terms + self._terms_of_several & self._last
