"""The argument parser: the names of all commands, and the options of the one that is called."""

import argparse
from importlib import import_module

from questionnaire.cleaning import printable
from questionnaire.cli.exits import DONE
from questionnaire.cli.streams import columns
from questionnaire.words import command_line as command_words
from questionnaire.words import shared as words

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import NoReturn


def parser_for(command: str) -> argparse.ArgumentParser:
    """Return a parser that knows the options of one command, and all commands by name."""
    parser = _Parser(
        prog=words.PROGRAM,
        description=command_words.PROGRAM,
        epilog=command_words.EPILOG,
        formatter_class=_Help,
    )
    parser.add_argument("--version", action=_Version, nargs=0, help=command_words.VERSION)
    commands = parser.add_subparsers(metavar="COMMAND", required=True, prog=words.PROGRAM)
    for name, what_it_does in command_words.COMMANDS.items():
        of_command = commands.add_parser(
            name, help=what_it_does, description=what_it_does, formatter_class=_Help, allow_abbrev=False
        )
        if name == command:
            _add_options(of_command, name)
    return parser


def _add_options(parser: argparse.ArgumentParser, command: str) -> None:
    module = import_module(f"questionnaire.cli.{command}")
    if command != "new":  # which reads no pack
        parser.add_argument("--pack", metavar="FOLDER", help=command_words.PACK)
    module.add_options(parser)
    parser.set_defaults(run=module.run)


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> "NoReturn":
        """Print what is wrong, without characters that control a terminal, and exit."""
        super().error(printable(message))


class _Help(argparse.HelpFormatter):
    """As wide as the terminal. argparse's own formatter imports `shutil` to find the width, which is slow."""

    def __init__(self, prog: str) -> None:
        super().__init__(prog, width=columns() - 2)


class _Version(argparse.Action):
    """Prints the version and exits. argparse's own action needs the version in advance, which is slow."""

    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> None:
        from importlib.metadata import version

        print(f"{words.PROGRAM} {version(words.PROGRAM)}")
        parser.exit(DONE)
