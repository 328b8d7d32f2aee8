"""What one person has said in this launch. In memory, and nowhere else."""

import secrets
from collections.abc import Callable
from dataclasses import dataclass, field
from hmac import compare_digest

from questionnaire.events import Event, session_after
from questionnaire.pack import Pack
from questionnaire.preview import Preview, compare, takes_away
from questionnaire.response import QuestionnaireResponse
from questionnaire.session import Session
from questionnaire.web.forms import Filled

IDLE_SECONDS = 60 * 60
"""After so long without a request, the person is asked whether to go on before anything is shown."""


@dataclass(frozen=True)
class Proposal:
    """A change of an answer that takes something away, until the person says that it is meant.

    id: tells this proposal from one that an older page shows.
    """

    before: Session
    after: Session
    link_id: str
    change: Preview
    id: str = field(default_factory=secrets.token_urlsafe)


@dataclass(frozen=True)
class Mistake:
    """A form that was no answer, as it came, and what to do about it.

    Kept, so that its page can be led to: a browser that goes back to what a form itself gave back can show
    nothing, and asks whether to send the form once more.
    """

    path: str
    message: str
    filled: Filled


class Sitting:
    """One person's session, and where they are with it.

    begun: they have left the first page.
    done: they have looked at all answers and asked for the sheet.
    away: an idle hour went by, and they have not said yet that they go on.
    proposal: the change that they are being asked about.
    mistake: the last form, if it was no answer; until another is sent or another page is looked at.
    notices: what opening saved answers has set aside or brought back; shown until the next answer.
    form_token: stands in each of their forms, and in no page of somebody else's.
    """

    def __init__(self, pack: Pack, clock: Callable[[], float]) -> None:
        self.session = Session.start(pack)
        self.begun = self.done = self.away = False
        self.proposal: Proposal | None = None
        self.mistake: Mistake | None = None
        self.notices: tuple[str, ...] = ()
        self.form_token = secrets.token_urlsafe()
        self._clock = clock
        self._seen = clock()

    def arrive(self) -> None:
        """Note that a request came, and whether it came after an idle hour."""
        now = self._clock()
        self.away |= now - self._seen > IDLE_SECONDS
        self._seen = now

    def owns_form(self, token: object) -> bool:
        """Return whether a form came from one of this person's pages."""
        return isinstance(token, str) and compare_digest(token.encode(), self.form_token.encode())

    def look_at(self, path: str) -> None:
        """Note which page is looked at: a mistake that was made on another is over."""
        if self.mistake is not None and self.mistake.path != path:
            self.mistake = None

    def give(self, link_id: str, event: Event) -> None:
        """Record what was said to a question, or propose it where it would take something away.

        Raises:
            AnswerError: it is no answer to this question; nothing is recorded.
            SessionError: the question was not reached.
        """
        before = self.session if self.session.current == link_id else self.session.jump(link_id)
        after = session_after(before, event)
        self.mistake = None
        if link_id in before.standing.answers:
            change = compare(before, after)
            if takes_away(before, link_id, change):
                self.proposal = Proposal(before, after, link_id, change)
                return
        self._move_to(after)

    def settle(self, proposal: object, *, change: bool) -> None:
        """Make the proposed change, or leave the answer as it was.

        Nothing happens unless it is the proposal that waits: a yes on an older page was meant for another.
        """
        if self.proposal is not None and self.proposal.id == proposal:
            self._move_to(self.proposal.after if change else self.proposal.before.keep())

    def resume(self, response: QuestionnaireResponse) -> None:
        """Go on with saved answers instead of those given here."""
        self._move_to(Session.resume(self.session.pack, response))
        self.begun, self.notices = True, response.notices

    def _move_to(self, session: Session) -> None:
        self.done = self.done and session == self.session
        self.session = session
        self.proposal, self.mistake, self.notices = None, None, ()
