"""Takes a session apart for a copy, event by event, and puts it together again.

Each session holds the one before: to copy them one inside the other is too deep after some hundred events.
"""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, TypeAlias

from questionnaire.answers.response import Answer, EarlierText
from questionnaire.pack.pack import Pack

if TYPE_CHECKING:
    from questionnaire.session.session import Session

Event: TypeAlias = tuple[Mapping[str, Answer], str | None, tuple[EarlierText, ...]]
"""What a session holds after an event: given, current and earlier."""


def history_of(session: "Session") -> tuple[Event, ...]:
    """Return what a session and all before it hold, the first of them first."""
    events: list[Event] = []
    one: Session | None = session
    while one is not None:
        events.append((dict(one.given), one.current, one.earlier))
        one = one.previous
    return tuple(reversed(events))


def restored(kind: "Callable[..., Session]", pack: Pack, events: tuple[Event, ...]) -> "Session | None":
    """Return the last of some sessions, each holding the one before it."""
    session = None
    for given, current, earlier in events:
        session = kind(pack, MappingProxyType(given), current, session, earlier)
    return session
