"""The command line: parses arguments, prints errors, chooses exit codes. Nothing else does.

One module a command, each with `HELP`, `add_options(parser)` and `run(options) -> exit code`. They import
what they need when they run, so that no command waits for another's libraries.
"""

import argparse
import sys
from collections.abc import Sequence
from importlib.metadata import version

from questionnaire import words
from questionnaire.cli import ask, blank, check, explain, export, help_texts, new, serve, sheet
from questionnaire.cli.exits import DONE, STOPPED, UNUSABLE, UsageError
from questionnaire.cli.inputs import say_way_out
from questionnaire.cli.streams import give_up_output, make_streams_usable
from questionnaire.errors import QuestionnaireError
from rules.problems import not_among

COMMANDS = {
    "ask": ask,
    "serve": serve,
    "sheet": sheet,
    "blank": blank,
    "explain": explain,
    "export": export,
    "check": check,
    "new": new,
}


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command and return its exit code."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    make_streams_usable()
    try:
        options = _parser().parse_args(_with_command(given))
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
    if given[:1] == ["--pack"] and len(given) > 2 and given[2] in COMMANDS:
        given = [given[2], *given[:2], *given[3:]]
    first = given[0] if given else ""
    if first in COMMANDS or first in ("-h", "--help", "--version"):
        return given
    if first and not first.startswith("-"):
        raise UsageError(not_among("command", first, COMMANDS))
    return ["ask", *given]


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog=words.PROGRAM, description=help_texts.PROGRAM, epilog=help_texts.EPILOG
    )
    parser.add_argument("--version", action="version", version=f"{words.PROGRAM} {version(words.PROGRAM)}")
    commands = parser.add_subparsers(metavar="COMMAND", required=True)
    for name, module in COMMANDS.items():
        command = commands.add_parser(name, help=module.HELP, description=module.HELP)
        if module is not new:  # it makes a pack, and reads none
            command.add_argument("--pack", metavar="FOLDER", help=help_texts.PACK)
        module.add_options(command)
        command.set_defaults(run=module.run)
    return parser
