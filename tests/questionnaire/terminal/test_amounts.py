"""An amount typed with its unit: both are said back, and one undo takes both."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from questionnaire.words import shared as words
from questionnaire.words import terminal as terminal_words
from support.interview_driver import Interview
from support.unit_packs import pack_with_spellings, write_pack_with_spellings

if TYPE_CHECKING:
    from .conftest import Start

AMOUNT, UNIT = "dose-amount", "dose-unit"
UNITS = pack_with_spellings().questionnaire.items[UNIT].answer_option
LABELS = {option.code: option.label for option in UNITS}

WithUnits = Callable[..., Interview]


@pytest.fixture
def with_units(visit: Start, tmp_path: Path) -> WithUnits:
    """Start in either face, with a pack that knows how units are spelt."""
    folder = write_pack_with_spellings(tmp_path / "pack")
    return lambda before: visit("--pack", str(folder), before=before)


def said(amount: str, code: str) -> str:
    return terminal_words.YOU_SAID.format(answer=f"{amount} {LABELS[code]}")


def test_both_are_recorded_and_said_back_and_one_undo_takes_both(with_units: WithUnits) -> None:
    person = with_units(AMOUNT)
    before = person.recorded
    person.at(AMOUNT).says(terminal_words.TYPE_AMOUNT)
    person.type("35 MG")
    person.at("dose-change", said("35", "mg"))
    assert person.recorded == {**before, AMOUNT: "35", UNIT: "mg"}
    person.undo()
    person.at(AMOUNT, terminal_words.UNDONE)
    assert person.recorded == before


def test_a_number_alone_is_followed_by_the_question_for_its_unit(with_units: WithUnits) -> None:
    person = with_units(AMOUNT)
    person.at(AMOUNT).type("35")
    person.at(UNIT, terminal_words.YOU_SAID.format(answer="35"))
    assert UNIT not in person.recorded


def test_a_unit_that_is_not_known_is_refused_with_what_to_choose(with_units: WithUnits) -> None:
    person = with_units(AMOUNT)
    before = person.recorded
    person.at(AMOUNT).type("35 zz")
    sentence = words.OTHER_UNIT.format(
        message=words.UNIT_NOT_UNDERSTOOD.format(units="mg, mg/kg, mcg"), label=UNITS[-1].label
    )
    person.says(terminal_words.ERROR.format(message=sentence))
    assert person.recorded == before


@pytest.mark.parametrize("yes", [True, False])
def test_another_unit_is_asked_about_and_changes_both_or_none(with_units: WithUnits, yes: bool) -> None:
    person = with_units(None)
    before = person.recorded
    person.at_review()
    person.change(list(before).index(AMOUNT) + 1)
    person.at(AMOUNT).type("40 mcg")
    label = person.pack.questionnaire.items[UNIT].label
    changes = words.ANSWERS_TOO.format(was=LABELS["mg"], would_be=LABELS["microgram"], label=label)
    person.shows(words.CHANGES, changes)
    person.confirm(yes)
    person.at_review(said("40", "microgram") if yes else terminal_words.LEFT_AS_IT_WAS)
    assert person.recorded == ({**before, AMOUNT: "40", UNIT: "microgram"} if yes else before)
