"""Load what saving and the sheet need, while the person reads the first question.

Another version of the program may be installed while somebody answers: what is not loaded yet may be gone
then, or may not fit. The first question waits for nothing of this: it is on the screen before.
"""

from contextlib import suppress
from importlib import import_module

from questionnaire.interrupts import Uninterrupted

_NEEDED = (
    *("questionnaire.sheet.making", "questionnaire.sheet.outline", "questionnaire.formats.as_text"),
    *("questionnaire.saved.response_file", "rules.evaluation", "tempfile"),
)


def load_the_rest() -> None:
    """Import all that is needed until the end. What is loaded already takes no time."""
    with Uninterrupted():
        for name in _NEEDED:
            import_module(name)
        with suppress(ImportError):  # Windows has none
            import_module("fcntl")
