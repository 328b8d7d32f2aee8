"""A pack as data for any other runtime: `export --format runtime`.

What a runtime needs to ask the same questions and to make the same sheet: questions, conditions, rules,
words, lengths and classes of characters. `content/schema/runtime.schema.json` describes it. A key without a
value is left out. The same pack, release and Unicode version of Python give the same bytes; all three are
named in it.
"""

import json
import unicodedata
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from importlib.metadata import version
from typing import Any

from questionnaire.kinds.numbers import LONGEST
from questionnaire.kinds.string import String
from questionnaire.kinds.text import Text
from questionnaire.pack.pack import Pack
from questionnaire.pack.questions import AnswerOption, Item
from questionnaire.page.characters import character_classes, folding_for
from questionnaire.page.runtime_words import words_of_the_runtime
from questionnaire.sheet.making import ABOUT_HARM, MOST_QUESTIONS
from questionnaire.sheet.outline import A_LINE, MOST_QUOTED, MOST_QUOTED_TOGETHER
from questionnaire.words.shared import PROGRAM
from rules.conditions.conditions import ALWAYS, Condition
from rules.conditions.toml import write_condition
from rules.ruleset.ruleset import ArticleLine, Claim, Note, RuleSet

FORMAT = 1
"""Raised when a runtime that was written for the one before could go wrong with it."""

LENGTHS: Mapping[str, int] = {
    "string": String.longest,
    "text": Text.longest,
    "digits": LONGEST,
    "first_questions": MOST_QUESTIONS,
    "rank_about_harm": ABOUT_HARM,
    "quoted": MOST_QUOTED,
    "quoted_together": MOST_QUOTED_TOGETHER,
    "line": A_LINE,
}
"""What is counted: characters, digits, questions, ranks."""

_WITHOUT_VALUE = (None, False, (), ALWAYS)


def export_runtime(pack: Pack) -> str:
    """Return a pack as data for a runtime, as JSON in one line that ends in a line break."""
    return json.dumps(runtime_of(pack), ensure_ascii=False, separators=(",", ":")) + "\n"


def runtime_of(pack: Pack) -> dict[str, Any]:
    """Return the same as a table."""
    questionnaire = pack.questionnaire
    spellings = [
        spelling
        for item in questionnaire.item
        for option in item.answer_option
        for spelling in option.spellings
    ]
    return {
        "format": FORMAT,
        "release": version(PROGRAM),
        "unicode": unicodedata.unidata_version,
        "questionnaire": _as_data(questionnaire),
        "rules": _as_data(pack.ruleset),
        "words": words_of_the_runtime(),
        "lengths": LENGTHS,
        "characters": character_classes(),
        "folding": folding_for(spellings),
    }


_LEFT_OUT: Mapping[type, frozenset[str]] = {
    RuleSet: frozenset({"id", "version", "language", "length", "accepted"}),
    Claim: frozenset({"states"}),
    Note: frozenset({"always", "excludes", "beside", "reassures"}),
    ArticleLine: frozenset({"claims"}),
    Item: frozenset({"code"}),
    AnswerOption: frozenset({"for_clinician"}),
}
"""What proofs and editors need, and what both files of a pack say alike."""


def _as_data(value: Any) -> Any:
    """Return a definition as a table without the keys that have no value; conditions as in a pack's files."""
    if isinstance(value, tuple):
        return [_as_data(one) for one in value]
    if isinstance(value, Condition):
        return write_condition(value)
    if not is_dataclass(value):
        return value
    left_out = _LEFT_OUT.get(type(value), frozenset())
    kept = {field.name: getattr(value, field.name) for field in fields(value) if field.name not in left_out}
    return {key: _as_data(one) for key, one in kept.items() if one not in _WITHOUT_VALUE}
