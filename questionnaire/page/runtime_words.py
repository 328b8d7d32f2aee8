"""Which sentences of the interface a runtime needs to say what the other faces say."""

from collections.abc import Mapping
from types import ModuleType

from questionnaire.words import fhir, saved, shared, sheet

_WORDS: Mapping[ModuleType, tuple[str, ...]] = {
    shared: (
        *("STATE_WORDS", "AMOUNT_WITH_UNIT", "NO_SUCH_OPTION", "NOTHING_CHOSEN", "ONLY_ONE", "STANDS_ALONE"),
        *("NOTHING_TYPED", "TOO_MANY_LINES", "TOO_LONG", "TOO_LONG_WITH_BREAKS", "NOTHING_TYPED_NUMBER"),
        *("NUMBER_IS_RANGE", "NUMBER_IS_FRACTION", "NUMBER_WITH_UNIT", "AMBIGUOUS_NUMBER", "OTHER_UNIT"),
        "UNIT_NOT_UNDERSTOOD",
        *("NUMBER_TOO_LONG", "NOT_A_NUMBER", "NOTHING_TO_KEEP", "NO_QUESTION", "NOT_REACHED_YET"),
        *("LEFT", "LAST_QUESTION", "ONE_MORE_LEFT", "NONE_LEFT", "PARKS", "BRINGS_BACK", "ASKS"),
        *("ANSWERS_TOO", "SHEET_CHANGES", "VALUE_IS_LIST", "VALUE_IS_TEXT", "THE_CODES", "DECIMAL_FORM"),
        *("PARKED_ON_READING", "TEXT_STAYS", "LEFT_OPEN_ON_READING"),
    ),
    sheet: (
        *("NOT_ANSWERED", "AMOUNT_UNIT_NOT_GIVEN", "AMOUNT_UNIT_NOT_SURE", "DO_FIRST", "STEPS"),
        *("TICK_STEP", "ASK_STEP", "WRITE_STEP", "MATTERS_MOST", "QUESTIONS", "OWN_QUESTION"),
        *("AT_ANY_VISIT", "ANSWERS", "QUOTED", "SEE_OWN_WORDS", "ONE_LEFT_OPEN", "LEFT_OPEN", "IN_SHORT"),
        *("OURS", "NEXT_STEPS", "BY_HAND", "BY_HAND_LABELS", "I_CALL", "NOTES", "TO_ASK"),
        *("UNDER_HEADINGS", "HEADING", "NO_NOTES", "OWN_WORDS", "STILL_OPEN", "NOT_IN_ARTICLE", "SOURCE"),
        *("FROM_ARTICLE", "AUTHOR", "PUBLISHER", "DATE", "ADDRESS", "RECAP", "RECAP_LINE", "NOT_GIVEN"),
        "PACK_VERSION",
    ),
    saved: (
        *(
            "NOT_JSON",
            "NOT_JSON_AT_ALL",
            "NESTED_TOO_DEEPLY",
            "EQUAL_KEYS",
            "WRONG_SHAPE",
            "KEY_MISSING",
            "KEY_UNKNOWN",
            "ONE_OF",
        ),
        *("WRONG_VALUE", "EXPECTED", "AN_OBJECT", "A_LIST", "A_STRING", "A_STRING_OR_STRINGS", "OTHER_PACK"),
        *("OTHER_VERSION", "UNKNOWN_QUESTION", "NO_ANSWER", "BAD_STATE", "NOT_WHAT_WAS_TYPED"),
        "RESTORED_ON_READING",
    ),
    fhir: ("FORMS_OF_A_NUMBER", "FORMS_OF_AN_AMOUNT", "KEPT_AS_TOLD", "AS_TOLD"),
}


def words_of_the_runtime() -> dict[str, dict[str, object]]:
    """Return module -> name -> sentence. `{name}` in a sentence is filled in; `{{` and `}}` stand in none."""
    return {
        module.__name__.rpartition(".")[2]: {name: getattr(module, name) for name in names}
        for module, names in _WORDS.items()
    }
