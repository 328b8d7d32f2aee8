"""LHC-Forms as a clinic would use it: it asks what we ask, and its answers make the sheet that ours make."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from questionnaire import Item, ItemType, Pack, Session, load_pack
from questionnaire.answers.in_words import answer_in_words
from questionnaire.answers.response import NOT_SURE, PREFER_NOT_TO_SAY, SKIPPED, Answer, answered
from questionnaire.fhir import export_questionnaire, read_response, write_response
from support.commands import run
from support.outside_programs import module, package, program
from support.packs import random_pack
from support.strategies import random_session

if TYPE_CHECKING:
    from support.lhc_forms import LhcForms

PACK = load_pack()
QUESTIONNAIRE = export_questionnaire(PACK)
PIECES = 6
SEEDS = 120 // PIECES


@pytest.fixture(scope="module")
def client() -> Iterator["LhcForms"]:
    """The client in a browser, for all tests of this file."""
    folder, chromium = package("lforms-40.1.3") / "dist/lforms", program("chromium")
    module("playwright")
    from support.form_pages import form_clients
    from support.lhc_forms import LhcForms

    with form_clients({LhcForms: folder}, chromium) as (client,):
        yield client


@pytest.fixture(autouse=True)
def _quiet(client: "LhcForms") -> Iterator[None]:
    """Hold after each test that nothing failed in the page, and nothing was asked of another machine."""
    client.problems.clear()
    yield
    assert client.problems == []


def survives(pack: Pack, link_id: str, answer: Answer) -> bool:
    """Whether a client that knows values, and nothing of reasons on items, keeps an answer."""
    is_choice = pack.questionnaire.items[link_id].type is ItemType.CHOICE
    return bool(answer.values) or (is_choice and answer != SKIPPED)


def assert_same(client: "LhcForms", pack: Pack, session: Session) -> None:
    """It shows the questions that are asked, and gives back what was said to them."""
    response = session.response
    client.open(export_questionnaire(pack), write_response(pack, response))

    assert client.shown == list(session.standing.asked)
    assert read_response(client.response, pack).answers == {
        link_id: answer for link_id, answer in response.answers.items() if survives(pack, link_id, answer)
    }


def test_it_opens_our_questions(client: "LhcForms") -> None:
    client.open(QUESTIONNAIRE)

    assert client.shown == list(Session.start(PACK).standing.asked)
    assert read_response(client.response, PACK).answers == {}


def test_what_it_would_ask_of_another_machine_is_noted(client: "LhcForms") -> None:
    client.ask("https://terminology.example/ValueSet")

    assert client.problems[0] == "request to https://terminology.example/ValueSet"
    client.problems.clear()


@pytest.mark.parametrize("piece", range(PIECES))
def test_it_shows_what_we_ask_and_gives_back_what_was_said(client: "LhcForms", piece: int) -> None:
    for seed in range(piece * SEEDS, (piece + 1) * SEEDS):
        assert_same(client, PACK, random_session(PACK, seed))


@pytest.mark.parametrize("piece", range(2))
def test_so_it_does_with_packs_drawn_at_random(client: "LhcForms", piece: int) -> None:
    for seed in range(piece * 20, (piece + 1) * 20):
        pack = random_pack(seed, questions=6)
        assert_same(client, pack, random_session(pack, seed))


# --- Filled in by hand ------------------------------------------------------------------------------------


def fill_in(client: "LhcForms", session: Session) -> Session:
    """Say in the client what a session said; what it has no words for is skipped there, and here."""
    client.open(QUESTIONNAIRE)
    said = Session.start(PACK)
    while said.item is not None:
        item = said.item
        answer = session.given.get(item.link_id, SKIPPED)
        if not survives(PACK, item.link_id, answer):
            said = said.skip()
            continue
        if item.type is ItemType.CHOICE:
            for label in answer_in_words(item, answer).split("; "):
                client.choose(item.link_id, label)
        else:
            client.type(item.link_id, answer.values)
        said = recorded(said, answer)
    return said


def recorded(session: Session, answer: Answer) -> Session:
    if answer == NOT_SURE:
        return session.not_sure()
    return session.prefer_not_to_say() if answer == PREFER_NOT_TO_SAY else session.answer(answer.value or "")


def typed_lines(item: Item, answer: Answer) -> list[str]:
    """What somebody types in plain lines to give this answer."""
    if item.type is not ItemType.CHOICE:
        lines = {NOT_SURE: ["/not sure"], PREFER_NOT_TO_SAY: ["/rather not say"], SKIPPED: ["/skip"]}
        return lines.get(answer) or [
            *answer.values,
            *([""] if item.repeats and len(answer.values) < 3 else []),
        ]
    codes = [option.code for option in item.answer_option]
    rows = [codes.index(code) + 1 for code in answer.values]
    states = [NOT_SURE, PREFER_NOT_TO_SAY, SKIPPED]
    return [",".join(map(str, rows or [len(codes) + 1 + states.index(answer)]))]


@pytest.mark.parametrize("seed", [10, 17, 19, 30])
def test_filled_in_by_hand_it_makes_the_sheet_that_the_terminal_makes(
    client: "LhcForms", seed: int, tmp_path: Path
) -> None:
    said = fill_in(client, random_session(PACK, seed))
    file = tmp_path / "from-client.json"
    file.write_text(client.response, "utf-8")
    answers = said.standing.answers
    lines = [
        line
        for link_id in said.standing.asked
        for line in typed_lines(PACK.questionnaire.items[link_id], answers[link_id])
    ]

    sheet = run("sheet", str(file))
    terminal = run("--plain", given="\n".join([*lines, "done", ""]))

    assert (sheet.code, sheet.err) == (0, "")
    assert sheet.out in terminal.out


def test_a_dose_that_is_typed_with_a_comma_comes_back_as_it_was_typed(client: "LhcForms") -> None:
    client.open(QUESTIONNAIRE)
    client.choose("dose-told", "Yes")
    client.type("dose-amount", ("1,5",))

    assert '"valueString": "1,5"' in client.response
    assert read_response(client.response, PACK).answers["dose-amount"] == answered("1.5")


def test_it_shows_why_a_question_is_asked_and_its_line_of_care(client: "LhcForms") -> None:
    client.open(QUESTIONNAIRE)
    item = PACK.questionnaire.items["matters-most"]

    for text in (item.why, item.care or "", PACK.ruleset.consult, *PACK.ruleset.source.limits):
        assert text in client.text


def test_it_lets_none_of_these_stand_with_another_and_we_leave_that_open(client: "LhcForms") -> None:
    client.open(QUESTIONNAIRE)
    client.choose("concerns", "Side effects")
    client.choose("concerns", "None of these")

    sheet = run("sheet", "-", given=client.response)

    assert (sheet.code, read_response(client.response, PACK).answers) == (0, {})
    assert '"Worries" is left open' in sheet.err
    assert "It was: Side effects; None of these." in sheet.err


def test_what_is_not_reached_there_is_not_reached_here(client: "LhcForms") -> None:
    client.open(QUESTIONNAIRE, write_response(PACK, Session.start(PACK).skip().response))

    assert read_response(client.response, PACK).answers == {}
