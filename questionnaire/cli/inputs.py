"""What commands are given: a pack, a saved response, and the name that they were called by."""

import argparse
import os
import shutil
import sys
from typing import TYPE_CHECKING

from questionnaire import words
from questionnaire.cli.exits import UsageError
from questionnaire.errors import ContentError, ResponseError

if TYPE_CHECKING:
    from questionnaire.pack import Pack
    from questionnaire.response import QuestionnaireResponse


def pack_of(options: argparse.Namespace) -> "Pack":
    """Return the pack that --pack names, or the one that is shipped."""
    from questionnaire.loading import load_pack

    try:
        return load_pack(options.pack)
    except ContentError as error:
        raise UsageError(words.PACK_UNUSABLE.format(count=len(error.problems), problems=error)) from error


def response_in(path: str, pack: "Pack") -> "QuestionnaireResponse":
    """Return the response in a file; an error in it is told with the file's name."""
    from questionnaire.saved import read_response
    from questionnaire.storage import read_text

    text = read_text(path)
    try:
        return read_response(text, pack)
    except ResponseError as error:
        raise ResponseError(f"{path}: {error}") from error


def program() -> str:
    """Return how this program can be called from here: by its name only where the shell finds it."""
    called = sys.argv[0]
    if shutil.which(words.PROGRAM) or not called.endswith(words.PROGRAM):
        return words.PROGRAM
    return os.path.relpath(called)
