"""The plain face: for screen readers, dumb terminals and pipes.

It only prints lines: no cursor movement, no redraw, no colour.
"""

from collections.abc import Iterator

from questionnaire.kinds.question import Value
from questionnaire.pack.questions import Item
from questionnaire.session.events import STATE_ROWS, Command, Event
from questionnaire.session.session import Session
from questionnaire.terminal import screens
from questionnaire.terminal.commands import AT_REVIEW, command_in, is_command_word, leaves
from questionnaire.terminal.entry import entry_for
from questionnaire.terminal.given_away import notice_coming_back, show_above, shows_what_is_asked_for
from questionnaire.terminal.line_reading import read_line
from questionnaire.terminal.refusing import quoted, refusal_of
from questionnaire.terminal.typeahead import take_typed_ahead
from questionnaire.words import shared as words
from questionnaire.words import terminal as terminal_words

_YES_NO = {"y": True, "yes": True, "n": False, "no": False}
_MORE = {**_YES_NO, terminal_words.MORE_WORD: True, "": False}


class PlainFace:
    """Asks on standard output and reads lines from standard input."""

    is_plain = True

    def __init__(self) -> None:
        notice_coming_back()

    def ask(self, session: Session, item: Item) -> Event:
        """Show a question with its numbered answers and read a line."""
        take_typed_ahead()
        numbered = [f"{number}. {label}" for number, label in enumerate(_labels(item), start=1)]
        asks, hints = [*screens.question(session, item), *numbered], list(_hints(session, item))
        show_above([*asks, *hints], on_help=screens.help_with(session, hints, asks))
        return _read_event(session, item)

    def ask_again(self, session: Session, item: Item, refused: Value) -> Event:  # noqa: ARG002 - lines stay on screen
        """Say what can be typed, and read lines until one is an answer or a command."""
        screens.show([_commands(item)])
        return _read_event(session, item)

    def review(self, session: Session) -> str | Command:
        """Show all answers and read a number or a command."""
        take_typed_ahead()
        answers, hint = list(screens.review(session)), terminal_words.REVIEW_TYPE
        show_above([*answers, hint], on_help=screens.help_with(session, [hint], answers))
        prompt = terminal_words.PROMPT_REVIEW.format(most=len(session.standing.asked))
        while True:
            typed = _read_reply(prompt)
            if shows_what_is_asked_for(typed, slash=False):
                continue
            if (word := typed.casefold().removeprefix("/")) in AT_REVIEW:
                return AT_REVIEW[word]
            if (link_id := screens.link_id_at(typed, session)) is not None:
                return link_id
            is_command = command_in(typed, slash=False) is not None
            says = terminal_words.REVIEW_NO_QUESTION if is_command else terminal_words.REVIEW_NOT_UNDERSTOOD
            screens.show([says.format(given=quoted(typed), most=len(session.standing.asked))])

    def confirm_change(self) -> bool:
        """Read yes or no; any other input is asked again."""
        show_above([terminal_words.CONFIRM_CHANGE])
        while (typed := _read_reply(terminal_words.PROMPT_YES_NO).casefold()) not in _YES_NO:
            screens.show([terminal_words.YES_OR_NO])
        return _YES_NO[typed]

    def wants_more(self) -> bool:
        """Read the word more or yes, or Enter alone or no; the end of input means no."""
        take_typed_ahead()
        show_above([terminal_words.MORE_TYPE])
        try:
            while (typed := _read_reply(terminal_words.PROMPT_MORE).casefold()) not in _MORE:
                screens.show([terminal_words.MORE_TYPE])
        except EOFError:
            return False
        return _MORE[typed]

    def offer(self, question: str) -> bool:
        """Read yes or no; the end of input means no, and nothing else is guessed."""
        take_typed_ahead()
        show_above([question, terminal_words.YES_OR_NO_SAVE])
        try:
            while (typed := _read_reply(terminal_words.PROMPT_YES_NO).casefold()) not in _YES_NO:
                screens.show([terminal_words.YES_OR_NO_SAVE])
        except EOFError:
            return False
        return _YES_NO[typed]

    def file_name(self, question: str) -> str:
        """Read the name of a file, or nothing."""
        return read_file_name(question)


def read_file_name(question: str) -> str:
    """Read the name of a file on a line; the end of input means none."""
    take_typed_ahead()
    show_above([question])
    try:
        return read_line(terminal_words.FILE_NAME).strip()
    except EOFError:
        return ""


