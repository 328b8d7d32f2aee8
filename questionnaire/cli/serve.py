"""`duration-factors serve`: ask the questions on pages in a browser on this machine."""

import argparse
import signal

from questionnaire.cli.exits import STOPPED
from questionnaire.cli.inputs import pack_of, print_consult
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

    code = STOPPED

    def end(number: int, _: object) -> None:
        nonlocal code
        code = 128 + number
        raise KeyboardInterrupt

    for name in ("SIGTERM", "SIGHUP"):  # Windows has no SIGHUP
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), end)
    try:
        serve(pack_of(options), port=options.port, show_line=_print_line, open_browser=not options.no_browser)
    except KeyboardInterrupt:
        _print_line(command_words.SERVING_ENDED)
    print_consult()
    return code


def _print_line(line: str) -> None:
    print(line, flush=True)


def _port(given: str) -> int:
    if not (given.isascii() and given.isdigit() and len(given) < 6 and int(given) < 65536):
        raise argparse.ArgumentTypeError(command_words.NO_PORT.format(given=given))
    return int(given)
