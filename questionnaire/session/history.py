"""Takes a session apart for a copy, event by event, and puts it together again.

Each session holds the one before: to copy them one inside the other is too deep after some hundred events.
"""

from collections.abc import Callable, Mapping
from itertools import pairwise
from typing import Protocol, TypeAlias, TypeVar

from questionnaire.answers.given import Given
from questionnaire.answers.response import Answer, EarlierText
from questionnaire.pack.pack import Pack
from questionnaire.session.latest import Latest

Kind = TypeVar("Kind")

Place: TypeAlias = tuple[str | None, tuple[EarlierText, ...]]
"""What a session holds beside its answers: current and earlier."""

History: TypeAlias = tuple[Mapping[str, Answer], list[Mapping[str, Answer | None]], list[Place]]
"""The answers of the first session, the changes to each later one, and what each holds beside them."""


class Visited(Protocol):
    """What is copied of a session."""

    @property
    def pack(self) -> Pack:
        """What is asked."""

    @property
    def given(self) -> Mapping[str, Answer]:
        """All that was said."""

    @property
    def current(self) -> str | None:
        """The link_id of the current question."""

    @property
    def earlier(self) -> tuple[EarlierText, ...]:
        """What an earlier version asked."""

    @property
    def previous(self) -> "Visited | None":
        """The session before the last event."""


def history_of(session: Visited) -> History:
    """Return what a session and all before it hold, the first of them first."""
    sessions = [session]
    while sessions[-1].previous is not None:
        sessions.append(sessions[-1].previous)
    sessions.reverse()
    given = [Given.of(session.pack.questionnaire.order, one.given) for one in sessions]
    changes: list[Mapping[str, Answer | None]] = [now.changes_from(was) for was, now in pairwise(given)]
    return dict(given[0]), changes, [(one.current, one.earlier) for one in sessions]


def restored(kind: Callable[..., Kind], pack: Pack, history: History) -> Kind:
    """Return the last of some sessions, each holding the one before it."""
    first, changes, places = history
    given, latest = Given.of(pack.questionnaire.order, first), Latest()
    session = kind(pack, given, places[0][0], None, places[0][1], latest)
    for changed, (current, earlier) in zip(changes, places[1:], strict=True):
        given = given.with_answers(changed)
        session = kind(pack, given, current, session, earlier, latest)
    return session