def _read_event(session: Session, item: Item) -> Event:
    """Read lines until one is an answer or a command. A refusal ends with what can be typed."""
    entry = entry_for(item)
    while True:
        typed = _read_for(item, entry.prompt)
        if shows_what_is_asked_for(typed, slash=entry.any_words):
            continue
        if (event := _event(typed, session, item)) is not None:
            return event
        screens.show([_commands(item)])


def _labels(item: Item) -> tuple[str, ...]:
    if not entry_for(item).from_list:
        return ()
    return (*(option.label for option in item.answer_option), *STATE_ROWS.values())


def _hints(session: Session, item: Item) -> Iterator[str]:
    entry = entry_for(item)
    yield entry.how
    yield _commands(item)
    if item.link_id in session.standing.answers:
        yield terminal_words.KEEP


def _commands(item: Item) -> str:
    return terminal_words.COMMANDS if entry_for(item).from_list else terminal_words.COMMANDS_SLASH


def _event(typed: str, session: Session, item: Item) -> Event | None:
    """Return the event that a line means, or None after showing what to type instead."""
    entry = entry_for(item)
    command = command_in(typed, slash=entry.any_words)
    if command is not None:
        return command
    if not typed.strip():
        if item.link_id in session.standing.answers:
            return Command.KEEP
        screens.show(
            [
                terminal_words.ENTER_IS_NO_ANSWER
                if entry.from_list
                else terminal_words.ENTER_IS_NO_ANSWER_SLASH
            ]
        )
        return None
    if entry.any_words and item.repeats:
        return _more_lines(typed, item)
    return _choice(typed, item) if entry.from_list else typed


def _more_lines(first: str, item: Item) -> Value | Command:
    """Read further lines until an empty one; a command among them, other than why, drops them all."""
    lines = [first]
    most = item.max or 1
    while len(lines) < most:
        try:
            typed = _read_for(item, terminal_words.PROMPT_LINE.format(number=len(lines) + 1, most=most))
        except (KeyboardInterrupt, EOFError):
            screens.show(["", terminal_words.LINES_DROPPED])
            raise
        command = command_in(typed, slash=True)
        if command is Command.WHY:
            screens.show([words.WHY_WE_ASK.format(why=item.why)])
            continue
        if shows_what_is_asked_for(typed, slash=True):
            continue
        if command is not None:
            screens.show([terminal_words.LINES_DROPPED])
            return command
        if not typed.strip():
            break
        lines.append(typed)
    return tuple(lines)


def _choice(typed: str, item: Item) -> Event | None:
    """Return the codes or the state for typed numbers or a label; None after an error was shown."""
    rows: tuple[str | Command, ...] = (*(option.code for option in item.answer_option), *STATE_ROWS)
    by_label = dict(zip((label.casefold() for label in _labels(item)), rows, strict=True))
    numbered = dict(enumerate(rows, start=1))
    if (row := by_label.get(" ".join(typed.casefold().split()))) is not None:
        return row
    numbers = [number.removesuffix(".") for number in typed.replace(",", " ").split()]
    chosen = [numbered.get(int(number)) if screens.is_number(number) else None for number in numbers]
    if None in chosen or not chosen:
        screens.show([terminal_words.NOT_UNDERSTOOD.format(given=quoted(typed), most=len(rows))])
        return None
    if len(chosen) > 1 and not item.repeats:
        screens.show([terminal_words.ONE_NUMBER.format(most=len(rows))])
        return None
    states = [row for row in chosen if isinstance(row, Command)]
    if not states:
        return tuple(row for row in chosen if isinstance(row, str))
    if len(set(chosen)) > 1:
        screens.show([words.STANDS_ALONE.format(label=STATE_ROWS[states[0]])])
        return None
    return states[0]


def _read_for(item: Item, prompt: str) -> str:
    """Return a line that can be taken; what is refused is still on the screen."""
    while (refusal := refusal_of(typed := _read_words(item, prompt), item)) is not None:
        screens.show([terminal_words.ERROR.format(message=refusal), _commands(item)])
    return typed


def _read_words(item: Item, prompt: str) -> str:
    """Return a line. A command without its slash counts as an answer only when it is typed twice."""
    typed = read_line(prompt)
    while entry_for(item).any_words and is_command_word(typed):
        screens.show([terminal_words.COMMAND_OR_WORD.format(typed=typed.strip())])
        before, typed = typed, read_line(prompt)
        if typed == before:
            break
    if leaves(typed, slash=entry_for(item).any_words):
        raise KeyboardInterrupt
    return typed


def _read_reply(prompt: str) -> str:
    """Return a line that is no answer of the person's own, and so can be the word stop."""
    typed = read_line(prompt).strip()
    if leaves(typed, slash=False):
        raise KeyboardInterrupt
    return typed
