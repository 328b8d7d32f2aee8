"""`duration-factors sheet`: make a sheet from saved answers."""

import argparse
from collections.abc import Iterator

from questionnaire import fhir
from questionnaire.cli.exits import DONE, UsageError
from questionnaire.cli.inputs import pack_of, print_notices, response_in
from questionnaire.cli.outputs import add_output_options, format_in, formats_in_words, hand_over, paper_in
from questionnaire.cli.streams import print_error, width
from questionnaire.errors import MissingPartError
from questionnaire.formats import FORMATS, Handout
from questionnaire.formats.as_text import as_text
from questionnaire.words import command_line as command_words
from questionnaire.words import shared as words


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of this command."""
    parser.add_argument("response", metavar="RESPONSE", help=command_words.RESPONSE)
    parser.add_argument(
        "--format",
        choices=list(FORMATS),
        help=command_words.FORMAT.format(formats=formats_in_words(FORMATS)),
    )
    parser.add_argument("--bundle", action="store_true", help=command_words.BUNDLE)
    parser.add_argument("--transaction", action="store_true", help=command_words.TRANSACTION)
    add_output_options(parser)


def run(options: argparse.Namespace) -> int:
    """Run the command and return its exit code."""
    options.format = format_in(options, FORMATS, "text")
    if options.bundle and options.format != "fhir":
        raise UsageError(command_words.BUNDLE_WITHOUT_FHIR)
    if options.transaction and not options.bundle:
        raise UsageError(command_words.TRANSACTION_WITHOUT_BUNDLE)
    made = FORMATS[options.format]
    paper = paper_in(options)
    made.require()  # before any input is read
    pack = pack_of(options)
    response = response_in(options.response, pack)
    print_notices(response)
    handout = Handout(pack, response, paper)
    hand_over(_written(handout, options), options, made.saved)
    return DONE


def _written(handout: Handout, options: argparse.Namespace) -> str | bytes:
    if options.bundle:
        return _bundle(handout, options.transaction)
    if options.format == "text" and options.output in (None, "-"):
        return as_text(handout.sheet, width())
    return FORMATS[options.format].write(handout)


def _bundle(handout: Handout, transaction: bool) -> str:
    pack, response, title = handout.pack, handout.response, handout.sheet.title
    return fhir.write_bundle(pack, response, title, list(_documents(handout)), transaction=transaction)


def _documents(handout: Handout) -> "Iterator[fhir.Document]":
    """Yield the sheet in the formats of a Bundle, without those whose extra is not installed."""
    for made in reversed(FORMATS.values()):  # formats for people before those for programs
        if not made.in_bundle:
            continue
        try:
            content = made.write(handout)
        except MissingPartError as missing:
            message = command_words.BUNDLE_WITHOUT_PDF.format(message=missing)
            print_error(f"{words.PROGRAM}: {message}")
            continue
        yield fhir.Document(
            made.media_type, content if isinstance(content, bytes) else content.encode("utf-8")
        )
