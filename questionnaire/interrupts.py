"""Ctrl-C, held back while modules are loaded.

Python lets it cut an import short. What is half there can then neither be used nor loaded again, a hook of
the import may swallow the key, and a class in the making turns it into another error.
"""

import signal

TYPE_CHECKING = False
if TYPE_CHECKING:
    from types import TracebackType


class Uninterrupted:
    """While this lasts, Ctrl-C is only noted; at its end, or pressed again, it does what it always does."""

    def __enter__(self) -> None:
        self._was_pressed = False
        # Otherwise it is ignored, held back already, or somebody else's.
        self._is_ours = signal.getsignal(signal.SIGINT) is signal.default_int_handler
        try:
            if self._is_ours:
                signal.signal(signal.SIGINT, self._note)
        except ValueError:  # another thread than the main one: Ctrl-C never comes there
            self._is_ours = False

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: "TracebackType | None"
    ) -> None:
        if self._is_ours:
            signal.signal(signal.SIGINT, signal.default_int_handler)
        if self._was_pressed and kind is None:
            raise KeyboardInterrupt

    def _note(self, *_: object) -> None:
        if self._was_pressed:
            raise KeyboardInterrupt
        self._was_pressed = True
