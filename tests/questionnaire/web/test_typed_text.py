"""Whatever somebody types is text on every page, and comes back as it was."""

import json

import pytest

from questionnaire.words import pages as page_words
from questionnaire.words import shared as words
from support.web_client import Element, Visitor
from support.web_tour import TYPED, open_saved, path_of, post, with_sheet

TEXT, LINES = "relief-lasted", "matters-most"
HARMLESS = {
    "markup": "<script>alert(1)</script><img src=x onerror=alert(1)>",
    "the end of a field": '</textarea></title>"><h1>x</h1><!--',
    "quotes": "\"' onfocus='alert(1)' autofocus=\"",
    "a template": "{{ consult }} {% include 'layout.html' %} {0} {text} %s",
    "entities": "&lt;b&gt; &amp;amp; &#60; &quot",
    "Markdown": "# x [a](javascript:alert(1)) `b` **c** | d",
}
STEERING = f"{TYPED}\x00\x07\x1b[31m\u202e\u2066\ufeff x\ry\n z"


def typed_in(visitor: Visitor, link_id: str) -> object:
    return json.loads(visitor.get("/answers").text)["answers"][link_id]["value"]


def assert_only_our_elements(page: Element) -> None:
    assert not page.all("script") + page.all("img")
    assert len(page.all("h1")) == 1
    assert len(page.all("head")[0].all("title")) == 1


@pytest.mark.parametrize("kind", HARMLESS)
def test_typed_words_are_text_on_every_page_and_come_back_whole(kind: str) -> None:
    said = HARMLESS[kind]
    shown = " ".join(said.split())
    with Visitor() as visitor:
        with_sheet(visitor)
        fields = {TEXT: [said], LINES: [said, "second"]}
        for link_id, lines in fields.items():
            visitor.get(path_of(visitor, link_id))
            visitor.press(page_words.CONTINUE, type_=lines)
        assert (typed_in(visitor, TEXT), typed_in(visitor, LINES)[0]) == (said, said)  # type: ignore[index]
        visitor.get("/check")
        assert visitor.page.text.count(shown) == 2
        assert_only_our_elements(visitor.page)
        visitor.press(words.REVIEW_DONE)
        assert visitor.page.text.count(shown) >= 2
        assert_only_our_elements(visitor.page)


@pytest.mark.parametrize("kind", HARMLESS)
def test_the_question_s_own_page_holds_what_was_typed_and_sends_it_again(kind: str) -> None:
    said = HARMLESS[kind]
    with Visitor() as visitor:
        open_saved(visitor.come_in())
        for link_id in (TEXT, LINES):
            post(visitor, path_of(visitor, link_id), {"typed": [said]})
            visitor.get(path_of(visitor, link_id))
            assert_only_our_elements(visitor.page)
            visitor.press(page_words.CONTINUE)
            assert visitor.path == "/check"
            assert typed_in(visitor, link_id) == (said if link_id == TEXT else [said])


def test_what_steers_a_terminal_or_turns_text_is_not_recorded() -> None:
    with Visitor() as visitor:
        with_sheet(visitor)
        post(visitor, path_of(visitor, TEXT), {"typed": [STEERING]})
        assert typed_in(visitor, TEXT) == f"{TYPED}[31m x\ny\nz"
        for path in ("/check", path_of(visitor, TEXT), "/answers"):
            assert not set(visitor.get(path).text) & set("\x00\x07\x1b\u202e\u2066\ufeff"), path


def test_what_steers_is_not_shown_again_beside_an_error_either() -> None:
    with Visitor() as visitor:
        with_sheet(visitor)
        for fields in ({"typed": [STEERING, "a", "b", "c", "d"]}, {"typed": [STEERING * 90]}):
            post(visitor, path_of(visitor, LINES), fields)
            assert visitor.answer.status_code == 422
            assert TYPED in visitor.answer.text
            assert not set(visitor.answer.text) & set("\x00\x07\x1b\u202e\u2066\ufeff")


def test_a_code_that_nobody_offers_is_quoted_as_text() -> None:
    with Visitor() as visitor:
        visitor.come_in()
        post(visitor, "/start")
        post(visitor, "/question/1", {"chosen": [f"<script>{STEERING}"]})
        assert f"<script>{TYPED}[31m x y z" in visitor.page.text
        assert_only_our_elements(visitor.page)


def test_a_box_does_not_begin_with_an_empty_line() -> None:
    with Visitor() as visitor:
        with_sheet(visitor)
        for _ in range(3):
            visitor.get(path_of(visitor, TEXT))
            (box,) = visitor.page.all("textarea")
            (text,) = box.children
            assert isinstance(text, str)
            assert not text.removeprefix("\n").startswith("\n")
            visitor.press(page_words.CONTINUE)
        post(visitor, path_of(visitor, TEXT), {"typed": ["\r\n\r\nfirst\r\nsecond"]})
        assert typed_in(visitor, TEXT) == "first\nsecond"


def test_the_lines_of_a_text_stay_lines_on_every_page_and_in_the_box() -> None:
    with Visitor() as visitor:
        with_sheet(visitor)
        post(visitor, path_of(visitor, TEXT), {"typed": ["first <b>\r\n\r\nsecond\r\n"]})
        assert typed_in(visitor, TEXT) == "first <b>\n\nsecond"
        for path in ("/check", "/sheet"):
            assert "first &lt;b&gt;<br><br>second" in visitor.get(path).text
        visitor.get(path_of(visitor, TEXT))
        assert visitor.page.all("textarea")[0].children == ["\nfirst <b>\n\nsecond"]
        visitor.press(page_words.CONTINUE)
        assert typed_in(visitor, TEXT) == "first <b>\n\nsecond"


def test_the_lines_of_a_text_stay_in_the_box_beside_an_error() -> None:
    with Visitor() as visitor:
        with_sheet(visitor)
        post(visitor, path_of(visitor, TEXT), {"typed": ["first\rsecond" + "x" * 1000]})
        assert visitor.answer.status_code == 422
        assert str(visitor.page.all("textarea")[0].children[0]).startswith("\nfirst\nsecondx")


def test_a_row_of_one_line_has_no_line_breaks() -> None:
    with Visitor() as visitor:
        with_sheet(visitor)
        post(visitor, path_of(visitor, LINES), {"typed": ["first\r\nsecond"]})
        assert typed_in(visitor, LINES) == ["first second"]
