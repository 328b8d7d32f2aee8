"""One table of formats: what is added to it is offered everywhere."""

import json
from base64 import b64decode
from collections.abc import Iterator

import pytest

from questionnaire.cli import main
from questionnaire.formats import FORMATS, SheetFormat
from support.saved_files import REFERENCE_FILE
from support.web_client import Visitor
from support.web_tour import with_sheet

NAME = "haiku"


@pytest.fixture(autouse=True)
def haiku() -> Iterator[None]:
    """A format of a test's own, for as long as the test lasts."""
    FORMATS[NAME] = SheetFormat(
        render=lambda sheet, _: f"a leaf; {sheet.title}",
        suffix="hk",
        media_type="text/x-haiku",
        help="very short",
        link="Save it as a haiku",
        in_bundle=True,
        blank=lambda form, _: f"an empty leaf; {form.title}",
    )
    yield
    del FORMATS[NAME]


def test_the_command_line_takes_it_and_help_names_it(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["sheet", REFERENCE_FILE, "--format", NAME]) == 0
    assert capsys.readouterr().out.startswith("a leaf; ")
    assert main(["blank", "--format", NAME]) == 0
    assert capsys.readouterr().out.startswith("an empty leaf; ")
    for command in ("sheet", "blank"):
        with pytest.raises(SystemExit):
            main([command, "--help"])
        assert "haiku (very short)" in " ".join(capsys.readouterr().out.split())


def test_a_page_offers_it_among_its_downloads() -> None:
    with Visitor() as visitor:
        with_sheet(visitor)
        (link,) = [link for link in visitor.page.all("a") if link.text == "Save it as a haiku"]
        visitor.get(link["href"])
        assert visitor.answer.text.startswith("a leaf; ")
        assert visitor.answer.headers["content-disposition"] == 'attachment; filename="visit-sheet.hk"'


def test_a_bundle_in_fhir_carries_it(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["sheet", REFERENCE_FILE, "--format", "fhir", "--bundle"]) == 0
    _, document = json.loads(capsys.readouterr().out)["entry"]
    attachments = [content["attachment"] for content in document["resource"]["content"]]
    (attached,) = [one for one in attachments if one["contentType"] == "text/x-haiku"]
    assert b64decode(attached["data"]).startswith(b"a leaf; ")
