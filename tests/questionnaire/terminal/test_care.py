"""Lines of general sense where they are needed: under a question, and right after an answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from questionnaire import Pack, Session
from questionnaire.session.safety import safety_made_true
from questionnaire.terminal import screens
from questionnaire.words import shared as words
from questionnaire.words import sheet as sheet_words
from questionnaire.words import terminal as terminal_words
from support.interview_driver import ANSWERS
from support.packs import with_care
from support.shipped import asked_after, label_of

if TYPE_CHECKING:
    from .conftest import Start

CARE = "If you think about hurting yourself, get help now."


@pytest.fixture
def recent(pack: Pack) -> str:
    """The safety line for pain that is recent."""
    before = Session.start(pack)
    while before.current != "pain-duration":
        before = before.skip()
    [line] = safety_made_true(before, before.answer("recent"))
    return line


def test_a_line_of_care_stands_right_under_its_question(pack: Pack) -> None:
    session = Session.start(with_care(pack, "stage", care=CARE))
    item = session.pack.questionnaire.items["stage"]
    assert list(screens.question(session, item))[-2:] == [item.text, CARE]
    next_one = session.skip()
    assert next_one.item is not None
    assert CARE not in list(screens.question(next_one, next_one.item))


def test_a_safety_line_follows_the_answer_that_makes_it_true_and_no_later_one(
    visit: Start, recent: str
) -> None:
    person = visit(before="pain-duration")
    person.at("pain-duration").give("recent")
    person.shows(
        terminal_words.YOU_SAID.format(answer=label_of("pain-duration", "recent")),
        f"{sheet_words.DO_FIRST}: - {recent}",
        person.pack.questionnaire.items[asked_after("pain-duration")].text,
    )
    for link_id in ("pain-lately", "route", "dose-told"):
        person.at(link_id).state("skip")
    person.at("dose-change")
    assert person.terminal.transcript.count(recent) == 1


def test_a_safety_line_that_a_change_makes_true_once_more_is_said_once_more(
    visit: Start, recent: str
) -> None:
    person, said = visit(before=None), list[str]()
    for code in ("recent", "long-time", "both"):
        person.at_review(*said)
        person.change(list(ANSWERS).index("pain-duration") + 1)
        person.at("pain-duration", *said).give(code)
        person.shows(*said, words.CHANGES)
        person.confirm(True)
        option = person.item.option(code)
        assert option is not None
        said = [terminal_words.YOU_SAID.format(answer=option.label)]
    person.at_review(*said, f"{sheet_words.DO_FIRST}: - {recent}")
    assert person.terminal.transcript.count(f"- {recent}") == 2
