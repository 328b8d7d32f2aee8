"""Which sentences the screen of the page says by its script. What it always says stands in its templates."""

from collections.abc import Mapping
from types import ModuleType

from questionnaire.page.runtime_words import words_of_the_runtime
from questionnaire.words import page, pages, saved, shared

_WORDS: Mapping[ModuleType, tuple[str, ...]] = {
    shared: ("WHY_WE_ASK", "NOT_SURE_ROW", "PREFER_NOT_TO_SAY_ROW"),
    pages: (
        *("GO_ON", "CHANGE", "TOO_SOON", "DELETED_TOO_SOON", "STILL_UNRECORDED", "UNRECORDED_ROWS"),
        *("RECORDED", "SKIPPED_BEFORE", "NO_FILE", "FILE_AGAIN"),
    ),
    page: ("NOT_PRINTED", "UNDONE", "COPIED", "NOT_COPIED"),
}
_SAID_OF_A_FILE = {
    "NOT_JSON": page.NOT_SAVED_HERE,
    "NOT_JSON_AT_ALL": page.NOT_SAVED_HERE,
    "NESTED_TOO_DEEPLY": page.NOT_SAVED_HERE,
    "WRONG_SHAPE": page.NOT_SAVED_HERE,
    "OTHER_PACK": saved.NOT_THESE_QUESTIONS,
    "UNKNOWN_QUESTION": saved.NOT_ASKED_HERE,
    "EQUAL_KEYS": saved.TWICE_HERE,
    "BAD_STATE": saved.NOT_AS_SAVED_HERE,
    "NOT_WHAT_WAS_TYPED": saved.NOT_AS_SAVED_HERE,
    **dict.fromkeys(("KEY_MISSING", "KEY_UNKNOWN", "ONE_OF", "WRONG_VALUE", "EXPECTED"), ""),
    **dict.fromkeys(("AN_OBJECT", "A_LIST", "A_STRING", "A_STRING_OR_STRINGS"), ""),
}
"""In place of sentences that name an option of the command line, or that ask for a change of the file.

What is wrong with a shape is not told: whoever chose the file did not write it.
"""

_WORDS_OF_KEEPING = ("KEPT_UNREADABLE", "FORGOTTEN", "NOT_KEPT", "KEPT_ELSEWHERE")


def words_of_the_page(*, keep: bool) -> dict[str, dict[str, object]]:
    """Return module -> name -> sentence: those of the runtime, and those of the screen.

    keep: whether the page can keep answers in a browser.
    """
    words = words_of_the_runtime()
    for module, names in _WORDS.items():
        of_module = words.setdefault(module.__name__.rpartition(".")[2], {})
        of_module.update({name: getattr(module, name) for name in names})
    words["saved"].update(_SAID_OF_A_FILE)
    if keep:
        words["page"].update({name: getattr(page, name) for name in _WORDS_OF_KEEPING})
    return words
