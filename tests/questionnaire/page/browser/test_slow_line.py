"""The first question comes before the end of the file has; no press until then is lost or doubled."""

from questionnaire.words import pages as page_words
from support.browser import PACK
from support.page_files import Files
from support.page_visitor import BUTTON, LATER, Visitor
from support.page_windows import ChromiumWindow, long
from support.shipped import label_of

pytestmark = long


def test_presses_before_the_end_of_the_file_are_one_answer(
    chromium_window: ChromiumWindow, files: Files
) -> None:
    first, second, *_ = PACK.questionnaire.item
    page, visitor = chromium_window.page, Visitor(chromium_window)
    page.goto(files.on_a_slow_line(), wait_until="commit")
    page.get_by_role("button", name=page_words.START).wait_for()
    visitor.press(page_words.START)
    assert visitor.heading == first.text
    visitor.fill([label_of("stage", "planned")])
    chromium_window.run(LATER)
    for _ in range(2):
        chromium_window.click(BUTTON, page_words.CONTINUE)
    assert visitor.heading == first.text
    assert page.evaluate("document.readyState") == "loading"
    files.arrived.set()
    page.get_by_role("heading", name=second.text).wait_for()
    visitor.back()
    assert (visitor.heading, visitor.ticked) == (first.text, [label_of("stage", "planned")])
