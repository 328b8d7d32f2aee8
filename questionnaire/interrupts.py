"""The signals that end the program: Ctrl-C (INT), TERM and HUP. Each raises, so that all end alike.

They are delayed while modules are imported: KeyboardInterrupt in the middle of an import leaves a module that
can be neither used nor imported again; an import hook may swallow it, and a class body may turn it into
another exception. They are delayed, too, while an answer is saved and confirmed.
"""

import signal
import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from types import TracebackType
    from typing import Any

ENDING = tuple(getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name))
"""The signals that end the program. Windows has no HUP."""


class EndedBySignal(KeyboardInterrupt):
    """TERM or HUP, which end the program as Ctrl-C does."""

    def __init__(self, number: int) -> None:
        super().__init__(number)
        self.number = number


def ended_by(number: int) -> KeyboardInterrupt:
    """Return what is raised for a signal: a plain KeyboardInterrupt for Ctrl-C."""
    return KeyboardInterrupt() if number == signal.SIGINT else EndedBySignal(number)


def signal_of(stop: KeyboardInterrupt) -> int:
    """Return the number of the signal that ended the program."""
    return stop.number if isinstance(stop, EndedBySignal) else int(signal.SIGINT)


def raise_on_signals() -> None:
    """Let TERM and HUP raise, as INT does already. What is ignored (nohup) stays ignored."""
    if sys.unraisablehook is not _keep_what_was_dropped:
        global _tell_unraisable
        _tell_unraisable, sys.unraisablehook = sys.unraisablehook, _keep_what_was_dropped
    for number in ENDING:
        try:
            if signal.getsignal(number) is signal.SIG_DFL:
                signal.signal(number, _raise)
        except ValueError:  # not the main thread, which alone receives signals
            return


def _raise(number: int, *_: object) -> None:
    raise ended_by(number)


def _keep_what_was_dropped(dropped: "sys.UnraisableHookArgs") -> None:
    """Let a signal wait that raised where Python drops what is raised, as while it collects garbage."""
    stop = dropped.exc_value
    if not isinstance(stop, KeyboardInterrupt) or not _delaying:
        _tell_unraisable(dropped)
    for delaying in _delaying.values():
        if isinstance(stop, KeyboardInterrupt):
            delaying.came = signal_of(stop)


class Uninterrupted:
    """Delays the signals until the block ends or an `Interruptible` begins.

    most: how many wait at most; one more raises at once, so that nothing can hang for ever.
    """

    def __init__(self, most: int = 1) -> None:
        self._most, self._count = most, 0
        self.came: int | None = None

    def __enter__(self) -> None:
        self._before: dict[int, Callable[..., Any]] = {}
        for number in ENDING:
            handler = signal.getsignal(number)
            # Any other handler: ignored, delayed already by an outer block, or set by somebody else.
            if handler is signal.default_int_handler or handler is _raise:
                try:
                    signal.signal(number, self._note)
                except ValueError:  # not the main thread, which alone receives signals
                    return
                self._before[number] = handler
                _delaying[number] = self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: "TracebackType | None"
    ) -> None:
        for number, handler in self._before.items():
            _delaying.pop(number, None)
            signal.signal(number, handler)
        if self.came is not None and kind is None:
            raise ended_by(self.came)

    def _note(self, number: int, *_: object) -> None:
        self._count += 1
        if self._count > self._most:
            raise ended_by(number)
        self.came = number


class Interruptible:
    """Lets the signals raise at once in the block, where the program waits for a person, and nowhere else.

    A signal that raises just anywhere can be dropped, as while garbage is collected.
    """

    def __enter__(self) -> None:
        self._delayed = {number: signal.getsignal(number) for number in _delaying}
        try:
            for number in self._delayed:
                signal.signal(number, _raise)
            if (waiting := take_what_waits()) is not None:
                raise ended_by(waiting)
        except KeyboardInterrupt:  # one may come between the two
            self.__exit__()
            raise

    def __exit__(self, *_: object) -> None:
        for number, handler in self._delayed.items():
            signal.signal(number, handler)


def take_what_waits() -> int | None:
    """Return the signal that waits for the end of `Uninterrupted`, if one does. It waits no longer."""
    for delaying in _delaying.values():
        if delaying.came is not None:
            number, delaying.came, delaying._count = delaying.came, None, 0
            return number
    return None


_tell_unraisable = sys.unraisablehook
_delaying: dict[int, Uninterrupted] = {}
"""Signal -> the block that delays it."""
