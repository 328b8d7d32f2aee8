"""The shape of a saved response: its keys and the types of their values, whatever the pack.

Checked here and not with pydantic: to load that takes longer than everything else that makes a sheet of saved
answers, and the form has few keys.
"""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from questionnaire.answers.response import Status
from questionnaire.errors import ResponseError
from questionnaire.kinds.question import Value
from questionnaire.saved.json_text import parse_json
from questionnaire.words import saved as saved_words
from rules.conditions.facts import State
from rules.ruleset.content_types import VERSION
from rules.suggestions import shortened

FORMAT = 1
REQUIRED = ("format", "questionnaire", "version", "status", "answers")
OPTIONAL = ("parked", "earlier")
ANSWER_STATES = (State.ANSWERED, State.NOT_SURE, State.PREFER_NOT_TO_SAY, State.SKIPPED)


@dataclass(frozen=True, slots=True)
class SavedAnswer:
    """One answer.

    has_value: whether it has the key `value`, which only the state answered should have.
    """

    state: State
    value: Value | None
    has_value: bool


@dataclass(frozen=True, slots=True)
class SavedText:
    """What was typed for a question of an earlier version, and stays on the sheet."""

    link_id: str
    label: str
    text: str


@dataclass(frozen=True, slots=True)
class SavedResponse:
    """A saved response of the right shape. Its answers are not checked against a pack yet."""

    questionnaire: str
    version: str
    status: Status
    answers: Mapping[str, SavedAnswer]
    parked: Mapping[str, SavedAnswer]
    earlier: tuple[SavedText, ...] = ()


def saved_shape(text: str) -> SavedResponse:
    """Parse a text and check the shape of a saved response.

    Raises:
        ResponseError: the first fault, with its path.
    """
    table = _table(parse_json(text), "")
    _check_keys(table, "", REQUIRED, OPTIONAL)
    if type(table["format"]) is not int or table["format"] != FORMAT:
        raise _refused("format", saved_words.WRONG_VALUE)
    version = _text(table["version"], "version")
    if re.fullmatch(VERSION, version) is None:
        raise _refused("version", saved_words.WRONG_VALUE)
    return SavedResponse(
        questionnaire=_text(table["questionnaire"], "questionnaire"),
        version=version,
        status=Status(_one_of(list(Status), table["status"], "status")),
        answers=_answers(table["answers"], "answers"),
        parked=_answers(table.get("parked", {}), "parked"),
        earlier=tuple(_earlier(table.get("earlier", []))),
    )


def is_saved_response(text: str) -> bool:
    """Return whether a text has the shape of a saved response, of any pack."""
    try:
        saved_shape(text)
    except ResponseError:
        return False
    return True


def _answers(raw: Any, path: str) -> dict[str, SavedAnswer]:
    answers = _table(raw, path)
    return {link_id: _answer(answer, f"{path}.{shortened(link_id)}") for link_id, answer in answers.items()}


def _answer(raw: Any, path: str) -> SavedAnswer:
    table = _table(raw, path)
    _check_keys(table, path, ("state",), ("value",))
    state = State(_one_of(ANSWER_STATES, table["state"], f"{path}.state"))
    return SavedAnswer(state, _value(table.get("value"), f"{path}.value"), "value" in table)


def _earlier(raw: Any) -> Iterator[SavedText]:
    if not isinstance(raw, list):
        raise _refused("earlier", saved_words.EXPECTED.format(expected=saved_words.A_LIST))
    keys = ("link_id", "label", "text")
    for position, entry in enumerate(raw):
        path = f"earlier[{position}]"
        table = _table(entry, path)
        _check_keys(table, path, keys, ())
        yield SavedText(*(_text(table[key], f"{path}.{key}") for key in keys))


def _value(raw: Any, path: str) -> Value | None:
    if raw is None or isinstance(raw, str):
        return raw
    if not isinstance(raw, list) or not all(isinstance(one, str) for one in raw):
        raise _refused(path, saved_words.EXPECTED.format(expected=saved_words.A_STRING_OR_STRINGS))
    return tuple(raw)


def _table(raw: Any, path: str) -> dict[str, Any]:
    if not isinstance(raw, dict):
        raise _refused(path or "top", saved_words.EXPECTED.format(expected=saved_words.AN_OBJECT))
    return raw


def _check_keys(
    table: Mapping[str, Any], path: str, required: Sequence[str], optional: Sequence[str]
) -> None:
    for key in (*required, *table):
        if key not in table or key not in (*required, *optional):
            reason = saved_words.KEY_MISSING if key in required else saved_words.KEY_UNKNOWN
            shown = shortened(key)
            raise _refused(f"{path}.{shown}" if path else shown, reason)


def _text(raw: Any, path: str) -> str:
    if not isinstance(raw, str):
        raise _refused(path, saved_words.EXPECTED.format(expected=saved_words.A_STRING))
    return raw


def _one_of(allowed: Collection[str], raw: Any, path: str) -> str:
    if raw not in allowed:
        raise _refused(path, saved_words.ONE_OF.format(allowed=", ".join(allowed)))
    return str(raw)


def _refused(path: str, reason: str) -> ResponseError:
    return ResponseError(saved_words.WRONG_SHAPE.format(path=path.strip() or "top", reason=reason))
