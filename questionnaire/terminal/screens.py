"""The texts of each screen, as lines. Both faces show them."""

import shutil
from collections.abc import Iterable, Iterator, Sequence
from textwrap import wrap

from questionnaire.answers.in_words import WIDTH
from questionnaire.cleaning import printable
from questionnaire.pack.pack import Pack
from questionnaire.pack.questions import Item
from questionnaire.session.in_words import change_in_words, progress_in_words, recorded, said_in_words
from questionnaire.session.preview import Preview
from questionnaire.session.session import Session
from questionnaire.terminal.accessible import fitting_width
from questionnaire.words import shared as words
from questionnaire.words import sheet as sheet_words
from questionnaire.words import terminal as terminal_words

_COMMANDS = tuple(
    line.partition("{")[0]
    for line in (terminal_words.GO_ON_WITH, terminal_words.START_AGAIN, terminal_words.MAKE_PDF)
)
"""How lines begin that are never wrapped, because a command in them is to be pasted."""
_UNDER = 4
"""Columns by which the further lines of a typed text stand in."""


def width() -> int:
    """Return the width of the terminal, within readable limits; for ACCESSIBLE, no line is wrapped."""
    return fitting_width(shutil.get_terminal_size().columns, WIDTH)


def show(lines: Iterable[str]) -> None:
    """Print lines, wrapped between words. Nothing in them can act on the terminal."""
    for line in lines:
        print("\n".join(wrapped(printable(line))))


def have_room(lines: Iterable[str]) -> bool:
    """Return whether lines stay on the screen, with a prompt of one line below them."""
    return sum(len(wrapped(line)) for line in lines) < shutil.get_terminal_size().lines


def wrapped(line: str, columns: int | None = None, *, whole_words: bool = True) -> list[str]:
    """Return a line wrapped; what follows stands under its text, after a list mark or an indent.

    whole_words: leave it to the terminal to break a word that is too long, so that it can be copied.
    """
    if line.startswith(_COMMANDS):
        command, *others = line.split("\n")
        return [command, *(part for other in others for part in wrapped(other, columns))]
    indent = " " * (_mark(line) or len(line) - len(line.lstrip(" ")))
    return wrap(
        line,
        columns or width(),
        subsequent_indent=indent,
        break_on_hyphens=False,
        break_long_words=not whole_words,
    ) or [""]


def _mark(line: str) -> int:
    """Return the width of a list mark ("- ", "1. ") at the start of a line."""
    first, _, rest = line.partition(" ")
    is_mark = rest and (first == "-" or (first.endswith(".") and first[:-1].isdigit()))
    return len(first) + 1 if is_mark else 0


def with_its_lines(sentence: str) -> Iterator[str]:
    """Yield a sentence that ends with an answer. The further lines of a typed text stand under the first."""
    first, *others = sentence.split("\n")
    yield first
    indent = " " * (_mark(first) or _UNDER)
    yield from (indent + line if line else "" for line in others)


def first_screen(pack: Pack, saving: str) -> Iterator[str]:
    """Yield the lines before the first question."""
    yield from (pack.questionnaire.title, "")
    yield from pack.questionnaire.description
    yield from (saving, terminal_words.HOW_TO_STOP)


def question(session: Session, item: Item) -> Iterator[str]:
    """Yield the question, how many are left, its line of care, and the answer that it has already."""
    yield from ("", progress_in_words(session, item.link_id), item.text)
    if item.care is not None:
        yield item.care
    if item.link_id in session.standing.answers:
        yield from with_its_lines(terminal_words.YOUR_ANSWER.format(answer=said_in_words(session, item)))


def help_with(session: Session, commands: Iterable[str], asked: Iterable[str]) -> Iterator[str]:
    """Yield what helps at a prompt: whom to talk to, what can be typed, and what is asked."""
    yield from ("", session.pack.ruleset.consult, "")
    yield from commands
    yield from asked


def safety(lines: Sequence[str]) -> Iterator[str]:
    """Yield the safety lines that the last answer made true, and what they rest on, as the sheet says it."""
    if lines:
        yield f"{sheet_words.DO_FIRST}:"
        yield from (f"- {line}" for line in lines)


def review(session: Session) -> Iterator[str]:
    """Yield all answers, numbered."""
    yield from ("", words.REVIEW, words.REVIEW_INTRO, "")
    for number, (_, label, answer) in enumerate(recorded(session), start=1):
        yield from with_its_lines(f"{number}. {label}: {answer}")
    yield ""


def link_id_at(typed: str, session: Session) -> str | None:
    """Return the link_id of the answer with this number at the review, if there is one."""
    asked = session.standing.asked
    return asked[int(typed) - 1] if is_number(typed) and 1 <= int(typed) <= len(asked) else None


def is_number(typed: str) -> bool:
    """Return whether a line is a number that could be that of a row."""
    return typed.isascii() and typed.isdigit() and len(typed) < 4


def preview(session: Session, change: Preview) -> Iterator[str]:
    """Yield the effects of a change, before it is made."""
    yield words.CHANGES
    yield from (f"- {line}" for line in change_in_words(session, change))
