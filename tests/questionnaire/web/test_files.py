"""Answers that were saved earlier come in, and the sheet goes out, byte for byte."""

import json
import sys
from copy import copy
from typing import Any

import pytest

from questionnaire import ResponseError, make_sheet, read_response, render, write_response
from questionnaire.formats import FORMATS
from questionnaire.sheet.outline import outline
from questionnaire.words import pages as page_words
from questionnaire.words import shared as words
from support.web_client import Visitor
from support.web_tour import REFERENCE, open_saved, post, with_sheet


def changed(**keys: Any) -> str:
    return json.dumps({**json.loads(REFERENCE), **keys})


def some(*link_ids: str) -> dict[str, Any]:
    answers = json.loads(REFERENCE)["answers"]
    return {link_id: answers[link_id] for link_id in link_ids}


def test_completed_answers_lead_to_all_answers() -> None:
    with Visitor() as visitor:
        open_saved(visitor.come_in())
        assert visitor.path == "/check"
        assert page_words.NOTICE not in visitor.page.text
        assert visitor.get("/answers").text == write_response(read_response(REFERENCE, visitor.pack))


def test_answers_in_progress_lead_to_the_first_question_without_one() -> None:
    with Visitor() as visitor:
        content = changed(status="in-progress", answers=some("stage", "matters-most"))
        open_saved(visitor.come_in(), content)
        assert visitor.path == "/question/3"
        assert json.loads(visitor.get("/answers").text) == {**json.loads(content), "parked": {}}


def test_what_opening_has_set_aside_is_told_until_the_next_answer() -> None:
    answers = {**some("stage", "dose-change"), "stage": {"state": "answered", "value": "planned"}}
    with Visitor() as visitor:
        open_saved(visitor.come_in(), changed(status="in-progress", answers=answers))
        label = visitor.pack.questionnaire.items["dose-change"].label
        assert words.PARKED_ON_READING.format(label=label) in visitor.page.text
        visitor.press(page_words.SKIP)
        assert page_words.NOTICE not in visitor.page.text


def test_opened_answers_take_the_place_of_those_given_here_and_the_page_says_so_before() -> None:
    with Visitor() as visitor:
        visitor.come_in()
        visitor.get("/open")
        assert page_words.OPEN_REPLACES not in visitor.page.text
        post(visitor, "/start")
        post(visitor, "/question/1", {"chosen": ["planned"]})
        visitor.get("/open")
        assert page_words.OPEN_REPLACES in visitor.page.text
        open_saved(visitor)
        assert '"planned"' not in visitor.get("/answers").text


EARLIER = [{"link_id": "stage", "label": "Ketamine so far", "text": "never typed"}]


@pytest.mark.parametrize(
    ("keys", "said"),
    [
        (
            {"questionnaire": "another"},
            ['"another"', '"ketamine-pain-relief"', "Open them where you gave them"],
        ),
        (
            {"answers": {"no-such": {"state": "skipped"}}},
            ['"no-such"', "Choose the file that you saved here"],
        ),
        ({"earlier": EARLIER}, ["earlier[0]: ", "Choose the file that you saved here"]),
        ({"version": "9.0.0"}, ["9.0.0", "Answer them again"]),
        (
            {"parked": {"stage": {"state": "skipped"}}},
            ["stage: ", "twice", "Choose the file"],
        ),
        (
            {"answers": {"stage": {"state": "answered"}}},
            ["answers.stage: ", "Choose the file"],
        ),
    ],
)
def test_who_opens_other_answers_reads_what_to_do_on_a_page(keys: dict[str, Any], said: list[str]) -> None:
    with Visitor() as visitor:
        open_saved(visitor.come_in(), changed(**keys))
        (error,) = (box.text for box in visitor.page.all("div") if box["class"] == "error-summary")
        assert all(words in error for words in said)
        assert not [said for said in ("--", "Remove", "Write it", "Change one") if said in error]
    with pytest.raises(ResponseError) as refused:
        read_response(changed(**keys), visitor.pack)
    assert copy(refused.value).on_a_page in error


NOT_OURS = {
    "nothing": b"",
    "no text": b"\xff\xfe\x00",
    "UTF-16": REFERENCE.encode("utf-16"),
    "no JSON": b"hello",
    "very deep": b"[" * 60_000,
    "a huge number": b'{"format": ' + b"9" * 5000 + b"}",
    "another shape": b'{"a": 1}',
    "a key twice": b'{"format": 1, "format": 1}',
    "an unknown key": changed(extra=1).encode(),
    "another pack's": changed(questionnaire="another").encode(),
    "another version's": changed(version="9.0.0").encode(),
    "an unknown question": changed(answers={"no-such": {"state": "skipped"}}).encode(),
    "a code that is none": changed(answers={"stage": {"state": "answered", "value": "iv"}}).encode(),
    "markup": b'{"<script>\\u202e\\u001b[31m": 1, "<script>\\u202e\\u001b[31m": 1}',
}


