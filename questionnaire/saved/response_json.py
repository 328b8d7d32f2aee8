"""A saved response as JSON, written and read back without loss.

    {"format": 1, "questionnaire": id, "version": "1.0.0", "status": "in-progress" | "completed",
     "answers": {link_id: {"state": ..., "value": ...}}, "parked": {...}}

Only the state answered has a `value`.
"""

import json
from collections.abc import Iterator
from typing import Any

from questionnaire.answers.accepting import canonical_answer
from questionnaire.answers.response import Answer, QuestionnaireResponse
from questionnaire.answers.standing import Standing, standing_of
from questionnaire.errors import AnswerError, ResponseError
from questionnaire.kinds.question import Value
from questionnaire.pack.pack import Pack
from questionnaire.pack.questions import Item, Questionnaire
from questionnaire.saved.json_shape import FORMAT, SavedAnswer, SavedResponse, saved_shape
from questionnaire.words import saved as saved_words
from questionnaire.words import shared as words
from rules.conditions.facts import State
from rules.suggestions import not_among


def write_response(response: QuestionnaireResponse) -> str:
    """Return a response as JSON, ending in a line break."""
    saved = {
        "format": FORMAT,
        "questionnaire": response.questionnaire,
        "version": response.version,
        "status": response.status,
        "answers": {link_id: _as_json(answer) for link_id, answer in response.answers.items()},
        "parked": {link_id: _as_json(answer) for link_id, answer in response.parked.items()},
    }
    return json.dumps(saved, ensure_ascii=False, indent=2) + "\n"


def read_response(text: str, pack: Pack) -> QuestionnaireResponse:
    """Read a saved response and check everything in it against a pack.

    An answer to a question that is not asked with these answers is parked, and a notice says so.

    Raises:
        ResponseError: the first fault, with its path and what to do.
    """
    saved = saved_shape(text)
    _check_pack(saved, pack.questionnaire)
    given = {
        link_id: _answer(answer, link_id, saved, pack.questionnaire)
        for link_id, answer in {**saved.answers, **saved.parked}.items()
    }
    standing = standing_of(pack.questionnaire, given)
    return QuestionnaireResponse(
        questionnaire=pack.questionnaire.id,
        version=pack.questionnaire.version,
        status=saved.status,
        answers=standing.answers,
        parked=standing.parked,
        notices=tuple(_notices(saved, standing, pack.questionnaire)),
    )


def _as_json(answer: Answer) -> dict[str, Any]:
    if answer.state is not State.ANSWERED:
        return {"state": answer.state}
    value = list(answer.value) if isinstance(answer.value, tuple) else answer.value
    return {"state": answer.state, "value": value}


def _check_pack(saved: SavedResponse, questionnaire: Questionnaire) -> None:
    if saved.questionnaire != questionnaire.id:
        message = saved_words.OTHER_PACK.format(theirs=saved.questionnaire, ours=questionnaire.id)
        raise ResponseError(message)
    if saved.version.split(".")[0] != questionnaire.version.split(".")[0]:
        message = saved_words.OTHER_VERSION.format(theirs=saved.version, ours=questionnaire.version)
        raise ResponseError(message)


def _answer(answer: SavedAnswer, link_id: str, saved: SavedResponse, questionnaire: Questionnaire) -> Answer:
    path = f"{'answers' if link_id in saved.answers else 'parked'}.{link_id}"
    if link_id in saved.answers and link_id in saved.parked:
        raise ResponseError(saved_words.EQUAL_KEYS.format(key=link_id))
    items = questionnaire.items
    if link_id not in items:
        message = not_among("question", link_id, items)
        raise ResponseError(saved_words.UNKNOWN_QUESTION.format(path=path, message=message))
    is_answered = answer.state is State.ANSWERED
    if answer.has_value != is_answered or (answer.value is None) == is_answered:
        raise ResponseError(saved_words.BAD_STATE.format(path=path))
    return Answer(answer.state) if answer.value is None else _checked(items[link_id], answer.value, path)


def _checked(item: Item, value: Value, path: str) -> Answer:
    try:
        return canonical_answer(item, value)
    except AnswerError as error:
        raise ResponseError(saved_words.NO_ANSWER.format(path=path, message=error)) from error


def _notices(saved: SavedResponse, standing: Standing, questionnaire: Questionnaire) -> Iterator[str]:
    for item in questionnaire.item:
        if item.link_id in standing.parked and item.link_id in saved.answers:
            yield words.PARKED_ON_READING.format(label=item.label)
        if item.link_id in standing.answers and item.link_id in saved.parked:
            yield saved_words.RESTORED_ON_READING.format(label=item.label)
