"""`duration-factors sheet`: a sheet of saved answers, without a question."""

import argparse

from questionnaire import words
from questionnaire.cli import help_texts
from questionnaire.cli.exits import DONE
from questionnaire.cli.inputs import pack_of, response_in, say_notices
from questionnaire.cli.streams import print_data

HELP = help_texts.SHEET


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add what this command takes."""
    parser.add_argument("response", metavar="RESPONSE", help=help_texts.RESPONSE)
    parser.add_argument(
        "--format", choices=["text", "markdown", "json"], default="text", help=help_texts.FORMAT
    )
    parser.add_argument("--output", metavar="FILE", help=help_texts.OUTPUT)
    parser.add_argument("--force", action="store_true", help=help_texts.FORCE)


def run(options: argparse.Namespace) -> int:
    """Run the command and return its exit code."""
    from questionnaire.render import render
    from questionnaire.sheet import make_sheet
    from questionnaire.storage import write_new

    pack = pack_of(options)
    response = response_in(options.response, pack)
    say_notices(response)
    text = render(make_sheet(pack, response), options.format)
    if options.output not in (None, "-"):
        write_new(options.output, text, force=options.force)
        print(words.SAVED_SHEET.format(path=options.output))
    else:
        print_data(text)
    return DONE
