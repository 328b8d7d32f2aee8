"""Prompts: the face for a full terminal, with questionary's lists and lines.

What a person typed ahead, or pasted, never reaches the next prompt.
"""

from questionnaire import words
from questionnaire.answers import answer_to
from questionnaire.events import STATE_ROWS, Command, Event
from questionnaire.models import Item, ItemType
from questionnaire.response import Answer, Value
from questionnaire.session import Session
from questionnaire.showing import answer_in_words
from questionnaire.terminal import screens
from questionnaire.terminal.keys import COMMANDS, MOVES, YES_NO, forget_keys
from questionnaire.terminal.lines import read_number, read_typed
from questionnaire.terminal.lists import ChoiceList, FirstRow, Row, TickList

_STATES = tuple(Row(label, command) for command, label in STATE_ROWS.items())
_CHANGE = "change"
_REVIEW = (
    Row(words.REVIEW_DONE, Command.DONE),
    Row(words.REVIEW_CHANGE, _CHANGE),
    Row(words.REVIEW_BACK, Command.BACK),
)


class PromptsFace:
    """Asks through questionary."""

    def ask(self, session: Session, item: Item) -> Event:
        """Show a question and read the answer in a list or a line."""
        forget_keys()
        screens.show(screens.question(session, item))
        is_choice = item.type is ItemType.CHOICE
        screens.show([words.KEYS] if is_choice else [screens.how_to_answer(item), words.COMMANDS_SLASH])
        return _read(session, item, "")

    def ask_again(self, session: Session, item: Item, refused: Value) -> Event:
        """Read an answer; a refused text is there to be mended."""
        return _read(session, item, refused)

    def review(self, session: Session) -> str | Command:
        """Show all answers and read what to do; which answer to change is told by its number."""
        forget_keys()
        screens.show([*screens.review(session), words.KEYS_REVIEW])
        while True:
            chosen = ChoiceList(_REVIEW, FirstRow(words.LIST_KEYS, words.LIST_STAYS), MOVES).read()
            if isinstance(chosen, Command):
                return chosen
            if (link_id := _read_number(session)) is not None:
                return link_id

    def confirm_change(self) -> bool:
        """Read yes or no from a list that starts on neither."""
        forget_keys()
        rows = (Row(words.CHANGE_YES, True), Row(words.CHANGE_NO, False))
        return bool(ChoiceList(rows, FirstRow(words.YES_NO_KEYS, words.LIST_STAYS), YES_NO).read())

    def offer(self, path: str) -> bool:
        """Read whether to save; the list starts on no."""
        forget_keys()
        screens.show(["", words.OFFER.format(path=path)])
        first = FirstRow(words.OFFER_NO_ROW, gives=False)
        try:
            return bool(ChoiceList((Row(words.OFFER_YES_ROW, True),), first, YES_NO).read())
        except EOFError:
            return False


def _read(session: Session, item: Item, refused: Value) -> Event:
    answer = session.standing.answers.get(item.link_id)
    if item.type is not ItemType.CHOICE:
        return read_typed(item, answer, refused)
    return _read_ticks(item, answer) if item.repeats else _read_choice(item, answer)


def _read_choice(item: Item, answer: Answer | None) -> Event:
    rows = (*_answers(item), *_STATES)
    given = ChoiceList(rows, _first_row(item, answer, words.LIST_KEYS), COMMANDS).read()
    return given if isinstance(given, Command) else str(given)


def _read_ticks(item: Item, answer: Answer | None) -> Event:
    given = TickList(
        _answers(item),
        _STATES,
        _first_row(item, answer, words.TICK_KEYS),
        why=item.why,
        ticked=answer.values if answer is not None else (),
        check=lambda codes: answer_to(item, codes),
    ).read()
    return given if isinstance(given, Command) else tuple(given)


def _answers(item: Item) -> list[Row]:
    return [Row(option.label, option.code) for option in item.answer_option]


def _first_row(item: Item, answer: Answer | None, keys: str) -> FirstRow:
    stays = words.TICK_STAYS if item.repeats else words.LIST_STAYS
    if answer is None:
        return FirstRow(keys, stays)
    return FirstRow(words.KEEP_ROW.format(answer=answer_in_words(item, answer)), stays, gives=Command.KEEP)


def _read_number(session: Session) -> str | None:
    """Return the link_id of the answer whose number is typed, or None after saying what to type."""
    typed = read_number(words.REVIEW_NUMBER)
    if isinstance(typed, Command) or not typed:
        return None
    if (link_id := screens.link_id_at(typed, session)) is None:
        most = len(session.standing.asked)
        screens.show([words.REVIEW_NUMBER_NOT_UNDERSTOOD.format(given=typed, most=most)])
    return link_id
