"""The exit codes, and the error for wrong usage."""

from questionnaire.errors import QuestionnaireError

DONE = 0
REFUTED = 1
"""`check` found an error, or its cases fail, do not cover everything or miss a mutation."""
UNUSABLE = 2
"""Wrong usage, or unreadable input."""
NOT_PROVED = 3
"""`check` found no error, but could not prove everything."""
INPUT_ENDED = 4
"""The input ended before the questions did."""
STOPPED = 130
"""Ctrl-C."""


class UsageError(QuestionnaireError):
    """The command line has wrong arguments."""
