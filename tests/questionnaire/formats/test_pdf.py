"""The sheet as a PDF: accessible, whole on its first page, the same every time, and safe for typed text."""

import subprocess
import sys
from io import BytesIO
from pathlib import Path
from random import Random

import pikepdf
import pytest

from questionnaire import Session, make_sheet, render
from questionnaire.answers.response import answered
from questionnaire.formats.as_pdf import as_pdf, blank_as_pdf
from questionnaire.formats.fitting import MARK, texts_of
from questionnaire.formats.paper import Paper
from questionnaire.sheet.blank import blank_of
from questionnaire.sheet.outline import outline
from questionnaire.words import paper as paper_words
from support.commands import SAMPLE
from support.outside_programs import module, program
from support.papers import PACK, REFERENCE, pdf_text, sheet_of, sheet_saying, squeezed

SHEET = make_sheet(PACK, REFERENCE)
LONG = "On a bad day I would like to cook for all of us, and sit at the table. " * 14
DOCUMENTS = {
    "reference": lambda: as_pdf(SHEET),
    "on letter": lambda: as_pdf(SHEET, Paper.LETTER),
    "nothing said": lambda: as_pdf(make_sheet(PACK, Session.start(PACK).response)),
    "long answers": lambda: as_pdf(
        sheet_of(relief_lasted=answered(LONG), matters_most=answered(("x" * 190,)))
    ),
    "answers with lines": lambda: as_pdf(
        sheet_of(
            relief_lasted=answered("On Monday.\n\nOn Tuesday, too."), pain_lately=answered("a\nb\nc\nd\ne")
        )
    ),
    "empty form": lambda: blank_as_pdf(blank_of(PACK)),
}


@pytest.fixture(params=DOCUMENTS)
def pdf(request: pytest.FixtureRequest) -> bytes:
    return DOCUMENTS[request.param]()


def test_it_is_tagged_and_has_a_title_a_language_and_its_fonts(pdf: bytes, tmp_path: Path) -> None:
    path = tmp_path / "paper.pdf"
    path.write_bytes(pdf)
    told = subprocess.run([program("pdfinfo"), path], capture_output=True, text=True, check=True).stdout
    assert "Tagged:          yes" in told
    fonts = subprocess.run(["pdffonts", path], capture_output=True, text=True, check=True).stdout
    assert {line.split()[-5] for line in fonts.splitlines()[2:]} == {"yes"}
    with pikepdf.open(path) as document:
        assert document.Root.Lang == "en"
        assert document.Root.ViewerPreferences.DisplayDocTitle
        assert document.docinfo.Title in (PACK.ruleset.title, PACK.questionnaire.title)
        assert "pdfuaid:part" in document.Root.Metadata.read_bytes().decode()


def test_a_checker_of_pdf_ua_finds_nothing(pdf: bytes, tmp_path: Path) -> None:
    path = tmp_path / "paper.pdf"
    path.write_bytes(pdf)
    checked = subprocess.run(
        [sys.executable, "-m", "pdfua", "check", str(path)], capture_output=True, text=True
    )
    assert checked.returncode == 0, checked.stdout


def test_a_second_checker_finds_no_error(pdf: bytes, tmp_path: Path) -> None:
    module("outloud")
    path = tmp_path / "paper.pdf"
    path.write_bytes(pdf)
    command = [Path(sys.executable).with_name("outloud"), path, "--no-info"]
    checked = subprocess.run(command, capture_output=True, text=True)
    assert checked.returncode == 0, checked.stdout


@pytest.mark.parametrize("paper", Paper)
def test_the_first_page_of_the_reference_person_can_stand_alone(paper: Paper) -> None:
    pdf = as_pdf(SHEET, paper)
    first, second = (squeezed(pdf_text(pdf, "-f", page, "-l", page)) for page in "12")
    parts = outline(SHEET)
    lines = [parts.heading, parts.consult, *texts_of(tuple(section.heading for section in parts.first))]
    lines += [text for section in parts.first for text in texts_of(section.blocks)]
    assert [line for line in lines if squeezed(line) not in first] == []
    assert second.startswith(squeezed(parts.more[0].heading))
    assert not any(squeezed(text) in first for text in (*(note.text for note in SHEET.notes), *SHEET.about))


def test_each_paper_has_its_own_size() -> None:
    sizes = {}
    for paper in Paper:
        with pikepdf.open(BytesIO(as_pdf(SHEET, paper))) as document:
            sizes[paper] = {tuple(round(float(edge)) for edge in page.mediabox) for page in document.pages}
    assert sizes == {Paper.A4: {(0, 0, 595, 842)}, Paper.LETTER: {(0, 0, 612, 792)}}


