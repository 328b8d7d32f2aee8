"""The last words when somebody stops: what is saved, how to go on, and the consult line."""

import sys

from questionnaire.errors import StorageError
from questionnaire.interrupts import Uninterrupted
from questionnaire.terminal import screens
from questionnaire.terminal.autosave import AutoSave
from questionnaire.terminal.commands import leaves
from questionnaire.terminal.interview import Face
from questionnaire.words import terminal as terminal_words


def say_last_words(autosave: AutoSave, how: str) -> None:
    """Say how it ended, what is saved and how to go on; the consult line comes last."""
    with Uninterrupted():
        autosave.try_once_more()
        screens.show(["", how, *autosave.last_lines(), "", autosave.latest.pack.ruleset.consult])


def offer_to_save(autosave: AutoSave, face: Face, how: str) -> bool:
    """After Ctrl-C, offer to save answers that no file holds; return whether they are saved now.

    A second Ctrl-C, and a signal from outside, mean no.
    """
    with Uninterrupted():
        autosave.try_once_more()
    if not autosave.is_loss or not sys.stdin.isatty():
        return False
    screens.show(["", how, *autosave.last_lines()[:1]])
    try:
        while path := named_file(face, terminal_words.NAME_A_FILE):
            if _is_saved(autosave, path):
                return True
    except KeyboardInterrupt:
        print()
    return False


def named_file(face: Face, question: str) -> str:
    """Ask for the name of a file; "" for none. Yes and no are no names, and nor are the words that stop."""
    while (typed := face.file_name(question)).casefold() in ("y", "yes"):
        screens.show([terminal_words.YES_IS_NO_NAME.format(given=typed)])
    return "" if typed.casefold() in ("n", "no") or leaves(typed, slash=False) else typed


def name_is_taken(path: str) -> str:
    """Return the sentence that refuses a name that a file has already. Nobody can add an option here."""
    return terminal_words.NAME_IS_TAKEN.format(path=path)


def _is_saved(autosave: AutoSave, path: str) -> bool:
    with Uninterrupted():
        from questionnaire.saved.files import write_new
        from questionnaire.saved.response_json import write_response

        try:
            write_new(path, write_response(autosave.latest.response), force=False, refusal=name_is_taken)
        except StorageError as error:
            screens.show([terminal_words.ERROR_SAVING_RESPONSE.format(message=error)])
            return False
        screens.show([*autosave.saved_lines(path), "", autosave.latest.pack.ruleset.consult])
        return True
