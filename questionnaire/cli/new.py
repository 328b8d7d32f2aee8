"""`duration-factors new`: a commented pack to start from."""

import argparse
import shlex

from questionnaire import words
from questionnaire.cli import help_texts
from questionnaire.cli.exits import DONE
from questionnaire.cli.inputs import program
from questionnaire.uninterrupted import Uninterrupted


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add what this command takes."""
    parser.add_argument("folder", metavar="FOLDER", help=help_texts.NEW_FOLDER)


def run(options: argparse.Namespace) -> int:
    """Run the command and return its exit code."""
    with Uninterrupted():
        from importlib import resources

        from questionnaire.loading import CASES_FILE, QUESTIONNAIRE_FILE, RULES_FILE
        from questionnaire.storage import write_new_files

    in_order_of_reading = (QUESTIONNAIRE_FILE, RULES_FILE, CASES_FILE)
    starter = resources.files("questionnaire") / "content" / "starter"
    texts = {name: (starter / name).read_text("utf-8") for name in in_order_of_reading}
    written = write_new_files(options.folder, texts)
    for path in written:
        print(words.WRITTEN.format(path=path))
    print(words.NEXT_COMMANDS)
    for command in ([], ["check"], ["check", "--cases"]):
        print(f"  {shlex.join([program(), *command, '--pack', str(written[0].parent)])}")
    return DONE
