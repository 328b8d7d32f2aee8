"""`duration-factors page`: make one HTML file that asks in any browser, without this program."""

import argparse
from datetime import date
from hashlib import sha256

from questionnaire.cli.exits import DONE
from questionnaire.cli.inputs import pack_of
from questionnaire.cli.streams import print_data
from questionnaire.extras import PAGE
from questionnaire.saved.files import let_all_read, refuse_existing, write_new
from questionnaire.words import clinic as clinic_words
from questionnaire.words import command_line as command_words
from questionnaire.words import page as page_words


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of this command."""
    parser.add_argument("--output", metavar="FILE", required=True, help=page_words.HELP_OUTPUT)
    parser.add_argument("--keep", action="store_true", help=page_words.HELP_KEEP)
    parser.add_argument("--fhir", action="store_true", help=page_words.HELP_FHIR)
    parser.add_argument("--clinic", metavar="FILE", help=clinic_words.HELP)
    parser.add_argument("--force", action="store_true", help=command_words.FORCE)


def run(options: argparse.Namespace) -> int:
    """Run the command and return its exit code."""
    PAGE.require()
    from questionnaire.page.building import header_policy, page_of
    from questionnaire.page.clinic import read_clinic

    if options.output != "-":
        refuse_existing(options.output, force=options.force)
    clinic = None if options.clinic is None else read_clinic(options.clinic, today=date.today())
    page = page_of(pack_of(options), keep=options.keep, fhir=options.fhir, clinic=clinic)
    content = page.encode()
    if options.output == "-":
        print_data(content)
        return DONE
    write_new(options.output, content, force=options.force)
    let_all_read(options.output)
    digest = sha256(content).hexdigest()
    print(page_words.MADE.format(path=options.output, size=len(content), digest=digest))
    print(page_words.HEADER.format(policy=header_policy(page)))
    return DONE
