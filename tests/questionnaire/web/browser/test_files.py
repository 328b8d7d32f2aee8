"""What can be taken along, and brought back."""

import subprocess
import sys
from pathlib import Path

import pytest

from questionnaire.formats import FORMATS
from questionnaire.words import pages as page_words
from questionnaire.words import shared as words
from support.browser import REFERENCE, Mouse, saved
from support.browser_tour import open_file, saved_without
from support.shipped import label_of

FILES = {"text": "visit-sheet.txt", "markdown": "visit-sheet.md", "json": "visit-sheet.json"}


@pytest.fixture
def at_sheet(mouse: Mouse) -> Mouse:
    """Somebody whose saved answers are opened, all of them there."""
    mouse.press(page_words.OPEN_SAVED)
    open_file(mouse, saved_without())
    mouse.press(words.REVIEW_DONE)
    return mouse


def test_the_files_are_the_same_as_the_command_makes_byte_for_byte(at_sheet: Mouse, tmp_path: Path) -> None:
    name, answers = saved(at_sheet.page, page_words.SAVE_ANSWERS)
    assert (name, answers) == ("my-answers.json", REFERENCE.read_bytes())
    (tmp_path / name).write_bytes(answers)
    for format_, file_name in FILES.items():
        command = [sys.executable, "-m", "questionnaire", "sheet", name, "--format", format_]
        run = subprocess.run([*command, "--output", file_name], cwd=tmp_path, capture_output=True)
        assert run.returncode == 0, run.stderr.decode()
        sheet = (tmp_path / file_name).read_bytes()
        assert saved(at_sheet.page, FORMATS[format_].link) == (file_name, sheet)


def test_saved_answers_can_be_opened_where_they_were_left(mouse: Mouse, tmp_path: Path) -> None:
    mouse.press(page_words.START)
    mouse.fill([label_of("stage", "planned")])
    mouse.press(page_words.CONTINUE)
    asked = mouse.page.url
    mouse.press(page_words.STOP)
    name, answers = saved(mouse.page, page_words.SAVE_ANSWERS)
    (tmp_path / name).write_bytes(answers)
    mouse.press(page_words.DELETE)
    mouse.press(page_words.DELETE_YES)
    mouse.press(page_words.START_AGAIN)
    mouse.press(page_words.OPEN_SAVED)
    mouse.page.set_input_files("input[type=file]", tmp_path / name)
    mouse.press(page_words.OPEN)
    assert mouse.page.url == asked
