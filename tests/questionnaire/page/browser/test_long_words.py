"""Words that are too long for the first page of the sheet are further on, where they are seen at once."""

import json
from pathlib import Path

import pytest

from questionnaire.words import pages as page_words
from questionnaire.words import shared as words
from questionnaire.words import sheet as sheet_words
from support.browser import REFERENCE
from support.page_files import Files
from support.page_visitor import Visitor

LONG = " ".join(["Sitting makes it worse, and so does the cold."] * 8)


@pytest.mark.parametrize("said", ["Sitting makes it worse.", LONG], ids=["short", "long"])
def test_the_rest_of_the_sheet_is_folded_unless_it_holds_words_of_the_person(
    anybody: Visitor, files: Files, tmp_path: Path, said: str
) -> None:
    content = json.loads(REFERENCE.read_text("utf-8"))
    content["answers"]["pain-lately"]["value"] = said
    saved = tmp_path / "saved.json"
    saved.write_text(json.dumps(content), "utf-8")
    anybody.window.go(files.on_disk())
    anybody.press(page_words.OPEN_SAVED)
    anybody.open(saved)
    anybody.press(words.REVIEW_DONE)
    assert (sheet_words.SEE_OWN_WORDS in anybody.text) == (said == LONG)
    assert anybody.shown(".own-words h2") == [sheet_words.OWN_WORDS] * (said == LONG)
