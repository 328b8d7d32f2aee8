"""What commands are given: a pack, a saved response, and the name that they were called by."""

import argparse
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress

from questionnaire.cli.streams import say_beside
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
        from questionnaire.saved import response_json as saved
        from questionnaire.saved.files import read_text

    text = read_text(path)
    with _telling_of(path):
        return fhir.read_response(text, pack) if fhir.is_fhir(text) else saved.read_response(text, pack)


def saved_response_in(path: str, pack: "Pack") -> "QuestionnaireResponse":
    """Return the response in a file that will be written again, so that it must be ours."""
    with Uninterrupted():
        from questionnaire import fhir
        from questionnaire.saved import response_json as saved
        from questionnaire.saved.files import read_text

    text = read_text(path)
    with _telling_of(path):
        if fhir.is_fhir(text):
            raise ResponseError(command_words.NOT_TO_RESUME.format(program=program()))
        return saved.read_response(text, pack)


@contextmanager
def _telling_of(path: str) -> Iterator[None]:
    try:
        yield
    except ResponseError as error:
        raise ResponseError(f"{path}: {error}") from error


def say_notices(response: "QuestionnaireResponse") -> None:
    """Say on standard error what reading a response has set aside or brought back."""
    for notice in response.notices:
        say_beside(f"{words.PROGRAM}: {notice}")


def say_way_out() -> None:
    """Say the line that sends a person to a clinician: no way out goes without it, however early."""
    with suppress(KeyboardInterrupt), Uninterrupted():
        from questionnaire.pack.loading import load_pack

        say_beside(f"\n{load_pack().ruleset.consult}")


def program() -> str:
    """Return how this program can be called from here: by its path where the shell does not find its name."""
    called = sys.argv[0]
    places = (os.path.join(folder, words.PROGRAM) for folder in os.get_exec_path())  # noqa: PTH118 - no pathlib yet
    if not called.endswith(words.PROGRAM) or any(map(_is_a_program, places)):
        return words.PROGRAM
    return os.path.relpath(called)


def _is_a_program(place: str) -> bool:
    return os.path.isfile(place) and os.access(place, os.X_OK)  # noqa: PTH113 - likewise
