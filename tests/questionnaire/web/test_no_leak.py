"""What a person said stands in the page and in the file that they ask for, and in nothing else."""

import re
from collections.abc import Iterator

import pytest

from questionnaire import Session, make_sheet
from questionnaire.sheet.outline import outline
from questionnaire.words import pages as page_words
from questionnaire.words import shared as words
from support.shipped import label_of
from support.web_client import ADDRESS, Visitor
from support.web_tour import TYPED, tour

ADDRESSES = (
    r"/(launch/[\w-]{43}|question/\d+|start|change|check|done|sheet|sheet/(text|markdown|json|html|pdf)"
    r"|blank/(html|pdf)|answers|clinician|open|stop|delete|deleted|arrived|away|go-on|nowhere|style-[0-9a-f]{12}\.css)?"
)
CODES = {
    "stage": "having-now",
    "pain-duration": "long-time",
    "route": "intranasal",
    "body": "metabolism",
    "conditions": "other-condition",
}
SAID = [TYPED, "98765", *CODES.values(), *(label_of(link_id, code) for link_id, code in CODES.items())]
"""Typed on the tour, or a code or a label that stands in no question."""


def journey(visitor: Visitor) -> Iterator[str]:
    """The tour, with the files that somebody takes along."""
    for name in tour(visitor):
        yield name
        if name == "sheet":
            for path in ("/sheet/text", "/sheet/markdown", "/sheet/json", "/answers"):
                visitor.get(path)
                assert TYPED in visitor.answer.text
                yield path


def test_no_answer_stands_in_an_address() -> None:
    with Visitor() as visitor:
        seen = set()
        for _ in journey(visitor):
            for answer in [*visitor.answer.history, visitor.answer]:
                seen |= {str(answer.url), answer.headers.get("location", "")}
            if visitor.answer.headers["content-type"].startswith("text/html"):
                seen |= {link["href"] for link in visitor.page.all("a") if not link["href"].startswith("#")}
                seen |= {form["action"] for form in visitor.page.all("form")}
        assert len(seen) > 40
        for address in seen - {""}:
            assert re.fullmatch(ADDRESSES, address.removeprefix(ADDRESS)), address


def test_no_answer_stands_in_a_header() -> None:
    with Visitor() as visitor:
        for name in journey(visitor):
            for answer in [*visitor.answer.history, visitor.answer]:
                headers = " ".join(f"{key}: {value}" for key, value in answer.headers.items())
                assert not [said for said in SAID if said in headers], name


def test_every_title_is_made_of_words_that_stood_there_before_anybody_answered() -> None:
    with Visitor() as visitor:
        fixed = {
            getattr(page_words, name)
            for name in dir(page_words)
            if isinstance(getattr(page_words, name), str)
        }
        fixed |= {item.text for item in visitor.pack.questionnaire.item} | {words.REVIEW}
        fixed |= {heading for heading, _ in page_words.PROBLEMS.values()}
        nobody = make_sheet(visitor.pack, Session.start(visitor.pack).response)
        for name in tour(visitor):
            title = visitor.page.all("title")[0].text
            bare = title.removeprefix(page_words.ERROR_IN_TITLE)
            bare = bare.removesuffix(f" - {visitor.pack.questionnaire.title}")
            if name == "sheet":
                assert bare == outline(nobody).heading
            else:
                assert bare in fixed, title


def test_nothing_is_printed_or_logged_on_the_whole_way(
    capfd: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture
) -> None:
    with Visitor() as visitor:
        for _ in journey(visitor):
            pass
    assert "".join(capfd.readouterr()) == ""
    assert TYPED not in caplog.text
