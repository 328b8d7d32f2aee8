"""Answers to questions that only an earlier version of a pack had."""

import json
from typing import Any

import pytest

from questionnaire import (
    Pack,
    ResponseError,
    Session,
    make_sheet,
    parse_pack,
    read_response,
    render,
    write_response,
)
from questionnaire.answers.response import SKIPPED, answered
from support.edited_packs import INVALID, edited

GONE = """[[retired]]
link_id = "sleep"
label = "How I sleep"
typed = true

[[retired]]
link_id = "whom"
label = "Whom I saw"
"""


def pack_without_two_questions() -> Pack:
    questions, rules = (
        (INVALID.base / name).read_text("utf-8") for name in ("questionnaire.toml", "rules.toml")
    )
    rules = edited(rules, [{"replace": 'version = "1.2.0"', "with": 'version = "2.0.0"'}])
    edits = [
        {"replace": 'version = "1.2.0"', "with": 'version = "2.0.0"\nreads = [1]'},
        {"after": 'link_id = "hopes"', "add": GONE},
    ]
    return parse_pack(edited(questions, edits), rules)


SMALL = pack_without_two_questions()


def old_file(version: str = "1.2.0", **places: Any) -> str:
    outer = {"format": 1, "questionnaire": "itch", "version": version, "status": "in-progress", "answers": {}}
    return json.dumps({**outer, **places})


SLEEP = {"state": "answered", "value": "badly"}
WHOM = {"state": "answered", "value": "midwife"}


def test_answers_to_questions_that_are_gone_are_parked_and_only_what_was_typed_stays_on_the_sheet() -> None:
    response = read_response(old_file(answers={"sleep": SLEEP, "whom": WHOM}), SMALL)

    assert (response.answers, response.parked) == (
        {},
        {"sleep": answered("badly"), "whom": answered("midwife")},
    )
    assert [(text.label, text.text) for text in response.earlier] == [("How I sleep", "badly")]
    assert len(response.notices) == 2
    assert "How I sleep" in response.notices[0]
    assert '"Whom I saw" is not asked' in response.notices[1]
    sheet = render(make_sheet(SMALL, response), "text")
    assert "badly" in sheet
    assert "midwife" not in sheet


def test_they_survive_in_what_is_saved_next() -> None:
    response = read_response(old_file(answers={"sleep": SLEEP, "whom": {"state": "skipped"}}), SMALL)
    session = Session.resume(SMALL, response).skip()

    again = read_response(write_response(session.response), SMALL)

    assert again == session.response
    assert again.parked == {"sleep": answered("badly"), "whom": SKIPPED}
    assert again.earlier == response.earlier


def test_one_that_version_one_had_parked_stays_off_the_sheet() -> None:
    response = read_response(old_file(parked={"sleep": SLEEP}), SMALL)

    assert (response.parked, response.earlier) == ({"sleep": answered("badly")}, ())


@pytest.mark.parametrize("value", ["", "  \x1b", []], ids=repr)
def test_an_empty_answer_that_no_version_would_write_is_refused(value: object) -> None:
    with pytest.raises(ResponseError, match=r"answers\.sleep"):
        read_response(old_file(answers={"sleep": {"state": "answered", "value": value}}), SMALL)


def test_one_among_the_answers_that_count_refuses_a_file_of_this_version() -> None:
    with pytest.raises(ResponseError, match=r"answers\.sleep"):
        read_response(old_file("2.0.0", answers={"sleep": SLEEP}), SMALL)
