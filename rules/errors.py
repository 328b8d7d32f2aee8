"""The errors of this package.

    RulesError
    └── ConditionError      a condition has syntax faults; it carries all of them

`str(error)` is the sentence that an author reads.
"""

from collections.abc import Sequence


class RulesError(Exception):
    """Root of every error that this package raises on purpose."""


class ConditionError(RulesError, ValueError):
    """A condition does not follow the syntax of `rules.conditions.toml`.

    Also a ValueError, so that pydantic reports it with the path of the condition in the file.
    """

    def __init__(self, faults: Sequence[str]) -> None:
        self.faults = tuple(faults)
        super().__init__("; ".join(self.faults))

    def __reduce__(self) -> tuple[object, ...]:
        return type(self), (self.faults,)
