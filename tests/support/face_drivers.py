"""Drives one terminal face: its keys in prompts, its lines in plain mode."""

from questionnaire import ItemType
from questionnaire.kinds.question import Value
from questionnaire.words import shared as words
from questionnaire.words import terminal as terminal_words
from support.interview_driver import CTRL_B, CTRL_U, DOWN, STATES, Interview


class Prompts(Interview):
    """Drives the prompts face: keys for questionary's lists and lines."""

    change_prompt = f"> {terminal_words.YES_NO_KEYS}"
    change_not_confirmed = terminal_words.LIST_STAYS
    more_prompt = f"> {terminal_words.MORE_KEYS}"
    resume_command = terminal_words.GO_ON_WITH.format(command="duration-factors ask --resume answers.json")
    start_command = terminal_words.START_AGAIN.partition("\n")[0].format(command="duration-factors ask")

    def choose(self, value: Value) -> None:
        if not self.item.repeats:
            self.press(DOWN * self.positions(value)[0] + "\r")
            return
        keys, at = "", 0
        for position in sorted(self.positions(value)):
            keys += DOWN * (position - at) + " "
            at = position
        self.press(keys + "\r")

    def type(self, text: str) -> None:
        self.enter(CTRL_U + text)

    def state(self, command: str) -> None:
        if self.item.type is ItemType.CHOICE:
            self.press(DOWN * (len(self.item.answer_option) + 1 + STATES.index(command)) + "\r")
        else:
            self.type(f"/{command}")

    def back(self) -> None:
        self.press(CTRL_B)

    def undo(self) -> None:
        self._key_or_line(CTRL_U, "/undo")

    def why(self) -> None:
        self._key_or_line("?", "/why")

    def shows_why(self) -> None:
        told = words.WHY_WE_ASK.format(why=self.item.why)
        if self.item.repeats and self.item.type is ItemType.CHOICE:  # in the list, where the ticks stay
            self.shows(self.item.text, told, words.SKIP_ROW)
        else:
            self.says(self.item.text, told)

    def _key_or_line(self, key: str, line: str) -> None:
        if self.item.type is ItemType.CHOICE:
            self.press(key)
        else:
            self.type(line)

    def shows_how_to_answer(self) -> None:
        if self.item.type is not ItemType.CHOICE:
            self.shows(terminal_words.LINE_STAYS, ">")
        else:
            stays = terminal_words.TICK_STAYS if self.item.repeats else terminal_words.LIST_STAYS
            self.shows(stays, words.SKIP_ROW)

    def at_review(self, *after: str) -> None:
        self.shows(*after, f"> {terminal_words.LIST_KEYS}", words.REVIEW_DONE)

    def done(self) -> None:
        self.press(DOWN + "\r")

    def change(self, number: int) -> None:
        self.press(DOWN * 2 + "\r")
        self.shows(terminal_words.REVIEW_NUMBER)
        self.enter(str(number))

    def confirm(self, yes: bool) -> None:
        self.shows(words.CHANGES, f"> {terminal_words.YES_NO_KEYS}", words.CHANGE_NO)
        self.press("y" if yes else DOWN * 2 + "\r")

    def at_first_page(self) -> None:
        self.shows(terminal_words.THERE_IS_MORE, self.more_prompt, terminal_words.MORE_NO_ROW)

    def more(self, wanted: bool) -> None:
        self.press("y" if wanted else DOWN * 2 + "\r")

    def _at_offer(self, asks: str) -> None:
        self.shows(asks, self.change_prompt, terminal_words.OFFER_NO_ROW)

    def accept(self) -> None:
        self.press(DOWN + "\r")

    def decline(self) -> None:
        self.press(DOWN * 2 + "\r")


class Plain(Interview):
    """Drives the plain face: typed lines."""

    change_prompt = f"{terminal_words.CONFIRM_CHANGE} {terminal_words.PROMPT_YES_NO}".strip()
    change_not_confirmed = f"{terminal_words.YES_OR_NO} {terminal_words.PROMPT_YES_NO}".strip()
    next_line = terminal_words.PROMPT_LINE
    resume_command = terminal_words.GO_ON_WITH.format(
        command="duration-factors ask --plain --resume answers.json"
    )
    start_command = terminal_words.START_AGAIN.partition("\n")[0].format(
        command="duration-factors ask --plain"
    )

    @property
    def is_plain(self) -> bool:
        """Whether this is the plain face."""
        return True

    def says(self, *sentences: str) -> None:
        """Wait until sentences are on the screen, and a prompt is its end."""
        terminal = self.terminal
        terminal.wait_until(
            lambda: terminal.shows(*sentences) and terminal.words.endswith(":"), f"{sentences!r} and a prompt"
        )

    def choose(self, value: Value) -> None:
        self.enter(", ".join(str(position) for position in self.positions(value)))

    def type(self, text: str) -> None:
        self.enter(text)

    def state(self, command: str) -> None:
        self.enter(f"/{command}")

    def back(self) -> None:
        self.enter("/back")

    def undo(self) -> None:
        self.enter("/undo")

    def why(self) -> None:
        self.enter("/why")

    def shows_how_to_answer(self) -> None:
        is_choice = self.item.type is ItemType.CHOICE
        sentence = terminal_words.ENTER_IS_NO_ANSWER if is_choice else terminal_words.ENTER_IS_NO_ANSWER_SLASH
        self.says(self.item.text, sentence)

    def at_review(self, *after: str) -> None:
        self.says(*after, terminal_words.REVIEW_TYPE)

    def done(self) -> None:
        self.enter("done")

    def change(self, number: int) -> None:
        self.enter(str(number))

    def confirm(self, yes: bool) -> None:
        self.says(words.CHANGES, terminal_words.CONFIRM_CHANGE)
        self.enter("yes" if yes else "no")

    def at_first_page(self) -> None:
        self.says(terminal_words.THERE_IS_MORE, terminal_words.MORE_TYPE)

    def more(self, wanted: bool) -> None:
        self.enter("more" if wanted else "")

    def _at_offer(self, asks: str) -> None:
        self.says(asks, terminal_words.YES_OR_NO_SAVE)

    def accept(self) -> None:
        self.enter("yes")

    def decline(self) -> None:
        self.enter("no")
