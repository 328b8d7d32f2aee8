"""Drives the interview in either terminal face: turns what a person means into keys."""

from pathlib import Path

from questionnaire import Item, ItemType, Pack, QuestionnaireResponse, Session, read_response
from questionnaire.kinds.question import Value
from questionnaire.words import shared as words
from questionnaire.words import terminal as terminal_words
from support.terminal_driver import Terminal

FILE = "answers.json"
"""The saved response, in the folder that the program runs in."""

DOWN, CTRL_B, CTRL_U = "\x1b[B", "\x02", "\x15"
STATES = ("not sure", "rather not say", "skip")
"""The commands that give no answer, in the order of their rows."""

ANSWERS: dict[str, Value] = {
    "stage": "having-now",
    "matters-most": ("Sleeping", "Walking the dog"),
    "pain-duration": "long-time",
    "pain-lately": "Worse when I sit",
    "route": ("iv", "intranasal"),
    "dose-told": "yes",
    "dose-amount": "35",
    "dose-unit": "mg",
    "dose-change": "higher",
    "how-often": "Every other Friday",
    "relief-felt": "eased-then-faded",
    "relief-lasted": "Better, then back",
    "side-effects-had": "gone",
    "side-effects-what": "A floating feeling",
    "expectation": "several-treatments",
    "body": ("body-mass", "genes"),
    "concerns": ("side-effects",),
    "conditions": ("depression", "anxiety", "other-condition"),
    "conditions-other": "Migraine",
    "depression-treated": "yes",
    "anxiety-treated": "no",
    "other-treated": "yes",
}
"""Answers in the order of the questions; with these, every question is asked but the one in NEVER_ASKED."""

NEVER_ASKED = "relief-so-far"
"""Asked only of people whose pain did not ease; how long relief lasted, only of the others."""

WITH_NEVER_ASKED: dict[str, Value] = {**ANSWERS, "relief-felt": "worse"}
"""Answers with which that question is asked in its turn."""


class Interview:
    """One run of the program. Methods that press keys need the prompt to be shown: see `at`.

    change_prompt, change_not_confirmed: shown when a change is to be confirmed, and after Enter alone.
    resume_command: the line with the command to resume.
    """

    change_prompt: str
    change_not_confirmed: str
    start_command: str
    resume_command: str
    next_line = terminal_words.NEXT_LINE

    def __init__(self, terminal: Terminal, pack: Pack, folder: Path) -> None:
        self.terminal, self.pack, self.folder = terminal, pack, folder
        self.item: Item = pack.questionnaire.item[0]

    @property
    def saved(self) -> QuestionnaireResponse:
        """The saved response now."""
        return read_response((self.folder / FILE).read_text(), self.pack)

    @property
    def recorded(self) -> dict[str, Value | None]:
        """The answers that are saved now."""
        return {link_id: answer.value for link_id, answer in self.saved.answers.items()}

    @property
    def next_open(self) -> str | None:
        """The first question without an answer in the saved response."""
        return Session.resume(self.pack, self.saved).current

    @property
    def is_plain(self) -> bool:
        """Whether this is the plain face."""
        return False

    def at(self, link_id: str, *after: str) -> "Interview":
        """Wait for a question and its prompt; `after` a sentence, if the question was shown before."""
        self.item = self.pack.questionnaire.items[link_id]
        self.says(*after, self.item.text)
        return self

    def said(self, answer: str) -> None:
        """Wait until an answer is recorded and echoed, and the next prompt is shown."""
        self.says(terminal_words.YOU_SAID.format(answer=answer))
        if (link_id := self.next_open) is not None:
            self.item = self.pack.questionnaire.items[link_id]

    def shows(self, *signs: str) -> None:
        """Wait until words are on the screen, in this order."""
        self.terminal.wait_for(*signs)

    def says(self, *sentences: str) -> None:
        """Wait until sentences are on the screen with a prompt after them."""
        self.terminal.wait_for(*sentences, ">")

    def press(self, keys: str) -> None:
        self.terminal.send(keys)

    def enter(self, typed: str = "") -> None:
        self.press(f"{typed}\r")

    def end(self) -> int:
        """Wait for the end; return the exit code."""
        return self.terminal.end()

    def answer(self, link_id: str, value: Value) -> None:
        self.at(link_id)
        self.give(value)

    def give(self, value: Value) -> None:
        """Answer the current question."""
        if self.item.type is ItemType.CHOICE:
            self.choose(value)
        elif isinstance(value, str):
            self.type(value)
        else:
            self._give_lines(value)

    def _give_lines(self, lines: tuple[str, ...]) -> None:
        most = self.item.max or 1
        for position, line in enumerate((*lines, "")[:most], start=1):
            if position > 1:
                self.shows(self.next_line.format(number=position, most=most).strip())
            self.enter(line)

    def positions(self, value: Value) -> list[int]:
        """Return the positions of codes in the list, counted from one."""
        codes = [option.code for option in self.item.answer_option]
        return [codes.index(code) + 1 for code in ([value] if isinstance(value, str) else value)]

    def at_review(self, *after: str) -> None:
        """Wait for the review; `after` a sentence, if it was shown before."""
        raise NotImplementedError

    def shows_how_to_answer(self) -> None:
        """Wait for the sentence that follows Enter alone at this question."""
        raise NotImplementedError

    def done(self) -> None:
        """At the review: ask for the sheet."""
        raise NotImplementedError

    def change(self, number: int) -> None:
        """At the review: change the answer with this number."""
        raise NotImplementedError

    def confirm(self, yes: bool) -> None:
        """After the preview of a change: confirm or decline it."""
        raise NotImplementedError

    def at_first_page(self) -> None:
        """Wait for the end of the first page, with the prompt for the rest."""
        raise NotImplementedError

    def more(self, wanted: bool) -> None:
        """After the first page: see the rest, or go on without it."""
        raise NotImplementedError

    def at_offer(self, question: str = terminal_words.OFFER_SHEET) -> None:
        """Wait to be asked whether something is to be saved; the sheet comes first."""
        if question == terminal_words.OFFER_SHEET:
            self.at_first_page()
            self.more(False)
        self.at_next_offer(question)

    def at_next_offer(self, question: str) -> None:
        """Wait to be asked whether something is to be saved, which comes next."""
        self._at_offer(question.partition("{")[0].strip())

    def _at_offer(self, asks: str) -> None:
        raise NotImplementedError

    def accept(self) -> None:
        """At an offer: save it."""
        raise NotImplementedError

    def decline(self) -> None:
        """At an offer: do not save it."""
        raise NotImplementedError

    def choose(self, value: Value) -> None:
        raise NotImplementedError

    def type(self, text: str) -> None:
        """Type a line, replacing the one that is shown to be edited."""
        raise NotImplementedError

    def state(self, command: str) -> None:
        """Leave the question open: one of STATES."""
        raise NotImplementedError

    def back(self) -> None:
        raise NotImplementedError

    def undo(self) -> None:
        raise NotImplementedError

    def why(self) -> None:
        raise NotImplementedError

    def shows_why(self) -> None:
        """Wait until the reason for the question is shown, with a prompt after it."""
        self.says(self.item.text, words.WHY_WE_ASK.format(why=self.item.why))
