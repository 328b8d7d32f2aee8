"""Answers to an earlier version, opened on the pages."""

import json

from questionnaire import Session, read_response
from questionnaire.words import pages as page_words
from questionnaire.words import shared as words
from support.version_two import sample, version_two
from support.web_client import Visitor
from support.web_tour import open_saved, path_of

PACK = version_two()
NAME = "relief-faded-and-genetics"
OPEN = Session.resume(PACK, read_response(sample(NAME), PACK)).current or ""
"""The first question that version 2 finds open in it."""


def test_opening_them_says_what_is_left_open_and_what_is_set_aside_and_asks_what_is_open() -> None:
    with Visitor(PACK) as visitor:
        open_saved(visitor.come_in(), sample(NAME))
        assert visitor.path == path_of(visitor, OPEN)
        assert "What runs in my family (genes)" in visitor.page.text
        assert "In my own words" in visitor.page.text


def test_what_was_typed_is_on_the_sheet_and_in_what_is_saved() -> None:
    with Visitor(PACK) as visitor:
        open_saved(visitor.come_in(), sample(NAME))
        while visitor.path.startswith("/question"):
            visitor.press(page_words.SKIP)
        visitor.press(words.REVIEW_DONE)
        assert visitor.path == "/sheet"
        assert "good at first; then less and less" in visitor.page.text
        saved = json.loads(visitor.get("/answers").text)
        assert saved["version"] == PACK.questionnaire.version
        assert saved["earlier"][0]["text"] == "good at first; then less and less"


def test_a_version_that_is_not_read_is_refused_on_the_page() -> None:
    with Visitor(PACK) as visitor:
        open_saved(visitor.come_in(), sample("stopped-early").replace('"1.0.0"', '"9.0.0"'))
        assert visitor.path == "/open"
        assert "Answer them again" in visitor.page.text
