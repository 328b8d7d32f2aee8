"""The first page, which can stand alone: what is on it, in which order, and what is left for the next."""

import pytest

from questionnaire import Answer, Session, Sheet, make_sheet, render
from questionnaire.answers.response import NOT_SURE, PREFER_NOT_TO_SAY, SKIPPED, answered
from questionnaire.answers.standing import standing_of
from questionnaire.formats.as_text import first_page_as_text
from questionnaire.formats.fitting import texts_of
from questionnaire.session.events import Command, session_after
from questionnaire.sheet.blocks import ListEntry, PairTable, Paragraph, TextList, WriteIn
from questionnaire.sheet.outline import outline
from questionnaire.words import shared as shared_words
from questionnaire.words import sheet as sheet_words
from rules import Outcome
from support.packs import conclusions_of
from support.papers import pdf_text, squeezed
from support.sheets import PACK, first_page, overleaf, rows_in, sheet_with
from support.strategies import random_session, thorough_session
from support.web_client import parsed

ORDER = ["safety", "steps", "matters-most", "questions", "answers", "in-short", "next-steps", "by-hand"]
ALWAYS = {"steps", "questions", "in-short", "next-steps", "by-hand"}


@pytest.mark.parametrize("first", [0, 100, 200, 300])
def test_the_sections_stand_in_their_order_and_only_an_empty_one_is_left_out(first: int) -> None:
    for seed in range(first, first + 100):
        sheet = make_sheet(PACK, random_session(PACK, seed).response)
        there = {name for name, said in _optional(sheet).items() if said} | ALWAYS
        assert list(first_page(sheet)) == [name for name in ORDER if name in there]
        assert outline(sheet).sections == (*outline(sheet).first, *outline(sheet).more)


def _optional(sheet: Sheet) -> dict[str, object]:
    return {"safety": sheet.safety, "matters-most": sheet.matters_most, "answers": sheet.answers}


@pytest.mark.parametrize("first", [0, 100, 200, 300])
def test_the_consult_line_and_every_safety_line_that_is_not_false_open_it(first: int) -> None:
    for seed in range(first, first + 100):
        session = random_session(PACK, seed)
        outcomes = conclusions_of(PACK, session.given).safety
        lines = [line.text for line in PACK.ruleset.safety if outcomes[line.id].outcome is not Outcome.FALSE]
        parts = outline(make_sheet(PACK, session.response))
        assert parts.consult == PACK.ruleset.consult
        safety = [section for section in parts.first if section.name == "safety"]
        assert safety == list(parts.first[: len(safety)])
        assert [text for section in safety for text in texts_of(section.blocks[0]) if text] == lines
        page = " ".join(first_page_as_text(parts).split())
        assert all(line in page for line in (parts.consult, *lines))


def test_a_safety_line_is_marked_as_no_words_of_the_article() -> None:
    assert first_page(sheet_with())["safety"].heading.endswith("(general sense, not the article)")


@pytest.mark.parametrize("seed", range(4))
def test_they_are_on_the_first_page_of_html_and_on_the_first_side_of_paper(seed: int) -> None:
    sheet = make_sheet(PACK, thorough_session(PACK, seed).response)
    (page,) = (div for div in parsed(render(sheet, "html")).all("div") if div["class"] == "first-page")
    side = pdf_text(render(sheet, "pdf"), "-l", "1")
    for said in (squeezed(page.text), squeezed(side)):
        assert all(squeezed(line) in said for line in (sheet.consult, *sheet.safety))


def test_what_is_wanted_most_is_numbered_as_it_was_typed() -> None:
    wanted = ("sleeping through", "playing with my son")
    (block,) = first_page(sheet_with(matters_most=answered(wanted)))["matters-most"].blocks
    assert isinstance(block, TextList)
    assert block.numbered
    assert tuple(entry.text for entry in block.entries) == wanted


@pytest.mark.parametrize("form", ["text", "markdown", "html", "json", "pdf"])
def test_who_is_not_sure_what_matters_most_reads_so_in_every_format(form: str) -> None:
    sheet = sheet_with(matters_most=NOT_SURE)
    label = PACK.questionnaire.items["matters-most"].label
    assert rows_in(first_page(sheet)["answers"].blocks)[label] == shared_words.STATE_WORDS[NOT_SURE.state]
    made = pdf_text(render(sheet, form)) if form == "pdf" else str(render(sheet, form))
    assert squeezed(label) in squeezed(made)
    assert squeezed(shared_words.STATE_WORDS[NOT_SURE.state]) in squeezed(made)


