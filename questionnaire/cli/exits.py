"""How the program ends."""

from questionnaire.errors import QuestionnaireError

DONE = 0
REFUTED = 1
"""`check` found an error, or a case that fails, is missing or notices too little."""
UNUSABLE = 2
"""Wrong usage, or input that cannot be read."""
NOT_PROVED = 3
"""`check` found no error, and could not prove everything."""
INPUT_ENDED = 4
"""The input ended before the questions did."""
STOPPED = 130
"""Ctrl-C."""


class UsageError(QuestionnaireError):
    """The words on the command line are off."""
