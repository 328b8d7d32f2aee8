"""The interview in a terminal, from the first screen to the sheet, and every way to end it."""

import signal
from enum import Enum

from questionnaire.interrupts import signal_of
from questionnaire.session.session import Session
from questionnaire.terminal import screens
from questionnaire.terminal.autosave import AutoSave
from questionnaire.terminal.handing_over import hand_over
from questionnaire.terminal.interview import Face, interview
from questionnaire.terminal.leaving import offer_to_save, say_last_words
from questionnaire.words import terminal as terminal_words


class Ending(Enum):
    """How an interview ended."""

    DONE = "done"
    NOT_SAVED = "done, and what was to be saved is not"
    STOPPED = "stopped"
    TERMINATED = "ended by TERM"
    HUNG_UP = "ended by HUP"
    INPUT_ENDED = "input ended"


def ask(session: Session, face: Face, autosave: AutoSave, *, resumed: bool) -> Ending:
    """Ask, show the sheet and offer to save it. However it ends, the consult line is printed."""
    try:
        screens.show(screens.first_screen(session.pack, _where_saved(autosave, resumed=resumed)))
        finished = interview(session, face, autosave)
    except KeyboardInterrupt as stop:
        return _stopped(stop, autosave, face)
    except EOFError:
        say_last_words(autosave, terminal_words.INPUT_ENDED)
        return Ending.INPUT_ENDED
    try:
        return Ending.DONE if hand_over(finished, face, autosave) else Ending.NOT_SAVED
    except KeyboardInterrupt as stop:
        return _ending(stop)


def _stopped(stop: KeyboardInterrupt, autosave: AutoSave, face: Face) -> Ending:
    ending = _ending(stop)
    if ending is not Ending.STOPPED:
        say_last_words(autosave, terminal_words.ENDED_FROM_OUTSIDE)
    elif not offer_to_save(autosave, face, terminal_words.STOPPED):
        say_last_words(autosave, terminal_words.STOPPED)
    return ending


def _ending(stop: KeyboardInterrupt) -> Ending:
    if signal_of(stop) == signal.SIGINT:
        return Ending.STOPPED
    return Ending.TERMINATED if signal_of(stop) == signal.SIGTERM else Ending.HUNG_UP


def _where_saved(autosave: AutoSave, *, resumed: bool) -> str:
    if autosave.file is None:
        return terminal_words.NOTHING_LEAVES
    return (terminal_words.RESUMED if resumed else terminal_words.SAVING_TO).format(path=autosave.file.shown)
