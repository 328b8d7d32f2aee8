"""The exit codes, and the error for wrong usage."""

from questionnaire.errors import QuestionnaireError
from questionnaire.interrupts import signal_of

DONE = 0
REFUTED = 1
"""`check` found an error, or its cases fail, do not cover everything or miss a mutation."""
UNUSABLE = 2
"""Wrong usage, unreadable input, or output that cannot be written."""
NOT_PROVED = 3
"""`check` found no error, but could not prove everything."""
INPUT_ENDED = 4
"""The input ended before the questions did."""
STOPPED = 130
"""Ctrl-C."""
TERMINATED, HUNG_UP = 143, 129
"""Ended by TERM (the system shuts down) or by HUP (the window was closed)."""


def stopped_by(stop: KeyboardInterrupt) -> int:
    """Return the exit code after Ctrl-C, TERM or HUP."""
    return after_signal(signal_of(stop))


def after_signal(number: int) -> int:
    """Return the exit code after a signal: 128 and its number, as shells have it."""
    return 128 + number


class UsageError(QuestionnaireError):
    """The command line has wrong arguments."""
