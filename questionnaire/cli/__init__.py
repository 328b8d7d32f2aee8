"""The command line: parses arguments, prints errors and returns exit codes.

Each command has a module with `add_options(parser)` and `run(options) -> exit code`. It is imported when the
command runs, so that no command waits for the imports of another, and the first line on the screen waits for
none. `TYPE_CHECKING` is set in each module because importing `typing` takes longer than all of them.
"""

import sys
from collections.abc import Sequence

from questionnaire.cli.exits import DONE, UNUSABLE, UsageError, stopped_by
from questionnaire.cli.inputs import print_consult
from questionnaire.cli.parsing import parser_for
from questionnaire.cli.streams import discard_output, make_streams_usable, print_error
from questionnaire.errors import QuestionnaireError
from questionnaire.interrupts import Uninterrupted, raise_on_signals
from questionnaire.words import command_line as command_words
from questionnaire.words import shared as words


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command and return its exit code."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    make_streams_usable()
    try:
        raise_on_signals()
        with Uninterrupted():
            given = _with_command(given)
            options = parser_for(given[0]).parse_args(given)
        code: int = options.run(options)
        sys.stdout.flush()
    except QuestionnaireError as error:
        print_error(f"{words.PROGRAM}: {error}")
        return UNUSABLE
    except KeyboardInterrupt as stop:
        print_consult()
        return stopped_by(stop)
    except RecursionError:
        print_error(f"{words.PROGRAM}: {command_words.TOO_DEEP}")
        return UNUSABLE
    except BrokenPipeError:
        discard_output()  # the reader has closed the pipe
        return DONE
    except OSError as error:
        discard_output()
        print_error(f"{words.PROGRAM}: {command_words.NO_OUTPUT.format(reason=error.strerror)}")
        return UNUSABLE
    return code


def _with_command(given: list[str]) -> list[str]:
    """Return the arguments with the command in first position; the default is `ask`."""
    commands = command_words.COMMANDS
    if given[:1] == ["--pack"] and len(given) > 2 and given[2] in commands:
        given = [given[2], *given[:2], *given[3:]]
    first = given[0] if given else ""
    if first in commands or first in ("-h", "--help", "--version"):
        return given
    if first and not first.startswith("-"):
        from rules.suggestions import not_among

        raise UsageError(not_among("command", first, commands))
    return ["ask", *given]
