"""What can go wrong in this package.

    RulesError
    └── ConditionError      a condition is not written in the language; carries every fault of it

`str(error)` is the sentence that an author reads.
"""

from collections.abc import Sequence


class RulesError(Exception):
    """Root of every error that this package raises on purpose."""


class ConditionError(RulesError, ValueError):
    """A condition is not written in the language of `rules.conditions.conditions`.

    A ValueError too, so that pydantic carries it to the place in the file where the condition stands.
    """

    def __init__(self, faults: Sequence[str]) -> None:
        self.faults = tuple(faults)
        super().__init__("; ".join(self.faults))
