"""A progress bar for what takes longer than a second: only in a terminal, and removed at the end."""

import sys
from time import monotonic
from types import TracebackType

PATIENCE = 1.0
"""Seconds before the bar appears."""
PAUSE = 0.1
"""Seconds between two updates."""
WIDTH = 30


class ProgressBar:
    """Shows progress on standard error."""

    def __init__(self) -> None:
        self._next = monotonic() + PATIENCE
        self._shown = False

    def __enter__(self) -> "ProgressBar":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._shown:
            _draw(" " * (WIDTH + 8) + "\r")

    def tell(self, done: int, total: int) -> None:
        """Update the bar, if the last update was long enough ago."""
        if monotonic() < self._next or not sys.stderr.isatty():
            return
        self._next = monotonic() + PAUSE
        self._shown = True
        bar = "#" * (WIDTH * done // total)
        _draw(f"[{bar:.<{WIDTH}}] {100 * done // total:3} %")


def _draw(line: str) -> None:
    """Draw over the line that the cursor is on."""
    sys.stderr.flush()
    sys.stderr.buffer.write(b"\r" + line.encode())
    sys.stderr.flush()
