"""A problem in a content file: a stable code, a path, and a sentence for the author."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Literal, TypeAlias

ContentPath: TypeAlias = tuple[str | int, ...]
"""Keys and positions that lead from the top of a content file to a value in it."""


class ProblemCode(StrEnum):
    """One code per kind of problem. A code never changes its meaning; the messages may improve."""

    ENCODING = "encoding"
    MISSING_FILE = "missing-file"
    SYNTAX = "syntax"
    UNKNOWN_KEY = "unknown-key"
    MISSING_KEY = "missing-key"
    EMPTY_TEXT = "empty-text"
    WRONG_TYPE = "wrong-type"
    WRONG_VALUE = "wrong-value"
    NO_DAY = "no-day"
    WRONG_ID = "wrong-id"
    UNKNOWN_ITEM_TYPE = "unknown-item-type"
    WORDING = "wording"
    LANGUAGE = "language"
    CONDITION = "condition"
    DUPLICATE = "duplicate"
    RESERVED = "reserved"
    DISAGREE = "disagree"
    UNKNOWN_QUESTION = "unknown-question"
    UNKNOWN_OPTION = "unknown-option"
    UNKNOWN_CLAIM = "unknown-claim"
    UNKNOWN_FACTOR = "unknown-factor"
    UNKNOWN_NOTE = "unknown-note"
    CLAIM_NOT_CARRIED = "claim-not-carried"
    TYPED_QUESTION = "typed-question"
    NOT_REPEATING = "not-repeating"
    BARE_NOT = "bare-not"
    ASK_AND_RANK = "ask-and-rank"
    MISSING_OPEN_LINE = "missing-open-line"
    FORWARD_REFERENCE = "forward-reference"
    CYCLE = "cycle"
    ENABLE_WHEN = "enable-when"
    OPTIONS = "options"
    EXCLUSIVE = "exclusive"
    REPEATS = "repeats"
    REFERENCE = "reference"
    NOT_ASKED = "not-asked"
    RETIRED = "retired"


LOCAL = frozenset(
    {
        ProblemCode.NO_DAY,
        ProblemCode.DUPLICATE,
        ProblemCode.RESERVED,
        ProblemCode.OPTIONS,
        ProblemCode.EXCLUSIVE,
        ProblemCode.REPEATS,
        ProblemCode.ASK_AND_RANK,
    }
    | {
        ProblemCode.ENABLE_WHEN,
        ProblemCode.NOT_REPEATING,
        ProblemCode.TYPED_QUESTION,
        ProblemCode.UNKNOWN_OPTION,
    }
)
"""Problems within one entry: they can be reported even if another entry is too broken to be read."""


@dataclass(frozen=True, slots=True)
class Problem:
    """One problem in a content file.

    `message` says what is wrong, what is allowed and, where possible, what to write instead.
    """

    code: ProblemCode
    path: ContentPath
    message: str


@dataclass(frozen=True, slots=True)
class PlacedProblem:
    """A problem with the file, the place and the line in it, as an author reads it: `file:line: place: ...`.

    place, line: empty and None where the whole file has the problem.
    severity: a warning is told beside the errors; alone it would not keep a pack from loading.
    """

    code: str
    file: str
    place: str
    message: str
    line: int | None = None
    severity: Literal["error", "warning"] = "error"

    def __str__(self) -> str:
        file = self.file if self.line is None else f"{self.file}:{self.line}"
        where = f"{file}: {self.place}: " if self.place else f"{file}: "
        marked = "warning: " if self.severity == "warning" else ""
        return f"{where}{marked}{self.message} [{self.code}]"