@pytest.mark.parametrize("kind", NOT_OURS)
def test_a_file_that_holds_no_saved_answers_is_told_and_changes_nothing(kind: str) -> None:
    with Visitor() as visitor:
        open_saved(visitor.come_in())
        before = visitor.get("/answers").text
        open_saved(visitor, NOT_OURS[kind])
        assert (visitor.answer.status_code, visitor.path) == (422, "/open")
        assert not visitor.page.all("script")
        assert not set(visitor.answer.text) & set("\u202e\x1b")
        assert visitor.get("/answers").text == before
        assert not visitor.failures


def test_without_a_file_the_page_says_to_choose_one() -> None:
    with Visitor() as visitor:
        visitor.come_in()
        for how in ({}, {"files": {"file": ("", b"")}}):
            post(visitor, "/open", **how)
            assert visitor.answer.status_code == 422
            assert page_words.NO_FILE in visitor.page.text
        post(visitor, "/open", {"file": [REFERENCE]})
        assert page_words.NO_FILE in visitor.page.text


def test_each_download_is_the_sheet_or_the_answers_byte_for_byte() -> None:
    with Visitor() as visitor:
        with_sheet(visitor)
        response = read_response(REFERENCE, visitor.pack)
        offered = {link["href"] for link in visitor.page.all("a")}
        linked = {format_: made for format_, made in FORMATS.items() if made.link}
        assert {f"/sheet/{format_}" for format_ in linked} == {href for href in offered if "/sheet/" in href}
        for format_, made in linked.items():
            visitor.get(f"/sheet/{format_}")
            made_here = render(make_sheet(visitor.pack, response), format_)
            assert visitor.answer.content == (made_here if made.suffix == "pdf" else made_here.encode())
            assert visitor.answer.headers["content-type"].startswith(made.media_type)
            assert visitor.answer.headers["content-disposition"] == (
                f'attachment; filename="visit-sheet.{made.suffix}"'
            )
        visitor.get("/answers")
        assert visitor.answer.content == write_response(response).encode()
        assert visitor.answer.headers["content-disposition"] == 'attachment; filename="my-answers.json"'


def test_the_page_of_the_sheet_says_all_that_the_sheet_as_text_says() -> None:
    with Visitor() as visitor:
        with_sheet(visitor)
        sheet = make_sheet(visitor.pack, read_response(REFERENCE, visitor.pack))
        shown = visitor.page.all("article")[0].text
        for section in outline(sheet).sections:
            assert section.heading in shown
        told = [row.label for row in sheet.answers if row.state != "not-answered"]
        for said in (sheet.consult, *sheet.matters_most, *told):
            assert said in shown


def test_a_format_that_there_is_not_has_no_page() -> None:
    with Visitor() as visitor:
        with_sheet(visitor)
        for name in ("docx", "TEXT", "json.", "text/x", "x" * 5000):
            assert visitor.get(f"/sheet/{name}").status_code == 404


@pytest.mark.parametrize("format_", ["html", "pdf"])
def test_the_empty_questionnaire_can_be_taken_from_the_start(format_: str) -> None:
    with Visitor() as visitor:
        visitor.come_in()
        assert "/blank/pdf" in {link["href"] for link in visitor.page.all("a")}
        visitor.get(f"/blank/{format_}")
        assert visitor.answer.content
        assert visitor.answer.headers["content-disposition"] == (
            f'attachment; filename="questionnaire.{format_}"'
        )


def test_no_other_format_of_the_empty_questionnaire_has_a_page() -> None:
    with Visitor() as visitor:
        visitor.come_in()
        assert visitor.get("/blank/text").status_code == visitor.get("/blank/x").status_code == 404


def test_a_format_whose_part_is_missing_is_not_offered(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "typst", None)
    with Visitor() as visitor:
        visitor.come_in()
        assert "/blank/html" in {link["href"] for link in visitor.page.all("a")}
        with_sheet(visitor)
        offered = {link["href"] for link in visitor.page.all("a")}
        assert "/sheet/html" in offered
        assert "/sheet/pdf" not in offered
        assert visitor.get("/sheet/pdf").status_code == visitor.get("/blank/pdf").status_code == 404
