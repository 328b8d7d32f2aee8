"""While somebody answers, the program may be replaced: what is needed until the end is loaded by then."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from questionnaire.kinds.question import Value
from questionnaire.words import terminal as terminal_words

if TYPE_CHECKING:
    from .conftest import Start

TELLS_LATE_IMPORTS = """
import os, sys

def tell(event, told):
    if event == "import" and os.path.exists("tell") and told[0] not in sys.modules:
        with open("late", "a") as file:
            print(told[0], file=file)

sys.addaudithook(tell)
"""


def test_after_the_first_question_is_shown_nothing_is_loaded_any_more(
    visit: Start, answers: dict[str, Value], tmp_path: Path
) -> None:
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "sitecustomize.py").write_text(TELLS_LATE_IMPORTS, "utf-8")
    person = visit("--save", "answers.json", afresh=True, env={"PYTHONPATH": str(tmp_path / "site")})
    person.answer("stage", answers.pop("stage"))
    person.shows(terminal_words.YOU_SAID.partition("{")[0])
    (tmp_path / "tell").touch()
    for link_id, value in answers.items():
        person.answer(link_id, value)
    person.at_review()
    person.done()
    person.at_first_page()
    person.more(True)
    person.at_next_offer(terminal_words.OFFER_SHEET)
    person.accept()
    assert person.end() == 0
    assert (tmp_path / "visit-sheet.txt").exists()
    assert not (tmp_path / "late").exists(), (tmp_path / "late").read_text()
