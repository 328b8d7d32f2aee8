"""`duration-factors new`: write a commented pack to start from."""

import argparse
from importlib import resources

from questionnaire.check.cases.loading import CASES_FILE
from questionnaire.cli.exits import DONE
from questionnaire.cli.inputs import pasteable, program
from questionnaire.pack.loading import QUESTIONNAIRE_FILE, RULES_FILE
from questionnaire.saved.files import write_new_files
from questionnaire.words import command_line as command_words


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of this command."""
    parser.add_argument("folder", metavar="FOLDER", help=command_words.NEW_FOLDER)


def run(options: argparse.Namespace) -> int:
    """Run the command and return its exit code."""
    in_order_of_reading = (QUESTIONNAIRE_FILE, RULES_FILE, CASES_FILE)
    starter = resources.files("questionnaire") / "content" / "starter"
    texts = {name: (starter / name).read_text("utf-8") for name in in_order_of_reading}
    written = write_new_files(options.folder, texts)
    for path in written:
        print(command_words.WRITTEN.format(path=path))
    print(command_words.NEXT_COMMANDS)
    folder = str(written[0].parent)
    for command in ([], ["check"], ["check", "--cases"]):
        print(f"  {pasteable([program(), *command, '--pack', folder])}")
    print(command_words.THEN_SHARE)
    print(f"  {pasteable([program(), 'page', '--pack', folder, '--output', 'visit.html'])}")
    return DONE
