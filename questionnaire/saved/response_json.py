"""A saved response as JSON, written and read back without loss.

    {"format": 1, "questionnaire": id, "version": "1.0.0", "status": "in-progress" | "completed",
     "answers": {link_id: {"state": ..., "value": ...}}, "parked": {...},
     "earlier": [{"link_id": ..., "label": ..., "text": ...}]}

`value` stands there only where the state is answered, and `earlier` only where something was typed for an
earlier version that is no longer asked. A file of the pack's own major version is read strictly. In one of an
earlier version that the pack reads, what no longer is an answer leaves its question open, with a notice.
"""

import json
from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from questionnaire.answers.accepting import canonical_answer
from questionnaire.answers.earlier import (
    answer_kept,
    came_in_words,
    earlier_texts,
    is_gone,
    is_read_by,
    is_typed,
    label_now,
    label_then,
    notices_on_reading,
)
from questionnaire.answers.response import Answer, EarlierText, QuestionnaireResponse, as_one_text
from questionnaire.answers.standing import standing_of
from questionnaire.errors import AnswerError, ResponseError
from questionnaire.kinds.question import Value
from questionnaire.pack.pack import Pack
from questionnaire.pack.questions import Item, Questionnaire
from questionnaire.saved.json_shape import FORMAT, SavedAnswer, SavedResponse, saved_shape
from questionnaire.words import saved as saved_words
from questionnaire.words import shared as words
from rules.conditions.facts import State
from rules.suggestions import not_among, shortened


def write_response(response: QuestionnaireResponse) -> str:
    """Return a response as JSON, ending in a line break."""
    saved: dict[str, Any] = {
        "format": FORMAT,
        "questionnaire": response.questionnaire,
        "version": response.version,
        "status": response.status,
        "answers": {link_id: _as_json(answer) for link_id, answer in response.answers.items()},
        "parked": {link_id: _as_json(answer) for link_id, answer in response.parked.items()},
    }
    if response.earlier:
        saved["earlier"] = [asdict(text) for text in response.earlier]
    return json.dumps(saved, ensure_ascii=False, indent=2) + "\n"


def read_response(text: str, pack: Pack) -> QuestionnaireResponse:
    """Read a saved response and check everything in it against a pack.

    An answer to a question that is not asked with these answers is parked, and a notice says so.

    Raises:
        ResponseError: the first fault, with its path and what to do.
    """
    saved, questionnaire = saved_shape(text), pack.questionnaire
    is_earlier = _check_pack(saved, questionnaire)
    given, came = _given(saved, questionnaire, is_earlier=is_earlier)
    standing = standing_of(questionnaire, given)
    if is_earlier:
        shown = {*saved.answers, *(text.link_id for text in saved.earlier)}
        earlier = earlier_texts(questionnaire, standing.parked, shown)
    else:
        earlier = _earlier(saved, given, questionnaire)
    left_open = {link_id: _left_open(link_id, said, questionnaire) for link_id, said in came.items()}
    return QuestionnaireResponse(
        questionnaire=questionnaire.id,
        version=questionnaire.version,
        status=saved.status,
        answers=standing.answers,
        parked=standing.parked,
        earlier=earlier,
        notices=tuple(notices_on_reading(questionnaire, standing, saved.answers, earlier, left_open)),
        given_to=saved.version if is_earlier else "",
        left_open=tuple(came),
    )


def _left_open(link_id: str, came: str, questionnaire: Questionnaire) -> str:
    return words.LEFT_OPEN_ON_READING.format(label=label_now(questionnaire, link_id), came=came)


def _refused(sentence: str, on_a_page: str, said: Mapping[str, str]) -> ResponseError:
    return ResponseError(sentence.format_map(said), on_a_page.format_map(said))


class _NoAnswerError(ResponseError):
    """A value that is no answer to its question."""


def _as_json(answer: Answer) -> dict[str, Any]:
    if answer.state is not State.ANSWERED:
        return {"state": answer.state}
    value = list(answer.value) if isinstance(answer.value, tuple) else answer.value
    return {"state": answer.state, "value": value}


