"""`duration-factors blank`: the empty questionnaire on paper."""

import argparse

from questionnaire.cli import help_texts
from questionnaire.cli.exits import DONE
from questionnaire.cli.inputs import pack_of
from questionnaire.cli.outputs import hand_over, paper_in
from questionnaire.uninterrupted import Uninterrupted


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add what this command takes."""
    parser.add_argument("--format", choices=["html", "pdf"], default="pdf", help=help_texts.BLANK_FORMAT)
    parser.add_argument("--paper", choices=["a4", "letter"], help=help_texts.PAPER)
    parser.add_argument("--output", metavar="FILE", help=help_texts.OUTPUT)
    parser.add_argument("--force", action="store_true", help=help_texts.FORCE)


def run(options: argparse.Namespace) -> int:
    """Run the command and return its exit code."""
    with Uninterrupted():
        from questionnaire.formats import FORMATS, blank_html, blank_pdf, paper_texts
        from questionnaire.formats.blank import blank_form

    extra = FORMATS[options.format].extra
    if extra is not None:
        extra.require()
    paper = paper_in(options)
    form = blank_form(pack_of(options))
    content = blank_pdf(form, paper) if options.format == "pdf" else blank_html(form)
    hand_over(content, options, paper_texts.SAVED_BLANK)
    return DONE
