"""`duration-factors serve`: the same questions as pages in a browser on this machine."""

import argparse

from questionnaire.cli.exits import STOPPED
from questionnaire.cli.inputs import pack_of, say_way_out
from questionnaire.extras import WEB
from questionnaire.interrupts import Uninterrupted
from questionnaire.words import command_line as command_words


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add what this command takes."""
    parser.add_argument("--port", type=_port, default=0, metavar="N", help=command_words.PORT)
    parser.add_argument("--no-browser", action="store_true", help=command_words.NO_BROWSER)


def run(options: argparse.Namespace) -> int:
    """Run the command and return its exit code."""
    WEB.require()
    with Uninterrupted():
        from questionnaire.web.server import serve

    try:
        serve(pack_of(options), port=options.port, say=_say, open_browser=not options.no_browser)
    except KeyboardInterrupt:
        _say(command_words.SERVING_ENDED)
    say_way_out()
    return STOPPED


def _say(line: str) -> None:
    print(line, flush=True)


def _port(written: str) -> int:
    if not (written.isascii() and written.isdigit() and len(written) < 6 and int(written) < 65536):
        raise argparse.ArgumentTypeError(command_words.NO_PORT.format(given=written))
    return int(written)
