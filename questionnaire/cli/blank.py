"""`duration-factors blank`: write the blank questionnaire, to print."""

import argparse

from questionnaire.cli.exits import DONE
from questionnaire.cli.inputs import pack_of
from questionnaire.cli.outputs import add_output_options, format_in, formats_in_words, hand_over, paper_in
from questionnaire.formats import FORMATS, Format
from questionnaire.sheet.blank import blank_of
from questionnaire.words import command_line as command_words
from questionnaire.words import formats as format_words


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of this command."""
    formats = _formats()
    parser.add_argument(
        "--format",
        choices=list(formats),
        help=command_words.BLANK_FORMAT.format(formats=formats_in_words(formats)),
    )
    add_output_options(parser)


def run(options: argparse.Namespace) -> int:
    """Run the command and return its exit code."""
    options.format = format_in(options, _formats(), "pdf")
    made = FORMATS[options.format]
    made.require()
    paper = paper_in(options)
    assert made.blank is not None, "the choices are the formats with a blank"
    hand_over(made.blank(blank_of(pack_of(options)), paper), options, format_words.SAVED_BLANK)
    return DONE


def _formats() -> dict[str, Format]:
    """Return the formats that write a blank, by name."""
    return {name: made for name, made in FORMATS.items() if made.blank is not None}
