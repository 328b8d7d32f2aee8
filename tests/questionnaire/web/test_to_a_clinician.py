"""The first page as it is shown to a clinician: large, whole, and only to be read."""

import json

from questionnaire import make_sheet, read_response
from questionnaire.sheet.outline import outline
from questionnaire.words import pages as page_words
from questionnaire.words import shared as words
from questionnaire.words import sheet as sheet_words
from support.web_client import Element, Visitor
from support.web_tour import REFERENCE, open_saved, with_sheet

LONG = "It was good at first, and then not so much. " * 8


def follow(visitor: Visitor, link: str) -> None:
    visitor.get(next(part["href"] for part in visitor.page.all("a") if part.text == link))


def headings(page: Element) -> list[str]:
    return [heading.text for heading in page.all("h2")]


def test_it_is_the_first_page_of_the_sheet_and_nothing_else() -> None:
    with Visitor() as visitor:
        follow(with_sheet(visitor), page_words.SHOW)
        parts = outline(make_sheet(visitor.pack, read_response(REFERENCE, visitor.pack)))
        assert headings(visitor.page) == [section.heading for section in parts.first]
        assert [heading.text for heading in visitor.page.all("h1")] == [parts.heading]
        assert visitor.page.all("main")[0].text.count(parts.consult) == 1


def test_nothing_on_it_changes_an_answer_and_back_leads_to_the_sheet() -> None:
    with Visitor() as visitor:
        follow(with_sheet(visitor), page_words.SHOW)
        found = [tag for tag in ("form", "button", "input", "textarea") if visitor.page.all(tag)]
        assert found == []
        assert [link["href"] for link in visitor.page.all("a")] == ["#main", "/sheet"]
        follow(visitor, page_words.BACK)
        assert visitor.path == "/sheet"


def test_a_long_text_stands_whole_on_it() -> None:
    saved = json.loads(REFERENCE)
    saved["answers"]["pain-lately"] = {"state": "answered", "value": LONG.strip()}
    with Visitor() as visitor:
        open_saved(visitor.come_in(), json.dumps(saved))
        visitor.press(words.REVIEW_DONE)
        whole = sheet_words.QUOTED.format(text=LONG.strip())
        (first, *_) = (part for part in visitor.page.all("div") if part["class"] == "first-page")
        assert sheet_words.SEE_OWN_WORDS in first.text
        follow(visitor, page_words.SHOW)
        assert whole in visitor.page.text
        assert sheet_words.SEE_OWN_WORDS not in visitor.page.text


def test_it_is_not_shown_before_the_sheet_is() -> None:
    with Visitor() as visitor:
        open_saved(visitor.come_in())
        assert visitor.get("/clinician").url.path == "/check"
