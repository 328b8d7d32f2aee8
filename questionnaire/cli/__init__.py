"""The command line: parses arguments, prints errors, chooses exit codes. Nothing else does.

One module a command, each with `add_options(parser)` and `run(options) -> exit code`. What a command needs is
imported when it runs, so that none waits for another's libraries, and the first line on the screen waits for
none. `TYPE_CHECKING` is set in each module rather than imported: `typing` takes longer than all of them.
"""

import argparse
import sys
from collections.abc import Sequence
from importlib import import_module

from questionnaire import words
from questionnaire.cli import help_texts
from questionnaire.cli.exits import DONE, STOPPED, UNUSABLE, UsageError
from questionnaire.cli.inputs import say_way_out
from questionnaire.cli.streams import give_up_output, make_streams_usable
from questionnaire.errors import QuestionnaireError


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command and return its exit code."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    make_streams_usable()
    try:
        given = _with_command(given)
        options = _parser(given[0]).parse_args(given)
        code: int = options.run(options)
        sys.stdout.flush()
    except QuestionnaireError as error:
        print(f"{words.PROGRAM}: {error}", file=sys.stderr)
        return UNUSABLE
    except KeyboardInterrupt:
        say_way_out()
        return STOPPED
    except RecursionError:
        print(f"{words.PROGRAM}: {words.TOO_DEEP}", file=sys.stderr)
        return UNUSABLE
    except BrokenPipeError:
        give_up_output()  # whoever read it has enough
        return DONE
    except OSError as error:
        give_up_output()
        print(f"{words.PROGRAM}: {words.NO_OUTPUT.format(reason=error.strerror)}", file=sys.stderr)
        return UNUSABLE
    return code


def _with_command(given: list[str]) -> list[str]:
    """Return the arguments with the command spelled out: without one, `ask` is meant."""
    commands = help_texts.COMMANDS
    if given[:1] == ["--pack"] and len(given) > 2 and given[2] in commands:
        given = [given[2], *given[:2], *given[3:]]
    first = given[0] if given else ""
    if first in commands or first in ("-h", "--help", "--version"):
        return given
    if first and not first.startswith("-"):
        from rules.problems import not_among

        raise UsageError(not_among("command", first, commands))
    return ["ask", *given]


def _parser(chosen: str) -> argparse.ArgumentParser:
    """Return the parser of all commands; only the one that is chosen knows its options."""
    parser = argparse.ArgumentParser(
        prog=words.PROGRAM, description=help_texts.PROGRAM, epilog=help_texts.EPILOG
    )
    parser.add_argument("--version", action=_Version, nargs=0, help=help_texts.VERSION)
    commands = parser.add_subparsers(metavar="COMMAND", required=True, prog=words.PROGRAM)
    for name, what_it_does in help_texts.COMMANDS.items():
        command = commands.add_parser(name, help=what_it_does, description=what_it_does)
        if name == chosen:
            _add_options(command, name)
    return parser


def _add_options(parser: argparse.ArgumentParser, name: str) -> None:
    module = import_module(f"{__name__}.{name}")
    if name != "new":  # it makes a pack, and reads none
        parser.add_argument("--pack", metavar="FOLDER", help=help_texts.PACK)
    module.add_options(parser)
    parser.set_defaults(run=module.run)


class _Version(argparse.Action):
    """Prints the version and ends; argparse's own wants to know it before anybody asked."""

    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> None:
        from importlib.metadata import version

        print(f"{words.PROGRAM} {version(words.PROGRAM)}")
        parser.exit(DONE)
