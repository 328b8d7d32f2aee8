"""The end of an interview: the first page of the sheet, the rest for who wants it, and what is saved."""

import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from questionnaire.errors import StorageError
from questionnaire.interrupts import Uninterrupted
from questionnaire.session.session import Session
from questionnaire.terminal import screens
from questionnaire.terminal.autosave import AutoSave
from questionnaire.terminal.interview import Face
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


def hand_over(finished: Session, face: Face, autosave: AutoSave) -> None:
    """Show the sheet, and offer to save it, and the answers where no file has them yet.

    Raises:
        KeyboardInterrupt: Ctrl-C; what is not saved by then has been said.
    """
    with Uninterrupted():  # the first question waits for nothing of this
        from questionnaire.sheet.making import sheet_of

    sheet = sheet_of(finished.pack, finished.standing, finished.conclusions, finished.earlier)
    offers = list(_offers(finished, sheet, autosave))
    _show(sheet, face, offers)
    if autosave.saved_in is not None:
        screens.show([terminal_words.SAVED_RESPONSE.format(path=autosave.saved_in)])
    for place, offer in enumerate(offers):
        path = _free_path(offer.name)
        if _said(partial(face.offer, offer.question.format(path=path)), offers[place:]):
            _save(offer, str(path))
        else:
            screens.show([offer.not_saved])


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
            saved=autosave.saved_lines,
        )


def _show(sheet: "Sheet", face: Face, offers: list[Offer]) -> None:
    """Show the first page, and the rest if it is wanted; where nobody can be asked, both."""
    with Uninterrupted():
        from questionnaire.formats.as_text import first_page_as_text, more_as_text
        from questionnaire.sheet.outline import outline

    parts, width = outline(sheet), screens.width()
    print(f"\n{first_page_as_text(parts, width)}")
    if sys.stdin.isatty():
        screens.show([terminal_words.END_OF_FIRST_PAGE, terminal_words.THERE_IS_MORE])
        if not _said(face.wants_more, offers):
            return
        print()
    print(more_as_text(parts, width))
    screens.show([terminal_words.END_OF_SHEET])


def _said(ask: Callable[[], bool], offers: list[Offer]) -> bool:
    """Ask; after Ctrl-C, say what is not saved. At no other moment is that sure."""
    try:
        return ask()
    except KeyboardInterrupt:
        screens.show(["", *(offer.not_saved for offer in offers)])
        raise


def _save(offer: Offer, path: str) -> None:
    with Uninterrupted():
        from questionnaire.saved.files import write_new

    try:
        write_new(path, offer.content(), force=False)
    except StorageError as error:
        screens.show([offer.failed.format(message=error)])
    else:
        screens.show(offer.saved(path))


def _free_path(name: str) -> Path:
    """Return where a file would go: a name in this folder that nothing has yet."""
    path = Path.cwd() / name
    number = 2
    while path.exists() or path.is_symlink():
        path = path.with_name(f"{Path(name).stem}-{number}{path.suffix}")
        number += 1
    return path
