"""`duration-factors sheet`: a sheet of saved answers, without a question."""

import argparse
from collections.abc import Iterator

from questionnaire import words
from questionnaire.cli import help_texts
from questionnaire.cli.exits import DONE, UsageError
from questionnaire.cli.inputs import pack_of, response_in, say_notices
from questionnaire.cli.outputs import hand_over, paper_in
from questionnaire.cli.streams import say_beside
from questionnaire.errors import MissingPartError
from questionnaire.uninterrupted import Uninterrupted

TYPE_CHECKING = False
if TYPE_CHECKING:
    from questionnaire.fhir import Document
    from questionnaire.formats.paper import Paper
    from questionnaire.pack import Pack
    from questionnaire.response import QuestionnaireResponse
    from questionnaire.sheet import Sheet


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add what this command takes."""
    parser.add_argument("response", metavar="RESPONSE", help=help_texts.RESPONSE)
    parser.add_argument(
        "--format",
        choices=["text", "markdown", "json", "html", "pdf", "fhir"],
        default="text",
        help=help_texts.FORMAT,
    )
    parser.add_argument("--bundle", action="store_true", help=help_texts.BUNDLE)
    parser.add_argument("--paper", choices=["a4", "letter"], help=help_texts.PAPER)
    parser.add_argument("--output", metavar="FILE", help=help_texts.OUTPUT)
    parser.add_argument("--force", action="store_true", help=help_texts.FORCE)


def run(options: argparse.Namespace) -> int:
    """Run the command and return its exit code."""
    if options.bundle and options.format != "fhir":
        raise UsageError(words.BUNDLE_WITHOUT_FHIR)
    paper = paper_in(options)
    if options.format != "fhir":
        _require(options.format)
    pack = pack_of(options)
    response = response_in(options.response, pack)
    say_notices(response)
    if options.format == "fhir":
        hand_over(_in_fhir(options, pack, response), options, words.SAVED_FHIR)
    else:
        hand_over(_rendered(options.format, paper, pack, response), options, words.SAVED_SHEET)
    return DONE


def _require(format: str) -> None:
    """Raise MissingPartError before anything is read, where a format needs what is not installed."""
    with Uninterrupted():
        from questionnaire.formats import FORMATS

    extra = FORMATS[format].extra
    if extra is not None:
        extra.require()


def _rendered(format: str, paper: "Paper", pack: "Pack", response: "QuestionnaireResponse") -> str | bytes:
    with Uninterrupted():
        from questionnaire.formats import as_pdf, render
        from questionnaire.sheet import make_sheet

    sheet = make_sheet(pack, response)
    return as_pdf(sheet, paper) if format == "pdf" else render(sheet, format)


def _in_fhir(options: argparse.Namespace, pack: "Pack", response: "QuestionnaireResponse") -> str:
    with Uninterrupted():
        from questionnaire import fhir
        from questionnaire.sheet import make_sheet

    if not options.bundle:
        return fhir.write_response(pack.questionnaire, response)
    sheet = make_sheet(pack, response)
    return fhir.write_bundle(pack.questionnaire, response, sheet.title, list(_documents(sheet)))


def _documents(sheet: "Sheet") -> "Iterator[Document]":
    """Yield the sheet for people, where a PDF can be made here, and for programs."""
    with Uninterrupted():
        from questionnaire.fhir import Document
        from questionnaire.formats import FORMATS

    for name in ("pdf", "json"):
        try:
            rendered = FORMATS[name].render(sheet)
        except MissingPartError as missing:
            message = words.BUNDLE_WITHOUT_PDF.format(message=missing)
            say_beside(f"{words.PROGRAM}: {message}")
            continue
        content = rendered if isinstance(rendered, bytes) else rendered.encode("utf-8")
        yield Document(FORMATS[name].media_type, content)
