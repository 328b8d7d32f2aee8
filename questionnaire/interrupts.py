"""The signals that end the program: Ctrl-C (INT), TERM and HUP. Each raises, so that all end alike.

They are delayed while modules are imported: KeyboardInterrupt in the middle of an import leaves a module that
can be neither used nor imported again; an import hook may swallow it, and a class body may turn it into
another exception. They are delayed, too, while an answer is saved and confirmed.
"""

import signal

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
    for number in ENDING:
        try:
            if signal.getsignal(number) is signal.SIG_DFL:
                signal.signal(number, _raise)
        except ValueError:  # not the main thread, which alone receives signals
            return


def _raise(number: int, *_: object) -> None:
    raise ended_by(number)


class Uninterrupted:
    """Delays the signals until the block ends or an `Interruptible` begins. A second one raises at once."""

    came: int | None = None
    """The signal that waits."""

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
            del _delaying[number]
            signal.signal(number, handler)
        if self.came is not None and kind is None:
            raise ended_by(self.came)

    def _note(self, number: int, *_: object) -> None:
        if self.came is not None:
            raise ended_by(number)
        self.came = number


class Interruptible:
    """Lets the signals raise at once in the block, where the program waits for a person, and nowhere else.

    A signal that raises just anywhere can be lost: Python drops what is raised while it collects garbage.
    """

    def __enter__(self) -> None:
        self._delayed = {number: signal.signal(number, _raise) for number in _delaying}
        if (number := take_what_waits()) is not None:
            self.__exit__()
            raise ended_by(number)

    def __exit__(self, *_: object) -> None:
        for number, handler in self._delayed.items():
            signal.signal(number, handler)


def take_what_waits() -> int | None:
    """Return the signal that waits for the end of `Uninterrupted`, if one does. It waits no longer."""
    for delaying in _delaying.values():
        if delaying.came is not None:
            number, delaying.came = delaying.came, None
            return number
    return None


_delaying: dict[int, Uninterrupted] = {}
"""Signal -> the block that delays it."""
