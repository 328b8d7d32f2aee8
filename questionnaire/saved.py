"""A saved response: its one form in JSON, written and read back without loss.

    {"format": 1, "questionnaire": id, "version": "1.0.0", "status": "in-progress" | "completed",
     "answers": {link_id: {"state": ..., "value": ...}}, "parked": {...}}

`value` stands there only where the state is answered.
"""

import json
from collections.abc import Iterator
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError
from pydantic_core import ErrorDetails

from questionnaire import words
from questionnaire.answers import answer_as_written
from questionnaire.enablement import Standing, standing_of
from questionnaire.errors import AnswerError, ResponseError
from questionnaire.json_text import parse_json
from questionnaire.models import Item, Questionnaire
from questionnaire.pack import Pack
from questionnaire.response import Answer, QuestionnaireResponse, Status
from questionnaire.shape import expected
from rules.facts import State
from rules.problems import not_among
from rules.ruleset import Version


class _Saved(BaseModel):
    model_config = ConfigDict(strict=True, extra="forbid", frozen=True)


class _SavedAnswer(_Saved):
    state: Literal["answered", "not-sure", "prefer-not-to-say", "skipped"]
    value: str | list[str] | None = None


class _SavedResponse(_Saved):
    format: Annotated[int, Field(ge=1, le=1)]
    questionnaire: str
    version: Version
    status: Literal["in-progress", "completed"]
    answers: dict[str, _SavedAnswer]
    parked: dict[str, _SavedAnswer] = Field(default_factory=dict)


def write_response(response: QuestionnaireResponse) -> str:
    """Return a response as JSON, ending in a line break."""
    saved = {
        "format": 1,
        "questionnaire": response.questionnaire,
        "version": response.version,
        "status": response.status,
        "answers": {link_id: _written(answer) for link_id, answer in response.answers.items()},
        "parked": {link_id: _written(answer) for link_id, answer in response.parked.items()},
    }
    return json.dumps(saved, ensure_ascii=False, indent=2) + "\n"


def read_response(text: str, pack: Pack) -> QuestionnaireResponse:
    """Read a saved response and check everything in it against a pack.

    An answer to a question that is not asked with these answers is parked, and a notice says so.

    Raises:
        ResponseError: at the first thing that is wrong, with its place and what to do.
    """
    saved = _shaped(parse_json(text))
    _check_pack(saved, pack.questionnaire)
    given = {
        link_id: _answer(written, link_id, saved, pack.questionnaire)
        for link_id, written in {**saved.answers, **saved.parked}.items()
    }
    standing = standing_of(pack.questionnaire, given)
    return QuestionnaireResponse(
        questionnaire=pack.questionnaire.id,
        version=pack.questionnaire.version,
        status=Status(saved.status),
        answers=standing.answers,
        parked=standing.parked,
        notices=tuple(_notices(saved, standing, pack.questionnaire)),
    )


def _written(answer: Answer) -> dict[str, Any]:
    if answer.state is not State.ANSWERED:
        return {"state": answer.state}
    value = list(answer.value) if isinstance(answer.value, tuple) else answer.value
    return {"state": answer.state, "value": value}


def _shaped(raw: object) -> _SavedResponse:
    try:
        return _SavedResponse.model_validate(raw)
    except ValidationError as error:
        details = error.errors(include_url=False)[0]
        kinds = {"str", "list[str]"}
        place = ".".join(str(key) for key in details["loc"] if key not in kinds) or "top"
        raise ResponseError(words.WRONG_SHAPE.format(place=place, reason=_reason(details))) from error


def _reason(details: ErrorDetails) -> str:
    match details["type"]:
        case "missing":
            return words.KEY_MISSING
        case "extra_forbidden":
            return words.KEY_UNKNOWN
        case "literal_error":
            return words.ONE_OF.format(allowed=details["ctx"]["expected"])
        case "string_pattern_mismatch" | "greater_than_equal" | "less_than_equal":
            return words.WRONG_FORM
        case _:
            return words.BELONGS_HERE.format(expected=expected(details))


def _check_pack(saved: _SavedResponse, questionnaire: Questionnaire) -> None:
    if saved.questionnaire != questionnaire.id:
        message = words.OTHER_PACK.format(theirs=saved.questionnaire, ours=questionnaire.id)
        raise ResponseError(message)
    if saved.version.split(".")[0] != questionnaire.version.split(".")[0]:
        message = words.OTHER_VERSION.format(theirs=saved.version, ours=questionnaire.version)
        raise ResponseError(message)


def _answer(
    written: _SavedAnswer, link_id: str, saved: _SavedResponse, questionnaire: Questionnaire
) -> Answer:
    place = f"{'answers' if link_id in saved.answers else 'parked'}.{link_id}"
    if link_id in saved.answers and link_id in saved.parked:
        raise ResponseError(words.EQUAL_KEYS.format(key=link_id))
    items = {item.link_id: item for item in questionnaire.item}
    if link_id not in items:
        message = not_among("question", link_id, items)
        raise ResponseError(words.UNKNOWN_QUESTION.format(place=place, message=message))
    has_value = "value" in written.model_fields_set
    if (State(written.state) is State.ANSWERED) != has_value or (has_value and written.value is None):
        raise ResponseError(words.BAD_STATE.format(place=place))
    if written.value is None:
        return Answer(State(written.state))
    return _checked(items[link_id], written.value, place)


def _checked(item: Item, value: str | list[str], place: str) -> Answer:
    try:
        return answer_as_written(item, tuple(value) if isinstance(value, list) else value)
    except AnswerError as error:
        raise ResponseError(words.NO_ANSWER.format(place=place, message=error)) from error


def _notices(saved: _SavedResponse, standing: Standing, questionnaire: Questionnaire) -> Iterator[str]:
    for item in questionnaire.item:
        if item.link_id in standing.parked and item.link_id in saved.answers:
            yield words.PARKED_ON_READING.format(label=item.label)
        if item.link_id in standing.answers and item.link_id in saved.parked:
            yield words.RESTORED_ON_READING.format(label=item.label)


def is_saved_response(text: str) -> bool:
    """Return whether a text looks like a saved response of any pack."""
    try:
        _shaped(parse_json(text))
    except ResponseError:
        return False
    return True