def _check_pack(saved: SavedResponse, questionnaire: Questionnaire) -> bool:
    """Check that a response belongs to a pack; return whether to an earlier version of it."""
    if saved.questionnaire != questionnaire.id:
        said = {"theirs": shortened(saved.questionnaire), "ours": questionnaire.id}
        raise _refused(saved_words.OTHER_PACK, saved_words.NOT_THESE_QUESTIONS, said)
    if saved.version.split(".")[0] == questionnaire.version.split(".")[0]:
        return False
    if not is_read_by(questionnaire, saved.version):
        message = saved_words.OTHER_VERSION.format(
            theirs=shortened(saved.version), ours=questionnaire.version
        )
        raise ResponseError(message)
    return True


def _given(
    saved: SavedResponse, questionnaire: Questionnaire, *, is_earlier: bool
) -> tuple[dict[str, Answer], dict[str, str]]:
    """Return link_id -> answer, and link_id -> what came in words where that is no answer any more."""
    given, came = {}, {}
    for link_id, answer in {**saved.answers, **saved.parked}.items():
        try:
            given[link_id] = _answer(answer, link_id, saved, questionnaire, is_earlier=is_earlier)
        except _NoAnswerError:
            if not is_earlier or link_id not in questionnaire.items:
                raise
            values = (answer.value,) if isinstance(answer.value, str) else answer.value or ()
            came[link_id] = came_in_words(questionnaire, link_id, values)
    return given, came


def _answer(
    answer: SavedAnswer, link_id: str, saved: SavedResponse, questionnaire: Questionnaire, *, is_earlier: bool
) -> Answer:
    path = f"{'answers' if link_id in saved.answers else 'parked'}.{shortened(link_id)}"
    if link_id in saved.answers and link_id in saved.parked:
        raise _refused(saved_words.EQUAL_KEYS, saved_words.TWICE_HERE, {"key": shortened(link_id)})
    # What is gone can count in a file of the version that asked it, and is parked in this one's.
    is_kept = is_gone(questionnaire, link_id) and (is_earlier or link_id in saved.parked)
    item = questionnaire.items.get(link_id)
    if item is None and not is_kept:
        said = {"path": path, "message": not_among("question", link_id, questionnaire.items)}
        raise _refused(saved_words.UNKNOWN_QUESTION, saved_words.NOT_ASKED_HERE, said)
    is_answered = answer.state is State.ANSWERED
    if answer.has_value != is_answered or (answer.value is None) == is_answered:
        raise _refused(saved_words.BAD_STATE, saved_words.NOT_AS_SAVED_HERE, {"path": path})
    return Answer(answer.state) if answer.value is None else _checked(item, answer.value, path)


def _checked(item: Item | None, value: Value, path: str) -> Answer:
    """Return the answer that a value is to a question; None stands for one that is gone."""
    try:
        return answer_kept(value) if item is None else canonical_answer(item, value)
    except AnswerError as error:
        raise _NoAnswerError(saved_words.NO_ANSWER.format(path=path, message=error)) from error


def _earlier(
    saved: SavedResponse, given: Mapping[str, Answer], questionnaire: Questionnaire
) -> tuple[EarlierText, ...]:
    """Return the earlier texts of a file. Their labels are the pack's: nothing else is shown unquoted."""
    texts: dict[str, EarlierText] = {}
    for position, said in enumerate(saved.earlier):
        link_id = said.link_id
        is_known = link_id in given and is_typed(questionnaire, link_id) and link_id not in texts
        if not is_known or as_one_text(given[link_id]) != said.text:
            told = {"path": f"earlier[{position}]", "link_id": shortened(link_id)}
            raise _refused(saved_words.NOT_WHAT_WAS_TYPED, saved_words.NOT_AS_SAVED_HERE, told)
        is_now = link_id in questionnaire.items and said.label == label_now(questionnaire, link_id)
        label = said.label if is_now else label_then(questionnaire, link_id)
        texts[link_id] = EarlierText(link_id, label, said.text)
    return tuple(texts.values())
