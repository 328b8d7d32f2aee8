"""Which bit belongs to which term and to which condition, and how outcomes are read off the bits."""

from itertools import compress

from rules.conditions.conditions import Outcome

_IS_ONE = bytes(digit == ord("1") for digit in range(256))
_SPARSE = 16
"""Where at most one bit in so many is set, names are looked up bit by bit."""


class BitLayout:
    """Assigns bits to conditions: one to each term, and one above them to the condition as a whole.

    A condition of one term has a single bit, which is both.
    """

    def __init__(self) -> None:
        self.width = 0
        self.condition_bit: dict[str, int] = {}
        self._term_bits = 0
        self._terms_below = 0
        self._condition_bits = 0
        self._name_at: list[str] = []

    def add(self, name: str, terms: int) -> None:
        """Assign bits to a condition of so many terms."""
        below = 0 if terms == 1 else terms
        self._term_bits |= (1 << terms) - 1 << self.width
        self._terms_below |= (1 << below) - 1 << self.width
        self.condition_bit[name] = self.width + below
        self.width += below + 1
        self._condition_bits |= 1 << self.condition_bit[name]
        self._name_at += [*[""] * below, name]

    def mask(self, outcome: Outcome, terms: int) -> int:
        """Return the mask of terms in which a test has this outcome: false ones low, unknown ones high."""
        if outcome is Outcome.FALSE:
            return terms
        return terms << self.width if outcome is Outcome.UNKNOWN else 0

    def outcomes(self, mask: int) -> tuple[int, int]:
        """Return the condition bits of the true conditions, and those of the unknown ones."""
        possible = self._term_bits ^ self._term_bits & mask
        true = self._with_any_of(possible ^ possible & mask >> self.width)
        return true, self._with_any_of(possible) ^ true

    def names(self, condition_bits: int) -> tuple[str, ...]:
        """Return the names of the conditions with these bits, in their order."""
        if condition_bits.bit_count() * _SPARSE <= condition_bits.bit_length():
            return self._sparse_names(condition_bits)
        digits = f"{condition_bits:b}".encode()[::-1].translate(_IS_ONE)
        return tuple(compress(self._name_at, digits))

    def _sparse_names(self, condition_bits: int) -> tuple[str, ...]:
        """Return the same names, in time proportional to their number."""
        names: list[str] = []
        while condition_bits:
            bit = condition_bits.bit_length() - 1
            names.append(self._name_at[bit])
            condition_bits ^= 1 << bit
        return tuple(reversed(names))

    def _with_any_of(self, terms: int) -> int:
        """Return the bits of the conditions that have at least one of these terms.

        Adding a one to each term of a condition carries into the condition's bit if any of the terms is set.
        """
        return terms + self._terms_below & self._condition_bits
