"""The interview in a terminal, from the first screen to the sheet, and every way to end it."""

from enum import Enum

from questionnaire.pack.pack import Pack
from questionnaire.session.session import Session
from questionnaire.terminal import screens
from questionnaire.terminal.autosave import AutoSave
from questionnaire.terminal.handing_over import hand_over
from questionnaire.terminal.interview import Face, interview
from questionnaire.words import terminal as terminal_words


class Ending(Enum):
    """How an interview ended."""

    DONE = "done"
    STOPPED = "stopped"
    INPUT_ENDED = "input ended"


def ask(session: Session, face: Face, autosave: AutoSave, *, resumed: bool) -> Ending:
    """Ask, show the sheet and offer to save it. However it ends, the consult line is printed."""
    screens.show(screens.first_screen(session.pack, _where_saved(autosave, resumed=resumed)))
    try:
        finished = interview(session, face, autosave.save)
    except KeyboardInterrupt:
        _say_how_it_ended(session.pack, autosave, terminal_words.STOPPED)
        return Ending.STOPPED
    except EOFError:
        _say_how_it_ended(session.pack, autosave, terminal_words.INPUT_ENDED)
        return Ending.INPUT_ENDED
    try:
        hand_over(finished, face, autosave)
    except KeyboardInterrupt:
        screens.show(["", session.pack.ruleset.consult])
        return Ending.STOPPED
    return Ending.DONE


def _where_saved(autosave: AutoSave, *, resumed: bool) -> str:
    if autosave.file is None:
        return terminal_words.NOTHING_LEAVES
    return (terminal_words.RESUMED if resumed else terminal_words.SAVING_TO).format(path=autosave.file.shown)


def _say_how_it_ended(pack: Pack, autosave: AutoSave, how: str) -> None:
    if autosave.saved_in is not None:
        lines = autosave.saved_lines(autosave.saved_in)
    else:
        lines = (
            terminal_words.NOT_SAVED_RESPONSE,
            terminal_words.START_AGAIN.format(command=autosave.start_again),
        )
    screens.show(["", how, *lines, "", pack.ruleset.consult])
