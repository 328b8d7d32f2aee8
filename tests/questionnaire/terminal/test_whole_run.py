"""From the first question to the sheet, as a person goes."""

from __future__ import annotations

import stat
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from questionnaire import Item, Pack, Session, compare
from questionnaire.kinds.question import Value
from questionnaire.session.in_words import change_in_words
from questionnaire.words import shared as words
from questionnaire.words import sheet as sheet_words
from questionnaire.words import terminal as terminal_words

if TYPE_CHECKING:
    from .conftest import Start


def readable(item: Item) -> list[str]:
    """Return what must stand on the screen whole when a question is asked."""
    labels = [option.label for option in item.answer_option]
    rows = [words.NOT_SURE_ROW, words.PREFER_NOT_TO_SAY_ROW, words.SKIP_ROW] if labels else []
    return [item.text, *([item.care] if item.care else []), *labels, *rows]


@pytest.mark.parametrize("columns", [40, 80, 200])
def test_a_person_reads_and_answers_everything_and_gets_the_sheet(
    visit: Start, columns: int, pack: Pack, answers: dict[str, Value]
) -> None:
    person = visit("--save", "answers.json", columns=columns, rows=24, afresh=True)
    for link_id, value in answers.items():
        person.shows(*readable(person.at(link_id).item))
        person.give(value)
    person.at_review()
    person.done()
    person.at_offer()
    person.decline()
    assert person.end() == 0
    shown = person.terminal.transcript
    for line in (
        sheet_words.QUESTIONS,
        sheet_words.ANSWERS,
        terminal_words.NOT_SAVED_SHEET,
        "Walking the dog",
    ):
        assert line in shown
    assert pack.ruleset.consult in shown
    assert person.recorded == answers


def test_the_preview_and_the_reason_are_readable_whole_at_forty_columns(visit: Start, pack: Pack) -> None:
    person = visit(columns=40, rows=60, before=None)
    person.at_review()
    person.change(1)
    person.at("stage").why()
    person.says(words.WHY_WE_ASK.format(why=pack.questionnaire.items["stage"].why))
    person.give("considering")
    before = Session.resume(pack, person.saved).jump("stage")
    person.shows(*change_in_words(before, compare(before, before.answer("considering"))))
    person.confirm(False)
    person.shows(terminal_words.LEFT_AS_IT_WAS)


def test_nothing_is_written_unless_the_person_asks_for_it(
    visit: Start, tmp_path: Path, answers: dict[str, Value]
) -> None:
    before = sorted(tmp_path.iterdir())
    person = visit()
    person.shows(terminal_words.NOTHING_LEAVES)
    for link_id, value in answers.items():
        person.answer(link_id, value)
    person.at_review()
    person.done()
    person.at_offer()
    person.decline()
    person.at_offer(terminal_words.OFFER_ANSWERS)
    person.decline()
    assert person.end() == 0
    assert sorted(tmp_path.iterdir()) == before


def test_a_sheet_that_is_wanted_is_one_file_that_is_named_and_private(
    visit: Start, tmp_path: Path, pack: Pack
) -> None:
    person = visit(before=None)
    person.at_review()
    before = set(tmp_path.iterdir())
    person.done()
    person.at_offer()
    person.accept()
    assert person.end() == 0
    [sheet] = set(tmp_path.iterdir()) - before
    assert str(sheet) in person.terminal.transcript.replace(" ", "")
    assert stat.S_IMODE(sheet.stat().st_mode) == 0o600
    assert pack.ruleset.consult in " ".join(sheet.read_text().split())


def test_a_second_sheet_does_not_replace_the_first(visit: Start, tmp_path: Path) -> None:
    (tmp_path / "visit-sheet.txt").write_text("the first")
    person = visit(before=None)
    person.at_review()
    person.done()
    person.at_offer()
    person.accept()
    assert person.end() == 0
    assert (tmp_path / "visit-sheet.txt").read_text() == "the first"
    assert sheet_words.QUESTIONS in (tmp_path / "visit-sheet-2.txt").read_text()


def test_an_unclear_word_at_the_offer_loses_no_sheet(plain: Start, tmp_path: Path) -> None:
    person = plain(before=None)
    person.at_review()
    person.done()
    person.at_offer()
    person.enter("yes please")
    person.says(f"{terminal_words.PROMPT_YES_NO}yes please", terminal_words.YES_OR_NO_SAVE)
    person.enter("yes")
    assert person.end() == 0
    assert (tmp_path / "visit-sheet.txt").exists()
