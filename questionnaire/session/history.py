"""Takes a session apart for a copy, event by event, and puts it together again.

Each session holds the one before: to copy them one inside the other is too deep after some hundred events.
"""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Protocol, TypeAlias, TypeVar

from questionnaire.answers.response import Answer, EarlierText
from questionnaire.pack.pack import Pack

Event: TypeAlias = tuple[Mapping[str, Answer], str | None, tuple[EarlierText, ...]]
"""What a session holds after an event: given, current and earlier."""


class OneAfterAnother(Protocol):
    """What a copy needs to know of a session."""

    @property
    def given(self) -> Mapping[str, Answer]:
        """Everything that was said."""

    @property
    def current(self) -> str | None:
        """The current question."""

    @property
    def earlier(self) -> tuple[EarlierText, ...]:
        """What was typed for an earlier version."""

    @property
    def previous(self) -> "OneAfterAnother | None":
        """The session before the last event."""


Copied = TypeVar("Copied", bound=OneAfterAnother)


def history_of(session: OneAfterAnother) -> tuple[Event, ...]:
    """Return what a session and all before it hold, the first of them first."""
    events: list[Event] = []
    one: OneAfterAnother | None = session
    while one is not None:
        events.append((dict(one.given), one.current, one.earlier))
        one = one.previous
    return tuple(reversed(events))


def restored(kind: Callable[..., Copied], pack: Pack, events: tuple[Event, ...]) -> Copied | None:
    """Return the last of some sessions, each holding the one before it."""
    session = None
    for given, current, earlier in events:
        session = kind(pack, MappingProxyType(given), current, session, earlier)
    return session
