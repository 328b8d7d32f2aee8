"""What commands are given: a pack, a saved response, and the name that they were called by."""

import argparse
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress

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
            import questionnaire.pack.inspection  # noqa: F401 - what loading it will need
    return load_pack(options.pack)


def inspected_pack_of(options: argparse.Namespace) -> "Pack":
    """Return the same pack, inspected even if it was inspected before it was shipped."""
    with Uninterrupted():
        import questionnaire.pack.inspection  # noqa: F401 - what loading it will need
        from questionnaire.pack.loading import inspect_pack

    return inspect_pack(options.pack)


def response_in(path: str, pack: "Pack") -> "QuestionnaireResponse":
    """Return the response in a file, ours or FHIR's; an error in it is told with the file's name."""
    with Uninterrupted():
        from questionnaire import fhir
        from questionnaire.saved.files import read_text
        from questionnaire.saved.response_json import read_response

    text = read_text(path)
    with _naming(path):
        return fhir.read_response(text, pack) if fhir.is_fhir(text) else read_response(text, pack)


def saved_response_in(path: str, pack: "Pack") -> "QuestionnaireResponse":
    """Return the response in a file that will be written again, so that it must be ours."""
    with Uninterrupted():
        from questionnaire import fhir
        from questionnaire.saved.files import read_text
        from questionnaire.saved.response_json import read_response

    text = read_text(path)
    with _naming(path):
        if fhir.is_fhir(text):
            raise ResponseError(command_words.NOT_TO_RESUME.format(program=program()))
        return read_response(text, pack)


@contextmanager
def _naming(path: str) -> Iterator[None]:
    try:
        yield
    except ResponseError as error:
        raise ResponseError(f"{path}: {error}") from error


def print_notices(response: "QuestionnaireResponse") -> None:
    """Say on standard error what reading a response has set aside or brought back."""
    for notice in response.notices:
        print_error(f"{words.PROGRAM}: {notice}")


def print_notice_of_new_version(path: str, response: "QuestionnaireResponse") -> None:
    """Say that a file of an earlier version will be written in this one; until the first answer it is not."""
    message = command_words.WRITTEN_ANEW.format(path=path, theirs=response.given_to, ours=response.version)
    print_error(f"{words.PROGRAM}: {message}")


def print_consult() -> None:
    """Say the line that sends a person to a clinician: no way out goes without it, however early."""
    with suppress(KeyboardInterrupt), Uninterrupted():
        from questionnaire.pack.loading import load_pack

        print_error(f"\n{load_pack().ruleset.consult}")


def program() -> str:
    """Return how this program can be called from here: by its path where the shell does not find its name."""
    called = sys.argv[0]
    candidates = (os.path.join(folder, words.PROGRAM) for folder in os.get_exec_path())  # noqa: PTH118 - no pathlib yet
    if not called.endswith(words.PROGRAM) or any(map(_is_a_program, candidates)):
        return words.PROGRAM
    return os.path.relpath(called)


def _is_a_program(path: str) -> bool:
    return os.path.isfile(path) and os.access(path, os.X_OK)  # noqa: PTH113 - likewise
