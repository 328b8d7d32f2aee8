"""Where the script does not run or fails, the consult line is there, and so are questions or answers."""

import re
from base64 import b64encode
from hashlib import sha256
from typing import TYPE_CHECKING

import pytest

from questionnaire.words import page as file_words
from questionnaire.words import pages as page_words
from support.browser import PACK, new_page
from support.page_files import VISIT, Files
from support.page_visitor import BUTTON, LATER, Visitor
from support.page_windows import Window, in_engines
from support.shipped import label_of

if TYPE_CHECKING:
    from playwright.sync_api import Browser

CONSULT = PACK.ruleset.consult
_SCRIPT = re.compile(r"(?<=<script>).*?(?=</script>)", re.DOTALL)


def changed(files: Files, old: str, new: str, *, allowed: bool = True) -> str:
    """Write a copy of the file with another script. allowed: its policy knows the new script."""
    text = (files.folder / VISIT).read_text("utf-8")
    before = next(script for script in _SCRIPT.findall(text) if old in script)
    assert before.count(old) == 1
    after = before.replace(old, new)
    text = text.replace(before, after)
    return written(files, text.replace(_hash(before), _hash(after)) if allowed else text)


def written(files: Files, text: str) -> str:
    (files.folder / "changed.html").write_text(text, "utf-8")
    return files.on_disk("changed.html")


def _hash(script: str) -> str:
    return b64encode(sha256(script.encode()).digest()).decode()


def assert_is_paper(text: str) -> None:
    """The consult line, how to open the file, and the blank questionnaire."""
    assert CONSULT in text
    assert file_words.HOW_TO_OPEN in text
    assert [item.text for item in PACK.questionnaire.item if item.text not in text] == []


def test_without_javascript_there_is_the_blank_questionnaire(chromium: "Browser", files: Files) -> None:
    page = new_page(chromium, width=375, java_script_enabled=False)
    page.goto(files.on_disk())
    assert_is_paper(page.inner_text("body"))


@in_engines
@pytest.mark.parametrize("allowed", [True, False], ids=["fails at once", "is not let in"])
def test_a_script_that_does_not_start_leaves_the_blank_questionnaire(
    window: Window, files: Files, allowed: bool
) -> None:
    window.go(changed(files, '"use strict";', '"use strict"; nowhere();', allowed=allowed))
    assert_is_paper(Visitor(window).text)


@in_engines
def test_where_the_rest_of_the_script_does_not_start_the_consult_line_is_beside_what_is_on_the_screen(
    window: Window, files: Files
) -> None:
    window.go(changed(files, "Object.assign(runtime, rest", "nowhere(); Object.assign(runtime, rest"))
    visitor = Visitor(window)
    visitor.until("return document.getElementById('failed').hidden === false;", "no failure is shown")
    assert CONSULT in visitor.shown("#failed p")
    assert visitor.shown("#view form > button") == [page_words.START]


@in_engines
def test_an_error_shows_the_consult_line_and_the_answers_beside_what_is_on_the_screen(
    window: Window, files: Files
) -> None:
    window.go(changed(files, "FORMS.check = () => ", "FORMS.check = () => nowhere() ?? "))
    visitor = Visitor(window)
    visitor.press(page_words.START)
    visitor.fill([label_of("stage", "planned")])
    visitor.press(page_words.CONTINUE)
    while page_words.SKIP in visitor.shown("#view button"):
        visitor.press(page_words.SKIP)
    window.run(LATER)
    window.click(BUTTON, visitor.shown("#view form > button")[-1])
    visitor.until("return document.getElementById('failed').hidden === false;", "no failure is shown")
    assert visitor.shown("#failed h2") == [file_words.FAILED_HEADING]
    assert CONSULT in visitor.shown("#failed p")
    assert label_of("stage", "planned") in visitor.shown("#failed")[0]


@in_engines
def test_a_pack_that_was_changed_beside_the_script_is_not_asked(window: Window, files: Files) -> None:
    text = (files.folder / VISIT).read_text("utf-8")
    first = PACK.questionnaire.item[0].text
    window.go(written(files, text.replace(f'"text":"{first}"', f'"text":"{first} Really?"')))
    visitor = Visitor(window)
    assert visitor.heading == file_words.ALTERED_HEADING
    assert CONSULT in visitor.text
    assert visitor.shown("#view button") == []
