"""The interview in a terminal, from the first screen to the sheet, and every way to end it."""

from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING

from questionnaire.errors import StorageError
from questionnaire.interrupts import Uninterrupted
from questionnaire.pack.pack import Pack
from questionnaire.session.session import Session
from questionnaire.terminal import screens
from questionnaire.terminal.interview import Face, interview
from questionnaire.words import shared as words
from questionnaire.words import terminal as terminal_words

if TYPE_CHECKING:
    from questionnaire.saved.response_file import ResponseFile

SHEET_FILE = "visit-sheet.txt"


class Ending(Enum):
    """How an interview ended."""

    DONE = "done"
    STOPPED = "stopped"
    INPUT_ENDED = "input ended"


@dataclass
class AutoSave:
    """Saves the answers to a file after each question, if there is a file.

    go_on, start_again: the commands to resume later, and to start again.
    """

    file: "ResponseFile | None"
    go_on: str
    start_again: str
    failed: bool = False

    def save(self, session: Session) -> None:
        """Save the answers; if that fails, say so once and go on asking."""
        if self.file is None or self.failed:
            return
        try:
            self.file.save(session.response)
        except StorageError as error:
            self.failed = True
            screens.show([terminal_words.SAVING_FAILED.format(message=error)])

    @property
    def saved_in(self) -> str | None:
        """The name of the file that holds all answers so far, if there is one."""
        return None if self.file is None or self.failed else self.file.shown


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
        _hand_over(finished, face, autosave)
    except KeyboardInterrupt:
        screens.show(["", session.pack.ruleset.consult])
        return Ending.STOPPED
    return Ending.DONE


def _where_saved(autosave: AutoSave, *, resumed: bool) -> str:
    if autosave.file is None:
        return terminal_words.NOTHING_LEAVES
    return (terminal_words.RESUMED if resumed else terminal_words.SAVING_TO).format(path=autosave.file.shown)


def _hand_over(finished: Session, face: Face, autosave: AutoSave) -> None:
    """Show the sheet and offer to save it."""
    with Uninterrupted():  # imported late: the first question does not need it
        from questionnaire.formats.as_text import as_text
        from questionnaire.sheet.making import sheet_of

    sheet = sheet_of(finished.pack, finished.standing, finished.conclusions, finished.earlier)
    print(f"\n{as_text(sheet, screens.width())}")
    screens.show([terminal_words.SCROLL_UP])
    if autosave.saved_in is not None:
        screens.show([terminal_words.SAVED_RESPONSE.format(path=autosave.saved_in)])
    path = _free_path()
    if _is_wanted(path, face):
        _save(as_text(sheet), path)
    else:
        screens.show([terminal_words.NOT_SAVED_SHEET])


def _is_wanted(path: Path, face: Face) -> bool:
    try:
        return face.offer(str(path))
    except KeyboardInterrupt:
        screens.show(["", terminal_words.NOT_SAVED_SHEET])  # only here is that certain
        raise


def _save(sheet: str, path: Path) -> None:
    with Uninterrupted():
        from questionnaire.saved.files import write_new

    try:
        write_new(str(path), sheet, force=False)
    except StorageError as error:
        screens.show([terminal_words.ERROR_SAVING.format(message=error)])
    else:
        screens.show([words.SAVED_SHEET.format(path=path)])


def _free_path() -> Path:
    """Return a path for the sheet: an unused name in the current folder."""
    path = Path.cwd() / SHEET_FILE
    number = 2
    while path.exists() or path.is_symlink():
        path = path.with_name(f"{Path(SHEET_FILE).stem}-{number}{path.suffix}")
        number += 1
    return path


def _say_how_it_ended(pack: Pack, autosave: AutoSave, how: str) -> None:
    lines = ["", how]
    if autosave.saved_in is not None:
        lines += [terminal_words.SAVED_RESPONSE.format(path=autosave.saved_in)]
        lines += [terminal_words.GO_ON_WITH.format(command=autosave.go_on)]
    else:
        lines += [
            terminal_words.NOT_SAVED_RESPONSE,
            terminal_words.START_AGAIN.format(command=autosave.start_again),
        ]
    screens.show([*lines, "", pack.ruleset.consult])
