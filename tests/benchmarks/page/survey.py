"""A pack as SurveyJS takes it: the same questions, and each condition as the expression that means the same.

SurveyJS knows two outcomes and no states. A state is one more choice, as an author would write it there; a
condition becomes the expression that is true for the same people.
"""

from collections.abc import Iterable
from typing import Any

from questionnaire import Item, ItemType, Pack
from questionnaire.session.events import STATE_ROWS, Command
from rules.conditions.conditions import ALWAYS, All, AnyOf, Condition, HasAny, Not, Several, StateIs
from rules.conditions.facts import State

STATES = (State.NOT_SURE, State.PREFER_NOT_TO_SAY, State.SKIPPED)
_TYPES = {ItemType.STRING: "text", ItemType.DECIMAL: "text", ItemType.TEXT: "comment"}


def one_page(pack: Pack) -> dict[str, Any]:
    """Return all questions, and all notes as texts that are shown or not: for an engine without a screen."""
    notes = [
        {"type": "html", "name": note.id, "html": note.text, "visibleIf": true(note.when)}
        for note in pack.ruleset.note
    ]
    return {"elements": [*map(question, pack.questionnaire.item), *notes]}


def question_by_question(pack: Pack) -> dict[str, Any]:
    """Return the questions, one a screen; why each is asked stands with it."""
    pages = [{"elements": [question(item)]} for item in pack.questionnaire.item]
    return {"pages": pages, "showQuestionNumbers": "off", "pageNextText": "Continue"}


def question(item: Item) -> dict[str, Any]:
    """Return one question."""
    kind = _TYPES.get(item.type) or ("checkbox" if item.repeats else "radiogroup")
    written: dict[str, Any] = {
        "type": kind,
        "name": item.link_id,
        "title": item.text,
        "description": item.why,
    }
    if item.enable_when != ALWAYS:
        written["visibleIf"] = true(item.enable_when)
    if kind in ("checkbox", "radiogroup"):
        rows = [(option.code, option.label) for option in item.answer_option]
        rows += [(state.value, _row(state)) for state in STATES]
        written["choices"] = [{"value": value, "text": text} for value, text in rows]
    return written


def _row(state: State) -> str:
    commands = {
        State.NOT_SURE: Command.NOT_SURE,
        State.PREFER_NOT_TO_SAY: Command.PREFER_NOT_TO_SAY,
        State.SKIPPED: Command.SKIP,
    }
    return STATE_ROWS[commands[state]]


def true(condition: Condition) -> str:
    """Return the expression that is true where a condition is true."""
    match condition:
        case All(parts):
            return _joined("and", map(true, parts))
        case AnyOf(parts):
            return _joined("or", map(true, parts))
        case Not(part):
            return false(part)
        case HasAny(link_id, codes):
            return f"{{{link_id}}} anyof {_listed(codes)}"
        case Several(link_id):
            return f"{{{link_id}.length}} > 1"
        case StateIs(link_id, states):
            return f"{{{link_id}}} anyof {_listed(state.value for state in states)}"
    raise TypeError(condition)


def false(condition: Condition) -> str:
    """Return the expression that is true where a condition is false, not where it is unknown."""
    match condition:
        case All(parts):
            return _joined("or", map(false, parts))
        case AnyOf(parts):
            return _joined("and", map(false, parts))
        case Not(part):
            return true(part)
        case StateIs():
            return f"!({true(condition)})"
        case HasAny(link_id, codes):
            states = _listed([*codes, *(state.value for state in STATES)])
            return f"({{{link_id}}} notempty and !({{{link_id}}} anyof {states}))"
        case Several(link_id):
            states = _listed(state.value for state in STATES)
            has_one = f"!({{{link_id}.length}} > 1) and !({{{link_id}}} anyof {states})"
            return f"({{{link_id}}} notempty and {has_one})"
    raise TypeError(condition)


def _joined(word: str, parts: Iterable[str]) -> str:
    return f"({f' {word} '.join(parts)})"


def _listed(values: Iterable[str]) -> str:
    return "[" + ", ".join(f"'{value}'" for value in sorted(values)) + "]"
