"""How the program ends."""

from questionnaire.errors import QuestionnaireError

DONE = 0
UNUSABLE = 2
"""Wrong usage, or input that cannot be read."""
INPUT_ENDED = 4
"""The input ended before the questions did."""
STOPPED = 130
"""Ctrl-C."""


class UsageError(QuestionnaireError):
    """The words on the command line are off."""
