"""The pages, given the same journeys as the terminal faces, ask the same and yield the same."""

import pytest

from questionnaire import QuestionnaireResponse, make_sheet, read_response, render
from questionnaire.words import pages as page_words
from support.extent import in_full
from support.random_people import PACK, Act, Journey, journey
from support.web_client import Visitor
from support.web_tour import delete

PIECES = 8
SEEDS = in_full(200, 56) // PIECES


@pytest.mark.parametrize("piece", range(PIECES))
def test_pages_ask_the_same_questions_and_yield_the_same_response_and_sheets(piece: int) -> None:
    with Visitor(PACK) as visitor:
        visitor.come_in()
        for seed in range(piece * SEEDS, (piece + 1) * SEEDS):
            person = journey(seed)
            assert through_pages(person, visitor) == (person.asked, person.response), f"seed {seed}"
            assert_same_sheets(visitor, person.response)
            delete(visitor)
            visitor.get("/")


def through_pages(person: Journey, visitor: Visitor) -> tuple[list[str], QuestionnaireResponse]:
    asked: list[str] = []
    visitor.press(page_words.START)
    for act in person.acts:
        if visitor.path.startswith("/question/") and act[0] != "settle":
            asked.append(PACK.questionnaire.item[int(visitor.path.rpartition("/")[2]) - 1].link_id)
        do(act, visitor)
    return asked, read_response(visitor.get("/answers").text, PACK)


def do(act: Act, visitor: Visitor) -> None:
    match act:
        case ("keep", _):
            visitor.press(page_words.CONTINUE)
        case ("back", _):
            visitor.get(visitor.page.all("nav")[0].all("a")[0]["href"])
        case ("leave", (label,)):
            leave_open(label, visitor)
        case ("choose", labels):
            visitor.press(page_words.CONTINUE, choose=list(labels))
        case ("type", lines):
            visitor.press(page_words.CONTINUE, choose=[], type_=list(lines))
        case ("change", (label,)):
            links = {link["aria-label"]: link["href"] for link in visitor.page.all("a")}
            visitor.get(links[f"{page_words.CHANGE}: {label}"])
        case ("settle", (yes_or_no,)):
            buttons = {button["value"]: button.text for button in visitor.page.all("button")}
            visitor.press(buttons[yes_or_no])
        case _:
            visitor.press(visitor.page.all("button")[0].text)


def leave_open(label: str, visitor: Visitor) -> None:
    if label == page_words.SKIP:
        visitor.press(page_words.SKIP)
    else:
        visitor.press(page_words.CONTINUE, choose=[label], type_=[])


def assert_same_sheets(visitor: Visitor, response: QuestionnaireResponse | None) -> None:
    assert response is not None
    sheet = make_sheet(PACK, response)
    for format_ in ("text", "markdown", "json"):
        assert visitor.get(f"/sheet/{format_}").text == render(sheet, format_)
