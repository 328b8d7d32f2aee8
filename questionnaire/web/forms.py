"""Turn a submitted form into an event. Only what was chosen or typed counts as an answer."""

from collections.abc import Mapping
from dataclasses import dataclass

from starlette.datastructures import FormData

from questionnaire.answers.response import SKIPPED, Answer
from questionnaire.errors import AnswerError
from questionnaire.pack.questions import Item
from questionnaire.session.events import STATE_ROWS, Command, Event
from questionnaire.web.fields import fields_for
from questionnaire.words import shared as words
from rules.conditions.facts import State

CHOSEN, TYPED, ACT, SKIP, SENT = "chosen", "typed", "act", "skip", "sent"
"""Names of fields, and the value of ACT for skipping. SENT: when its page was sent (`Visit.since_begin`)."""

STATES: Mapping[str, Command] = {
    f"state:{State.NOT_SURE}": Command.NOT_SURE,
    f"state:{State.PREFER_NOT_TO_SAY}": Command.PREFER_NOT_TO_SAY,
}
"""The values of the states in a form. Codes of a pack have no colon, so they cannot collide."""


NO_ANSWER_YET = "state:none"
"""The value of a first row that stands for no answer. Some text browsers tick the first row by themselves."""


@dataclass(frozen=True)
class Filled:
    """A submitted form: the ticked values, the typed lines, and whether to skip the question.

    is_open: whether the row for no answer was ticked, and nothing else.
    """

    chosen: tuple[str, ...] = ()
    typed: tuple[str, ...] = ()
    skip: bool = False
    is_open: bool = False

    @property
    def holds_something(self) -> bool:
        """Whether anything was ticked or typed."""
        return bool(self.chosen or "".join(self.typed).strip())


def filled_in(form: FormData) -> Filled:
    """Read a form. Unknown fields are ignored."""
    ticked = [value for value in form.getlist(CHOSEN) if isinstance(value, str)]
    chosen = tuple(value for value in ticked if value != NO_ANSWER_YET)
    return Filled(
        chosen=chosen,
        is_open=bool(ticked) and not chosen,
        typed=tuple(value for value in form.getlist(TYPED) if isinstance(value, str)),
        skip=form.get(ACT) == SKIP,
    )


def event_in(filled: Filled, item: Item, so_far: Answer | None) -> Event:
    """Return the event of a form. An answer stays if its form is empty where that is no mistake.

    It is none where the question was skipped before, or the row for no answer was left as it was.

    so_far: the present answer to the question.

    Raises:
        AnswerError: the form is empty, or its values exclude each other.
    """
    if filled.skip:
        return Command.SKIP
    if not filled.holds_something and (so_far == SKIPPED or (filled.is_open and so_far is not None)):
        return Command.KEEP
    states = [STATES[value] for value in filled.chosen if value in STATES]
    codes = tuple(value for value in filled.chosen if value not in STATES)
    typed = tuple(line for line in filled.typed if line.strip())
    if states and (codes or typed or len(states) > 1):
        raise AnswerError(words.STANDS_ALONE.format(label=STATE_ROWS[states[0]]))
    if states:
        return states[0]
    fields = fields_for(item)
    if not fields.lines:
        return codes
    if not typed:
        raise AnswerError(fields.nothing_typed)
    return typed if item.repeats else typed[0]
