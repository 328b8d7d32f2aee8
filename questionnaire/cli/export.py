"""`duration-factors export`: the questions as JSON."""

import argparse

from questionnaire import words
from questionnaire.cli.exits import DONE
from questionnaire.cli.inputs import pack_of
from questionnaire.cli.streams import print_data

HELP = words.HELP_EXPORT


def add_options(_parser: argparse.ArgumentParser) -> None:
    """`export` takes no option of its own."""


def run(options: argparse.Namespace) -> int:
    """Run the command and return its exit code."""
    from questionnaire.export import export_json

    print_data(export_json(pack_of(options).questionnaire))
    return DONE
