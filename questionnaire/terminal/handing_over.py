"""The end of an interview: the first page of the sheet, the rest for who wants it, and what is saved."""

import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from questionnaire.errors import StorageError
from questionnaire.interrupts import Uninterrupted
from questionnaire.session.session import Session
from questionnaire.terminal import screens
from questionnaire.terminal.autosave import AutoSave
from questionnaire.terminal.interview import Face
from questionnaire.terminal.leaving import name_is_taken, named_file
from questionnaire.words import shared as words
from questionnaire.words import terminal as terminal_words

if TYPE_CHECKING:
    from questionnaire.sheet.sheet import Sheet

SHEET_FILE, ANSWERS_FILE = "visit-sheet.txt", "visit-answers.json"


@dataclass(frozen=True)
class Offer:
    """Something that can be saved at the end.

    name: of its file, where nothing has that name yet.
    question: asks whether to save it; not_saved, failed: say that it is not.
    content, saved: make what stands in the file, and say where it is.
    """

    name: str
    question: str
    not_saved: str
    failed: str
    content: Callable[[], str]
    saved: Callable[[str], tuple[str, ...]]


def hand_over(finished: Session, face: Face, autosave: AutoSave) -> bool:
    """Show the sheet, and offer to save it, and the answers where no file has them yet.

    Return whether everything that was to be saved is.

    Raises:
        KeyboardInterrupt: Ctrl-C, or a signal that ends the program; the last words have been said.
    """
    with Uninterrupted():
        from questionnaire.sheet.making import sheet_of

        autosave.try_once_more()
    sheet = sheet_of(finished.pack, finished.standing, finished.conclusions, finished.earlier)
    waiting = list(_offers(finished, sheet, autosave))
    try:
        _show(sheet, face)
        with Uninterrupted():
            screens.show(_already_saved(autosave))
        # Every one is asked about, whatever became of the one before.
        return all([_handed_over(waiting, face) for _ in list(waiting)])
    except KeyboardInterrupt:
        with Uninterrupted():
            lines = [*(offer.not_saved for offer in waiting), *_how_it_stands(autosave)]
            screens.show(["", *lines, finished.pack.ruleset.consult])
        raise


def _already_saved(autosave: AutoSave) -> list[str]:
    path = autosave.saved_in
    return (
        [] if path is None else [terminal_words.SAVED_RESPONSE.format(path=path), *_for_pdf(autosave, path)]
    )


def _for_pdf(autosave: AutoSave, path: str) -> list[str]:
    """Return what to type for a PDF from the answers in a file, where the extra is installed."""
    from questionnaire.extras import PDF

    return [terminal_words.MAKE_PDF.format(command=autosave.make_pdf(path))] if PDF.is_there else []


def _how_it_stands(autosave: AutoSave) -> Sequence[str]:
    return () if autosave.file is None else autosave.last_lines()


def _offers(finished: Session, sheet: "Sheet", autosave: AutoSave) -> Iterator[Offer]:
    with Uninterrupted():
        from questionnaire.formats.as_text import as_text
        from questionnaire.saved.response_json import write_response

    yield Offer(
        SHEET_FILE,
        terminal_words.OFFER_SHEET,
        terminal_words.NOT_SAVED_SHEET,
        terminal_words.ERROR_SAVING,
        content=lambda: as_text(sheet),
        saved=lambda path: (words.SAVED_SHEET.format(path=path),),
    )
    if autosave.saved_in is None:
        yield Offer(
            ANSWERS_FILE,
            terminal_words.OFFER_ANSWERS,
            terminal_words.NOT_SAVED_RESPONSE,
            terminal_words.ERROR_SAVING_RESPONSE,
            content=lambda: write_response(finished.response),
            saved=lambda path: (*autosave.saved_lines(path), *_for_pdf(autosave, path)),
        )


def _show(sheet: "Sheet", face: Face) -> None:
    """Show the first page, and the rest if it is wanted; where nobody can be asked, both."""
    with Uninterrupted():
        from questionnaire.formats.as_text import first_page_as_text, more_as_text
        from questionnaire.sheet.outline import outline

    parts, width = outline(sheet), screens.width()
    print(f"\n{first_page_as_text(parts, width)}")
    if sys.stdin.isatty():
        screens.show([terminal_words.END_OF_FIRST_PAGE, terminal_words.THERE_IS_MORE])
        if not face.wants_more():
            return
        print()
    print(more_as_text(parts, width))
    screens.show([terminal_words.END_OF_SHEET])


def _handed_over(waiting: list[Offer], face: Face) -> bool:
    """Offer to save the first that waits. Return False if it was to be saved and is not."""
    offer = waiting[0]
    path = str(_free_path(offer.name))
    if not face.offer(offer.question.format(path=path)):
        with Uninterrupted():
            screens.show([offer.not_saved])
            waiting.pop(0)
        return True
    while path:
        with Uninterrupted():  # what is said of a file is what became of it
            if _is_saved(offer, path):
                waiting.pop(0)
                return True
        path = named_file(face, terminal_words.NAME_ANOTHER_PLACE) if sys.stdin.isatty() else ""
    waiting.pop(0)
    screens.show([offer.not_saved])
    return False


def _is_saved(offer: Offer, path: str) -> bool:
    from questionnaire.saved.files import write_new

    try:
        write_new(path, offer.content(), force=False, refusal=name_is_taken)
    except StorageError as error:
        screens.show([offer.failed.format(message=error)])
        return False
    screens.show(offer.saved(path))
    return True


def _free_path(name: str) -> Path:
    """Return where a file would go: a name in this folder, or in the home folder if this one is gone."""
    try:
        path = Path.cwd() / name
    except OSError:
        path = Path.home() / name
    number = 2
    while path.exists() or path.is_symlink():
        path = path.with_name(f"{Path(name).stem}-{number}{path.suffix}")
        number += 1
    return path