def test_whoever_is_not_sure_of_anything_has_a_row_for_each_question() -> None:
    everything = {item.link_id: NOT_SURE for item in PACK.questionnaire.item}
    asked = standing_of(PACK.questionnaire, everything).asked
    assert [(row.link_id, row.state) for row in sheet_with(**everything).answers] == [
        (link_id, "not-sure") for link_id in asked
    ]


def test_each_line_in_short_has_its_drawing_and_what_is_ours_stands_in_brackets() -> None:
    article, ours = first_page(sheet_with())["in-short"].blocks
    lines = PACK.ruleset.in_short
    assert article == TextList(tuple(ListEntry(line.text, picture=line.picture) for line in lines))
    assert ours == Paragraph(f"({PACK.ruleset.caveat})")


def test_there_are_lines_to_write_on_by_hand_and_whom_to_call_stands_with_the_safety_lines() -> None:
    calm = sheet_with(stage=answered("considering"), pain_duration=answered("long-time"))
    warned = sheet_with(pain_duration=answered("recent"))
    assert first_page(calm)["by-hand"].blocks == (WriteIn((*sheet_words.BY_HAND_LABELS, sheet_words.I_CALL)),)
    assert first_page(warned)["by-hand"].blocks == (WriteIn(sheet_words.BY_HAND_LABELS),)
    assert first_page(warned)["safety"].blocks[-1] == WriteIn((sheet_words.I_CALL,))


def test_answers_stand_factor_by_factor_in_the_persons_own_words() -> None:
    for seed in range(100):
        sheet = make_sheet(PACK, random_session(PACK, seed).response)
        position = {code: number for number, code in enumerate(sheet.factors)}
        given = [row for row in sheet.answers if row.state != "not-answered"]
        rows = rows_in(first_page(sheet)["answers"].blocks) if sheet.answers else {}
        assert list(rows) == [row.label for row in sorted(given, key=lambda row: position[row.factor])]
        assert all(rows[row.label] == row.text for row in given if not row.is_typed)


@pytest.mark.parametrize("seed", range(40))
def test_what_was_left_open_is_counted_and_not_listed(seed: int) -> None:
    sheet = make_sheet(PACK, random_session(PACK, seed).response)
    blocks = first_page(sheet)["answers"].blocks
    left_open = [row for row in sheet.answers if row.state == "not-answered"]
    assert not {row.label for row in left_open} & rows_in(blocks).keys()
    counted = [block.text for block in blocks if isinstance(block, Paragraph)]
    said = sheet_words.ONE_LEFT_OPEN if len(left_open) == 1 else sheet_words.LEFT_OPEN
    assert counted == [said.format(count=len(left_open))] * bool(left_open)


def test_one_question_left_open_is_told_of_as_one_and_none_is_not_told_of() -> None:
    everything = {item.link_id.replace("-", "_"): NOT_SURE for item in PACK.questionnaire.item}
    for left_open, counted in (({}, []), ({"body": SKIPPED}, [Paragraph(sheet_words.ONE_LEFT_OPEN)])):
        table, *others = first_page(sheet_with(**everything | left_open))["answers"].blocks
        assert isinstance(table, PairTable)
        assert others == counted


def test_who_skips_all_that_is_asked_reads_how_many_that_were() -> None:
    session = Session.start(PACK)
    while session.item is not None:
        session = session_after(session, Command.SKIP)
    asked = session.standing.asked
    assert PACK.questionnaire.matters_most in asked
    sheet = make_sheet(PACK, session.response)
    (said,) = first_page(sheet)["answers"].blocks
    assert said == Paragraph(sheet_words.LEFT_OPEN.format(count=len(asked)))


@pytest.mark.parametrize("way", [SKIPPED, PREFER_NOT_TO_SAY])
def test_the_ways_of_leaving_a_question_open_read_the_same_on_every_page(way: Answer) -> None:
    said = {"stage": answered("having-now"), "conditions": answered(("depression",))}
    not_reached = outline(sheet_with(**said))
    for item in PACK.questionnaire.item:
        if item.link_id not in said:
            assert outline(sheet_with(**said, **{item.link_id: way})) == not_reached


def test_what_follows_has_its_own_order() -> None:
    sheet = sheet_with(stage=answered("having-now"), pain_lately=answered("It comes and goes. " * 20))
    names = ["notes", "own-words", "open", "not-in-article", "about", "source", "recap"]
    assert list(overleaf(sheet)) == names
