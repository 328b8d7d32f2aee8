"""`duration-factors serve`: ask the questions on pages in a browser on this machine."""

import argparse
import signal

from questionnaire.cli.exits import HUNG_UP, STOPPED, stopped_by
from questionnaire.cli.inputs import pack_of, print_consult, program
from questionnaire.extras import WEB
from questionnaire.interrupts import Uninterrupted
from questionnaire.words import command_line as command_words


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of this command."""
    parser.add_argument("--port", type=_port, default=0, metavar="N", help=command_words.PORT)
    parser.add_argument("--no-browser", action="store_true", help=command_words.NO_BROWSER)


def run(options: argparse.Namespace) -> int:
    """Run the command and return its exit code."""
    WEB.require()
    with Uninterrupted():
        from questionnaire.web.server import serve

    code, hung_up = STOPPED, _end_on_hang_up()
    try:
        serve(
            pack_of(options),
            port=options.port,
            show_line=_print_line,
            open_browser=not options.no_browser,
            program=program(),
        )
    except KeyboardInterrupt as stop:
        code = HUNG_UP if hung_up else stopped_by(stop)
        _print_line(command_words.SERVING_ENDED)
    print_consult()
    return code


def _end_on_hang_up() -> list[int]:
    """Let HUP end the server as TERM does, which it knows. Return what a HUP will be put into."""
    came: list[int] = []

    def end(number: int, *_: object) -> None:
        came.append(number)
        signal.raise_signal(signal.SIGTERM)

    if hasattr(signal, "SIGHUP") and signal.getsignal(signal.SIGHUP) is not signal.SIG_IGN:
        signal.signal(signal.SIGHUP, end)
    return came


def _print_line(line: str) -> None:
    print(line, flush=True)


def _port(given: str) -> int:
    if not (given.isascii() and given.isdigit() and len(given) < 6 and int(given) < 65536):
        raise argparse.ArgumentTypeError(command_words.NO_PORT.format(given=given))
    return int(given)
