"""What a clinic adds: in the file, at the start, on the first page, and once its day has passed."""

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from questionnaire import Session, cli, load_pack, make_sheet, write_response
from questionnaire.answers.response import answered
from questionnaire.page.building import page_of
from questionnaire.page.clinic import Clinic
from questionnaire.words import clinic as words
from questionnaire.words import pages as page_words
from questionnaire.words import shared as shared_words
from support.browser import CHROMIUM_OPTIONS
from support.outside_programs import debian_chromium
from support.papers import REFERENCE, not_on_the_first_side, pdf_text, squeezed
from support.shipped import label_of

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

PACK = load_pack()
CLINIC = Clinic(
    name="Pain clinic 7 & <North>",
    emergency_phone="112 (24 hours)",
    clinic_phone="+44 20 7946 0000 ext. 12, open 9 to 5, Monday to Friday",
    responsible="Dr Jane Roe, ward 4",
    privacy="This page sends nothing. What you hand to us goes into your record.",
    review_by="2027-06-30",
)

WORDY = replace(
    CLINIC,
    name="Department of Anaesthesiology and Pain Medicine, University Hospital of the North, pain clinic 7",
    responsible="Dr Jane Roe, consultant in pain medicine and head of the pain clinic, North Hospital, ward",
    privacy=" ".join([CLINIC.privacy] * 5 + ["Our nurses and doctors read it, and nobody else does."]),
)
"""Its texts are as long as they may be, to a few characters."""

MUCH = Session(
    PACK,
    {
        **REFERENCE.answers,
        "matters-most": answered(("sleeping through", "playing with my son", "walking to the shop again")),
    },
    None,
).response
"""Three wants, five questions to ask, and a line on safety."""

POINT, MILLIMETRE = 96 / 72, 96 / 25.4
"""CSS pixels."""

_SIZES = """() => [...document.querySelectorAll(".first-page *")]
    .filter(box => box.checkVisibility() && box.textContent.trim())
    .map(box => parseFloat(getComputedStyle(box).fontSize))"""
_ROOMS = """() => [...document.querySelectorAll(".first-page :is(.boxes, .write-in) li")].map(line => {
    const { bottom, width, top } = line.getBoundingClientRect();
    return [bottom - (line.querySelector("span")?.getBoundingClientRect().bottom ?? top), width];
})"""
"""How high and wide the lines to write on are; under a question, from the foot of its text."""

_BROKEN = r"""() => {
    const isBroken = (text, word) => {
        const range = document.createRange();
        range.setStart(text, word.index);
        range.setEnd(text, word.index + word[0].length);
        return new Set([...range.getClientRects()].map(box => box.top)).size > 1;
    };
    return [...document.querySelectorAll(".large th")].flatMap(({ firstChild }) =>
        [...firstChild.data.matchAll(/\S+/g)].filter(word => isBroken(firstChild, word)).map(String));
}"""
"""The words of labels that stand on two lines."""


@pytest.fixture(scope="module")
def chromium() -> "Iterator[Browser]":
    executable = debian_chromium()
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable, args=CHROMIUM_OPTIONS)
        yield browser
        browser.close()


@pytest.fixture
def start(chromium: "Browser", tmp_path: Path, request: pytest.FixtureRequest) -> "Iterator[Page]":
    """The start of the page on a day, by default one before the review. What it throws fails the test."""
    file = tmp_path / "visit.html"
    file.write_text(page_of(PACK, clinic=CLINIC), "utf-8")
    context = chromium.new_context()
    page = context.new_page()
    thrown: list[str] = []
    page.on("pageerror", lambda error: thrown.append(str(error)))
    page.clock.install(time=getattr(request, "param", "2027-01-01T12:00:00"))
    page.goto(file.as_uri())
    page.locator("#screen").wait_for()
    yield page
    context.close()
    assert thrown == []


def to_the_sheet(page: "Page") -> None:
    """Press on until the sheet: skip every question. The clock is put forward in place of waiting."""
    for _ in range(40):
        page.clock.run_for(500)
        if page.locator(".first-page").count():
            return
        page.locator("#view button[value=skip], #view form > button:not([value], [type])").first.click()
    raise AssertionError("no sheet came")


def test_what_stands_in_the_file_before_its_script_runs_has_the_block_below_the_consult_line() -> None:
    paper = page_of(PACK, clinic=CLINIC).partition('<div id="paper"')[2]
    assert (
        paper.index(PACK.ruleset.consult) < paper.index(words.HEADING) < paper.index(CLINIC.emergency_phone)
    )
    assert "Pain clinic 7 &amp; &lt;North&gt;" in paper


def test_the_script_is_given_the_block_in_the_data_that_its_digest_covers() -> None:
    page = page_of(PACK, clinic=CLINIC)
    data = re.search(r'<script type="application/json" id="data">(.*?)</script>', page)
    assert data is not None
    assert json.loads(data[1])["page"]["clinic"] == CLINIC.as_data()


def test_a_page_without_a_clinic_has_no_block() -> None:
    assert words.HEADING not in page_of(PACK)


