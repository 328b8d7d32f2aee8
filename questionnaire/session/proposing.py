"""The rule that an answer is never taken away unasked: what an event records, or proposes first."""

from dataclasses import dataclass

from questionnaire.session.events import Event, session_after
from questionnaire.session.preview import NO_CHANGE, Preview, compare
from questionnaire.session.session import Session


@dataclass(frozen=True)
class Recorded:
    """An event that was recorded.

    change: what it did besides; empty where the question had no answer before.
    """

    session: Session
    change: Preview = NO_CHANGE


@dataclass(frozen=True)
class Proposal:
    """A change of an answer that takes something away, until the person says that it is meant.

    link_id: the question whose answer would change.
    """

    before: Session
    after: Session
    link_id: str
    change: Preview

    @property
    def declined(self) -> Session:
        """The session with the answer left as it was, at the next question."""
        return self.before.keep()


def propose(session: Session, event: Event) -> Recorded | Proposal:
    """Record an event at the current question, or propose it where it would take something away.

    Every face asks by this rule. Which previews it shows besides is its own affair.

    Raises:
        AnswerError: what was given is no answer to the question; nothing is recorded.
        SessionError: no question is being asked, or there is no answer to keep.
    """
    after = session_after(session, event)
    link_id = session.current
    if link_id is None or link_id not in session.standing.answers:
        return Recorded(after)
    change = compare(session, after)
    if _takes_away(session, link_id, change):
        return Proposal(session, after, link_id, change)
    return Recorded(after, change)


def _takes_away(before: Session, link_id: str, change: Preview) -> bool:
    """Return whether changing an answer takes something away.

    An answer where there was only a state takes nothing, unless others are parked or notes go.
    """
    answer = before.standing.answers[link_id]
    return not change.is_empty and bool(answer.value or change.parks or change.notes_go)
