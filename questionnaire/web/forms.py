"""Turn a submitted form into an event. Only what was chosen or typed counts as an answer."""

from starlette.datastructures import FormData

from questionnaire.answers.response import SKIPPED, Answer
from questionnaire.errors import AnswerError
from questionnaire.formats.fields import fields_for
from questionnaire.formats.form import ACT, CHOSEN, NO_ANSWER_YET, SKIP, STATES, TYPED, Filled
from questionnaire.pack.questions import Item
from questionnaire.session.events import STATE_ROWS, Command, Event
from questionnaire.words import shared as words


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