def test_the_start_and_the_first_page_of_the_sheet_show_all_of_it(start: "Page") -> None:
    labels = [label for label, _ in CLINIC.as_data()["rows"]]
    assert start.locator("#view .clinic th").all_inner_texts() == labels
    to_the_sheet(start)
    block = start.locator(".first-page .clinic")
    assert block.locator("h2").inner_text() == words.HEADING
    assert block.locator("td").all_inner_texts() == [text for _, text in CLINIC.as_data()["rows"]]
    with start.expect_download() as saved:
        start.locator("[data-do=save-text]").click()
    assert "In an emergency: 112" in Path(saved.value.path()).read_text("utf-8")


def test_its_phones_stand_on_every_screen_and_beside_a_line_on_safety(start: "Page") -> None:
    foot = start.locator("footer").get_by_text(CLINIC.phones)
    assert foot.is_visible()
    press(start, page_words.START)
    start.locator("#view form").wait_for()
    assert foot.is_visible()
    for _ in range(2):
        press(start, page_words.SKIP)
    start.locator("#view").get_by_label(label_of("pain-duration", "recent")).check()
    press(start, page_words.CONTINUE)
    said = start.locator("[aria-labelledby=safety] p")
    said.first.wait_for()
    (line,) = (line.text for line in PACK.ruleset.safety if line.text in said.all_inner_texts())
    assert said.all_inner_texts() == [line, CLINIC.phones]


def press(page: "Page", name: str) -> None:
    button = page.locator("#view").get_by_role("button", name=name, exact=True)
    button.wait_for()
    page.clock.run_for(500)
    button.click()


@pytest.fixture(params=[CLINIC, WORDY], ids=["short", "as long as it may be"])
def full(start: "Page", tmp_path: Path, request: pytest.FixtureRequest) -> "tuple[Page, Clinic]":
    """The sheet of somebody with much on its first page, and the clinic."""
    file, saved = tmp_path / "full.html", tmp_path / "saved.json"
    file.write_text(page_of(PACK, clinic=request.param), "utf-8")
    saved.write_text(write_response(MUCH), "utf-8")
    start.goto(file.as_uri())
    press(start, page_words.OPEN_SAVED)
    start.locator("#file").set_input_files(saved)
    press(start, page_words.OPEN)
    press(start, shared_words.REVIEW_DONE)
    start.locator(".first-page").wait_for()
    return start, request.param


@pytest.mark.parametrize("paper", ["A4", "Letter"])
def test_with_it_the_first_page_is_one_side_of_paper(full: "tuple[Page, Clinic]", paper: str) -> None:
    page, clinic = full
    sheet = make_sheet(PACK, MUCH)
    assert (len(sheet.matters_most), len(sheet.questions_to_ask), bool(sheet.safety)) == (3, 5, True)
    pdf = page.pdf(format=paper)
    assert not_on_the_first_side(pdf, sheet) == []
    side = squeezed(pdf_text(pdf, "-l", "1"))
    assert [text for row in clinic.as_data()["rows"] for text in row if squeezed(text) not in side] == []


def test_with_it_what_is_printed_can_be_read_and_there_is_room_to_write(full: "tuple[Page, Clinic]") -> None:
    page, _ = full
    page.set_viewport_size({"width": int(180 * MILLIMETRE), "height": 900})
    page.emulate_media(media="print")
    assert min(page.evaluate(_SIZES)) >= 11 * POINT
    heights, widths = zip(*page.evaluate(_ROOMS), strict=True)
    assert len(heights) == 5 + 1 + 1 + 4
    assert min(heights) >= 7 * MILLIMETRE
    assert sorted(widths)[4] >= 80 * MILLIMETRE, "but for the four short lines"


def test_on_a_phone_no_label_breaks_within_a_word_for_two_people(start: "Page") -> None:
    start.set_viewport_size({"width": 375, "height": 800})
    to_the_sheet(start)
    press(start, page_words.SHOW)
    assert start.locator(".large .clinic th").count() == len(CLINIC.as_data()["rows"])
    assert start.evaluate(_BROKEN) == []


@pytest.mark.parametrize(
    ("start", "is_late"),
    [("2027-06-30T23:00:00", False), ("2027-07-01T00:30:00", True), ("2031-01-01T12:00:00", True)],
    indirect=["start"],
)
def test_past_its_day_the_page_says_so_at_the_start_and_on_the_sheet(start: "Page", is_late: bool) -> None:
    late = CLINIC.as_data()["past_review"]
    assert start.locator("#view .clinic").get_by_text(late).count() == is_late
    to_the_sheet(start)
    assert start.locator(".first-page .clinic").get_by_text(late).count() == is_late


def test_a_clinic_file_with_problems_prints_them_and_writes_no_page(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file, output = tmp_path / "clinic.toml", tmp_path / "visit.html"
    file.write_text('name = "Relief in 3 weeks"\n', "utf-8")
    assert cli.main(["page", "--output", str(output), "--clinic", str(file)]) == 2
    assert f"{file}:1: name: " in capsys.readouterr().err
    assert not output.exists()
