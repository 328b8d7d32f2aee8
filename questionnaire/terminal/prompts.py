"""The prompts face: for a full terminal, with questionary's lists and lines.

Keys that were typed ahead or pasted never reach the next prompt.
"""

from questionnaire.answers.accepting import answer_to
from questionnaire.answers.in_words import answer_in_words
from questionnaire.answers.response import Answer
from questionnaire.kinds.question import Value
from questionnaire.pack.questions import Item
from questionnaire.session.events import STATE_ROWS, Command, Event
from questionnaire.session.session import Session
from questionnaire.terminal import screens
from questionnaire.terminal.commands import leaves
from questionnaire.terminal.entry import entry_for
from questionnaire.terminal.given_away import show_above
from questionnaire.terminal.keys import MOVES, YES_NO, ask_no_cursor_position, forget_keys
from questionnaire.terminal.lines import read_number, read_typed
from questionnaire.terminal.lists import Above, ChoiceList, ListRow, StartRow, TickList
from questionnaire.terminal.refusing import quoted
from questionnaire.words import shared as words
from questionnaire.words import terminal as terminal_words

_STATES = tuple(ListRow(label, command) for command, label in STATE_ROWS.items())
_CHANGE = "change"
_REVIEW = (
    ListRow(words.REVIEW_DONE, Command.DONE),
    ListRow(terminal_words.REVIEW_CHANGE, _CHANGE),
    ListRow(terminal_words.REVIEW_BACK, Command.BACK),
)


class PromptsFace:
    """Asks with lists, and questionary's lines."""

    is_plain = False

    def __init__(self) -> None:
        ask_no_cursor_position()
        self._above = Above()

    def ask(self, session: Session, item: Item) -> Event:
        """Show a question and read the answer in a list or a line."""
        forget_keys()
        asks, how = list(screens.question(session, item)), _how(item)
        printed = [*asks, *how] if screens.have_room([*asks, *how]) else [*how, *asks]
        show_above(printed, on_help=screens.help_with(session, how, asks))
        self._above = Above([item.text], printed)
        return _read(session, item, "", self._above)

    def ask_again(self, session: Session, item: Item, refused: Value) -> Event:
        """Read an answer; refused words stand there to be edited, and a refused number does not."""
        why = words.WHY_WE_ASK.format(why=item.why)
        if not entry_for(item).from_list and not screens.have_room(self._above.printed):
            screens.show(self._above.question)
        self._above = Above(self._above.question, [*self._above.printed, why])
        return _read(session, item, refused, self._above)

    def review(self, session: Session) -> str | Command:
        """Show all answers and read what to do; the answer to change is chosen by its number."""
        forget_keys()
        show_above([*screens.review(session), terminal_words.KEYS_REVIEW])
        while True:
            chosen = ChoiceList(
                _REVIEW, StartRow(terminal_words.LIST_KEYS, terminal_words.LIST_STAYS), MOVES
            ).read()
            if isinstance(chosen, Command):
                return chosen
            if (link_id := _read_number(session)) is not None:
                return link_id

    def confirm_change(self) -> bool:
        """Read yes or no from a list that starts on neither."""
        return _read_yes_or_no(words.CHANGE_YES, words.CHANGE_NO)

    def wants_more(self) -> bool:
        """Read whether to show the rest; the end of input means no."""
        try:
            return _read_yes_or_no(
                terminal_words.MORE_YES_ROW, terminal_words.MORE_NO_ROW, keys=terminal_words.MORE_KEYS
            )
        except EOFError:
            return False

    def offer(self, question: str) -> bool:
        """Read whether to save; the end of input means no."""
        show_above(["", question])
        try:
            return _read_yes_or_no(
                terminal_words.OFFER_YES_ROW, terminal_words.OFFER_NO_ROW, above=Above([question], [question])
            )
        except EOFError:
            return False

    def file_name(self, question: str) -> str:
        """Read the name of a file on a line that may stay empty; the end of input means none."""
        forget_keys()
        show_above([question])
        try:
            typed = read_number(terminal_words.FILE_NAME)
        except EOFError:
            return ""
        return "" if isinstance(typed, Command) else typed


def _read_yes_or_no(
    yes: str, no: str, *, keys: str = terminal_words.YES_NO_KEYS, above: Above | None = None
) -> bool:
    """Read one of two rows from a list that starts on neither."""
    forget_keys()
    first = StartRow(keys, terminal_words.LIST_STAYS)
    return bool(ChoiceList((ListRow(yes, True), ListRow(no, False)), first, YES_NO, above=above).read())


def _how(item: Item) -> list[str]:
    entry = entry_for(item)
    if entry.from_list:
        return [terminal_words.KEYS]
    how = terminal_words.TYPE_TEXT_WITH_LINES if entry.has_lines else entry.how
    return [how, terminal_words.COMMANDS_SLASH]


def _read(session: Session, item: Item, refused: Value, above: Above) -> Event:
    answer = session.standing.answers.get(item.link_id)
    if not entry_for(item).from_list:
        return read_typed(item, answer, refused)
    return _read_ticks(item, answer, above) if item.repeats else _read_choice(item, answer, above)


def _read_choice(item: Item, answer: Answer | None, above: Above) -> Event:
    rows = (*_answers(item), *_STATES)
    first = _first_row(item, answer, terminal_words.LIST_KEYS)
    given = ChoiceList(rows, first, MOVES, why=item.why, above=above).read()
    return given if isinstance(given, Command) else str(given)


def _read_ticks(item: Item, answer: Answer | None, above: Above) -> Event:
    given = TickList(
        _answers(item),
        _STATES,
        _first_row(item, answer, terminal_words.TICK_KEYS),
        why=item.why,
        ticked=answer.values if answer is not None else (),
        check=lambda codes: answer_to(item, codes),
        above=above,
    ).read()
    return given if isinstance(given, Command) else tuple(given)


def _answers(item: Item) -> list[ListRow]:
    return [ListRow(option.label, option.code) for option in item.answer_option]


def _first_row(item: Item, answer: Answer | None, keys: str) -> StartRow:
    stays = terminal_words.TICK_STAYS if item.repeats else terminal_words.LIST_STAYS
    if answer is None:
        return StartRow(keys, stays)
    return StartRow(
        terminal_words.KEEP_ROW.format(answer=answer_in_words(item, answer)), stays, gives=Command.KEEP
    )


def _read_number(session: Session) -> str | None:
    """Return the link_id for a typed number, or None if none is typed after all."""
    while (typed := read_number(terminal_words.REVIEW_NUMBER)) and not isinstance(typed, Command):
        if leaves(typed, slash=False):
            raise KeyboardInterrupt
        if (link_id := screens.link_id_at(typed, session)) is not None:
            return link_id
        most = len(session.standing.asked)
        screens.show([terminal_words.REVIEW_NUMBER_NOT_UNDERSTOOD.format(given=quoted(typed), most=most)])
    screens.show([terminal_words.REVIEW_NO_NUMBER])
    return None
