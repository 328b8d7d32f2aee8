"""One person's visit: their session and where they are in it. In memory only."""

import secrets
from collections.abc import Callable
from dataclasses import dataclass, field
from hmac import compare_digest

from questionnaire.answers.response import QuestionnaireResponse
from questionnaire.formats.form import Filled
from questionnaire.pack.pack import Pack
from questionnaire.session.events import Event
from questionnaire.session.in_words import said_in_words
from questionnaire.session.proposing import Proposal, propose
from questionnaire.session.safety import safety_made_true
from questionnaire.session.session import Session
from questionnaire.words import pages as page_words

QUICK_MILLISECONDS = 400
"""A form that comes back sooner after its page was sent is not taken: nobody can have seen the page. It is a
double click, or a key held down."""

IDLE_SECONDS = 60 * 60
"""After so long without a request, the person is asked whether to go on before anything is shown."""

MOST_ASKED_ABOUT = 20
"""So many changes are remembered that nobody has said yes to."""


@dataclass(frozen=True)
class PendingChange:
    """A proposal that waits for the person to confirm it.

    filled: the form that led to it.
    id: distinguishes it from one on an older page.
    """

    proposal: Proposal
    filled: Filled
    id: str = field(default_factory=secrets.token_urlsafe)


@dataclass(frozen=True)
class Mistake:
    """A form that was no answer, and the error.

    It is stored, so that the page with the error is shown after a redirect: if the form itself returned it,
    Back in the browser would ask whether to send the form again.
    """

    message: str
    filled: Filled
    left: bool = False
    """Whether another page was looked at since. What was typed stays, and is no error any more."""

    def put_aside(self) -> "Mistake":
        """Return the mistake for a page that was left."""
        if self.left:
            return self
        return Mistake(page_words.STILL_UNRECORDED.format(message=self.message), self.filled, left=True)


class Visit:
    """One person's session, and where they are with it.

    begun: they have left the first page.
    done: they have looked at all answers and asked for the sheet.
    away: an idle hour went by, and they have not said yet that they go on.
    pending: the change that they are being asked about.
    mistakes: by path, the last form if it was no answer, until that question is answered.
    notices: what opening saved answers has set aside or brought back; shown until the next answer.
    said: an amount with its unit, as they were recorded last; shown until the next answer.
    safety: the safety lines that the last answer made true; shown until the next one.
    csrf_token: stands in each of their forms, and in no page of somebody else's.
    """

    def __init__(self, pack: Pack, clock: Callable[[], float]) -> None:
        self.session = Session.start(pack)
        self.begun = self.done = self.away = False
        self.pending: PendingChange | None = None
        self.mistakes: dict[str, Mistake] = {}
        self.notices: tuple[str, ...] = ()
        self.said = ""
        self.safety: tuple[str, ...] = ()
        self.csrf_token = secrets.token_urlsafe()
        self._asked_about: dict[str, PendingChange] = {}  # the latest that nobody has said yes to
        self._clock = clock
        self._seen = self._begin = clock()

    def arrive(self) -> None:
        """Note the time of a request, and whether it came after an idle hour."""
        now = self._clock()
        self.away |= now - self._seen > IDLE_SECONDS
        self._seen = now

    def owns_csrf_token(self, token: object) -> bool:
        """Return whether this is the CSRF token of the visit."""
        return isinstance(token, str) and compare_digest(token.encode(), self.csrf_token.encode())

    def since_begin(self) -> int:
        """Return the milliseconds since the visit began."""
        return int((self._clock() - self._begin) * 1000)

    def is_too_soon(self, sent: object) -> bool:
        """Return whether a form came back before anybody can have seen its page.

        sent: what `since_begin` returned when the page was sent, as text. Anything else is not too soon.
        """
        if not (isinstance(sent, str) and sent.isascii() and sent.isdigit() and len(sent) < 20):
            return False
        return 0 <= self.since_begin() - int(sent) < QUICK_MILLISECONDS

    def look_at(self, path: str) -> None:
        """Note which page is opened: of a mistake on another page, only what was ticked or typed is kept."""
        self.mistakes = {
            where: mistake if where == path else mistake.put_aside()
            for where, mistake in self.mistakes.items()
            if where == path or mistake.filled.holds_something
        }

    def give(self, link_id: str, event: Event, filled: Filled) -> None:
        """Record an event at a question, or make it pending if it would take something away.

        Raises:
            AnswerError: the value is no answer to this question; nothing is recorded.
            SessionError: the question was not reached.
        """
        before = self.session if self.session.current == link_id else self.session.jump(link_id)
        proposed = propose(before, event)
        if isinstance(proposed, Proposal):
            self.pending = PendingChange(proposed, filled)
            self._asked_about[self.pending.id] = self.pending
            for oldest in list(self._asked_about)[:-MOST_ASKED_ABOUT]:
                del self._asked_about[oldest]
        else:
            self._move_to(proposed.session)
            self._say_with_unit(link_id)

    def settle(self, id_: object, *, change: bool) -> PendingChange | None:
        """Make the pending change, or leave the answer as it was.

        Nothing happens unless the id matches: a yes on an older page was meant for another change. That one
        is returned if it was not made, so that the person can be told.
        """
        if self.pending is None or self.pending.id != id_:
            return self._asked_about.get(id_) if change and isinstance(id_, str) else None
        proposal = self.pending.proposal
        if change:
            del self._asked_about[self.pending.id]
        self._move_to(proposal.after if change else proposal.declined)
        if change:
            self._say_with_unit(proposal.link_id)
        return None

    def resume(self, response: QuestionnaireResponse) -> None:
        """Go on with saved answers instead of those given here."""
        self._move_to(Session.resume(self.session.pack, response))
        self.begun, self.notices, self.safety = True, response.notices, ()

    def _move_to(self, session: Session) -> None:
        self.done = self.done and session == self.session
        self.safety = safety_made_true(self.session, session)
        self.session = session
        self.pending, self.notices, self.said = None, (), ""

    def _say_with_unit(self, link_id: str) -> None:
        """Have the next page say what was recorded, where a unit belongs to it that is not asked again."""
        item = self.session.pack.questionnaire.items[link_id]
        if item.unit in self.session.standing.answers:
            self.said = said_in_words(self.session, item)
