"""`duration-factors ask`, which is also the default without a command."""

import argparse
import errno
import os
import sys

from questionnaire.cli.exits import DONE, HUNG_UP, INPUT_ENDED, STOPPED, TERMINATED, UNUSABLE, UsageError
from questionnaire.cli.inputs import (
    pack_of,
    pasteable,
    print_notice_of_new_version,
    print_notices,
    program,
    saved_response_in,
)
from questionnaire.cli.streams import discard_output
from questionnaire.interrupts import Uninterrupted
from questionnaire.terminal.accessible import is_accessible
from questionnaire.words import command_line as command_words

PDF_FILE = "visit-sheet.pdf"

TYPE_CHECKING = False
if TYPE_CHECKING:
    from questionnaire.pack.pack import Pack
    from questionnaire.saved.response_file import ResponseFile
    from questionnaire.session.session import Session
    from questionnaire.terminal.interview import Face


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of this command."""
    parser.add_argument("--plain", action="store_true", help=command_words.PLAIN)
    file = parser.add_mutually_exclusive_group()
    file.add_argument("--save", metavar="FILE", help=command_words.SAVE)
    file.add_argument("--resume", metavar="FILE", help=command_words.RESUME)
    parser.add_argument("--force", action="store_true", help=command_words.FORCE)


def run(options: argparse.Namespace) -> int:
    """Run the command and return its exit code."""
    if not options.plain and not (sys.stdin.isatty() and sys.stdout.isatty()):
        raise UsageError(command_words.NO_TERMINAL)
    if "-" in (options.save, options.resume):
        raise UsageError(command_words.NOT_STANDARD_INPUT)
    plain = _wants_plain(options)
    print(
        command_words.IN_PLAIN_LINES if plain else command_words.PLAIN_MODE.format(program=program()),
        flush=True,
    )
    with Uninterrupted():
        from questionnaire.terminal.ask import Ending, ask
        from questionnaire.terminal.autosave import AutoSave

        face = _face(plain=plain)
    session, file = _begun(options, pack_of(options))

    def again(*more: str) -> str:
        return pasteable([*_command_again(options, plain=options.plain or face.is_plain is not plain), *more])

    def make_pdf(path: str) -> str:
        return pasteable([program(), "sheet", path, *_pack(options), "--output", PDF_FILE])

    autosave = AutoSave(file, session, lambda path: again("--resume", path), again, make_pdf)
    codes = {
        Ending.DONE: DONE,
        Ending.NOT_SAVED: UNUSABLE,
        Ending.STOPPED: STOPPED,
        Ending.TERMINATED: TERMINATED,
        Ending.HUNG_UP: HUNG_UP,
        Ending.INPUT_ENDED: INPUT_ENDED,
    }
    try:
        with Uninterrupted(most=9):  # but for the moments in which it waits for the person
            return codes[ask(session, face, autosave, resumed=options.resume is not None)]
    except BrokenPipeError:
        discard_output()  # the reader has closed the pipe
        return STOPPED
    except OSError as error:
        if error.errno != errno.EIO:
            raise
        discard_output()  # the window was closed, and HUP has not come yet
        return HUNG_UP


def _begun(options: argparse.Namespace, pack: "Pack") -> "tuple[Session, ResponseFile | None]":
    """Return a new or a resumed session, and the file to save its answers to, if there is one."""
    from questionnaire.session.session import Session

    if options.save is None and options.resume is None:
        return Session.start(pack), None
    with Uninterrupted():
        from questionnaire.saved.response_file import ResponseFile

    if options.resume is None:
        session = Session.start(pack)
        return session, ResponseFile.create(options.save, session.response, force=options.force)
    response, text = saved_response_in(options.resume, pack)
    session = Session.resume(pack, response)
    print_notices(response)
    if not response.given_to:
        return session, ResponseFile.going_on(options.resume, text)
    print_notice_of_new_version(options.resume, response)
    return session, ResponseFile.going_on(options.resume, text, untouched=session.response)


def _wants_plain(options: argparse.Namespace) -> bool:
    return bool(options.plain or is_accessible() or os.environ.get("TERM") == "dumb")


def _face(*, plain: bool) -> "Face":
    if plain:
        from questionnaire.terminal.plain import PlainFace

        return PlainFace()
    from questionnaire.terminal.either_face import EitherFace

    return EitherFace()


def _command_again(options: argparse.Namespace, *, plain: bool) -> list[str]:
    """Return what to type to start again in the same way. plain: with the option for plain lines."""
    return [program(), "ask", *(["--plain"] if plain else []), *_pack(options)]


def _pack(options: argparse.Namespace) -> list[str]:
    return ["--pack", options.pack] if options.pack else []
