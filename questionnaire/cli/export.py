"""`duration-factors export`: print the questions as JSON or FHIR, a pack as data, or a schema."""

import argparse

from questionnaire.cli.exits import DONE, UsageError
from questionnaire.cli.inputs import pack_of
from questionnaire.cli.streams import print_data
from questionnaire.fhir import export_questionnaire
from questionnaire.pack.as_json import export_json
from questionnaire.words import command_line as command_words


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of this command."""
    parser.add_argument(
        "--format",
        choices=["json", "fhir", "runtime", "schema"],
        default="json",
        help=command_words.EXPORT_FORMAT,
    )
    parser.add_argument("--file", choices=["questionnaire", "rules"], help=command_words.EXPORT_FILE)


def run(options: argparse.Namespace) -> int:
    """Run the command and return its exit code."""
    if options.format == "schema":
        # With it comes pydantic, which no other format needs.
        from questionnaire.pack.json_schema import export_schema

        print_data(export_schema(options.file))
        return DONE
    if options.file is not None:
        raise UsageError(command_words.FILE_WITHOUT_SCHEMA)
    pack = pack_of(options)
    if options.format == "runtime":
        # It looks at every character that there is, which takes a while.
        from questionnaire.page.runtime import export_runtime

        print_data(export_runtime(pack))
        return DONE
    print_data(export_questionnaire(pack) if options.format == "fhir" else export_json(pack.questionnaire))
    return DONE