def test_the_same_response_gives_the_same_bytes_in_any_process() -> None:
    command = [sys.executable, "-m", "questionnaire", "sheet", str(SAMPLE), "--format", "pdf"]
    made = {subprocess.run(command, capture_output=True, check=True).stdout for _ in range(2)}
    assert made == {render(SHEET, "pdf")}


@pytest.mark.parametrize(
    "typed",
    [
        "$ x^2 $ costs",
        '#panic("x") #read("/etc/passwd")',
        "[a] *b* _c_ `d` = e / f: g",
        "back\\slash \\u{41} //no comment /* nor this */",
        "<script>alert(1)</script> <label> @ref ]]> &amp;",
        '"quoted" \u201chere\u201d',
    ],
)
def test_markup_that_was_typed_stays_text(typed: str) -> None:
    assert squeezed(typed) in squeezed(pdf_text(render(sheet_saying(typed), "pdf")))


@pytest.mark.parametrize("typed", ["Ελληνικά", "Кириллица", "Tiếng Việt", "café, naïve"])
def test_letters_of_other_alphabets_survive(typed: str) -> None:
    assert squeezed(typed) in squeezed(pdf_text(render(sheet_saying(typed), "pdf")))


def test_arabic_survives() -> None:
    said = pdf_text(render(sheet_saying("مرحبا"), "pdf"))
    assert MARK not in said
    assert set("مرحبا") <= set(said)


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("中", "CJK UNIFIED IDEOGRAPH-4E2D"),
        ("\N{FACE WITH THERMOMETER}", "FACE WITH THERMOMETER"),
        ("\U000f0000", "a character without a name"),
        ("a\N{COMBINING ENCLOSING KEYCAP}", "COMBINING ENCLOSING KEYCAP"),
    ],
)
def test_what_no_font_can_show_is_marked_and_named(typed: str, name: str) -> None:
    said = squeezed(pdf_text(render(sheet_saying(f"so {typed} it is"), "pdf")))
    assert squeezed(f"[{MARK} {name}]") in said
    assert squeezed(f"{MARK} stands where a letter could not be printed") in said


@pytest.mark.parametrize(
    ("typed", "count"),
    [
        ("我的疼痛", 4),
        ("痛み が ひどい", 6),
        ("\U0001f912\U0001f62d", 2),
        ("\U0001f469\u200d\U0001f52c\ufe0f", 2),
    ],
)
def test_a_run_that_no_font_can_show_is_one_mark_that_says_how_many(typed: str, count: int) -> None:
    said = squeezed(pdf_text(render(sheet_saying(f"so {typed} it is"), "pdf")))
    run = paper_words.NOT_PRINTABLE_RUN.format(mark=MARK, count=count)
    assert squeezed(f"so {run} it is") in said


@pytest.mark.parametrize("bound", ["\ufe0f", "\u200d", "\u200c", "\U000e0100"])
def test_a_selector_or_a_joiner_without_its_letter_is_passed_over(bound: str) -> None:
    said = pdf_text(render(sheet_saying(f"so {bound} it{bound} is {bound}"), "pdf"))
    assert squeezed("so it is") in squeezed(said).replace(bound, "")
    assert MARK not in said


def test_a_selector_goes_with_its_letter_that_no_font_can_show() -> None:
    said = squeezed(pdf_text(render(sheet_saying("so \U0001f912\ufe0f it is"), "pdf")))
    assert squeezed(f"so [{MARK} FACE WITH THERMOMETER] it is") in said


@pytest.mark.parametrize("seed", range(4))
def test_no_mixture_of_letters_is_refused(seed: int) -> None:
    random = Random(seed)
    blocks = [range(0x20, 0x250), range(0x300, 0x370), range(0x600, 0x700), range(0x900, 0xE00)]
    blocks += [range(0x20D0, 0x20F0), range(0x4E00, 0x4E80), range(0x1F300, 0x1FAFF), range(0xFE00, 0xFE10)]
    letters = [chr(random.choice(random.choice(blocks))) for _ in range(120)]
    typed = "".join(letter for letter in letters if letter.isprintable())
    assert MARK in pdf_text(render(sheet_saying(typed), "pdf"))


def test_nothing_is_said_of_marks_where_there_are_none() -> None:
    assert MARK not in pdf_text(render(SHEET, "pdf"))


def test_a_word_longer_than_a_line_stays_on_the_paper() -> None:
    typed = "https://example.org/" + "pain" * 40
    pdf = render(sheet_of(relief_lasted=answered(typed), matters_most=answered((typed,))), "pdf")
    crop = ("-x", "0", "-y", "0", "-W", "560", "-H", "842")
    assert squeezed(typed) in squeezed(pdf_text(pdf, *crop))
