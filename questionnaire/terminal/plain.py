"""Plain lines: for screen readers, dumb terminals, pipes and whoever likes it.

Lines are only ever added. No cursor movement, no redraw, no colour.
"""

import select
import sys
from collections.abc import Iterator, Mapping

from questionnaire import words
from questionnaire.models import Item, ItemType
from questionnaire.response import Value
from questionnaire.session import Session
from questionnaire.terminal import screens
from questionnaire.terminal.commands import STATE_ROWS, Command, command_in
from questionnaire.terminal.interview import Done, Event
from questionnaire.terminal.typeahead import forget_typed_ahead

_REVIEW_WORDS = {
    "d": Done.DONE,
    "done": Done.DONE,
    "b": Done.BACK,
    "back": Done.BACK,
    "u": Done.UNDO,
    "undo": Done.UNDO,
}
_YES_NO = {"y": True, "yes": True, "n": False, "no": False}


class PlainFace:
    """Asks on standard output and reads lines from standard input."""

    def ask(self, session: Session, item: Item) -> Event:
        """Show a question with its numbered answers and read a line."""
        forget_typed_ahead()
        screens.show(screens.question(session, item))
        screens.show(f"{number}. {label}" for number, label in enumerate(_labels(item), start=1))
        screens.show(_hints(session, item))
        return self.ask_again(session, item, "")

    def ask_again(self, session: Session, item: Item, refused: Value) -> Event:  # noqa: ARG002 - lines stay on screen
        """Read lines until one is an answer or a command."""
        while True:
            event = _event(_read_line(), session, item)
            if event is not None:
                return event

    def review(self, session: Session) -> str | Done:
        """Show all answers and read a number, or what to do."""
        forget_typed_ahead()
        screens.show([*screens.review(session), words.REVIEW_TYPE])
        asked = session.standing.asked
        while True:
            typed = _read_line().strip()
            if typed.casefold() in _REVIEW_WORDS:
                return _REVIEW_WORDS[typed.casefold()]
            if _is_number(typed) and 1 <= int(typed) <= len(asked):
                return asked[int(typed) - 1]
            screens.show([words.REVIEW_NOT_UNDERSTOOD.format(given=typed, most=len(asked))])

    def confirm_change(self) -> bool:
        """Read yes or no; nothing else counts."""
        screens.show([words.CONFIRM_CHANGE])
        while (typed := _read_line().strip().casefold()) not in _YES_NO:
            screens.show([words.YES_OR_NO])
        return _YES_NO[typed]

    def offer(self, path: str) -> bool:
        """Read yes; everything else, the end of input too, means no."""
        screens.show([words.OFFER_TO_SAVE.format(path=path)])
        try:
            return _YES_NO.get(_read_line().strip().casefold(), False)
        except EOFError:
            return False


def _labels(item: Item) -> tuple[str, ...]:
    if item.type is not ItemType.CHOICE:
        return ()
    return (*(option.label for option in item.answer_option), *STATE_ROWS.values())


def _hints(session: Session, item: Item) -> Iterator[str]:
    yield screens.how_to_answer(item)
    yield words.COMMANDS if item.type is ItemType.CHOICE else words.COMMANDS_SLASH
    if item.link_id in session.standing.answers:
        yield words.KEEP


def _event(typed: str, session: Session, item: Item) -> Event | None:
    """Return what a line is, or None after saying what to type instead."""
    takes_any_words = item.type in (ItemType.STRING, ItemType.TEXT)
    command = command_in(typed, slash=takes_any_words)
    if command is not None:
        return command
    if not typed.strip():
        if item.link_id in session.standing.answers:
            return Command.KEEP
        is_choice = item.type is ItemType.CHOICE
        screens.show([words.ENTER_IS_NO_ANSWER if is_choice else words.ENTER_IS_NO_ANSWER_SLASH])
        return None
    if takes_any_words and item.repeats:
        return _more_lines(typed, item)
    return _choice(typed, item) if item.type is ItemType.CHOICE else typed


def _more_lines(first: str, item: Item) -> Value | Command:
    """Read further lines until an empty one; a command among them drops them all."""
    lines = [first]
    most = item.max or 1
    while len(lines) < most:
        typed = _read_line(words.NEXT_LINE.format(place=len(lines) + 1, most=most))
        command = command_in(typed, slash=True)
        if command is not None:
            return command
        if not typed.strip():
            break
        lines.append(typed)
    return tuple(lines)


def _choice(typed: str, item: Item) -> Event | None:
    """Return the codes, or the state, that numbers or a label stand for."""
    by_label = {option.label.casefold(): option.code for option in item.answer_option}
    if (code := by_label.get(" ".join(typed.casefold().split()))) is not None:
        return (code,)
    rows: Mapping[int, str | Command] = dict(
        enumerate((*(option.code for option in item.answer_option), *STATE_ROWS), start=1)
    )
    numbers = typed.replace(",", " ").split()
    chosen = [rows.get(int(number)) if _is_number(number) else None for number in numbers]
    if None in chosen or not chosen:
        screens.show([words.NOT_UNDERSTOOD.format(given=typed.strip(), most=len(rows))])
        return None
    states = [row for row in chosen if isinstance(row, Command)]
    if not states:
        return tuple(row for row in chosen if isinstance(row, str))
    if len(set(chosen)) > 1:
        screens.show([words.STANDS_ALONE.format(label=STATE_ROWS[states[0]])])
        return None
    return states[0]


def _is_number(typed: str) -> bool:
    return typed.isascii() and typed.isdigit() and len(typed) < 4


def _read_line(prompt: str = words.PROMPT) -> str:
    """Return one line.

    On a terminal, lines that came in together (a paste, a key held down) are taken for none at all:
    the rest would answer questions that nobody has read yet.

    Raises:
        EOFError: there is no more input.
    """
    while True:
        print(prompt, end="", flush=True)
        line = sys.stdin.readline()
        if not line:
            print()
            raise EOFError
        if not sys.stdin.isatty():
            print()
            return line.rstrip("\r\n")
        if not _more_is_waiting():
            return line.rstrip("\r\n")
        while _more_is_waiting() and sys.stdin.readline():
            pass
        screens.show([words.LINE_BREAKS])


def _more_is_waiting() -> bool:
    try:
        ready, _, _ = select.select([sys.stdin], [], [], 0)
    except (OSError, ValueError):  # a system where a terminal cannot be looked at in advance
        return False
    return bool(ready)
