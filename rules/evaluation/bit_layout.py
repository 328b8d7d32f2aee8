"""Which bit belongs to which term and to which condition, and how outcomes are read off the bits.

Two conditions with three terms in all: A is `route = iv` or (`route = oral` and `dose = high`), B is
`dose = high`. A has a bit for each of its terms and one above them; B has one term, and a single bit:

    bit 3: B, and its only term     bit 2: A     bit 1: oral and high     bit 0: iv

    >>> layout = BitLayout()
    >>> layout.add("A", terms=2)
    >>> layout.add("B", terms=1)

A mask has the false terms in its lower four bits and the unknown ones in its upper four. Ann has `route = iv`
and skipped `dose`. Her route makes "oral and high" false (0010); her dose leaves it and B unknown (1010):

    >>> ann = layout.mask(Outcome.FALSE, 0b0010) | layout.mask(Outcome.UNKNOWN, 0b1010)
    >>> f"{ann:08b}"
    '10100010'

The terms that are not false: all (1011) without 0010 are 1001. Of these, "iv" (0001) is not unknown either,
so it is true. Which conditions have such a term? Adding a one to each term of A (0011) carries into bit 2 if
any is set, and B's bit is its own: 0001 + 0011 = 0100, so A is true; 1001 + 0011 = 1100, so A and B are not
false, which leaves B unknown:

    >>> [f"{bits:04b}" for bits in layout.outcomes(ann)]
    ['0100', '1000']
    >>> layout.names(0b1000)
    ('B',)

Ben has `route = oral` and `dose = low`. "iv" is false (0001), and so are the others (1010): no term is left.

    >>> layout.outcomes(layout.mask(Outcome.FALSE, 0b0001) | layout.mask(Outcome.FALSE, 0b1010))
    (0, 0)
"""

from itertools import compress
from typing import TypeAlias

from rules.conditions.conditions import Outcome

_IS_ONE = bytes(digit == ord("1") for digit in range(256))

Named: TypeAlias = tuple[int, tuple[str, ...]]
"""The bits of some conditions, and the names of these in their order."""
NONE_NAMED: Named = (0, ())


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
        # Copies made one after another lie side by side in memory, so that many names are soon read in order.
        self._name_at += [*[""] * below, name[:1] + name[1:]]

    def mask(self, outcome: Outcome, terms: int) -> int:
        """Return the mask of terms in which a test has this outcome: false ones low, unknown ones high."""
        if outcome is Outcome.FALSE:
            return terms
        return terms << self.width if outcome is Outcome.UNKNOWN else 0

    def outcomes(self, mask: int) -> tuple[int, int]:
        """Return the condition bits of the true conditions, and those of the unknown ones."""
        possible = self._term_bits ^ self._term_bits & mask
        surely = possible ^ possible & mask >> self.width
        # A one added to each term of a condition carries into the condition's bit if any of the terms is set.
        true = surely + self._terms_below & self._condition_bits
        return true, true ^ (possible + self._terms_below & self._condition_bits)

    def names(self, condition_bits: int) -> tuple[str, ...]:
        """Return the names of the conditions with these bits, in their order."""
        return self.named(condition_bits, NONE_NAMED)[1]

    def named(self, condition_bits: int, near: Named) -> Named:
        """Return the bits of some conditions with their names.

        near: other bits with their names. The fewer bits differ, the sooner the names are found from these.
        """
        changed = condition_bits ^ near[0]
        if not changed:
            return near
        # Each name that comes or goes moves those behind it: worth it for as many as the root of all bits.
        if 2 * changed.bit_count() ** 2 <= changed.bit_length():
            return condition_bits, self._names_with(near, changed)
        digits = bin(condition_bits)[:1:-1].encode().translate(_IS_ONE)
        return condition_bits, tuple(compress(self._name_at, digits))

    def _names_with(self, near: Named, changed: int) -> tuple[str, ...]:
        """Return some names without those that have one of these bits, and with the others that have one."""
        others, names = near
        now = list(names)
        while changed:
            bit = changed.bit_length() - 1
            changed ^= 1 << bit
            from_here = others >> bit
            place = len(names) - from_here.bit_count()
            if from_here & 1:
                del now[place]
            else:
                now.insert(place, self._name_at[bit])
        return tuple(now)
