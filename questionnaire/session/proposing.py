"""The rule to ask before a change takes something away: an event is recorded, or proposed first."""

from dataclasses import dataclass, replace

from questionnaire.answers.response import Answer
from questionnaire.answers.standing_bits import StandingBits
from questionnaire.session.events import Command, Event, session_after
from questionnaire.session.preview import NO_CHANGE, Preview, compare
from questionnaire.session.session import Session


@dataclass(frozen=True)
class Recorded:
    """The session after an event that was recorded.

    change: its side effects; empty where the question had no answer before.
    """

    session: Session
    change: Preview = NO_CHANGE


@dataclass(frozen=True)
class Proposal:
    """A change of an answer that takes something away, to be confirmed by the person.

    link_id: the question whose answer would change.
    """

    before: Session
    after: Session
    link_id: str
    change: Preview

    @property
    def declined(self) -> Session:
        """The session with everything left as it was: at the next question, or at this one if it is open."""
        is_open = self.before.standing_bits.answer_to(self.link_id) is None
        return self.before if is_open else self.before.keep()


def propose(session: Session, event: Event) -> Recorded | Proposal:
    """Record an event at the current question, or propose it if it would take something away.

    All faces follow this rule. Which other previews they show is up to them.

    Raises:
        AnswerError: the value is no answer to the question; nothing is recorded.
        SessionError: no question is being asked, or there is no answer to keep.
    """
    link_id, standing = session.current, session.standing_bits
    after = session_after(session, event)
    if link_id is None:
        return Recorded(after)
    answer = standing.answer_to(link_id)
    answers_too = () if isinstance(event, Command) else _answered_anew(standing, session, after)
    if answer is None and not answers_too:
        return Recorded(after)
    change = replace(compare(session, after), answers_too=answers_too)
    if answers_too or _takes_away(answer, change):
        return Proposal(session, after, link_id, change)
    return Recorded(after, change)


def _answered_anew(standing: StandingBits, before: Session, after: Session) -> tuple[tuple[str, Answer], ...]:
    """Return the question for the unit and its new answer, where an amount came with another than before."""
    unit = None if before.item is None else before.item.unit
    was = None if unit is None else standing.answer_to(unit)
    if unit is None or was is None:
        return ()
    answer = after.given[unit]
    return () if answer == was else ((unit, answer),)


def _takes_away(answer: Answer | None, change: Preview) -> bool:
    """Return whether a change of an answer takes something away.

    Replacing a mere state takes nothing away, unless answers are parked or notes disappear.
    """
    had_value = answer is not None and answer.value
    return not change.is_empty and bool(had_value or change.parks or change.notes_go)
