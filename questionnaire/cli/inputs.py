"""The inputs of commands: a pack, a saved response, and the name of the program as it was called."""

import argparse
import os
import shlex
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress

from questionnaire.cleaning import printable
from questionnaire.cli.streams import print_error
from questionnaire.errors import ResponseError
from questionnaire.interrupts import Uninterrupted
from questionnaire.words import command_line as command_words
from questionnaire.words import shared as words

TYPE_CHECKING = False
if TYPE_CHECKING:
    from questionnaire.answers.response import QuestionnaireResponse
    from questionnaire.pack.pack import Pack


def pack_of(options: argparse.Namespace) -> "Pack":
    """Return the pack that --pack names, or the one that is shipped."""
    with Uninterrupted():
        from questionnaire.pack.loading import load_pack

        if options.pack is not None:
            import questionnaire.pack.inspection  # noqa: F401 - loading a folder imports it
    return load_pack(options.pack)


def inspected_pack_of(options: argparse.Namespace) -> "Pack":
    """Return the same pack; the shipped one is inspected too."""
    with Uninterrupted():
        import questionnaire.pack.inspection  # noqa: F401 - loading a folder imports it
        from questionnaire.pack.loading import inspect_pack

    return inspect_pack(options.pack)


def response_in(path: str, pack: "Pack") -> "QuestionnaireResponse":
    """Return the response in a file of ours, or in FHIR. Errors name the file."""
    with Uninterrupted():
        from questionnaire import fhir
        from questionnaire.saved.files import read_text
        from questionnaire.saved.response_json import read_response

    text = read_text(path)
    with _naming(path):
        return fhir.read_response(text, pack) if fhir.is_fhir(text) else read_response(text, pack)


def saved_response_in(path: str, pack: "Pack") -> "tuple[QuestionnaireResponse, str]":
    """Return the response in a file to resume, which must be one that --save wrote, and the file's text."""
    with Uninterrupted():
        from questionnaire import fhir
        from questionnaire.saved.files import read_text
        from questionnaire.saved.response_json import read_response

    text = read_text(path)
    with _naming(path):
        if fhir.is_fhir(text):
            raise ResponseError(command_words.NOT_TO_RESUME.format(program=program()))
        return read_response(text, pack), text


@contextmanager
def _naming(path: str) -> Iterator[None]:
    """Prefix errors with the name of the file."""
    try:
        yield
    except ResponseError as error:
        raise ResponseError(f"{path}: {error}") from error


def print_notices(response: "QuestionnaireResponse") -> None:
    """Print on standard error which answers were parked or restored on reading."""
    for notice in response.notices:
        print_error(f"{words.PROGRAM}: {notice}")


def print_notice_of_new_version(path: str, response: "QuestionnaireResponse") -> None:
    """Say that a file of an earlier version will be written in this one; until the first answer it is not."""
    message = command_words.WRITTEN_ANEW.format(path=path, theirs=response.given_to, ours=response.version)
    print_error(f"{words.PROGRAM}: {message}")


def print_consult() -> None:
    """Print the consult line, which ends every run of the program, however early."""
    with suppress(KeyboardInterrupt, OSError), Uninterrupted():  # the window may be closed
        from questionnaire.pack.loading import load_pack

        print_error(f"\n{load_pack().ruleset.consult}")


def program() -> str:
    """Return the command for this program: its name if that is on the PATH, else its path."""
    called = sys.argv[0]
    candidates = (os.path.join(folder, words.PROGRAM) for folder in os.get_exec_path())  # noqa: PTH118 - no pathlib yet
    if not called.endswith(words.PROGRAM) or any(map(_is_a_program, candidates)):
        return words.PROGRAM
    return os.path.relpath(called)


def pasteable(arguments: "Sequence[str]") -> str:
    """Return a command that can be pasted into a shell, whatever characters its arguments have."""
    return " ".join(map(_quoted, arguments))


def _quoted(argument: str) -> str:
    if argument.isprintable() and printable(argument) == argument:
        return shlex.quote(argument)
    parts = (
        c if c.isalnum() or c in "/._- " else "".join(map("\\x{:02x}".format, os.fsencode(c)))
        for c in argument
    )
    return f"$'{''.join(parts)}'"


def _is_a_program(path: str) -> bool:
    return os.path.isfile(path) and os.access(path, os.X_OK)  # noqa: PTH113 - likewise
