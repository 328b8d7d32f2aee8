"""`duration-factors export`: the questions as JSON or in FHIR, or how a pack's files are written."""

import argparse

from questionnaire import words
from questionnaire.cli import help_texts
from questionnaire.cli.exits import DONE, UsageError
from questionnaire.cli.inputs import pack_of
from questionnaire.cli.streams import print_data
from questionnaire.uninterrupted import Uninterrupted


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add what this command takes."""
    parser.add_argument(
        "--format", choices=["json", "fhir", "schema"], default="json", help=help_texts.EXPORT_FORMAT
    )
    parser.add_argument("--file", choices=["questionnaire", "rules"], help=help_texts.EXPORT_FILE)


def run(options: argparse.Namespace) -> int:
    """Run the command and return its exit code."""
    if options.format == "schema":
        with Uninterrupted():
            from questionnaire.schema import export_schema

        print_data(export_schema(options.file))
        return DONE
    if options.file is not None:
        raise UsageError(words.FILE_WITHOUT_SCHEMA)
    questionnaire = pack_of(options).questionnaire
    if options.format == "fhir":
        with Uninterrupted():
            from questionnaire.fhir import export_questionnaire

        print_data(export_questionnaire(questionnaire))
    else:
        from questionnaire.export import export_json

        print_data(export_json(questionnaire))
    return DONE
