"""A sheet in each format: whole, safe for what was typed, and with its consult line."""

import json
import re
from functools import cache
from importlib import import_module
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings

import questionnaire
from questionnaire import Session, Sheet, make_sheet, render
from questionnaire.answers.response import Answer, answered
from questionnaire.formats.as_html import drawing
from questionnaire.formats.as_text import as_text
from questionnaire.formats.templates import picture
from rules.ruleset.ruleset import Picture
from support.extent import in_full
from support.papers import without_the_count, without_what_was_typed
from support.strategies import random_session, sessions

PACK = questionnaire.load_pack()
FORMATS = ("text", "markdown", "json")


def sheet_of(**answers: Answer) -> Sheet:
    given_ = {name.replace("_", "-"): answer for name, answer in answers.items()}
    return make_sheet(PACK, Session(PACK, given_, None).response)


def has_number(text: str) -> bool:
    return any(map(str.isnumeric, text))


@pytest.mark.parametrize("first", [0, 500, 1000, 1500])
def test_every_sheet_has_its_consult_line_and_no_number_that_nobody_typed(
    first: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    module = import_module("questionnaire.formats.as_text")
    monkeypatch.setattr(module, "wrap", cache(module.wrap))  # sheets have most lines in common
    for seed in range(first, first + in_full(500, 100)):
        sheet = make_sheet(PACK, random_session(PACK, seed).response)
        bare = without_what_was_typed(sheet)
        for format_ in FORMATS:
            whole = render(sheet, format_)
            assert PACK.ruleset.consult in " ".join(whole.split())
            assert not has_number(without_the_count(render(bare, format_), bare))


@given(sessions(PACK))
@settings(max_examples=in_full(100, 40))
def test_all_formats_hold_the_same_notes_questions_and_open_lines(session: Session) -> None:
    sheet = make_sheet(PACK, session.response)
    lines = [
        *(note.text for note in sheet.notes),
        *(line.text for line in sheet.open_notes),
        *(line.text for line in sheet.not_in_article),
        *(question.text for question in (*sheet.questions_to_ask, *sheet.more_questions)),
        *(question.text for question in sheet.standing_questions),
        sheet.caveat,
        *sheet.safety,
        *sheet.in_short,
        *sheet.about,
        *sheet.next_steps,
    ]
    text = " ".join(render(sheet, "text").split())
    markdown = render(sheet, "markdown").replace("\\", "")
    data = json.dumps(json.loads(render(sheet, "json")), ensure_ascii=False)
    for line in lines:
        assert line in text
        assert line in markdown
        assert json.dumps(line, ensure_ascii=False) in data


def test_the_sections_stand_in_their_order() -> None:
    sheet = sheet_of(
        stage=answered("having-now"),
        route=answered(("iv", "im", "oral")),
        concerns=answered(("side-effects", "other-medicines")),
        relief_felt=answered("worse"),
        relief_so_far=answered("Sitting was worse than before. " * 9),
        matters_most=answered(("sleeping through",)),
    )
    assert re.findall(r"^#+ (.*)", render(sheet, "markdown"), flags=re.MULTILINE) == [
        PACK.ruleset.title,
        "Do this first (general sense, not the article)",
        "How to use this sheet",
        "What I want most",
        "What I want to ask",
        "About me",
        "In short: what one article says",
        "What to bring (general sense)",
        "Write at the visit",
        "More: what one article says about my answers",
        "Treatment",
        "Pain and relief",
        "Side effects, worries, hopes",
        "In my own words",
        "Still open or not sure",
        "What the article does not say",
        "About ketamine, from the article",
        "Where this comes from",
        "What to do now",
    ]


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("<b>bold</b>", r"1. \<b\>bold\</b\>"),
        ("a | b", r"1. a \| b"),
        ("*stars* and _lines_", r"1. \*stars\* and \_lines\_"),
        ("[link](https://example.org)", r"1. \[link\](https://example.org)"),
        ("# heading", r"1. \# heading"),
        ("- list", r"1. \- list"),
        ("1. list", r"1. 1\. list"),
        ("`code` & more", r"1. \`code\` \& more"),
    ],
)
def test_what_was_typed_stays_text_in_markdown(typed: str, shown: str) -> None:
    assert shown in render(sheet_of(matters_most=answered((typed,))), "markdown").splitlines()


@pytest.mark.parametrize("width", [20, 40, 72, 100])
def test_text_is_wrapped_between_words_to_the_width(width: int) -> None:
    sheet = sheet_of(stage=answered("having-now"), route=answered(("iv",)))
    lines = as_text(sheet, width).splitlines()
    assert max(len(line) for line in lines) <= width


def test_an_unknown_format_is_refused_with_those_that_there_are() -> None:
    with pytest.raises(
        ValueError, match=r'no format is called "docx"\. There are: text, markdown, json, html, pdf'
    ):
        render(sheet_of(), "docx")


@pytest.mark.parametrize("name", list(Picture))
def test_every_drawing_is_small_takes_the_colour_of_its_text_and_has_no_text_of_its_own(name: str) -> None:
    drawn = ElementTree.fromstring(picture(name))
    assert re.fullmatch(r"0 0 \d+ 24", drawn.get("viewBox", ""))
    assert drawn.get("stroke") == "currentColor"
    assert not "".join(drawn.itertext()).strip()


def test_a_drawing_stands_beside_its_line_and_is_hidden_from_a_screen_reader() -> None:
    beside = ElementTree.fromstring(drawing("drop"))
    assert beside.get("aria-hidden") == "true"
    said = PACK.ruleset.in_short[1].text
    assert f"{drawing('drop')}<span>{said}</span>" in render(sheet_of(), "html")
