"""questionary's text prompt, for typed answers. Enter on an empty line stays and shows a hint."""

from typing import Any

import questionary
from prompt_toolkit.buffer import Buffer
from prompt_toolkit.key_binding.key_processor import KeyPressEvent

from questionnaire.answers.response import Answer
from questionnaire.kinds.question import Value
from questionnaire.pack.questions import Item
from questionnaire.session.events import Command
from questionnaire.terminal import screens
from questionnaire.terminal.commands import command_in, is_command_word, leaves
from questionnaire.terminal.entry import entry_for
from questionnaire.terminal.given_away import shows_what_is_asked_for
from questionnaire.terminal.keys import (
    BACK,
    STYLE,
    PlainLinesError,
    run,
    say_above,
    take_least_room,
    with_keys,
)
from questionnaire.terminal.refusing import refusal_of
from questionnaire.words import shared as words
from questionnaire.words import terminal as terminal_words

_FILLS_A_WINDOW = 400
"""The characters of a text that may fill a small window."""


def read_typed(item: Item, answer: Answer | None, refused: Value) -> Value | Command:
    """Read one line, a text, or for a repeating question lines until an empty one.

    The line starts empty, since what is typed into a number that stands there would make another number.
    refused: words that were no answer, to be edited.
    """
    if item.repeats:
        return _read_lines(item, answer, refused)
    hint = terminal_words.LINE_HINT if answer is None else terminal_words.LINE_HINT_KEEP
    to_mend = str(refused) if entry_for(item).any_words else ""
    typed = _read_line(terminal_words.PROMPT, item, to_mend, hint, may_be_empty=answer is not None)
    return typed or Command.KEEP


def read_number(prompt: str) -> str | Command:
    """Read one line that may be empty, such as a number at the review."""
    typed = run(_line(prompt, "", "", may_be_empty=True, has_lines=False))
    return typed if isinstance(typed, Command) else str(typed).strip()


def _read_lines(item: Item, answer: Answer | None, refused: Value) -> Value | Command:
    to_mend = list(refused) if isinstance(refused, tuple) else []
    first_hint = terminal_words.LINE_HINT if answer is None else terminal_words.LINE_HINT_KEEP
    lines: list[str] = []
    most = item.max or 1
    while len(lines) < most:
        prompt = terminal_words.NEXT_LINE.format(number=len(lines) + 1, most=most)
        default = to_mend.pop(0) if to_mend else ""
        hint = terminal_words.LINE_HINT_DONE if lines else first_hint
        keeps = bool(lines) or answer is not None
        typed = _read_line(prompt, item, default, hint, may_be_empty=keeps, has_others=bool(lines))
        if typed is Command.WHY and lines:
            screens.show([words.WHY_WE_ASK.format(why=item.why)])
            continue
        if isinstance(typed, Command):
            return typed
        if not typed:
            break
        screens.show([prompt + typed])
        lines.append(typed)
    return tuple(lines) if lines else Command.KEEP


def _read_line(
    prompt: str, item: Item, default: str, hint: str, *, may_be_empty: bool, has_others: bool = False
) -> str | Command:
    """Read one line or a command.

    default: stands there to be edited. has_others: whether other lines of the same answer were typed before.
    """
    doubtful, below, entry = "", "", entry_for(item)
    while True:
        asked = _line(
            prompt, default, hint, may_be_empty=may_be_empty, has_lines=entry.has_lines, below=below
        )
        typed, below = _run(asked, has_others=has_others), ""
        if isinstance(typed, Command):
            return typed
        refusal = refusal_of(typed, item)
        if entry.has_lines and "\n" in typed.strip() and refusal is None:
            return str(typed).strip()
        if (command := _command_in(typed, item, has_others=has_others)) is not None:
            return command
        if shows_what_is_asked_for(typed, slash=entry.any_words):
            default = ""
            continue
        if is_command_word(typed) and typed != doubtful:
            screens.show([terminal_words.COMMAND_OR_WORD.format(typed=typed.strip())])
            default = doubtful = typed
            continue
        if refusal is not None:
            screens.show([terminal_words.ERROR.format(message=refusal)])
            # A text that fills the window hides what was said above it.
            below = refusal if len(typed) > _FILLS_A_WINDOW else ""
        elif len(typed.splitlines()) < 2:
            return str(typed).strip()
        else:  # a paste with line breaks becomes one line, to accept or edit
            screens.show([terminal_words.ERROR.format(message=terminal_words.LINE_BREAKS)])
            typed = " ".join(typed.split())
        default = typed if entry.any_words else ""


def _command_in(typed: str, item: Item, *, has_others: bool) -> Command | None:
    """Return the command that a line is, if it is one; raise KeyboardInterrupt for one that stops."""
    slash = entry_for(item).any_words
    command, is_stop = command_in(typed, slash=slash), leaves(typed, slash=slash)
    if has_others and (is_stop or command not in (None, Command.WHY)):
        screens.show([terminal_words.LINES_DROPPED])
    if is_stop:
        raise KeyboardInterrupt
    return command


def _run(asked: questionary.Question, *, has_others: bool) -> Any:
    """Run a line. When it is left by a key, say that what was typed in it is not recorded."""
    buffer = asked.application.current_buffer
    try:
        typed = run(asked)
    except (KeyboardInterrupt, EOFError, PlainLinesError):
        _say_what_is_dropped(buffer, has_others=has_others)
        raise
    if isinstance(typed, Command):
        _say_what_is_dropped(buffer, has_others=has_others)
    return typed


def _say_what_is_dropped(buffer: Buffer, *, has_others: bool) -> None:
    if has_others or buffer.text.strip():
        screens.show([terminal_words.LINES_DROPPED])


def _line(
    prompt: str, default: str, hint: str, *, may_be_empty: bool, has_lines: bool, below: str = ""
) -> questionary.Question:
    question = questionary.text(
        prompt.rstrip(),
        default=default,
        qmark="",
        style=STYLE,
        placeholder=hint,
        erase_when_done=True,
        bottom_toolbar=below or None,
    )
    question.application.before_render += take_least_room
    buffer = question.application.current_buffer

    def stay(event: KeyPressEvent) -> None:
        say_above(event, terminal_words.LINE_STAYS)

    with_keys(question, BACK)
    with_keys(question, {"escape enter": _begin_a_line}, when=lambda: has_lines)
    return with_keys(
        question, {"enter": stay, "c-j": stay}, when=lambda: not may_be_empty and not buffer.text.strip()
    )


def _begin_a_line(event: KeyPressEvent) -> None:
    event.current_buffer.insert_text("\n")
