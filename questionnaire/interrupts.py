"""Delay Ctrl-C while modules are imported.

KeyboardInterrupt in the middle of an import leaves a module that can be neither used nor imported again; an
import hook may swallow it, and a class body may turn it into another exception.
"""

import signal

TYPE_CHECKING = False
if TYPE_CHECKING:
    from types import TracebackType


class Uninterrupted:
    """Delays Ctrl-C until the block ends. Pressed a second time, it interrupts at once."""

    def __enter__(self) -> None:
        self._was_pressed = False
        # Any other handler: ignored, delayed already by an outer block, or set by somebody else.
        self._is_ours = signal.getsignal(signal.SIGINT) is signal.default_int_handler
        try:
            if self._is_ours:
                signal.signal(signal.SIGINT, self._note)
        except ValueError:  # not the main thread, which alone receives signals
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
