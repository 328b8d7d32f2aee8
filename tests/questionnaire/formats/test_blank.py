"""The empty questionnaire on paper: every question, every answer on offer, and when it is to be answered."""

import pytest

from questionnaire import ItemType
from questionnaire.formats.as_html import blank_as_html
from questionnaire.formats.as_pdf import blank_as_pdf
from questionnaire.formats.paper import Paper
from questionnaire.sheet.blank import BlankQuestion, blank_of
from rules import All, AnyOf, HasAny
from support.packs import choice, pack_of
from support.papers import PACK, html_text, pdf_text, squeezed
from support.web_client import parsed

FORM = blank_of(PACK)
SAID = {
    "html": lambda: html_text(blank_as_html(FORM)),
    "pdf": lambda: pdf_text(blank_as_pdf(FORM)),
    "pdf on letter": lambda: pdf_text(blank_as_pdf(FORM, Paper.LETTER)),
}


def question(link_id: str) -> BlankQuestion:
    return FORM.questions[[item.link_id for item in PACK.questionnaire.item].index(link_id)]


@pytest.mark.parametrize("format_", SAID)
def test_it_holds_every_question_in_order_with_its_number_its_hint_and_its_answers(format_: str) -> None:
    said = squeezed(SAID[format_]())
    place = 0
    for number, item in enumerate(PACK.questionnaire.item, start=1):
        asked = FORM.questions[number - 1]
        options = (option.label for option in item.answer_option)
        for text in (f"{number}. {item.text}", asked.only_if, asked.hint, *options):
            place = said.index(squeezed(text), place)


@pytest.mark.parametrize("format_", SAID)
def test_every_question_can_be_left_open_in_both_ways(format_: str) -> None:
    said = SAID[format_]()
    for way in ("I am not sure", "I would rather not say"):
        assert said.count(way) >= len(PACK.questionnaire.item)


@pytest.mark.parametrize("format_", SAID)
def test_the_consult_line_stands_at_both_ends_and_what_it_is_between(format_: str) -> None:
    said = squeezed(SAID[format_]())
    consult = squeezed(PACK.ruleset.consult)
    assert said.startswith(squeezed(PACK.questionnaire.title) + consult)
    assert said.endswith(consult)
    lines = (*PACK.questionnaire.description, *PACK.ruleset.source.limits)
    assert all(squeezed(line) in said for line in lines)
    assert all(squeezed(line.text) in said for line in PACK.ruleset.safety)


def test_there_is_one_line_when_to_answer_and_it_names_the_answers_as_they_are_printed() -> None:
    assert question("stage").only_if == ""
    assert question("dose-unit").only_if == "Only if you ticked \u201cYes\u201d in question 6."
    assert question("relief-felt").only_if == (
        "Only if you ticked \u201cHaving it now\u201d or \u201cHad it before\u201d or "
        "\u201cHad it before, and it is offered again\u201d in question 1."
    )


def test_circles_are_for_one_answer_and_squares_for_several() -> None:
    sections = parsed(blank_as_html(FORM)).all("section")
    for item, section in zip(PACK.questionnaire.item, sections, strict=False):
        *answers, ways_out = ({*box["class"].split()} - {"boxes"} for box in section.all("ul"))
        assert ways_out == {"circles", "ways-out"}
        assert len(answers) == (item.type is ItemType.CHOICE)
        assert all(("squares" if item.repeats else "circles") in kinds for kinds in answers)


def test_there_is_a_line_for_each_thing_that_can_be_written() -> None:
    for item, asked in zip(PACK.questionnaire.item, FORM.questions, strict=True):
        fewest = 0 if item.type is ItemType.CHOICE else item.max or 1
        assert len(asked.lines) >= fewest
        assert bool(asked.lines) != bool(asked.options)
        assert asked.text == item.text
        assert (item.care or "") in asked.hint


@pytest.mark.parametrize(
    ("condition", "words_"),
    [
        (All, "\u201ca\u201d in question 1, and \u201cb\u201d in question 2"),
        (AnyOf, "\u201ca\u201d in question 1 or \u201cb\u201d in question 2"),
    ],
)
def test_two_conditions_are_told_as_both_or_as_either(
    condition: type[All] | type[AnyOf], words_: str
) -> None:
    when = condition((HasAny("p", frozenset("a")), HasAny("q", frozenset("b"))))
    form = blank_of(pack_of([choice("p"), choice("q"), choice("r", when=when)], []))
    assert [asked.only_if for asked in form.questions] == ["", "", f"Only if you ticked {words_}."]
