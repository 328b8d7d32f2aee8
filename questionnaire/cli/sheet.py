"""`duration-factors sheet`: a sheet of saved answers, without a question."""

import argparse
import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING

from questionnaire import words
from questionnaire.cli import help_texts
from questionnaire.cli.exits import DONE, UsageError
from questionnaire.cli.inputs import pack_of, response_in, say_notices
from questionnaire.cli.streams import print_data
from questionnaire.errors import QuestionnaireError
from questionnaire.fhir import fhir_texts

if TYPE_CHECKING:
    from questionnaire.fhir import Document
    from questionnaire.pack import Pack
    from questionnaire.response import QuestionnaireResponse
    from questionnaire.sheet import Sheet

HELP = help_texts.SHEET


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add what this command takes."""
    parser.add_argument("response", metavar="RESPONSE", help=help_texts.RESPONSE)
    parser.add_argument(
        "--format", choices=["text", "markdown", "json", "fhir"], default="text", help=help_texts.FORMAT
    )
    parser.add_argument("--bundle", action="store_true", help=help_texts.BUNDLE)
    parser.add_argument("--output", metavar="FILE", help=help_texts.OUTPUT)
    parser.add_argument("--force", action="store_true", help=help_texts.FORCE)


def run(options: argparse.Namespace) -> int:
    """Run the command and return its exit code."""
    from questionnaire.storage import write_new

    if options.bundle and options.format != "fhir":
        raise UsageError(fhir_texts.BUNDLE_WITHOUT_FHIR)
    pack = pack_of(options)
    response = response_in(options.response, pack)
    say_notices(response)
    text = _written(options, pack, response)
    if options.output not in (None, "-"):
        write_new(options.output, text, force=options.force)
        saved = fhir_texts.SAVED if options.format == "fhir" else words.SAVED_SHEET
        print(saved.format(path=options.output))
    else:
        print_data(text)
    return DONE


def _written(options: argparse.Namespace, pack: "Pack", response: "QuestionnaireResponse") -> str:
    from questionnaire import fhir
    from questionnaire.render import render
    from questionnaire.sheet import make_sheet

    if options.format != "fhir":
        return render(make_sheet(pack, response), options.format)
    if not options.bundle:
        return fhir.write_response(pack.questionnaire, response)
    sheet = make_sheet(pack, response)
    return fhir.write_bundle(pack.questionnaire, response, sheet.title, list(_documents(sheet)))


def _documents(sheet: "Sheet") -> "Iterator[Document]":
    """Yield the sheet for people, where a PDF can be made here, and for programs."""
    from questionnaire.fhir import Document
    from questionnaire.render import FORMATS

    for name in ("pdf", "json"):
        if name not in FORMATS:
            print(f"{words.PROGRAM}: {fhir_texts.NO_PDF}", file=sys.stderr)
            continue
        try:
            rendered: str | bytes = FORMATS[name].render(sheet)
        except QuestionnaireError as missing:
            message = fhir_texts.NO_PDF_HERE.format(message=missing)
            print(f"{words.PROGRAM}: {message}", file=sys.stderr)
            continue
        content = rendered if isinstance(rendered, bytes) else rendered.encode("utf-8")
        yield Document(FORMATS[name].media_type, content)
