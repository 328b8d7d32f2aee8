"""The largest sum of weights of anybody, for many people at once: bit-sliced addition.

One mask for each binary digit of the sums. Three texts for two people (person 0 is the right bit): 2 words
for both, 1 word for person 0, 3 words for person 1.

>>> most, who = heaviest(0b11, [(0b11, 2), (0b01, 1), (0b10, 3)])

The digits after each text, added with carry:

          fours  twos  ones
2 for 11:   00    11    00
1 for 01:   00    11    01
3 for 10:   10    01    11     ones: 01 ^ 10, no carry; twos: 11 ^ 10, and 10 carries to the fours

Person 0 has 2 + 1 = 3 words, person 1 has 4 + 1 = 5. The maximum is read from the highest digit down: only
person 1 has a four; nobody of those left has a two; person 1 has a one.

>>> most, f"{who:02b}"
(5, '10')
"""

from collections.abc import Iterable, Sequence


def heaviest(everybody: int, loads: Iterable[tuple[int, int]]) -> tuple[int, int]:
    """Return the largest sum of weights of anybody, and the mask of all who have it.

    loads: who carries each, and its weight.
    """
    return largest(everybody, sums_of(loads))


def sums_of(loads: Iterable[tuple[int, int]]) -> tuple[int, ...]:
    """Return everybody's sum of weights: one mask for each binary digit, the lowest first."""
    digits: list[int] = []
    for who, weight in loads:
        for digit in range(weight.bit_length()):
            carry, at = (who if weight >> digit & 1 else 0), digit
            while carry:
                digits.extend([0] * (at + 1 - len(digits)))
                digits[at], carry, at = digits[at] ^ carry, digits[at] & carry, at + 1
    return tuple(digits)


def largest(people: int, sums: Sequence[int]) -> tuple[int, int]:
    """Return the largest sum of any of some people, and the mask of all of them who have it."""
    most, left = 0, people
    for digit in reversed(range(len(sums))):
        if left & sums[digit]:
            most, left = most | 1 << digit, left & sums[digit]
    return most, left
