"""`duration-factors sheet`: a sheet of saved answers, without a question."""

import argparse

from questionnaire import words
from questionnaire.cli import help_texts
from questionnaire.cli.exits import DONE
from questionnaire.cli.inputs import pack_of, response_in, say_notices
from questionnaire.cli.outputs import hand_over, paper_in

HELP = help_texts.SHEET


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add what this command takes."""
    parser.add_argument("response", metavar="RESPONSE", help=help_texts.RESPONSE)
    parser.add_argument(
        "--format",
        choices=["text", "markdown", "json", "html", "pdf"],
        default="text",
        help=help_texts.FORMAT,
    )
    parser.add_argument("--paper", choices=["a4", "letter"], help=help_texts.PAPER)
    parser.add_argument("--output", metavar="FILE", help=help_texts.OUTPUT)
    parser.add_argument("--force", action="store_true", help=help_texts.FORCE)


def run(options: argparse.Namespace) -> int:
    """Run the command and return its exit code."""
    from questionnaire.render import FORMATS, as_pdf
    from questionnaire.sheet import make_sheet

    made = FORMATS[options.format]
    if made.extra is not None:
        made.extra.require()
    paper = paper_in(options)
    pack = pack_of(options)
    response = response_in(options.response, pack)
    say_notices(response)
    sheet = make_sheet(pack, response)
    content = as_pdf(sheet, paper) if options.format == "pdf" else made.render(sheet)
    hand_over(content, options, words.SAVED_SHEET)
    return DONE
